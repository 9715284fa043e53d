import { untilGone, wasStopped } from './interruption.ts'
import type { Lanes } from './lanes.ts'
import type { InboxStore, Signals, StoredInquiry } from './ports.ts'
import { type Backoff, persist, RETRIES, reasonOf, sleep } from './retry.ts'

/** An inquiry that is worked on. The signal's reason is an `Interruption`. */
export interface Job {
  readonly stored: StoredInquiry
  /** Whether nothing can have been sent for it yet. */
  readonly isFresh: boolean
  readonly signal: AbortSignal
}

export interface WorkerOptions {
  readonly store: { readonly inbox: InboxStore; readonly signals: Signals }
  /** This process, by a name that no other and no earlier one has. */
  readonly holder: string
  /** Answers. What it throws is tried again, up to five times; an error's `permanent: true` forbids that. */
  readonly work: (job: Job) => Promise<void>
  /** Tells the person that it failed, after the last attempt. */
  readonly apologise: (job: Job, error: unknown) => Promise<void>
  readonly backoff: Backoff
  readonly report: (happening: Happening) => void
  /** How long a lease lasts in the store, in milliseconds. */
  readonly leaseMs: number
  /**
   * How often to look for work at the latest, in milliseconds: for what a dead process held, and for signals
   * that were missed. By default 5,000.
   */
  readonly lookMs?: number
}

/** What happens to inquiries, for the log and the metrics; no person's words among it. */
export type Happening =
  | { readonly type: 'done' | 'interrupted' | 'begun'; readonly stored: StoredInquiry }
  | {
      readonly type: 'retried'
      readonly stored: StoredInquiry
      readonly error: unknown
      readonly afterMs: number
    }
  | { readonly type: 'failed'; readonly stored: StoredInquiry; readonly error: unknown }
  | { readonly type: 'store-fault'; readonly error: unknown }

/** Works on inquiries and looks for more, until it is stopped. */
export interface Worker {
  /** Works on an inquiry that this process holds; false where it has begun it already. */
  begin(stored: StoredInquiry): boolean
  /** Looks for work now. */
  wake(): void
  /** Looks for no more work, and ends what still runs after `withinMs`, giving its leases back. */
  drain(withinMs: number): Promise<void>
}

const LOOK_MS = 5_000
/** How often an inquiry is begun at all, its processes having died or lost it. */
const BEGINNINGS = 20
/** What an interrupted job may take to end. */
const UNWIND_MS = 2_000

export function createWorker(lanes: Lanes, options: WorkerOptions): Worker {
  const { holder, report, backoff } = options
  const { inbox } = options.store
  const lookMs = options.lookMs ?? LOOK_MS
  const stopping = new AbortController()
  let rest = new AbortController()
  const ended = new AbortController()
  const loops = Promise.all([look(), keepLeases()])

  function begin(stored: StoredInquiry): boolean {
    const ended = lanes.begin(stored, async (signal) => {
      report({ type: 'begun', stored })
      try {
        await run({ stored, isFresh: stored.begun === 1, signal })
      } catch (error) {
        // Not even its outcome could be written down: its lease runs out, and it is begun again.
        report({ type: 'failed', stored, error })
      }
    })
    void ended?.then(() => rest.abort())
    return ended !== null
  }

  async function run(job: Job): Promise<void> {
    const { stored, signal } = job
    try {
      // So many processes have ended with it that it may be what ends them.
      if (stored.begun > BEGINNINGS) throw new Exhausted()
      await options.work(job)
      if (isGone(signal)) return report({ type: 'interrupted', stored })
      await finish(job)
    } catch (error) {
      if (isGone(signal)) return report({ type: 'interrupted', stored })
      // It was stopped, and did what it was asked by ending.
      if (signal.aborted) return finish(job)
      if (stored.attempt > RETRIES || isPermanent(error) || error instanceof Exhausted)
        return giveUp(job, error)
      const afterMs = backoff(stored.attempt, error)
      report({ type: 'retried', stored, error, afterMs })
      await settle(signal, () => inbox.postpone(stored.id, holder, afterMs))
    }
  }

  function settle(signal: AbortSignal, write: () => Promise<unknown>): Promise<void> {
    return persist(write, { signal: untilGone(signal), report })
  }

  async function finish({ stored, signal }: Job): Promise<void> {
    await settle(signal, () => inbox.complete(stored.id, holder))
    report({ type: 'done', stored })
  }

  async function giveUp(job: Job, error: unknown): Promise<void> {
    const { stored, signal } = job
    report({ type: 'failed', stored, error })
    try {
      await options.apologise({ ...job, isFresh: false }, error)
    } catch (unsaid) {
      report({ type: 'failed', stored, error: unsaid })
    }
    await settle(signal, () => inbox.fail(stored.id, holder, reasonOf(error)))
  }

  /** Claims what is due, and rests until there is a reason to look again. */
  async function look(): Promise<void> {
    let faults = 0
    while (!stopping.signal.aborted) {
      rest = new AbortController()
      let restMs: number
      try {
        restMs = await claim()
        faults = 0
      } catch (error) {
        report({ type: 'store-fault', error })
        restMs = Math.min(backoff(++faults, error), lookMs)
      }
      await sleep(restMs, rest.signal)
    }
  }

  /** Renews what runs, as long as anything does; what is lost all the same is interrupted. */
  async function keepLeases(): Promise<void> {
    let guard: NodeJS.Timeout | undefined
    while (!ended.signal.aborted) {
      const running = lanes.running
      try {
        const held = await inbox.renew(holder, running)
        lanes.interrupt('lost', ({ id }) => running.includes(id) && !held.includes(id))
        clearTimeout(guard)
        // Where the store is away too long, others may begin what runs here: this process lets go first.
        guard = setTimeout(() => lanes.interrupt('lost', () => true), options.leaseMs * 0.9)
      } catch (error) {
        report({ type: 'store-fault', error })
      }
      await sleep(options.leaseMs / 3, ended.signal)
    }
    clearTimeout(guard)
  }

  /** Begins what is due and fits; returns how long to rest. */
  async function claim(): Promise<number> {
    // Asked first: what falls due while it claims is claimed, or is what this says.
    const untilDue = await inbox.untilDue()
    while (lanes.free > 0 && !stopping.signal.aborted) {
      const wanted = lanes.free
      const claimed = await inbox.claim(holder, wanted, lanes.running)
      for (const stored of claimed) begin(stored)
      if (claimed.length < wanted) break
    }
    return Math.min(untilDue ?? lookMs, lookMs)
  }

  return {
    begin,
    wake: () => rest.abort(),
    async drain(withinMs) {
      stopping.abort()
      rest.abort()
      const allEnded = new AbortController()
      void lanes.settled().then(() => allEnded.abort())
      await sleep(withinMs, allEnded.signal)
      const left = lanes.running
      lanes.interrupt('draining', () => true)
      await sleep(UNWIND_MS, allEnded.signal)
      ended.abort()
      await loops
      await inbox.release(holder, left)
      if (left.length > 0) await options.store.signals.send({ type: 'work' })
    },
  }
}

/** Whether the inquiry is no longer this process's to end. */
function isGone(signal: AbortSignal): boolean {
  return signal.aborted && !wasStopped(signal)
}

function isPermanent(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'permanent' in error && error.permanent === true
}

/** The inquiry was begun and never ended, as often as it may. */
class Exhausted extends Error {
  override readonly name = 'Exhausted'
}
