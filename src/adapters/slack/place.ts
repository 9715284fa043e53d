import type { Inquiry, JsonObject } from '../../core/inquiry.ts'

const KINDS = ['command', 'thread', 'direct', 'home', 'prompts'] as const
type Kind = (typeof KINDS)[number]

/**
 * Where an answer goes. `command`: the channel, or the asker alone by the response URL. `thread`: a thread of a
 * channel. `direct`: the asker's conversation with the bot, or a thread in it; opened where no channel is named.
 * `home` and `prompts`: what the app shows who looks at it.
 */
export interface Place {
  readonly kind: Kind
  readonly channel: string
  /** The timestamp that names the thread. */
  readonly thread: string | null
  readonly user: string
  /** Whether the asker chose to show it to everybody. */
  readonly shared: boolean
  /** The message whose button was pressed. */
  readonly pressed: string | null
  /** What was asked, where a button asks in place of a person. */
  readonly asked: boolean
}

/** As it is stored with the inquiry. */
export function placeJson(place: Pick<Place, 'kind' | 'channel' | 'user'> & Partial<Place>): JsonObject {
  return { thread: null, shared: false, pressed: null, asked: false, ...place }
}

/** Reads what `placeJson` wrote. */
export function placeOf({ place = {}, asker }: Inquiry): Place {
  const text = (name: string) => (typeof place[name] === 'string' ? place[name] : null)
  return {
    kind: KINDS.find((kind) => kind === place.kind) ?? 'command',
    channel: text('channel') ?? '',
    thread: text('thread'),
    user: text('user') ?? asker.id,
    shared: place.shared === true,
    pressed: text('pressed'),
    asked: place.asked === true,
  }
}
