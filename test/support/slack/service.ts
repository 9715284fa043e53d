import { onTestFinished } from 'vitest'
import { createSlack } from '../../../src/adapters/slack/adapter.ts'
import { readConfig } from '../../../src/config.ts'
import { createLog } from '../../../src/log.ts'
import { serve } from '../../../src/serve.ts'
import { articleFolder } from '../articles.ts'
import { temporaryFolder } from '../program.ts'
import { until } from '../service.ts'
import { type Sent, SIGNING_SECRET, signedRequest } from './payloads.ts'
import { APP_TOKEN, BOT_TOKEN, openSlack, type SlackServer, type SlackShown } from './server.ts'

export type Transport = 'http' | 'socket'

export interface OnSlack {
  readonly slack: SlackServer
  /** Where the service listens. */
  readonly url: string
  readonly lines: readonly string[]
  /** Sends what Slack would; true where it was acknowledged. `said` is what came with that. */
  send(sent: Sent): Promise<{ readonly isKept: boolean; readonly said: string | null }>
  /** The only message that stands there, once one does. */
  answer(): Promise<SlackShown>
  /** How many answers were delivered whole. */
  settled(count?: number): Promise<void>
}

/** The environment of a service on that Slack. */
export function slackSettings(slack: SlackServer, transport: Transport): Record<string, string> {
  return {
    PORT: '0',
    SLACK_API_URL: slack.apiUrl,
    SLACK_BOT_TOKEN: BOT_TOKEN,
    ...(transport === 'socket' ? { SLACK_APP_TOKEN: APP_TOKEN } : { SLACK_SIGNING_SECRET: SIGNING_SECRET }),
  }
}

/** A whole service on a stand-in for Slack, over either transport. */
export async function openOnSlack(
  transport: Transport,
  articles: Readonly<Record<string, string>> = { 'harbour.md': HARBOUR },
): Promise<OnSlack> {
  const slack = await openSlack()
  const config = await readConfig(
    {
      ...slackSettings(slack, transport),
      DATABASE_URL: `${await temporaryFolder()}/reset.db`,
      ARTICLE_DIR: await articleFolder(articles),
    },
    null,
  )
  const lines: string[] = []
  const output = { write: (line: string) => lines.push(line) }
  const { secrets } = config
  const log = createLog({ level: 'debug', secrets, colour: false, stdout: output, stderr: output })
  if (!config.slack) throw new Error('Slack is off.')
  const adapter = createSlack({ config: config.slack, log, fetch, now: Date.now })
  const service = await serve(config, [adapter], log)
  onTestFinished(async () => {
    await service.drain()
    await slack.close()
  })
  const url = `http://127.0.0.1:${service.port}`
  await until(() => lines.some((line) => line.includes('"state":"connected"')))
  const settled = (count = 1) =>
    until(() => lines.filter((line) => /"platform":"slack".*"event":"done"/.test(line)).length >= count)
  const standing = () => slack.shown.filter(({ isDeleted }) => !isDeleted)
  return {
    slack,
    url,
    lines,
    async send(sent) {
      if (transport === 'socket') {
        const ack = await slack.sockets.send(sent.kind, sent.payload)
        return { isKept: ack !== null, said: saidIn(ack?.payload) }
      }
      const response = await fetch(`${url}/slack/events`, signedRequest(sent))
      const text = await response.text()
      return { isKept: response.ok, said: saidIn(text ? JSON.parse(text) : {}) }
    },
    async answer() {
      await settled()
      const [message, other] = standing()
      if (!message || other) throw new Error(`${standing().length} messages stand there, not one.`)
      return message
    },
    settled,
  }
}

function saidIn(payload: object | undefined): string | null {
  return payload && 'text' in payload && typeof payload.text === 'string' ? payload.text : null
}

const HARBOUR = `---
title: The Harbour
author: Runa Holt
source: https://example.org/harbour
---

The harbour of Lindholm was built in 1874 by the brothers Aberg. It is small and quiet, and no ferry calls there.

In winter the ice closes it for three months. The fishermen then mend their nets in the old customs house. Nobody
in the town wants a larger one.
`

/** All text that a message shows, the article's characters as they are. */
export function textOf({ blocks }: Pick<SlackShown, 'blocks'>): string {
  return [...textsIn(blocks)].join('\n')
}

function* textsIn(value: unknown): Iterable<string> {
  if (Array.isArray(value)) for (const entry of value) yield* textsIn(entry)
  else if (typeof value === 'object' && value !== null) {
    if ('text' in value && typeof value.text === 'string') yield value.text
    for (const entry of Object.values(value)) if (typeof entry === 'object') yield* textsIn(entry)
  }
}

/** A message's button of that label. */
export function buttonOf(message: SlackShown, label: string) {
  for (const block of message.blocks) {
    if (block.type !== 'actions') continue
    const button = block.elements.find(({ text }) => text.text === label)
    if (button) return { ...button, block_id: block.block_id ?? '' }
  }
  throw new Error(`There is no button “${label}”.`)
}
