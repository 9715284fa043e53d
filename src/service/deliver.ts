import { createHash } from 'node:crypto'
import type { Inquiry } from '../core/inquiry.ts'
import type { Reply } from '../core/reply.ts'
import { untilGone, wasStopped } from './interruption.ts'
import type { DeliveryStore, StoredInquiry } from './ports.ts'
import { persist, sleep } from './retry.ts'
import { follow, type Snapshots } from './snapshots.ts'
import type { Job } from './worker.ts'

/**
 * How an adapter puts an answer before people. `Message` is its own rendered message, as plain data. An error of
 * a platform is thrown; `retryAfterMs` and `permanent: true` on it are heeded.
 */
export interface Deliverer<Message> {
  /** How an answer reaches its audience. */
  way(inquiry: Inquiry, audience: Audience): Way
  /** The messages that a Reply makes: more than one where it is longer than the platform allows. */
  render(reply: Reply, inquiry: Inquiry): readonly Message[]
  /**
   * Sends a message and returns what the platform calls it; `mark` is at most 25 characters that can be found
   * again. `isLast`: it will not be edited for this answer.
   */
  post(inquiry: Inquiry, message: Message, sending: Sending): Promise<string>
  /** Changes a message that was posted, here or in a process before this one. */
  edit(inquiry: Inquiry, id: string, message: Message, sending: Sending): Promise<void>
  /** Looks for a message that an earlier attempt sent and whose name it could not store; null where none is. */
  find(inquiry: Inquiry, sending: Sending): Promise<string | null>
  /** The least time between two edits of a message, in milliseconds. */
  readonly editEveryMs: number
}

/**
 * `findable`: by a message that can be found and edited. `unfindable`: by one that is gone once it is sent.
 * `none`: no way is left, and nobody else may see it.
 */
export type Way = 'findable' | 'unfindable' | 'none'

/** Who may see an answer: who is where it was asked, or the asker alone. */
export type Audience = 'place' | 'asker'

/**
 * Thrown by `post` where a place takes no message of ours: the adapter knows now, and its `way` names another.
 * Nothing was sent.
 */
export class WayClosed extends Error {
  override readonly name = 'WayClosed'
}

export interface Sending {
  readonly audience: Audience
  readonly way: Way
  readonly mark: string
  /** 0 for the first message of the answer. */
  readonly part: number
  readonly isLast: boolean
  readonly signal: AbortSignal
}

export interface DeliveryOptions {
  readonly deliveries: DeliveryStore
  readonly audience: (inquiry: Inquiry) => Promise<Audience>
  /** What stands in the answer's place when it takes longer than a second. */
  readonly placeholder: Reply
  /** What stands there when the person stopped it before it said anything. */
  readonly stopped: Reply
  readonly report: (happening: Delivered) => void
}

/** For the log and the metrics. */
export type Delivered =
  | {
      readonly type: 'posted' | 'found' | 'edited' | 'sent' | 'repeated' | 'undeliverable'
      readonly stored: StoredInquiry
    }
  | { readonly type: 'store-fault'; readonly error: unknown }

const PLACEHOLDER_AFTER_MS = 1_000
/** An answer that is whole within this is one message and no edit. */
const WHOLE_WITHIN_MS = 30

/**
 * Shows an answer as it grows, in messages that stand once each, whichever process began them. Returns when the
 * last snapshot stands, or when the job's signal ends it. Throws what the answer or the platform throws.
 */
export async function deliver<Message>(
  answer: AsyncIterable<Reply>,
  job: Job,
  deliverer: Deliverer<Message>,
  options: DeliveryOptions,
): Promise<void> {
  const audience = await options.audience(job.stored.inquiry)
  const snapshots = follow(answer, job.signal)
  try {
    await deliverAlong(deliverer.way(job.stored.inquiry, audience))
  } catch (error) {
    if (!(error instanceof WayClosed)) throw error
    await deliverAlong(deliverer.way(job.stored.inquiry, audience))
  } finally {
    // It may wait for something that never comes; nobody waits for that.
    snapshots.close().catch(() => {})
  }

  async function deliverAlong(way: Way): Promise<void> {
    const route = { way, audience }
    if (way === 'none') options.report({ type: 'undeliverable', stored: job.stored })
    else if (way === 'findable') await showAll(snapshots, route, job, deliverer, options)
    else {
      while (!snapshots.ended) await snapshots.next()
      await sendOnce(snapshots.latest, route, job, deliverer, options)
    }
  }
}

type Route = Pick<Sending, 'way' | 'audience'>

