import { remark } from '../core/commands/remark.ts'
import { newReference, PlatformError, ResetError } from '../core/errors.ts'
import type { Inquiry } from '../core/inquiry.ts'
import type { Reply } from '../core/reply.ts'
import type { Reset } from '../core/reset.ts'
import { words } from '../core/words.ts'
import type { Log } from '../log.ts'
import type { Adapter } from './adapter.ts'
import { type Delivered, type DeliveryOptions, deliver } from './deliver.ts'
import type { Metrics } from './metrics.ts'
import type { DeliveryStore, StoredInquiry } from './ports.ts'
import type { Happening, Job, WorkerOptions } from './worker.ts'

export interface AnsweringOptions {
  readonly reset: Reset
  readonly adapters: readonly Adapter[]
  readonly deliveries: DeliveryStore
  readonly metrics: Metrics
  readonly log: Log
  /** In milliseconds since 1970. */
  readonly now: () => number
}

/** What is done with an inquiry: it is answered, and the answer is delivered where it came from. */
export function createAnswering(
  options: AnsweringOptions,
): Pick<WorkerOptions, 'work' | 'apologise' | 'report'> {
  const { reset, adapters, metrics, log, now } = options
  const delivery: DeliveryOptions = {
    deliveries: options.deliveries,
    audience: (inquiry) => reset.audience(inquiry),
    placeholder: remark('help', 'answered', words.reading),
    stopped: remark('stop', 'answered', words.stopped),
    report: reportDelivery,
  }

  function adapterFor({ platform }: Inquiry): Adapter {
    const adapter = adapters.find((adapter) => adapter.platform === platform)
    if (!adapter) throw new PlatformError('platform-off', words.unexpected(newReference()))
    return adapter
  }

  /** The answer, seen to its end by log and metrics. */
  async function* counted({ stored, signal }: Job): AsyncIterable<Reply> {
    const { platform, askedAt } = stored.inquiry
    let last: Reply | undefined
    for await (const snapshot of reset.answer(stored.inquiry, signal)) {
      last = snapshot
      yield snapshot
    }
    if (!last) return
    const { command, outcome } = last
    const seconds = Math.max(0, now() - askedAt) / 1_000
    metrics.answered(platform, command, outcome, seconds)
    log.info({ ...idsOf(stored), command, outcome, seconds }, 'Answered.')
  }

  function reportDelivery(delivered: Delivered): void {
    metrics.delivered(delivered)
    if (delivered.type === 'store-fault') log.warn({ err: delivered.error }, 'The store did not answer.')
    else if (delivered.type === 'undeliverable')
      log.warn(idsOf(delivered.stored), 'No way is left to deliver.')
    else log.debug({ ...idsOf(delivered.stored), kind: delivered.type }, 'Delivered.')
  }

  return {
    async work(job) {
      await deliver(counted(job), job, adapterFor(job.stored.inquiry).deliverer, delivery)
    },

    async apologise(job, error) {
      const ref = error instanceof ResetError ? error.reference : newReference()
      log.error({ ...idsOf(job.stored), ref }, 'Saying sorry.')
      const sorry = remark('help', 'failed', words.gaveUp(ref))
      await deliver(once(sorry), job, adapterFor(job.stored.inquiry).deliverer, delivery)
    },

    report(happening: Happening) {
      metrics.happened(happening)
      switch (happening.type) {
        case 'begun':
        case 'done':
        case 'interrupted':
          return log.debug({ ...idsOf(happening.stored), event: happening.type }, 'Worked on.')
        case 'retried': {
          const { stored, error, afterMs } = happening
          return log.warn({ ...idsOf(stored), attempt: stored.attempt, afterMs, err: error }, 'Trying again.')
        }
        case 'failed':
          return log.error({ ...idsOf(happening.stored), err: happening.error }, 'Failed.')
        case 'store-fault':
          return log.warn({ err: happening.error }, 'The store did not answer.')
      }
    },
  }
}

/** What a log may say of an inquiry. */
function idsOf({ id, inquiry }: StoredInquiry) {
  const { platform, workspace, conversation } = inquiry
  return { inquiry: id, platform, workspace, conversation }
}

async function* once(reply: Reply): AsyncIterable<Reply> {
  yield reply
}
