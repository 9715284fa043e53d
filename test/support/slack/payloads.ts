import { createHmac, randomUUID } from 'node:crypto'
import { BOT_USER, CHANNELS, type SlackServer } from './server.ts'

/** Payloads as Slack sends them, with made-up ids; what a test is about stands in `own`. */
const TEAM = 'T0TOWN'
export const SIGNING_SECRET = '0123456789abcdef0123456789abcdef'

export type Kind = 'events_api' | 'slash_commands' | 'interactive'

export interface Sent {
  readonly kind: Kind
  readonly payload: Readonly<Record<string, unknown>>
}

export function slashCommand(slack: SlackServer, text: string, own: Record<string, unknown> = {}): Sent {
  const { channel_id = CHANNELS.joined, user_id = 'U0ADA' } = own
  return {
    kind: 'slash_commands',
    payload: {
      token: 'verification',
      team_id: TEAM,
      team_domain: 'town',
      channel_id,
      channel_name: 'general',
      user_id,
      user_name: 'ada',
      command: '/reset',
      text,
      api_app_id: 'A0RESET',
      is_enterprise_install: 'false',
      response_url: slack.responseUrl(String(channel_id), String(user_id)),
      trigger_id: `13.${randomUUID()}`,
      ...own,
    },
  }
}

let last = 0

/** A timestamp that names a message. */
export function newTs(): string {
  last = Math.max(last + 1, Date.now() * 1_000)
  return (last / 1e6).toFixed(6)
}

function event(own: Record<string, unknown>): Sent {
  return {
    kind: 'events_api',
    payload: {
      token: 'verification',
      team_id: TEAM,
      api_app_id: 'A0RESET',
      type: 'event_callback',
      event_id: `Ev${randomUUID()}`,
      event_time: Math.floor(Date.now() / 1_000),
      authorizations: [{ team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false }],
      is_ext_shared_channel: false,
      event: { team: TEAM, user: 'U0ADA', ts: newTs(), channel: CHANNELS.joined, ...own },
    },
  }
}

export function mention(text: string, own: Record<string, unknown> = {}): Sent {
  return event({ type: 'app_mention', text: `<@${BOT_USER}> ${text}`, ...own })
}

export function directMessage(text: string, own: Record<string, unknown> = {}): Sent {
  return event({ type: 'message', channel: 'DU0ADA', channel_type: 'im', text, ...own })
}

export interface Pressed {
  readonly channel: string
  readonly ts: string
  readonly thread: string | null
  readonly only: string | null
}

export function click(
  slack: SlackServer,
  { channel, ts, thread, only }: Pressed,
  action: { readonly action_id: string; readonly block_id: string; readonly value?: string | undefined },
  user = 'U0ADA',
): Sent {
  return {
    kind: 'interactive',
    payload: {
      type: 'block_actions',
      user: { id: user, username: 'ada', name: 'ada', team_id: TEAM },
      api_app_id: 'A0RESET',
      token: 'verification',
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: only !== null,
        ...(thread && { thread_ts: thread }),
      },
      trigger_id: `14.${randomUUID()}`,
      team: { id: TEAM, domain: 'town' },
      channel: { id: channel, name: 'general' },
      response_url: slack.responseUrl(channel, user),
      actions: [{ type: 'button', action_ts: newTs(), ...action }],
    },
  }
}

/** A request as Slack would sign it, over HTTP. */
export function signedRequest(
  { kind, payload }: Sent,
  { secret = SIGNING_SECRET, at = Date.now() }: { secret?: string; at?: number } = {},
): RequestInit {
  const isEvent = kind === 'events_api'
  const body = isEvent
    ? JSON.stringify(payload)
    : new URLSearchParams(
        kind === 'interactive' ? { payload: JSON.stringify(payload) } : stringsOf(payload),
      ).toString()
  return signed(body, isEvent ? 'application/json' : 'application/x-www-form-urlencoded', secret, at)
}

export function signed(
  body: string,
  type = 'application/json',
  secret = SIGNING_SECRET,
  at = Date.now(),
): RequestInit {
  const timestamp = String(Math.floor(at / 1_000))
  const signature = createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')
  return {
    method: 'POST',
    headers: {
      'content-type': type,
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
    body,
  }
}

function stringsOf(payload: Sent['payload']): Record<string, string> {
  return Object.fromEntries(Object.entries(payload).map(([name, value]) => [name, String(value)]))
}

/** The app is opened at its Home, or at the person's conversation with it. */
export function opened(tab: 'home' | 'messages'): Sent {
  return event({ type: 'app_home_opened', channel: 'DU0ADA', tab })
}

const ADA = { id: 'U0ADA', username: 'ada', name: 'ada', team_id: TEAM }

export function messageShortcut(
  slack: SlackServer,
  callback_id: string,
  message: { readonly ts: string; readonly text: string },
  channel: string = CHANNELS.joined,
): Sent {
  return {
    kind: 'interactive',
    payload: {
      type: 'message_action',
      callback_id,
      trigger_id: `15.${randomUUID()}`,
      response_url: slack.responseUrl(channel, 'U0ADA'),
      message_ts: message.ts,
      message: { type: 'message', user: 'U0BOB', ...message },
      team: { id: TEAM, domain: 'town' },
      channel: { id: channel, name: 'general' },
      user: ADA,
    },
  }
}

export function globalShortcut(callback_id: string): Sent {
  const trigger_id = `16.${randomUUID()}`
  return {
    kind: 'interactive',
    payload: { type: 'shortcut', callback_id, trigger_id, team: { id: TEAM }, user: ADA },
  }
}

export function submission(callback_id: string, values: Record<string, unknown>): Sent {
  const view = { id: `V${randomUUID()}`, type: 'modal', callback_id, state: { values } }
  return {
    kind: 'interactive',
    payload: { type: 'view_submission', team: { id: TEAM }, user: ADA, view },
  }
}
