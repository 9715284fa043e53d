import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { WebSocketServer } from 'ws'
import { METHODS, type Method, response, type ShownBlock } from './shapes.ts'
import { openSockets, type Sockets } from './sockets.ts'

/** A message as it stands in Slack. */
export interface SlackShown {
  readonly channel: string
  readonly ts: string
  readonly thread: string | null
  readonly text: string
  readonly blocks: readonly ShownBlock[]
  readonly metadata?: object
  /** Who alone sees it; null is everybody in the channel. */
  readonly only: string | null
  readonly edits: number
  readonly isDeleted: boolean
}

export interface Call {
  readonly method: string
  readonly channel: string
  readonly at: number
  readonly args: Readonly<Record<string, unknown>>
}

/** What goes wrong at the next calls of a method. */
export type Fault =
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'limited'; readonly seconds: number }
  | { readonly kind: 'status'; readonly status: number }
  /** Carried out, and the connection is dropped before the answer, or it stays open without one. */
  | { readonly kind: 'lost' | 'held' }

/** A stand-in for Slack: it keeps what it was sent, and refuses what Slack would refuse. */
export interface SlackServer {
  /** As SLACK_API_URL. */
  readonly apiUrl: string
  readonly url: string
  readonly shown: readonly SlackShown[]
  readonly calls: readonly Call[]
  /** Each payload that broke a rule. */
  readonly refused: readonly string[]
  readonly sockets: Sockets
  /** The next so many calls of a method, in a channel or in all, go wrong so. */
  fault(method: Method | 'response', fault: Fault, count?: number, channel?: string): void
  /** From now on the token is good no longer. */
  revoke(): void
  /** A new response URL of a command or a click. */
  responseUrl(channel: string, user: string): string
  /** Keeps a file for who shows the bot's token; returns what a message says of it. */
  attach(name: string, text: string): object
  close(): Promise<void>
}

export const BOT_TOKEN = 'xoxb-1-reset'
export const APP_TOKEN = 'xapp-1-reset'
export const BOT_USER = 'U0RESET'
/** A channel that the bot has joined; another that it has not; one that is archived. */
export const CHANNELS = { joined: 'C0TOWN', foreign: 'C0OTHER', archived: 'C0OLD' } as const

const EDIT_EVERY_MS = 800
const DISPLAY_NAMES: Readonly<Record<string, string>> = { U0ADA: 'Ada L.', U0BOB: 'Bob', U0BOSS: 'Grace' }

