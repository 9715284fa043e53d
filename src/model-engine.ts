import type { Config } from './config.ts'
import { createBreaker } from './core/engine/breaker.ts'
import type { Engine } from './core/engine/engine.ts'
import { createExtractive } from './core/engine/extractive.ts'
import { withSpare } from './core/engine/fallback.ts'
import { createLlm, type ModelReport } from './core/engine/llm.ts'
import { loadPrompts } from './core/engine/prompt.ts'
import { ModelError } from './core/errors.ts'

/** The engine that asks a model, and the embedded reader where it cannot answer. */
export interface ModelEngine {
  readonly engine: Engine
  /** `starting`, `ready`, or what went wrong last. */
  state(): string
  /** Asks whether key and model are known, once; null where nothing speaks against them. */
  probe(): Promise<ModelError | null>
}

const BEGIN_WITHIN_MS = 10_000
const IDLE_MS = 8_000
const PATIENCE_MS = 20_000
const WHOLE_MS = 60_000
const PROBE_WITHIN_MS = 5_000

/**
 * Loads what asks a model. `report` hears of every fault and of what was spent and judged.
 *
 * @throws ConfigurationError where a prompt is missing or malformed
 */
export async function openModelEngine(
  { apiKey, baseUrl, name, contextTokens }: NonNullable<Config['model']>,
  report: (report: ModelReport) => void,
): Promise<ModelEngine> {
  const [{ createOpenAi }, prompts] = await Promise.all([import('./model/openai.ts'), loadPrompts()])
  const now = Date.now
  const model = createOpenAi({
    apiKey,
    baseUrl,
    model: name,
    beginWithinMs: BEGIN_WITHIN_MS,
    idleMs: IDLE_MS,
    fetch,
    now,
  })
  const breaker = createBreaker(now)
  const first = createLlm({ model, prompts, contextTokens, report, now })
  return {
    engine: withSpare({
      first,
      spare: createExtractive(),
      breaker,
      patienceMs: PATIENCE_MS,
      wholeMs: WHOLE_MS,
      report: (fault) => report({ type: 'fault', fault }),
      now,
    }),
    state: () => breaker.state(),
    async probe() {
      try {
        await model.probe(AbortSignal.timeout(PROBE_WITHIN_MS))
        breaker.worked()
        return null
      } catch (error) {
        if (!(error instanceof ModelError)) throw error
        breaker.failed(error.code)
        return error
      }
    },
  }
}
