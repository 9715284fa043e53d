import type { Inquiry } from '../../src/core/inquiry.ts'
import type { Reply } from '../../src/core/reply.ts'
import { type Audience, deliver } from '../../src/service/deliver.ts'
import { type Inbox, type InboxOptions, openInbox } from '../../src/service/inbox.ts'
import type { Happening } from '../../src/service/worker.ts'
import type { Store } from '../../src/store/store.ts'
import { deliverTo, saying } from './platform.ts'

export type Answer = (inquiry: Inquiry, signal: AbortSignal) => AsyncIterable<Reply>

export interface TestService extends Inbox {
  readonly happenings: readonly Happening[]
}

/** A service that answers on a recording platform. */
export async function openService(
  store: Store,
  platformUrl: string,
  answer: Answer,
  own: Partial<InboxOptions> = {},
): Promise<TestService> {
  const happenings: Happening[] = []
  const deliverer = deliverTo(platformUrl)
  const report = (happening: { type: string }) => happenings.push(happening as Happening)
  const delivery = {
    deliveries: store.deliveries,
    audience: async (): Promise<Audience> => 'place',
    placeholder: saying('Reading…'),
    stopped: saying('Stopped.'),
    report,
  }
  const inbox = await openInbox({
    store,
    holder: `process ${Math.random()}`,
    work: (job) => deliver(answer(job.stored.inquiry, job.signal), job, deliverer, delivery),
    apologise: (job) => deliver(once(saying('Sorry.')), job, deliverer, delivery),
    backoff: () => 10,
    report,
    leaseMs: 15_000,
    sideBySide: 4,
    waitingBound: 5,
    acceptWithinMs: 2_000,
    ...own,
  })
  return { ...inbox, happenings }
}

/** An answer of one snapshot. */
export async function* once(reply: Reply): AsyncIterable<Reply> {
  yield reply
}

/** An answer that repeats what was asked. */
export function echo(inquiry: Inquiry): AsyncIterable<Reply> {
  return once(saying(`You asked: ${inquiry.text}`))
}

/** Waits until something is so. */
export async function until(isSo: () => boolean | Promise<boolean>, withinMs = 10_000): Promise<void> {
  for (let waited = 0; !(await isSo()); waited += 10) {
    if (waited > withinMs) throw new Error(`It was not so within ${withinMs} ms: ${isSo}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
