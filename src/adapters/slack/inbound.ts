import type { Inquiry, Person } from '../../core/inquiry.ts'
import { conversationOf, SHARE, SOURCE } from './buttons.ts'
import type { ClickPayload, CommandPayload, EventPayload, Payload } from './payloads.ts'
import { type Place, toJson } from './place.ts'
import { plainFrom } from './text.ts'

export interface Hearing {
  /** The bot's own user id, where it is known. */
  readonly ownId: string | null
  /** A display name that is known already. */
  readonly nameOf: (user: string) => string | null
  /** In milliseconds since 1970. */
  readonly now: number
}

/** What a person asked by a payload; null where nobody asked anything of the bot. */
export function inquiryFrom({ kind, payload }: Payload, hearing: Hearing): Inquiry | null {
  switch (kind) {
    case 'command':
      return fromCommand(payload, hearing)
    case 'event':
      return fromEvent(payload, hearing)
    case 'click':
      return fromClick(payload, hearing)
  }
}

/** `/reset …`: in its channel, whose commands make one conversation, and each a lane of its own. */
function fromCommand(payload: CommandPayload, hearing: Hearing): Inquiry {
  const { channel_id: channel, user_id: user, user_name: handle } = payload
  const key = `slack:trigger:${payload.trigger_id}`
  return {
    keys: [key],
    platform: 'slack',
    workspace: payload.team_id,
    conversation: channel,
    channel,
    asker: personOf(user, handle, hearing),
    text: plainFrom(payload.text, hearing.ownId),
    askedAt: hearing.now,
    lane: key,
    place: toJson({ ...AT, kind: 'command', channel, user }),
    secrets: { responseUrl: payload.response_url },
  }
}

/** A mention, or a message in the person's own conversation with the bot. */
function fromEvent({ team_id: team, event_id, authorizations, event }: EventPayload, hearing: Hearing) {
  const { channel, user, ts, thread_ts: thread = null } = event
  const isDirect = event.channel_type === 'im' || channel.startsWith('D')
  if (event.bot_id || !user || user === hearing.ownId || user === 'USLACKBOT') return null
  if (event.subtype !== undefined && !SPOKEN.has(event.subtype)) return null
  if (event.type === 'message' && !isDirect) return null
  const root = thread ?? (isDirect ? null : ts)
  const own = hearing.ownId ?? authorizations?.[0]?.user_id ?? null
  const inquiry: Inquiry = {
    // Slack repeats an event under its id, and tells of a message by several events.
    keys: [`slack:message:${team}/${channel}/${ts}`, `slack:event:${event_id}`],
    platform: 'slack',
    workspace: team,
    conversation: root ? `${channel}/${root}` : channel,
    channel,
    asker: personOf(user, '', hearing),
    text: plainFrom(event.text, own),
    askedAt: millisecondsOf(ts),
    place: toJson({ ...AT, kind: isDirect ? 'direct' : 'thread', channel, thread: root, user }),
  }
  return inquiry
}

/** Messages of these subtypes are said by a person to others. */
const SPOKEN = new Set(['file_share', 'thread_broadcast'])

/** A button: its value is the command line, asked by who pressed it where the message stands. */
function fromClick(payload: ClickPayload, hearing: Hearing): Inquiry | null {
  const { channel, user, container, response_url: responseUrl } = payload
  const [action] = payload.actions
  const conversation = conversationOf(action?.block_id)
  if (!action?.value || action.action_id === SOURCE || conversation === null) return null
  const { message_ts: pressed = null, thread_ts: thread = null, is_ephemeral: isPrivate = false } = container
  const isShare = action.action_id === SHARE
  const isDirect = channel.id.startsWith('D')
  const at: Pick<Place, 'kind' | 'thread'> = isPrivate
    ? { kind: 'command', thread }
    : isDirect
      ? { kind: 'direct', thread }
      : { kind: 'thread', thread: thread ?? pressed }
  const own = { channel: channel.id, user: user.id, shared: isShare, pressed, asked: true }
  const key = `slack:trigger:${payload.trigger_id}`
  return {
    keys: [key],
    platform: 'slack',
    workspace: payload.team.id,
    conversation,
    channel: channel.id,
    asker: personOf(user.id, user.username ?? user.name ?? '', hearing),
    // What began as the asker's own stays that, until it is shared.
    text: isPrivate && !isShare ? `private ${action.value}` : action.value,
    askedAt: hearing.now,
    lane: key,
    place: toJson({ ...AT, ...at, ...own }),
    ...(responseUrl && { secrets: { responseUrl } }),
  }
}

const AT: Omit<Place, 'kind' | 'channel' | 'user'> = {
  thread: null,
  shared: false,
  pressed: null,
  asked: false,
}

function personOf(id: string, handle: string, { nameOf }: Hearing): Person {
  return { id, name: nameOf(id) ?? (handle || id) }
}

/** A timestamp of Slack, which names a message, in milliseconds since 1970. */
function millisecondsOf(ts: string): number {
  const seconds = Number(ts)
  return Number.isFinite(seconds) ? Math.round(seconds * 1_000) : 0
}
