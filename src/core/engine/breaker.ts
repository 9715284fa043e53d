import { ModelError, type ModelFault } from '../errors.ts'
import type { Engine } from './engine.ts'

/** Keeps a model that is not there from slowing every question. */
export interface Breaker {
  /** Throws a ModelError `model-paused` while the model is left alone. After the pause one question is let through. */
  pass(): void
  /** The model has answered. */
  worked(): void
  failed(fault: ModelError): void
  /** `starting` before the first call, `ready`, or what went wrong last: `key`, `name`, `away`, … */
  state(): string
}

/** What says that there is no use in asking again just now; a broken or a refused answer says nothing of the next one. */
const ABSENT: ReadonlySet<ModelFault> = new Set([
  'model-key',
  'model-name',
  'model-quota',
  'model-busy',
  'model-down',
  'model-away',
  'model-late',
  'model-stalled',
])

/** A question is tried twice where trying again may help, and once where it cannot. */
const FAILURES = 6
const PAUSE_MS = 15_000

/** A circuit breaker: three questions in a row that failed open it for 15 seconds. `now` is in milliseconds. */
export function createBreaker(now: () => number): Breaker {
  let failures = 0
  let openUntil = 0
  let state = 'starting'
  return {
    pass() {
      if (now() < openUntil) throw new ModelError('model-paused')
      // Who comes next waits for what this one finds.
      if (failures >= FAILURES) openUntil = now() + PAUSE_MS
    },
    worked() {
      failures = 0
      openUntil = 0
      state = 'ready'
    },
    failed(fault) {
      if (!ABSENT.has(fault.code)) return
      failures += fault.passes ? 1 : 2
      state = fault.code.replace('model-', '')
      if (failures >= FAILURES) openUntil = now() + PAUSE_MS
    },
    state: () => state,
  }
}

/** An engine that is left alone while the breaker is open. */
export function behind(breaker: Breaker, engine: Engine): Engine {
  async function* guarded<Made>(ask: () => AsyncIterable<Made>, signal: AbortSignal): AsyncIterable<Made> {
    breaker.pass()
    try {
      yield* ask()
      if (!signal.aborted) breaker.worked()
    } catch (error) {
      if (error instanceof ModelError) breaker.failed(error)
      throw error
    }
  }
  return {
    answer: (question, link, signal) => guarded(() => engine.answer(question, link, signal), signal),
    summarise: (article, length, link, signal) =>
      guarded(() => engine.summarise(article, length, link, signal), signal),
    weigh: (claim, link, signal) => guarded(() => engine.weigh(claim, link, signal), signal),
    discuss: (article, link, signal) => guarded(() => engine.discuss(article, link, signal), signal),
  }
}
