import { ModelError, type ModelFault } from '../errors.ts'

/** Keeps a model that is not there from slowing every question. */
export interface Breaker {
  /** Throws a ModelError `model-paused` while the model is left alone. After the pause one question is let through. */
  pass(): void
  /** The model has answered. */
  worked(): void
  failed(fault: ModelFault): void
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

const FAILURES = 3
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
      if (!ABSENT.has(fault)) return
      failures++
      state = fault.replace('model-', '')
      if (failures >= FAILURES) openUntil = now() + PAUSE_MS
    },
    state: () => state,
  }
}
