import { createHmac } from 'node:crypto'
import type { Article, Range } from '../article/article.ts'
import { citeRange, type Linker } from '../article/citation.ts'
import { detectLanguage } from '../article/language.ts'
import type { ModelMemory } from '../ports.ts'
import type { Budget } from './budget.ts'
import type { Answer, Discussion, Engine, Summary, Weighing } from './engine.ts'
import type { Sharing } from './sharing.ts'

export interface RememberingOptions {
  /** Throws ModelErrors. */
  readonly engine: Engine
  readonly budget: Budget
  readonly workspace: string
  /** Null where nothing is kept. */
  readonly memory: ModelMemory | null
  readonly sharing: {
    readonly answers: Sharing<Answer>
    readonly summaries: Sharing<Summary>
    readonly weighings: Sharing<Weighing>
    readonly discussions: Sharing<Discussion>
  }
  /** What the answers depend on besides: the model's name, the prompts' version. */
  readonly writer: string
  /** Questions are kept as an HMAC under this, so that the store alone does not tell them. */
  readonly secret: string
}

type Rememberable = Answer | Summary | Weighing | Discussion

/**
 * Gives an answer again that was given to the same question in this workspace, and lets those who ask the same at once
 * share one. What leans on earlier turns is asked anew. Only what the model must be asked for is held to the budget.
 */
export function remembering(options: RememberingOptions): Engine {
  const { engine, budget, workspace, memory, sharing } = options

  async function* once<Made extends Rememberable>(
    key: string,
    article: Article,
    link: Linker,
    signal: AbortSignal,
    among: Sharing<Made>,
    ask: (signal: AbortSignal) => AsyncIterable<Made>,
  ): AsyncIterable<Made> {
    const kept = await memory?.recall(workspace, key)
    if (kept) {
      yield restored<Made>(kept, article, link)
      return
    }
    yield* among.share(`${workspace} ${key}`, signal, async function* (signal) {
      await budget.admit()
      let last: Made | undefined
      for await (const made of ask(signal)) {
        last = made
        yield made
      }
      if (last && !signal.aborted) await memory?.keep(workspace, key, stored(last))
    })
  }

  return {
    async *answer(question, link, signal) {
      const { article, text, earlier = [] } = question
      if (earlier.length) {
        await budget.admit()
        yield* engine.answer(question, link, signal)
        return
      }
      const key = keyOf(options, ['ask', article.digest, detectLanguage(text), normalised(text)])
      yield* once(key, article, link, signal, sharing.answers, (signal) =>
        engine.answer(question, link, signal),
      )
    },
    async *summarise(article, length, link, signal) {
      const key = keyOf(options, ['summary', article.digest, article.metadata.language, length])
      yield* once(key, article, link, signal, sharing.summaries, (signal) =>
        engine.summarise(article, length, link, signal),
      )
    },
    async *weigh(claim, link, signal) {
      const { article, text } = claim
      // What is checked is checked as it stands.
      const key = keyOf(options, ['check', article.digest, text])
      yield* once(key, article, link, signal, sharing.weighings, (signal) =>
        engine.weigh(claim, link, signal),
      )
    },
    async *discuss(article, link, signal) {
      const key = keyOf(options, ['discuss', article.digest])
      yield* once(key, article, link, signal, sharing.discussions, (signal) =>
        engine.discuss(article, link, signal),
      )
    },
  }
}

function keyOf({ writer, secret }: RememberingOptions, parts: readonly string[]): string {
  return createHmac('sha256', secret)
    .update(JSON.stringify([writer, ...parts]))
    .digest('base64url')
}

/** Case, spaces and the marks at its end make no other question. */
function normalised(question: string): string {
  return question
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')
}

/** An answer as JSON; its citations are ranges alone. */
function stored({ citations, ...made }: Rememberable): string {
  return JSON.stringify({ made, ranges: citations.map(({ range }) => range) })
}

/** What was stored is for the text of one digest, so that its ranges are good. */
function restored<Made extends Rememberable>(json: string, article: Article, link: Linker): Made {
  const { made, ranges } = JSON.parse(json)
  return { ...made, citations: ranges.map((range: Range) => citeRange(article, range, link)) }
}
