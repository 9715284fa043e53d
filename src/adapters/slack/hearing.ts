import type { Person } from '../../core/inquiry.ts'

/** What is known when something arrives. */
export interface Hearing {
  /** The bot's own user id, where it is known. */
  readonly ownId: string | null
  /** A display name that is known already. */
  readonly nameOf: (user: string) => string | null
  /** In milliseconds since 1970. */
  readonly now: number
}

export function personOf(id: string, handle: string, { nameOf }: Hearing): Person {
  return { id, name: nameOf(id) ?? (handle || id) }
}

/** What a person says to the bot outside of any thread, from wherever it is asked, is one conversation. */
export function directConversation(user: string): string {
  return `direct/${user}`
}

/** A timestamp of Slack, which names a message, in milliseconds since 1970. */
export function millisecondsOf(ts: string): number {
  const seconds = Number(ts)
  return Number.isFinite(seconds) ? Math.round(seconds * 1_000) : 0
}
