import { load } from '../../src/core/article/load.ts'
import type { Asking } from '../../src/core/engine/budget.ts'
import type { Answer, Exchange } from '../../src/core/engine/engine.ts'
import type { ModelReport } from '../../src/core/engine/metering.ts'
import type { ModelMemory } from '../../src/core/ports.ts'
import { openModelEngine } from '../../src/model-engine.ts'
import { openModelServer } from './model-server.ts'
import type { ModelServerOptions } from './scripted-model.ts'

export const HARBOUR = `# The Harbour

The harbour of Lindholm was built in 1874. It is small and quiet.

Forty boats lie there in summer. The council may widen the north pier, says the mayor.
`
export const BUILT = ['The harbour of Lindholm was built in 1874.', 1] as const
export const BOATS = ['Forty boats lie there in summer.', 3] as const
const WHEN = 'When was the harbour of Lindholm built?'

export interface EngineOptions extends ModelServerOptions {
  readonly contextTokens?: number
  /** The article's Markdown. */
  readonly text?: string
  readonly memory?: ModelMemory
  readonly tokensPerDay?: number
  readonly questionsPerMinute?: number
}

/** The real engine over the real SDK and a scripted server, with little patience. */
export async function openEngine(options: EngineOptions = {}) {
  const server = await openModelServer(options)
  const reports: ModelReport[] = []
  const { contextTokens = 100_000, tokensPerDay = null, questionsPerMinute = null, memory = null } = options
  const config = {
    apiKey: 'sk-test',
    baseUrl: server.url,
    name: 'test-model',
    contextTokens,
    tokensPerDay,
    questionsPerMinute,
  }
  const opened = await openModelEngine(config, {
    memory,
    report: (report) => reports.push(report),
    waiting: { beginWithinMs: 300, idleMs: 200, patienceMs: 3_000, wholeMs: 5_000 },
  })
  const article = await load(options.text ?? HARBOUR, { slug: 'harbour' })

  /** Asks as one person of a workspace, or as another. */
  async function ask(text = WHEN, own: Partial<Asking> & { readonly earlier?: readonly Exchange[] } = {}) {
    const { earlier = [], ...asking } = own
    const engine = opened.engineFor({ workspace: 'w', person: 'ada', isLimited: true, ...asking })
    const all: Answer[] = []
    const { signal } = new AbortController()
    for await (const answer of engine.answer({ article, text, earlier }, () => null, signal)) all.push(answer)
    return all.at(-1)!
  }

  const engine = opened.engineFor({ workspace: 'w', person: 'ada', isLimited: true })
  return { server, engine, article, ask, reports, probe: opened.probe }
}

export const textsOf = ({ claims }: Answer) => claims.map(({ text }) => text)
export const faultsOf = (reports: readonly ModelReport[]) =>
  reports.flatMap((report) => (report.type === 'fault' ? report.fault.code : []))
