import { load } from '../../src/core/article/load.ts'
import { createBreaker } from '../../src/core/engine/breaker.ts'
import type { Answer } from '../../src/core/engine/engine.ts'
import { createExtractive } from '../../src/core/engine/extractive.ts'
import { withSpare } from '../../src/core/engine/fallback.ts'
import { createLlm, type ModelReport } from '../../src/core/engine/llm.ts'
import { loadPrompts } from '../../src/core/engine/prompt.ts'
import { createOpenAi } from '../../src/model/openai.ts'
import { type ModelServerOptions, openModelServer } from './model-server.ts'

export const HARBOUR = `# The Harbour

The harbour of Lindholm was built in 1874. It is small and quiet.

Forty boats lie there in summer. The council may widen the north pier, says the mayor.
`
export const BUILT = ['The harbour of Lindholm was built in 1874.', 1] as const
export const BOATS = ['Forty boats lie there in summer.', 3] as const

/** The real engine over the real SDK and a scripted server, with little patience. */
export async function openEngine(
  options: ModelServerOptions & { contextTokens?: number; text?: string; patienceMs?: number } = {},
) {
  const server = await openModelServer(options)
  const reports: ModelReport[] = []
  const report = (report: ModelReport) => reports.push(report)
  const model = createOpenAi({
    apiKey: 'sk-test',
    baseUrl: server.url,
    model: 'test-model',
    beginWithinMs: 300,
    idleMs: 200,
    fetch,
    now: Date.now,
  })
  const contextTokens = options.contextTokens ?? 100_000
  const first = createLlm({ model, prompts: await loadPrompts(), contextTokens, report, now: Date.now })
  const breaker = createBreaker(Date.now)
  const engine = withSpare({
    first,
    spare: createExtractive(),
    breaker,
    patienceMs: options.patienceMs ?? 3_000,
    wholeMs: 5_000,
    report: (fault) => report({ type: 'fault', fault }),
    now: Date.now,
  })
  const article = await load(options.text ?? HARBOUR, { slug: 'harbour' })
  async function snapshots(text: string, signal = new AbortController().signal) {
    const all: Answer[] = []
    for await (const answer of engine.answer({ article, text }, () => null, signal)) all.push(answer)
    return all
  }
  const ask = async (text = 'When was the harbour of Lindholm built?') => (await snapshots(text)).at(-1)!
  return { server, engine, article, ask, snapshots, reports, breaker, model }
}

export const textsOf = ({ claims }: Answer) => claims.map(({ text }) => text)
export const faultsOf = (reports: readonly ModelReport[]) =>
  reports.flatMap((report) => (report.type === 'fault' ? report.fault.code : []))
