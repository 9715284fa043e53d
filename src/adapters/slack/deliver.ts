import type { types } from '@slack/bolt'
import { LRUCache } from 'lru-cache'
import type { Inquiry } from '../../core/inquiry.ts'
import { slackWords } from '../../core/words.ts'
import { type Audience, type Deliverer, type Sending, type Way, WayClosed } from '../../service/deliver.ts'
import type { Calls } from './calls.ts'
import { SlackError } from './errors.ts'
import { LIMITS, RESPONSE_URL_MS } from './limits.ts'
import type { People } from './people.ts'
import { type Place, placeOf } from './place.ts'
import { render, type SlackMessage } from './render.ts'
import { respond } from './respond.ts'
import { escapeText, shorten } from './text.ts'
import { showMenu } from './views.ts'

export interface DeliverOptions {
  readonly calls: Calls
  readonly people: People
  readonly fetch: typeof fetch
  /** In milliseconds since 1970. */
  readonly now: () => number
}

/** Slack asks for no more than about one change of a message in a second. */
const EDIT_EVERY_MS = 1_100
/** How long a channel that refused us is not tried again. */
const CLOSED_MS = 10 * 60_000
const CHANNELS = 5_000
/** What a message's metadata says of itself; found by it after a crash. */
const EVENT_TYPE = 'reset_answer'

/** Where a message goes: the channel, and the thread in it. */
interface Target {
  readonly channel: string
  readonly thread: string | null
}

export function createDeliverer({ calls, people, fetch, now }: DeliverOptions): Deliverer<SlackMessage> {
  /** Channels that take no message of ours. */
  const closed = new LRUCache<string, true>({ max: CHANNELS, ttl: CLOSED_MS })

  function way(inquiry: Inquiry, audience: Audience): Way {
    const place = placeOf(inquiry)
    if (isMenu(place)) return 'findable'
    if (place.kind === 'direct') return closed.has(place.channel || place.user) ? 'none' : 'findable'
    if (isForAll(place, audience) && !closed.has(place.channel)) return 'findable'
    if (place.kind === 'thread' && !closed.has(place.channel)) return 'unfindable'
    if (inquiry.secrets?.responseUrl && now() - inquiry.askedAt < RESPONSE_URL_MS) return 'unfindable'
    // What nobody else may see, or what its channel does not take, reaches the asker in their own conversation.
    return closed.has(place.user) ? 'none' : 'findable'
  }

  /** Opens the asker's own conversation where the channel is not to be used. */
  async function targetOf(place: Place, audience: Audience): Promise<Target> {
    const isOpen = !closed.has(place.channel)
    if (place.channel && (place.kind === 'direct' || (isOpen && isForAll(place, audience)))) return place
    const { channel } = await closing(place.user, () =>
      calls.call('conversations.open', place.user, (client) =>
        client.conversations.open({ users: place.user }),
      ),
    )
    return { channel: channel?.id ?? place.user, thread: null }
  }

  /** Remembers a place that takes no message of ours, and says that another way is to be taken. */
  async function closing<T>(place: string, work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof SlackError) || error.reason !== 'closed') throw error
      closed.set(place, true)
      throw new WayClosed(error.code, { cause: error })
    }
  }

  async function compose(inquiry: Inquiry, message: SlackMessage, { part, isLast, way }: Sending) {
    const place = placeOf(inquiry)
    const isUnshared = way === 'unfindable' && !place.shared
    const asked = part === 0 && !isUnshared ? await askedLine(inquiry, place) : null
    const beneath = isLast ? [...message.whole, ...(isUnshared ? message.unshared : [])] : message.writing
    const blocks = [...(asked ? [contextOf(asked)] : []), ...message.blocks, ...beneath]
    return {
      text: shorten(asked ? `${escapeText(asked)}\n${message.text}` : message.text, LIMITS.fallback),
      blocks: blocks.slice(0, LIMITS.blocks),
    }
  }

  /** Who asked what, where the question itself does not stand above the answer. */
  async function askedLine({ asker, text }: Inquiry, place: Place): Promise<string | null> {
    if (place.kind !== 'command' && !place.asked) return null
    if (place.kind === 'direct') return slackWords.askedHere(text)
    return slackWords.asked((await people.nameOf(place.user)) ?? asker.name, text)
  }

  async function post(inquiry: Inquiry, message: SlackMessage, sending: Sending): Promise<string> {
    const place = placeOf(inquiry)
    if (isMenu(place)) {
      await showMenu(calls, place, message)
      return place.kind
    }
    if (message.takesBack && place.pressed && (await remove(place.channel, place.pressed))) {
      return idOf(place.channel, place.pressed)
    }
    const content = await compose(inquiry, message, sending)
    if (sending.way === 'unfindable') return postPrivately(inquiry, place, content, sending.signal)
    const { channel, thread } = await targetOf(place, sending.audience)
    const metadata = { event_type: EVENT_TYPE, event_payload: { mark: sending.mark } }
    const where = { channel, ...(thread && { thread_ts: thread }) }
    const { ts } = await closing(placeIsDirect(channel, place) ? place.user : channel, () =>
      withPlainText(content, (content) =>
        calls.call('chat.postMessage', channel, (client) =>
          client.chat.postMessage({
            ...where,
            ...content,
            metadata,
            unfurl_links: false,
            unfurl_media: false,
          }),
        ),
      ),
    )
    return idOf(channel, ts ?? '')
  }

  async function postPrivately(
    { secrets }: Inquiry,
    place: Place,
    content: Content,
    signal: AbortSignal,
  ): Promise<string> {
    const url = secrets?.responseUrl
    if (url) {
      await respond(fetch, url, { ...content, isForAll: place.shared }, signal)
      return 'response'
    }
    const { channel, thread, user } = place
    const { message_ts } = await closing(channel, () =>
      withPlainText(content, (content) =>
        calls.call('chat.postEphemeral', channel, (client) =>
          client.chat.postEphemeral({ channel, user, ...(thread && { thread_ts: thread }), ...content }),
        ),
      ),
    )
    return idOf(channel, message_ts ?? '')
  }

  async function edit(inquiry: Inquiry, id: string, message: SlackMessage, sending: Sending): Promise<void> {
    const place = placeOf(inquiry)
    if (isMenu(place)) return showMenu(calls, place, message)
    const [channel = '', ts = ''] = id.split('/')
    const content = await compose(inquiry, message, sending)
    await leavingGone(() =>
      withPlainText(content, (content) =>
        calls.call('chat.update', channel, (client) => client.chat.update({ channel, ts, ...content })),
      ),
    )
  }

  /** False where the message is not ours to remove. */
  async function remove(channel: string, ts: string): Promise<boolean> {
    const removed = await leavingGone(() =>
      calls.call('chat.delete', channel, (client) => client.chat.delete({ channel, ts })),
    )
    return removed !== null
  }

  async function find(inquiry: Inquiry, { mark, audience, way }: Sending): Promise<string | null> {
    const place = placeOf(inquiry)
    if (way !== 'findable' || isMenu(place)) return null
    const { channel, thread } = await targetOf(place, audience)
    const oldest = (inquiry.askedAt / 1_000 - CLOCKS_APART_SECONDS).toFixed(6)
    const search = { channel, oldest, limit: SEARCHED, include_all_metadata: true }
    const { messages = [] } = await closing(channel, () =>
      thread
        ? calls.call('conversations.replies', channel, (client) =>
            client.conversations.replies({ ...search, ts: thread }),
          )
        : calls.call('conversations.history', channel, (client) => client.conversations.history(search)),
    )
    const ours = messages.find(({ metadata }) => markIn(metadata) === mark)
    return ours?.ts ? idOf(channel, ours.ts) : null
  }

  return { way, render, post, edit, find, editEveryMs: EDIT_EVERY_MS }
}