export async function openSlack(port = 0): Promise<SlackServer> {
  const shown: SlackShown[] = []
  const calls: Call[] = []
  const refused: string[] = []
  const faults: { method: string; fault: Fault; left: number; channel: string | undefined }[] = []
  const edited = new Map<string, number>()
  const responses = new Map<string, { channel: string; user: string; uses: number }>()
  const files = new Map<string, string>()
  let isRevoked = false
  let clock = Date.now() * 1_000

  const server = createServer(async (request, answer) => {
    try {
      await take(request, answer)
    } catch (error) {
      refused.push(String(error))
      answer.writeHead(500).end()
    }
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const sockets = openSockets(new WebSocketServer({ server }))

  async function take(request: IncomingMessage, answer: ServerResponse): Promise<void> {
    const [, kind, name = ''] = (request.url ?? '').split('/')
    const body = await text(request)
    if (kind === 'response') return takeResponse(name, body, answer)
    if (kind === 'files') return takeDownload(name, request, answer)
    const args = Object.fromEntries(
      [...new URLSearchParams(body)].map(([key, value]) => [
        key,
        JSON_FIELDS.has(key) ? JSON.parse(value) : value,
      ]),
    )
    const { token: _, ...own } = args
    const channel = String(own.channel ?? '')
    calls.push({ method: name, channel, at: Date.now(), args: own })
    const fault = faultFor(name, channel)
    if (fault && !isCarriedOut(fault)) {
      spoil(fault, answer)
      return
    }
    const result = act(name, own, request.headers.authorization ?? '')
    if (fault?.kind === 'held') return
    if (fault) answer.destroy()
    else if (result === 'limited') spoil({ kind: 'limited', seconds: 1 }, answer)
    else answer.setHeader('content-type', 'application/json').end(JSON.stringify(result))
  }

  function faultFor(method: string, channel: string): Fault | null {
    const found = faults.find(
      (at) => at.method === method && at.left > 0 && (at.channel === undefined || at.channel === channel),
    )
    if (found) found.left--
    return found?.fault ?? null
  }

  function act(name: string, args: Record<string, unknown>, authorization: string): object | 'limited' {
    const wanted = name === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN
    if (isRevoked) return error('token_revoked')
    if (authorization !== `Bearer ${wanted}`) return error('invalid_auth')
    if (!(name in METHODS)) return error('unknown_method')
    const method = name as Method
    const parsed = METHODS[method].safeParse(args)
    if (!parsed.success) {
      refused.push(`${name}: ${parsed.error.message} in ${JSON.stringify(args)}`)
      return error(
        JSON.stringify(parsed.error.issues).includes('blocks') ? 'invalid_blocks' : 'invalid_arguments',
      )
    }
    return ACTIONS[method](args as Record<string, string>)
  }

  const ACTIONS: Readonly<Record<Method, (args: Record<string, string>) => object | 'limited'>> = {
    'auth.test': () => ({ ok: true, user_id: BOT_USER, bot_id: 'B0RESET', team: 'Town', team_id: 'T0TOWN' }),
    'apps.connections.open': () => ({ ok: true, url: `${url.replace('http', 'ws')}/socket` }),
    'users.info': ({ user = '' }) => ({
      ok: true,
      user: { id: user, is_admin: user === 'U0BOSS', profile: { display_name: DISPLAY_NAMES[user] ?? '' } },
    }),
    'views.open': () => ({ ok: true }),
    'views.publish': () => ({ ok: true }),
    'assistant.threads.setSuggestedPrompts': () => ({ ok: true }),
    'conversations.open': ({ users }) => ({ ok: true, channel: { id: `D${users}` } }),
    'conversations.history': ({ channel = '', oldest = '' }) => ({
      ok: true,
      messages: messagesIn(channel, null, oldest),
    }),
    'conversations.replies': ({ channel = '', ts = '', oldest = '' }) => ({
      ok: true,
      messages: messagesIn(channel, ts, oldest),
    }),
    'chat.postMessage': (args) => {
      const closed = closedFor(args.channel ?? '')
      if (closed) return error(closed)
      return { ok: true, ts: keep(args, null) }
    },
    'chat.postEphemeral': (args) => {
      const closed = closedFor(args.channel ?? '')
      if (closed) return error(closed)
      return { ok: true, message_ts: keep(args, args.user ?? '') }
    },
    'chat.update': ({ channel, ts = '', text = '', blocks }) => {
      const at = shown.findIndex((message) => message.ts === ts && message.channel === channel)
      const before = shown[at]
      if (!before || before.isDeleted || before.only) return error('message_not_found')
      if (Date.now() - (edited.get(ts) ?? 0) < EDIT_EVERY_MS) return 'limited'
      edited.set(ts, Date.now())
      shown[at] = { ...before, text, blocks: blocks as unknown as ShownBlock[], edits: before.edits + 1 }
      return { ok: true, ts }
    },
    'chat.delete': ({ channel, ts }) => {
      const at = shown.findIndex((message) => message.ts === ts && message.channel === channel)
      const before = shown[at]
      if (!before || before.isDeleted) return error('message_not_found')
      shown[at] = { ...before, isDeleted: true }
      return { ok: true, ts }
    },
  }

  function keep(args: Record<string, unknown>, only: string | null): string {
    const { channel, thread_ts: thread = null, text, blocks, metadata } = args
    clock += 1
    const ts = (clock / 1e6).toFixed(6)
    const message = { channel, ts, thread, text, blocks, metadata, only, edits: 0, isDeleted: false }
    shown.push(message as SlackShown)
    return ts
  }

  function messagesIn(channel: string, thread: string | null, oldest: string) {
    return shown
      .filter((message) => message.channel === channel && message.thread === thread && !message.only)
      .filter(({ ts, isDeleted }) => !isDeleted && Number(ts) > Number(oldest))
      .map(({ ts, text, metadata }) => ({ type: 'message', ts, text, metadata }))
      .slice(-15)
  }

  function takeDownload(name: string, { headers }: IncomingMessage, answer: ServerResponse): void {
    const text = headers.authorization === `Bearer ${BOT_TOKEN}` ? files.get(name) : undefined
    if (text === undefined) answer.setHeader('content-type', 'text/html').end('<html>Sign in</html>')
    else answer.setHeader('content-type', 'text/plain').end(text)
  }

  function takeResponse(name: string, body: string, answer: ServerResponse): void {
    const target = responses.get(name)
    calls.push({ method: 'response', channel: target?.channel ?? '', at: Date.now(), args: {} })
    const fault = faultFor('response', target?.channel ?? '')
    if (fault && !isCarriedOut(fault)) {
      spoil(fault, answer)
      return
    }
    if (!target || ++target.uses > 5) {
      answer.writeHead(404).end('used_url')
      return
    }
    const parsed = response.safeParse(JSON.parse(body))
    if (!parsed.success) {
      refused.push(`response: ${parsed.error.message}`)
      answer.writeHead(400).end('invalid_blocks')
      return
    }
    const isForAll = parsed.data.response_type === 'in_channel'
    keep({ ...parsed.data, channel: target.channel }, isForAll ? null : target.user)
    if (fault) answer.destroy()
    else answer.end('ok')
  }

  return {
    url,
    apiUrl: `${url}/api/`,
    shown,
    calls,
    refused,
    sockets,
    fault: (method, fault, count = 1, channel) => faults.push({ method, fault, left: count, channel }),
    revoke: () => {
      isRevoked = true
    },
    responseUrl(channel, user) {
      const name = String(responses.size + 1)
      responses.set(name, { channel, user, uses: 0 })
      return `${url}/response/${name}`
    },
    attach(name, text) {
      files.set(name, text)
      return { name, size: text.length, url_private_download: `${url}/files/${name}` }
    },
    async close() {
      await sockets.close()
      await new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      })
    },
  }
}

/** What the client writes as JSON into its forms. */
const JSON_FIELDS = new Set(['blocks', 'metadata', 'view', 'prompts'])

function closedFor(channel: string): string | null {
  if (channel === CHANNELS.foreign) return 'not_in_channel'
  if (channel === CHANNELS.archived) return 'is_archived'
  return null
}

function isCarriedOut({ kind }: Fault): boolean {
  return kind === 'lost' || kind === 'held'
}

function error(error: string): object {
  return { ok: false, error }
}

function spoil(fault: Fault, answer: ServerResponse): void {
  if (fault.kind === 'limited') answer.writeHead(429, { 'retry-after': String(fault.seconds) }).end()
  else if (fault.kind === 'status') answer.writeHead(fault.status).end('Oops')
  else if (fault.kind === 'error') {
    answer.setHeader('content-type', 'application/json').end(JSON.stringify(error(fault.error)))
  }
}