async function showAll<Message>(
  snapshots: Snapshots,
  route: Route,
  job: Job,
  deliverer: Deliverer<Message>,
  options: DeliveryOptions,
): Promise<void> {
  const messages = await openMessages(route, job, deliverer, options)
  await snapshots.next(PLACEHOLDER_AFTER_MS)
  if (snapshots.latest) await snapshots.next(WHOLE_WITHIN_MS)
  else if (!snapshots.ended) await messages.show(options.placeholder, false)
  for (;;) {
    const { latest, ended } = snapshots
    if (latest) await messages.show(latest, ended)
    else if (wasStopped(job.signal)) await messages.show(options.stopped, true)
    if (ended) return
    await Promise.all([snapshots.next(), sleep(deliverer.editEveryMs, job.signal)])
  }
}

interface Messages {
  show(reply: Reply, isLast: boolean): Promise<void>
}

/** The messages of one answer: posted where they are not there yet, and edited where their content changes. */
async function openMessages<Message>(
  route: Route,
  job: Job,
  deliverer: Deliverer<Message>,
  { deliveries, report }: DeliveryOptions,
): Promise<Messages> {
  const { stored, isFresh } = job
  const { inquiry } = stored
  const signal = untilGone(job.signal)
  const earlier = isFresh ? [] : await deliveries.of(stored.id)
  const ids = new Map(earlier.map(({ part, message }) => [part, message]))
  const shown = new Map<number, string>()

  async function put(message: Message, sending: Sending): Promise<void> {
    const content = JSON.stringify([message, sending.isLast])
    if (shown.get(sending.part) === content) return
    const id = ids.get(sending.part) ?? (await findEarlier(sending))
    if (id) {
      await deliverer.edit(inquiry, id, message, sending)
      report({ type: 'edited', stored })
    } else {
      await name(sending.part, await deliverer.post(inquiry, message, sending))
      report({ type: 'posted', stored })
    }
    shown.set(sending.part, content)
  }

  async function findEarlier(sending: Sending): Promise<string | null> {
    if (isFresh || shown.has(sending.part)) return null
    const id = await deliverer.find(inquiry, sending)
    if (id === null) return null
    await name(sending.part, id)
    report({ type: 'found', stored })
    return id
  }

  async function name(part: number, id: string): Promise<void> {
    ids.set(part, id)
    await persist(() => deliveries.sent(stored, part, id), { signal, report })
  }

  return {
    async show(reply, isLast) {
      for (const [part, message] of deliverer.render(reply, inquiry).entries()) {
        signal.throwIfAborted()
        await put(message, { ...route, mark: markOf(inquiry, part), part, isLast, signal })
      }
    },
  }
}

async function sendOnce<Message>(
  reply: Reply | null,
  route: Route,
  job: Job,
  deliverer: Deliverer<Message>,
  { deliveries, report }: DeliveryOptions,
): Promise<void> {
  if (!reply) return
  const { stored, isFresh } = job
  const { inquiry } = stored
  const signal = untilGone(job.signal)
  const earlier = isFresh ? [] : await deliveries.of(stored.id)
  const done = new Set(earlier.filter(({ message }) => message !== null).map(({ part }) => part))
  for (const [part, message] of deliverer.render(reply, inquiry).entries()) {
    if (done.has(part)) continue
    signal.throwIfAborted()
    const sends = await deliveries.sending(stored, part)
    if (sends > allowedSends(stored)) throw new Unconfirmed()
    const id = await deliverer.post(inquiry, message, {
      ...route,
      mark: markOf(inquiry, part),
      part,
      isLast: true,
      signal,
    })
    await persist(() => deliveries.sent(stored, part, id), { signal, report })
    report({ type: sends === 1 ? 'sent' : 'repeated', stored })
  }
}

/**
 * Each crash may have fallen before the message was sent, so each allows one more; what the platform did not
 * confirm may have arrived, so that is repeated once.
 */
function allowedSends({ begun, attempt }: StoredInquiry): number {
  const crashes = begun - attempt
  return 2 + crashes
}

/** A message may have arrived each time that it was sent: one more would be worse than none. */
class Unconfirmed extends Error {
  override readonly name = 'Unconfirmed'
  readonly permanent = true
}

/** Finds a message of an answer again: the same in every process and after a restore, 25 characters at most. */
export function markOf({ keys }: Pick<Inquiry, 'keys'>, part: number): string {
  return `${createHash('sha256')
    .update(keys[0] ?? '')
    .digest('base64url')
    .slice(0, 20)}.${part}`
}
