import type { Sentence } from '../article/article.ts'
import { confidenceOf } from './confidence.ts'
import type { ArticleIndex } from './index.ts'
import { readQuestion } from './question.ts'
import { SIGNALS, signalsOf } from './signals.ts'
import { WEIGHTS } from './weights.ts'

/** The sentences of an article as they bear on a question. */
export interface Ranking {
  /** Every sentence of the body, best first. */
  readonly passages: readonly Passage[]
  /** 0 to 1: how sure it is that the article answers. */
  readonly confidence: number
}

export interface Passage {
  readonly sentence: Sentence
  readonly score: number
}

const weights = SIGNALS.map((name) => WEIGHTS[name] ?? 0)

/** Ranks the sentences of an article for a question. */
export function rank(index: ArticleIndex, text: string): Ranking {
  const question = readQuestion(index, text)
  const signals = signalsOf(index, question)
  const passages = index.sentences
    .map(({ sentence }, at) => {
      let score = 0
      for (const [s, weight] of weights.entries()) score += weight * signals[at * SIGNALS.length + s]!
      return { sentence, score }
    })
    .sort((a, b) => b.score - a.score || a.sentence.number - b.sentence.number)
  return { passages, confidence: confidenceOf(index, question, signals, passages) }
}
