import { ResetError, StoreError } from '../core/errors.ts'

/** How often an inquiry is begun again after its first attempt failed. */
export const RETRIES = 5
const FIRST_MS = 1_000
const LONGEST_MS = 2 * 60_000

/** How long to wait after the given attempt (from 1) failed with an error, in milliseconds. */
export type Backoff = (attempt: number, error: unknown) => number

/**
 * Waits twice as long each time, between half and all of it by chance, so that what failed together does not
 * come back together; at least as long as the error asks for, and two minutes at most.
 */
export function exponential(random: () => number): Backoff {
  return (attempt, error) => {
    const full = FIRST_MS * 2 ** (attempt - 1)
    const wanted = Math.max(full * (0.5 + random() / 2), retryAfterMs(error))
    return Math.round(Math.min(wanted, LONGEST_MS))
  }
}

function retryAfterMs(error: unknown): number {
  if (typeof error !== 'object' || error === null || !('retryAfterMs' in error)) return 0
  return typeof error.retryAfterMs === 'number' ? error.retryAfterMs : 0
}

/** Whether the same call may succeed in a while, with nobody doing anything. */
export function passes(error: unknown): boolean {
  return error instanceof StoreError && error.passes
}

/** A word for the log and for `store failed`: an error's stable code, or its class; never a message. */
export function reasonOf(error: unknown): string {
  if (error instanceof ResetError) return error.code
  if (error instanceof Error) return 'code' in error ? `${error.name} ${String(error.code)}` : error.name
  return 'unknown'
}

/**
 * Writes down what has happened already, however long the store is away; gives up when the signal says that it
 * is no longer this process's to write.
 */
export async function persist(
  write: () => Promise<unknown>,
  { signal, report }: { signal: AbortSignal; report: (fault: StoreFaultReport) => void },
): Promise<void> {
  for (let times = 1; !signal.aborted; times++) {
    try {
      await write()
      return
    } catch (error) {
      if (!(error instanceof StoreError)) throw error
      report({ type: 'store-fault', error })
      await sleep(Math.min(PERSIST_EVERY_MS * times, LONGEST_PERSIST_MS), signal)
    }
  }
}

export interface StoreFaultReport {
  readonly type: 'store-fault'
  readonly error: unknown
}

const PERSIST_EVERY_MS = 250
const LONGEST_PERSIST_MS = 2_000

/** Waits; returns early, without an error, when the signal says so. */
export function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve()
    const done = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', done)
      resolve()
    }
    const timer = setTimeout(done, ms)
    signal?.addEventListener('abort', done)
  })
}
