import type { Config } from './config.ts'
import { behind, createBreaker } from './core/engine/breaker.ts'
import { type Asking, budgetOf } from './core/engine/budget.ts'
import type { Answer, Discussion, Engine, Summary, Weighing } from './core/engine/engine.ts'
import { createExtractive } from './core/engine/extractive.ts'
import { withSpare } from './core/engine/fallback.ts'
import { createLlm } from './core/engine/llm.ts'
import type { ModelReport } from './core/engine/metering.ts'
import { loadPrompts } from './core/engine/prompt.ts'
import { remembering } from './core/engine/remembering.ts'
import { createSharing } from './core/engine/sharing.ts'
import { ModelError } from './core/errors.ts'
import type { ModelMemory } from './core/ports.ts'

/** What asks a model, and the embedded reader where it cannot answer. */
export interface ModelEngine {
  /** The engine for whoever asks. */
  engineFor(asking: Asking): Engine
  /** `starting`, `ready`, or what went wrong last. */
  state(): string
  /** Asks whether key and model are known, once; null where nothing speaks against them. */
  probe(): Promise<ModelError | null>
}

export interface ModelEngineOptions {
  /** Null where nothing is kept. */
  readonly memory: ModelMemory | null
  /** Hears of every fault and of what was spent and judged. */
  readonly report: (report: ModelReport) => void
  /** How long who asks waits; left out, as long as people do in a chat. */
  readonly waiting?: Waiting
}

/** In milliseconds. */
export interface Waiting {
  /** For the server to begin its answer. */
  readonly beginWithinMs: number
  /** While it is silent in the middle of one. */
  readonly idleMs: number
  /** For the first words, over all tries. */
  readonly patienceMs: number
  /** For the whole answer. */
  readonly wholeMs: number
}

const IN_A_CHAT: Waiting = { beginWithinMs: 10_000, idleMs: 8_000, patienceMs: 20_000, wholeMs: 60_000 }
const PROBE_WITHIN_MS = 5_000

/**
 * Loads what asks a model.
 *
 * @throws ConfigurationError where a prompt is missing or malformed
 */
export async function openModelEngine(
  config: NonNullable<Config['model']>,
  { memory, report, waiting = IN_A_CHAT }: ModelEngineOptions,
): Promise<ModelEngine> {
  const [{ createOpenAi }, prompts] = await Promise.all([import('./model/openai.ts'), loadPrompts()])
  const { apiKey, baseUrl, name, contextTokens } = config
  const now = Date.now
  const model = createOpenAi({ apiKey, baseUrl, model: name, ...waiting, fetch, now })
  const breaker = createBreaker(now)
  const sharing = {
    answers: createSharing<Answer>(),
    summaries: createSharing<Summary>(),
    weighings: createSharing<Weighing>(),
    discussions: createSharing<Discussion>(),
  }
  const spare = createExtractive()
  const versions = [...Object.values(prompts).map(({ version }) => version), contextTokens]
  return {
    engineFor(asking) {
      const budget = budgetOf(asking, config, memory, now)
      const llm = createLlm({ model, prompts, contextTokens, report, spend: budget.spend, now })
      const first = remembering({
        engine: behind(breaker, llm),
        budget,
        workspace: asking.workspace,
        memory,
        sharing,
        writer: `${baseUrl} ${name} ${versions.join(' ')}`,
        secret: apiKey ?? baseUrl,
      })
      return withSpare({
        first,
        spare,
        breaker,
        ...waiting,
        report: (fault) => report({ type: 'fault', fault }),
        now,
      })
    },
    state: () => breaker.state(),
    async probe() {
      try {
        await model.probe(AbortSignal.timeout(PROBE_WITHIN_MS))
        breaker.worked()
        return null
      } catch (error) {
        if (!(error instanceof ModelError)) throw error
        breaker.failed(error)
        return error
      }
    },
  }
}
