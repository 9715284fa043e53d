import { expect, it, onTestFinished } from 'vitest'
import { type Config, readConfig } from '../src/config.ts'
import { quoteOf } from '../src/core/article/citation.ts'
import type { Reply } from '../src/core/reply.ts'
import { createLog } from '../src/log.ts'
import { type Service, serve } from '../src/serve.ts'
import type { Adapter } from '../src/service/adapter.ts'
import type { AdapterState } from '../src/service/health.ts'
import type { Inbox } from '../src/service/inbox.ts'
import { articleFolder } from './support/articles.ts'
import { inquiryOf } from './support/inquiries.ts'
import { deliverTo, openPlatform } from './support/platform.ts'
import { temporaryFolder } from './support/program.ts'
import { until } from './support/service.ts'

const HARBOUR = '# The Harbour\n\nThe harbour of Lindholm was built in 1874. It is small and quiet.\n'
const QUESTION = inquiryOf({ text: 'When was the harbour of Lindholm built?' })

/** A whole service with a stand-in for Slack, whose messages a recording platform keeps. */
async function openService(own: Partial<Adapter<string>> = {}) {
  const platform = await openPlatform()
  const outside: { inbox?: Inbox; report?: (state: AdapterState) => void } = {}
  const adapter: Adapter<string> = {
    platform: 'slack',
    deliverer: { ...deliverTo(platform.url), render: textsOf },
    mayManage: async () => false,
    async start(inbox, report) {
      Object.assign(outside, { inbox, report })
      report('connected')
    },
    stop: async () => {},
    ...own,
  }
  const lines: string[] = []
  const output = { write: (line: string) => lines.push(line) }
  const log = createLog({ level: 'debug', secrets: [], colour: false, stdout: output, stderr: output })
  const service = await serve(await config(), [adapter], log)
  let drained: Promise<void> | null = null
  const drain = () => {
    drained ??= service.drain()
    return drained
  }
  onTestFinished(async () => {
    await drain()
    await platform.close()
  })
  const accept = async (inquiry = QUESTION) => outside.inbox?.accept(inquiry)
  return { service, drain, platform, lines, accept, report: (state: AdapterState) => outside.report?.(state) }
}

async function config(): Promise<Config> {
  const DATABASE_URL = `${await temporaryFolder()}/reset.db`
  const ARTICLE_DIR = await articleFolder({ 'harbour.md': HARBOUR })
  return readConfig({ PORT: '0', DATABASE_URL, ARTICLE_DIR }, null)
}

function textsOf({ blocks, citations }: Reply): string[] {
  const quoted = citations.map(quoteOf)
  return [[...blocks.flatMap((block) => ('text' in block ? block.text : [])), ...quoted].join('\n')]
}

async function get({ port }: Service, path: string) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`)
  return { status: response.status, text: await response.text() }
}

it('answers on the platform what was asked there', async () => {
  const { accept, platform } = await openService()
  await accept()
  await until(() => platform.shown.length > 0)
  expect(platform.shown[0]?.text).toContain('The harbour of Lindholm was built in 1874.')
})

it('counts the answer, its delivery and its time', async () => {
  const { accept, platform, service } = await openService()
  await accept()
  await until(() => platform.shown.length > 0)
  const { text } = await get(service, '/metrics')
  expect(text).toContain('reset_inquiries_total{platform="slack",command="ask",outcome="answered"} 1')
  expect(text).toContain('reset_inquiry_seconds_count{platform="slack",command="ask"} 1')
  expect(text).toContain('reset_deliveries_total{platform="slack",kind="posted"} 1')
})

it('logs the inquiry by its ids and none of its words', async () => {
  const { accept, lines } = await openService()
  await accept()
  await until(() => lines.some((line) => line.includes('Answered.')))
  const line = lines.find((line) => line.includes('Answered.')) ?? ''
  expect(JSON.parse(line)).toMatchObject({ platform: 'slack', workspace: 'T1', command: 'ask' })
  expect(lines.join('')).not.toMatch(/Lindholm|Ada/)
})

it('says sorry with a reference that finds the log line, after the last attempt', async () => {
  const permanent = Object.assign(new Error('channel_not_found'), { permanent: true })
  let calls = 0
  const { accept, platform, lines } = await openService({
    deliverer: {
      ...deliverTo('http://127.0.0.1:9'),
      render: textsOf,
      async post(_inquiry, text) {
        if (calls++ === 0) throw permanent
        sorry = text
        return '1'
      },
      find: async () => null,
    },
  })
  let sorry = ''
  await accept()
  await until(() => sorry !== '')
  const ref = /ref (\w{4})/.exec(sorry)?.[1] ?? 'none'
  expect(lines.find((line) => line.includes(ref))).toContain('"inquiry":')
  expect(platform.shown).toEqual([])
})

it('is ready once its adapter was connected, and not before', async () => {
  let connect: (state: AdapterState) => void = () => {}
  const { service } = await openService({
    async start(_inbox, report) {
      connect = report
    },
  })
  expect(await get(service, '/readyz')).toMatchObject({ status: 503 })
  connect('connected')
  connect('reconnecting')
  const { status, text } = await get(service, '/readyz')
  expect(status).toBe(200)
  expect(JSON.parse(text).adapters).toEqual({ slack: { state: 'reconnecting' } })
})

it('goes on where an adapter cannot be started, and says that it failed', async () => {
  const { service } = await openService({ start: () => Promise.reject(new Error('invalid_auth')) })
  const { status, text } = await get(service, '/readyz')
  expect(status).toBe(503)
  expect(JSON.parse(text).adapters).toEqual({ slack: { state: 'failed' } })
})

it('finishes what runs before it leaves, and is not ready meanwhile', async () => {
  const opened = Promise.withResolvers<void>()
  const { accept, service, drain, platform } = await openService({
    deliverer: {
      ...deliverTo('http://127.0.0.1:9'),
      render: textsOf,
      async post(inquiry, text, sending) {
        await opened.promise
        return deliverTo(platform.url).post(inquiry, text, sending)
      },
    },
  })
  await accept()
  const drained = drain()
  expect(await get(service, '/readyz')).toMatchObject({ status: 503 })
  await expect(accept(inquiryOf({ keys: ['late'] }))).rejects.toMatchObject({ code: 'store-away' })
  opened.resolve()
  await drained
  expect(platform.shown).toHaveLength(1)
})
