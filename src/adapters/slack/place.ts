import type { Inquiry, JsonObject } from '../../core/inquiry.ts'

/**
 * Where an answer goes. `command`: the channel, or the asker alone by the response URL. `thread`: a thread of a
 * channel. `direct`: the asker's conversation with the bot, or a thread in it.
 */
export interface Place {
  readonly kind: 'command' | 'thread' | 'direct'
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
export function toJson(place: Place): JsonObject {
  return { ...place }
}

/** Reads what `toJson` wrote. */
export function placeOf({ place = {}, asker }: Inquiry): Place {
  const text = (name: string) => (typeof place[name] === 'string' ? place[name] : null)
  const kind = place.kind === 'thread' || place.kind === 'direct' ? place.kind : 'command'
  return {
    kind,
    channel: text('channel') ?? '',
    thread: text('thread'),
    user: text('user') ?? asker.id,
    shared: place.shared === true,
    pressed: text('pressed'),
    asked: place.asked === true,
  }
}
