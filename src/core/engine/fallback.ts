import { setTimeout as sleep } from 'node:timers/promises'
import { ModelError } from '../errors.ts'
import { answerWords } from '../words.ts'
import type { Breaker } from './breaker.ts'
import type { Engine } from './engine.ts'

export interface FallbackOptions {
  /** Throws ModelErrors. */
  readonly first: Engine
  /** Answers where the first one cannot. */
  readonly spare: Engine
  /** Told of an answer that did not come in time, which only the one who waits knows of. */
  readonly breaker: Breaker
  /** How long a question may wait for the first words of an answer, in milliseconds. */
  readonly patienceMs: number
  /** How long an answer may take in all. */
  readonly wholeMs: number
  readonly report: (fault: ModelError) => void
  /** In milliseconds. */
  readonly now: () => number
}

const TRIES = 2
/** Before a second try, where the model names no time. */
const WAIT_MS = 250

/** The first engine's answer; where it fails, the spare one's, with a line that says why. */
export function withSpare(options: FallbackOptions): Engine {
  const { first, spare } = options
  return {
    answer: (question, link, signal) =>
      either(
        (signal) => first.answer(question, link, signal),
        () => spare.answer(question, link, signal),
        signal,
        options,
      ),
    summarise: (article, length, link, signal) =>
      either(
        (signal) => first.summarise(article, length, link, signal),
        () => spare.summarise(article, length, link, signal),
        signal,
        options,
      ),
    weigh: (claim, link, signal) =>
      either(
        (signal) => first.weigh(claim, link, signal),
        () => spare.weigh(claim, link, signal),
        signal,
        options,
      ),
    discuss: (article, link, signal) =>
      either(
        (signal) => first.discuss(article, link, signal),
        () => spare.discuss(article, link, signal),
        signal,
        options,
      ),
  }
}

type Noted = { readonly notice?: string }

async function* either<Snapshot extends Noted>(
  ask: (signal: AbortSignal) => AsyncIterable<Snapshot>,
  instead: () => AsyncIterable<Snapshot>,
  signal: AbortSignal,
  { breaker, patienceMs, wholeMs, report, now }: FallbackOptions,
): AsyncIterable<Snapshot> {
  const begun = now()
  const left = () => begun + patienceMs - now()
  let fault: ModelError | null = null
  for (let attempt = 1; attempt <= TRIES; attempt++) {
    let shown: Snapshot | null = null
    const deadline = deadlineIn(left(), signal)
    try {
      for await (const snapshot of ask(deadline.signal)) {
        if (!shown) deadline.extend(wholeMs)
        shown = snapshot
        yield snapshot
      }
      if (signal.aborted) return
      if (deadline.signal.aborted) {
        const late = new ModelError('model-late')
        breaker.failed(late)
        throw late
      }
      return
    } catch (error) {
      if (!(error instanceof ModelError)) throw error
      if (signal.aborted) return
      report(error)
      fault = error
      if (shown) {
        yield { ...shown, notice: answerWords.brokeOff }
        return
      }
    } finally {
      deadline.clear()
    }
    const waitMs = fault.retryAfterMs ?? WAIT_MS
    if (!fault.passes || attempt === TRIES || waitMs >= left()) break
    if (!(await waited(waitMs, signal))) return
  }
  for await (const snapshot of instead()) yield fault ? { ...snapshot, notice: fault.said } : snapshot
}

/** Aborts with another signal, and after a time. (`AbortSignal.any` costs more than all else here.) */
function deadlineIn(ms: number, outer: AbortSignal) {
  const controller = new AbortController()
  const abort = () => controller.abort()
  let timer = setTimeout(abort, ms)
  if (outer.aborted) abort()
  outer.addEventListener('abort', abort)
  return {
    signal: controller.signal,
    extend(ms: number) {
      clearTimeout(timer)
      timer = setTimeout(abort, ms)
    },
    clear() {
      clearTimeout(timer)
      outer.removeEventListener('abort', abort)
    },
  }
}

/** False where it was stopped while it waited. */
async function waited(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal })
    return true
  } catch (error) {
    if (signal.aborted) return false
    throw error
  }
}
