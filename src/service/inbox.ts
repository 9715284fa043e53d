import { StoreError } from '../core/errors.ts'
import type { Inquiry } from '../core/inquiry.ts'
import { words } from '../core/words.ts'
import { createLanes, entryFor } from './lanes.ts'
import type { Acceptance, Entry } from './ports.ts'
import { passes, sleep } from './retry.ts'
import { createWorker, type WorkerOptions } from './worker.ts'

/** What adapters hand their inquiries to. */
export interface Inbox {
  /**
   * Stores an inquiry; when this returns, the platform may be told that it arrived. Throws a StoreError where it
   * cannot be stored, within `acceptWithinMs`: then the platform is to send it again, or the person is told.
   */
  accept(inquiry: Inquiry): Promise<Accepted>
  /** Ends the answers that are being written in a conversation, in whichever process. */
  stop(inquiry: Inquiry): Promise<void>
  /** Accepts nothing more, ends what runs, within `withinMs` or by giving it to another process. */
  drain(withinMs: number): Promise<void>
}

export interface Accepted {
  /** False where one of its keys was known: nothing is to be done or said about it. */
  readonly isNew: boolean
  /** What the person is told where so many wait that theirs will take a while. */
  readonly notice: string | null
}

export interface InboxOptions extends WorkerOptions {
  /** How many inquiries are worked on at once here. */
  readonly sideBySide: number
  /** How many may wait before people are told so. */
  readonly waitingBound: number
  /** How long a store that is away for a moment is waited for; platforms want to hear within 3 seconds. */
  readonly acceptWithinMs: number
}

const RETRY_ACCEPT_MS = 100

export async function openInbox(options: InboxOptions): Promise<Inbox> {
  const { store, holder } = options
  const lanes = createLanes(options.sideBySide)
  const worker = createWorker(lanes, options)
  let draining = false

  const stopListening = await store.signals.listen((signal) => {
    if (signal.type === 'work') worker.wake()
    else interrupt(signal.conversation)
  })

  function interrupt(conversation: string): void {
    lanes.interrupt('stopped', ({ inquiry, urgent }) => !urgent && placeOf(inquiry) === conversation)
  }

  async function accept(inquiry: Inquiry): Promise<Accepted> {
    const entry = entryFor(inquiry)
    const hasPlace = entry.urgent || lanes.free > 0
    const acceptance = entry.urgent
      ? await keep(entry, holder)
      : await inPlace(() => keep(entry, hasPlace ? holder : null))
    if (acceptance.state === 'known') return { isNew: false, notice: null }
    if (acceptance.state === 'leased') return { isNew: worker.begin(acceptance.stored), notice: null }
    return { isNew: true, notice: await wait(inquiry, hasPlace) }
  }

  /** Keeps a place free meanwhile. */
  async function inPlace<T>(work: () => Promise<T>): Promise<T> {
    const leave = lanes.reserve()
    try {
      return await work()
    } finally {
      leave()
      // What was stored meanwhile may have found no place because of this one.
      if (lanes.free === 1) worker.wake()
    }
  }

  /** Stores it, and tries again for a moment where the store is away for a moment. */
  async function keep(entry: Entry, leaseTo: string | null): Promise<Acceptance> {
    for (let waitedMs = 0; ; waitedMs += RETRY_ACCEPT_MS) {
      try {
        const acceptance = await store.inbox.accept(entry, leaseTo)
        if (acceptance.state !== 'known' || waitedMs === 0) return acceptance
        // It may be known because the attempt before stored it, though its answer was lost on the way.
        const stored = await store.inbox.held(entry.inquiry.keys, holder)
        return stored ? { state: 'leased', stored } : acceptance
      } catch (error) {
        if (!passes(error) || waitedMs >= options.acceptWithinMs) throw error
      }
      await sleep(RETRY_ACCEPT_MS)
    }
  }

  /** Lets whoever has a place know; returns what the person is told where too many wait. */
  async function wait({ dueAt }: Inquiry, hasPlace: boolean): Promise<string | null> {
    worker.wake()
    if (dueAt !== undefined) return null
    try {
      if (!hasPlace) await store.signals.send({ type: 'work' })
      const waiting = await store.inbox.waiting(options.waitingBound + 1)
      return waiting > options.waitingBound ? words.manyWait(options.waitingBound) : null
    } catch (error) {
      // It is stored, which is what counts: it will be found without the signal.
      options.report({ type: 'store-fault', error })
      return null
    }
  }

  return {
    async accept(inquiry) {
      if (draining) throw new StoreError('store-away', words.restarting)
      const accepting = accept(inquiry)
      const late = new AbortController()
      try {
        // What is stored after the platform was refused is answered all the same, and known when it comes again.
        return await Promise.race([accepting, refuse(options.acceptWithinMs, late.signal)])
      } finally {
        late.abort()
        accepting.catch((error: unknown) => options.report({ type: 'store-fault', error }))
      }
    },

    async stop(inquiry) {
      const conversation = placeOf(inquiry)
      interrupt(conversation)
      await store.signals.send({ type: 'stop', conversation })
    },

    async drain(withinMs) {
      draining = true
      await worker.drain(withinMs)
      await stopListening()
    },
  }
}

function placeOf({ platform, workspace, conversation }: Inquiry): string {
  return `${platform} ${workspace} ${conversation}`
}

async function refuse(afterMs: number, signal: AbortSignal): Promise<never> {
  await sleep(afterMs, signal)
  throw new StoreError('store-away', words.storeAway)
}