/** Some apps may see no more at once. */
const SEARCHED = 15
const CLOCKS_APART_SECONDS = 60

/** What is shown to who looks at the app: to be written over, and not a message. */
function isMenu({ kind }: Place): boolean {
  return kind === 'home' || kind === 'prompts'
}

function isForAll({ shared }: Place, audience: Audience): boolean {
  return shared || audience === 'place'
}

function placeIsDirect(channel: string, place: Place): boolean {
  return channel !== place.channel
}

interface Content {
  readonly text: string
  readonly blocks: types.KnownBlock[]
}

/** Sends the plain text where Slack does not take the blocks: better plain than nothing. */
async function withPlainText<T>(content: Content, send: (content: Content) => Promise<T>): Promise<T> {
  try {
    return await send(content)
  } catch (error) {
    if (!(error instanceof SlackError) || error.reason !== 'content') throw error
    return send({ text: content.text, blocks: [] })
  }
}

/** A message that somebody deleted stays deleted: null. */
async function leavingGone<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof SlackError && error.reason === 'gone') return null
    throw error
  }
}

function contextOf(text: string): types.ContextBlock {
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] }
}

/** Names a message in the store. */
function idOf(channel: string, ts: string): string {
  return `${channel}/${ts}`
}

function markIn(metadata: { event_type?: string; event_payload?: object } | undefined): string | null {
  const payload = metadata?.event_type === EVENT_TYPE ? metadata.event_payload : undefined
  return payload && 'mark' in payload && typeof payload.mark === 'string' ? payload.mark : null
}
