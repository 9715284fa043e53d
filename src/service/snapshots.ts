import type { Reply } from '../core/reply.ts'
import { wasStopped } from './interruption.ts'

/** An answer as far as it has come. */
export interface Snapshots {
  /** The newest, or null before the first. */
  readonly latest: Reply | null
  /** Whether the answer ended; then `latest` is the Reply. */
  readonly ended: boolean
  /** When something new has come, or the time is over. Throws what the answer threw, after what it gave. */
  next(withinMs?: number): Promise<void>
  /** Ends the reading. */
  close(): Promise<void>
}

/**
 * Reads an answer as fast as it comes, so that a slow platform shows fewer snapshots and not older ones. An
 * answer that throws because it was stopped ends with what it gave.
 */
export function follow(answer: AsyncIterable<Reply>, signal: AbortSignal): Snapshots {
  const iterator = answer[Symbol.asyncIterator]()
  let latest: Reply | null = null
  let ended = false
  let failure: { readonly error: unknown } | null = null
  let news = Promise.withResolvers<void>()
  void read()

  async function read(): Promise<void> {
    try {
      for (let step = await iterator.next(); !step.done; step = await iterator.next()) {
        latest = step.value
        tell()
      }
    } catch (error) {
      if (!wasStopped(signal)) failure = { error }
    }
    ended = true
    tell()
  }

  function tell(): void {
    news.resolve()
    news = Promise.withResolvers<void>()
  }

  let seen: Reply | null = null
  return {
    get latest() {
      return latest
    },
    get ended() {
      return ended
    },
    async next(withinMs) {
      if (!ended && latest === seen) {
        const over = Promise.withResolvers<void>()
        const timer = withinMs === undefined ? undefined : setTimeout(over.resolve, withinMs)
        await Promise.race([news.promise, over.promise])
        clearTimeout(timer)
      }
      seen = latest
      if (failure) throw failure.error
    },
    async close() {
      if (!ended) await iterator.return?.()
    },
  }
}
