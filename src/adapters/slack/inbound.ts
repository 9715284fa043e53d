import type { Inquiry } from '../../core/inquiry.ts'
import { directConversation, type Hearing, millisecondsOf, personOf } from './hearing.ts'
import { fromClick, fromMessageAction, fromSubmission } from './interactions.ts'
import type { Payload, PayloadOf } from './payloads.ts'
import { placeJson } from './place.ts'
import { plainFrom } from './text.ts'

/** What a person asked by a payload; null where nobody asked anything of the bot. */
export function inquiryFrom({ kind, payload }: Payload, hearing: Hearing): Inquiry | null {
  switch (kind) {
    case 'command':
      return fromCommand(payload, hearing)
    case 'event':
      return fromEvent(payload, hearing)
    case 'click':
      return fromClick(payload, hearing)
    case 'messageAction':
      return fromMessageAction(payload, hearing)
    case 'submission':
      return fromSubmission(payload, hearing)
    case 'shortcut':
      return null
  }
}

/** `/reset …`: in its channel, whose commands make one conversation, and each a lane of its own. */
function fromCommand(payload: PayloadOf<'command'>, hearing: Hearing): Inquiry {
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
    place: placeJson({ kind: 'command', channel, user }),
    secrets: { responseUrl: payload.response_url },
  }
}

function fromEvent(payload: PayloadOf<'event'>, hearing: Hearing): Inquiry | null {
  const { event } = payload
  return event.type === 'app_home_opened'
    ? fromOpening({ ...payload, event }, hearing)
    : fromMessage({ ...payload, event }, hearing)
}

type Event = PayloadOf<'event'>
type Message = Exclude<Event['event'], { type: 'app_home_opened' }>
type Opening = Extract<Event['event'], { type: 'app_home_opened' }>

/** A mention, or a message in the person's own conversation with the bot. */
function fromMessage(
  { team_id: team, event_id, authorizations, event }: Event & { readonly event: Message },
  hearing: Hearing,
): Inquiry | null {
  const { channel, user, ts, thread_ts: thread = null } = event
  const isDirect = event.channel_type === 'im' || channel.startsWith('D')
  if (event.bot_id || !user || user === hearing.ownId || user === 'USLACKBOT') return null
  if (event.subtype !== undefined && !SPOKEN.has(event.subtype)) return null
  // Heard only where the app subscribes to it: what is said to an answer of ours, without a mention.
  const isFollowed = thread !== null && hearing.ownId !== null && event.parent_user_id === hearing.ownId
  if (event.type === 'message' && !isDirect && !isFollowed) return null
  const root = thread ?? (isDirect ? null : ts)
  const own = hearing.ownId ?? authorizations?.[0]?.user_id ?? null
  return {
    // Slack repeats an event under its id, and tells of a message by several events.
    keys: [`slack:message:${team}/${channel}/${ts}`, `slack:event:${event_id}`],
    platform: 'slack',
    workspace: team,
    conversation: root ? `${channel}/${root}` : directConversation(user),
    channel,
    asker: personOf(user, '', hearing),
    text: plainFrom(event.text, own),
    askedAt: millisecondsOf(ts),
    place: placeJson({ kind: isDirect ? 'direct' : 'thread', channel, thread: root, user }),
  }
}

/** Messages of these subtypes are said by a person to others. */
const SPOKEN = new Set(['file_share', 'thread_broadcast'])

/** Somebody looks at Home, or at their conversation with the bot: both show what can be asked. */
function fromOpening(
  { team_id: team, event_id, event }: Event & { readonly event: Opening },
  hearing: Hearing,
): Inquiry {
  const { user, channel, tab } = event
  const key = `slack:event:${event_id}`
  return {
    keys: [key],
    platform: 'slack',
    workspace: team,
    conversation: directConversation(user),
    channel,
    asker: personOf(user, '', hearing),
    text: '',
    askedAt: hearing.now,
    lane: key,
    place: placeJson({ kind: tab === 'home' ? 'home' : 'prompts', channel, user }),
  }
}
