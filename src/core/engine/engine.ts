import type { Article, Range } from '../article/article.ts'
import type { Citation, Linker } from '../article/citation.ts'

export type EngineName = 'extractive' | 'llm'

/** One sentence of an answer with what supports it. */
export interface Claim {
  readonly text: string
  /** In the question's language, where that differs from the article's. */
  readonly translation?: string
  /** Indexes into the answer's citations. */
  readonly citations: readonly number[]
}

export interface Answer {
  readonly engine: EngineName
  /** True where the article does not say; then there are no claims, and the citations are the nearest passages. */
  readonly refused: boolean
  /** 0 to 1: how sure it is that the article answers. */
  readonly confidence: number
  readonly claims: readonly Claim[]
  /** Best first. */
  readonly citations: readonly Citation[]
  /** What is to be said of the answer itself: why no model wrote it, how much of the article it read. */
  readonly notice?: string
}

export interface Question {
  readonly article: Article
  /** As it was asked. */
  readonly text: string
  /** What was said before it in the conversation, oldest first. */
  readonly earlier?: readonly Exchange[]
}

/** An earlier question on the same text, with what was answered. */
export interface Exchange {
  readonly question: string
  readonly answer: string
  readonly cited: readonly Range[]
}

export const SUMMARY_LENGTHS = ['short', 'medium', 'long'] as const
export type SummaryLength = (typeof SUMMARY_LENGTHS)[number]
/** How many claims a summary has at most. */
export const MAX_CLAIMS: Readonly<Record<SummaryLength, number>> = { short: 3, medium: 5, long: 8 }

export interface Summary {
  readonly engine: EngineName
  readonly claims: readonly Claim[]
  readonly citations: readonly Citation[]
  /** As an answer's. */
  readonly notice?: string
}

/** What an article has to say to a claim that is in other words than its own. */
export interface Weighing {
  /** Whose verdict it is. */
  readonly engine: EngineName
  readonly verdict: 'supported' | 'contradicted' | 'absent'
  /** What decides it, or the nearest sentences; may be empty where it is absent. */
  readonly citations: readonly Citation[]
  /** As an answer's. */
  readonly notice?: string
}

/** Open questions on an article, which it does not settle by itself. */
export interface Discussion {
  /** `llm` where at least one of them is a model's. */
  readonly engine: EngineName
  readonly questions: readonly {
    readonly text: string
    /** Indexes into the citations: the passage that it is about. */
    readonly citations: readonly number[]
  }[]
  readonly citations: readonly Citation[]
  /** As an answer's. */
  readonly notice?: string
}

/** Says something about an article in cited claims. */
export interface Engine {
  /** Snapshots of the answer, each extending the last; the last is the answer. */
  answer(question: Question, link: Linker, signal: AbortSignal): AsyncIterable<Answer>
  /** Snapshots of the summary, each extending the last. */
  summarise(
    article: Article,
    length: SummaryLength,
    link: Linker,
    signal: AbortSignal,
  ): AsyncIterable<Summary>
  /** Weighs a claim in which the words alone find nothing of the article. At most one snapshot: none where it was stopped. */
  weigh(claim: Question, link: Linker, signal: AbortSignal): AsyncIterable<Weighing>
  /** At most three questions for a group, each on another passage, in one snapshot: none where it was stopped. */
  discuss(article: Article, link: Linker, signal: AbortSignal): AsyncIterable<Discussion>
}
