import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import pg from 'pg'
import type { Inquiry } from '../src/core/inquiry.ts'
import { markOf } from '../src/service/deliver.ts'
import { LEASE_MS } from '../src/store/inbox.ts'
import { openStore } from '../src/store/store.ts'
import { type Answerer, startAnswerer } from '../test/support/answerers.ts'
import { openPlatform } from '../test/support/platform.ts'
import { openProxy } from '../test/support/proxy.ts'

/*
 * Kills services with SIGKILL at random moments while inquiries come, then takes PostgreSQL away for a while, and
 * counts what people saw afterwards:
 *
 *   node bench/durability.ts [--kills 200] [--replicas 3] [--outage 20] [--sqlite | --postgres URL]
 *
 * A platform that gets no acknowledgement sends again, as they do. Each accepted inquiry must have exactly one
 * answer; those that cannot be found again (one in ten) may be repeated by a crash, and are counted apart.
 */
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    replicas: { type: 'string', default: '3' },
    outage: { type: 'string', default: '20' },
    lease: { type: 'string', default: String(LEASE_MS) },
    sqlite: { type: 'boolean', default: false },
    postgres: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/test' },
  },
})
const kills = Number(values.kills)
const leaseMs = Number(values.lease)

await onSqlite()
if (!values.sqlite) await onPostgres()

async function onSqlite(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'reset-durability-'))
  await run(`SQLite, 1 process, ${kills} kills`, join(folder, 'reset.db'), 1, killing)
  rmSync(folder, { recursive: true })
}

async function onPostgres(): Promise<void> {
  const replicas = Number(values.replicas)
  await inSchema((url) =>
    run(`PostgreSQL, ${replicas} processes, ${kills} kills`, url.href, replicas, killing),
  )
  const { hostname, port } = new URL(values.postgres)
  const proxy = await openProxy({ host: hostname, port: Number(port || 5432) })
  await inSchema((url) => {
    url.host = `127.0.0.1:${proxy.port}`
    return run(
      `PostgreSQL, ${replicas} processes, away for ${values.outage} s`,
      url.href,
      replicas,
      async () => {
        await pause(5_000)
        await proxy.goAway()
        await pause(Number(values.outage) * 1_000)
        await proxy.comeBack()
        await pause(5_000)
      },
    )
  })
  await proxy.close()
}

/** Gives a store of its own, and removes it. */
async function inSchema(use: (url: URL) => Promise<void>): Promise<void> {
  const schema = `durability_${randomBytes(4).toString('hex')}`
  const client = new pg.Client({ connectionString: values.postgres })
  await client.connect()
  await client.query(`create schema ${schema}`)
  await use(new URL(`${values.postgres}?schema=${schema}`))
  await client.query(`drop schema ${schema} cascade`)
  await client.end()
}

/** What happens while inquiries come: `replace` kills one of the processes and starts another in its place. */
type Disturbance = (replace: (at: number) => Promise<void>, replicas: number) => Promise<void>

async function killing(replace: (at: number) => Promise<void>, replicas: number): Promise<void> {
  for (let killed = 0; killed < kills; killed++) {
    await pause(Math.random() * 1_000)
    await replace(Math.floor(Math.random() * replicas))
  }
}

async function run(title: string, url: string, replicas: number, disturb: Disturbance): Promise<void> {
  const platform = await openPlatform()
  const answerers: Answerer[] = []
  for (let at = 0; at < replicas; at++) answerers.push(await startAnswerer(url, platform.url, leaseMs))

  const accepted = new Set<string>()
  let isOver = false
  const feeders = Array.from({ length: 6 }, (_, feeder) => feed(feeder))

  /** Sends inquiries one after another, each until it is acknowledged. */
  async function feed(feeder: number): Promise<void> {
    for (let at = 0; !isOver; at++) {
      const inquiry = inquiryOf(feeder, at)
      const key = inquiry.keys[0] ?? ''
      while (!accepted.has(key)) {
        const answerer = answerers[Math.floor(Math.random() * answerers.length)]
        const isKept = await answerer?.accept(inquiry).then(
          () => true,
          () => false,
        )
        if (isKept) accepted.add(key)
        else await pause(20)
      }
      await pause(Math.random() * 60)
    }
  }

  await disturb(async (at) => {
    await answerers[at]?.kill()
    answerers[at] = await startAnswerer(url, platform.url, leaseMs)
  }, replicas)
  isOver = true
  await Promise.all(feeders)
  await settled(url)

  await Promise.all(answerers.map((answerer) => answerer.kill()))
  const seen = Map.groupBy(platform.shown, ({ mark, text }) => mark ?? text)
  const findable = [...accepted]
    .filter((key) => !isUnfindable(key))
    .map((key) => seen.get(markOfKey(key)) ?? [])
  const unfindable = [...accepted].filter(isUnfindable).map((key) => seen.get(textOf(key)) ?? [])
  const lost = findable.filter((messages) => messages.length === 0).length
  const unsent = unfindable.filter((messages) => messages.length === 0).length
  const unended = findable.filter(([message]) => message?.text.startsWith('… ')).length
  const apologies = platform.shown.filter(({ text }) => text === 'Sorry.').length
  const doubled = findable.filter((messages) => messages.length > 1).length
  const repeated = unfindable.filter((messages) => messages.length === 2).length
  const more = unfindable.filter((messages) => messages.length > 2).length
  console.log(title)
  console.log(
    `  accepted ${accepted.size}, lost ${lost + unsent}, doubled ${doubled}, left half-written ${unended}, failed ${apologies}`,
  )
  console.log(
    `  ${unfindable.length} of them unfindable: lost ${unsent}, repeated once ${repeated}, more often ${more}`,
  )
  await platform.close()
  if (lost + unsent + doubled + unended > 0) process.exitCode = 1
}

/** Waits until no inquiry is open. */
async function settled(url: string): Promise<void> {
  const store = await openStore({ url, use: 'command' })
  for (;;) {
    const open = await store.database.run((kysely) =>
      kysely.selectFrom('inquiries').select('id').where('finished_at', 'is', null).execute(),
    )
    if (open.length === 0) break
    await pause(200)
  }
  await store.close()
}

function inquiryOf(feeder: number, at: number): Inquiry {
  const key = `${feeder}:${at}${at % 10 === 0 ? ' unfindable' : ''}`
  return {
    keys: [key],
    platform: 'slack',
    workspace: 'T1',
    conversation: `C${feeder}/${at % 7}`,
    asker: { id: `U${feeder}`, name: 'Ada' },
    text: textOf(key),
    askedAt: Date.now(),
    ...(isUnfindable(key) && { place: { way: 'unfindable' } }),
  }
}

function isUnfindable(key: string): boolean {
  return key.endsWith('unfindable')
}

function textOf(key: string): string {
  return `wait ${Math.floor(Number(key.split(/[: ]/)[1]) % 50)} ${key}`
}

function markOfKey(key: string): string {
  return markOf({ keys: [key] }, 0)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
