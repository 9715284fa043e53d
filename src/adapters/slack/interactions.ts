import type { Inquiry } from '../../core/inquiry.ts'
import { conversationOf, SHARE, SOURCE } from './buttons.ts'
import { directConversation, type Hearing, personOf } from './hearing.ts'
import type { PayloadOf } from './payloads.ts'
import { type Place, placeJson } from './place.ts'
import { plainFrom } from './text.ts'
import { ASK_DIALOGUE, questionIn } from './views.ts'

/** A button: its value is the command line, asked by who pressed it where the message stands. */
export function fromClick(payload: PayloadOf<'click'>, hearing: Hearing): Inquiry | null {
  const { channel, user, container, response_url: responseUrl } = payload
  const [action] = payload.actions
  const conversation = conversationOf(action?.block_id)
  if (!action?.value || action.action_id === SOURCE || conversation === null) return null
  const isShare = action.action_id === SHARE
  const key = `slack:trigger:${payload.trigger_id}`
  return {
    keys: [key],
    platform: 'slack',
    workspace: payload.team.id,
    conversation,
    ...(channel && { channel: channel.id }),
    asker: personOf(user.id, user.username ?? user.name ?? '', hearing),
    // What began as the asker's own stays that, until it is shared.
    text: container.is_ephemeral && !isShare ? `private ${action.value}` : action.value,
    askedAt: hearing.now,
    lane: key,
    place: placeJson({
      ...placeOfClick(payload),
      user: user.id,
      shared: isShare,
      pressed: container.message_ts ?? null,
      asked: true,
    }),
    ...(responseUrl && { secrets: { responseUrl } }),
  }
}

/** Where the message stands that a button is on; Home stands in no channel. */
function placeOfClick({
  channel,
  container,
}: PayloadOf<'click'>): Pick<Place, 'kind' | 'channel' | 'thread'> {
  const { message_ts: ts = null, thread_ts: thread = null, is_ephemeral: isPrivate } = container
  if (!channel) return { kind: 'direct', channel: '', thread: null }
  if (isPrivate) return { kind: 'command', channel: channel.id, thread }
  if (channel.id.startsWith('D')) return { kind: 'direct', channel: channel.id, thread }
  return { kind: 'thread', channel: channel.id, thread: thread ?? ts }
}

/** The shortcuts on a message, and the command that each gives its text to. */
const MESSAGE_SHORTCUTS: ReadonlyMap<string, { readonly command: string; readonly parameter: string }> =
  new Map([
    ['check', { command: 'check', parameter: 'text' }],
    ['find', { command: 'quote', parameter: 'topic' }],
  ])

/** “Check against the article”, “Find the passage”: answered in the message's thread. */
export function fromMessageAction(payload: PayloadOf<'messageAction'>, hearing: Hearing): Inquiry | null {
  const { channel, user, message, response_url: responseUrl } = payload
  const shortcut = MESSAGE_SHORTCUTS.get(payload.callback_id)
  if (!shortcut) return null
  const { command, parameter } = shortcut
  const text = plainFrom(message.text, hearing.ownId)
  const thread = message.thread_ts ?? message.ts
  const kind = channel.id.startsWith('D') ? 'direct' : 'thread'
  return {
    keys: [`slack:trigger:${payload.trigger_id}`],
    platform: 'slack',
    workspace: payload.team.id,
    conversation: `${channel.id}/${thread}`,
    channel: channel.id,
    asker: personOf(user.id, user.username ?? user.name ?? '', hearing),
    text: `${command} ${text}`,
    call: { command, values: { [parameter]: text } },
    askedAt: hearing.now,
    place: placeJson({ kind, channel: channel.id, thread, user: user.id, asked: true }),
    ...(responseUrl && { secrets: { responseUrl } }),
  }
}

/** The dialogue “Ask about the article”: answered in the asker's own conversation. */
export function fromSubmission({ team, user, view }: PayloadOf<'submission'>, hearing: Hearing) {
  const question = view.callback_id === ASK_DIALOGUE ? questionIn(view.state.values) : null
  if (!question) return null
  const inquiry: Inquiry = {
    keys: [`slack:view:${view.id}`],
    platform: 'slack',
    workspace: team.id,
    conversation: directConversation(user.id),
    asker: personOf(user.id, user.username ?? user.name ?? '', hearing),
    text: question,
    askedAt: hearing.now,
    place: placeJson({ kind: 'direct', channel: '', user: user.id, asked: true }),
  }
  return inquiry
}
