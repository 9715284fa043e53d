import type { Sentence } from '../article/article.ts'
import { central } from './central.ts'
import { confidenceOf } from './confidence.ts'
import { type Evidence, evidenceOf } from './evidence.ts'
import type { ArticleIndex } from './index.ts'
import { matchTerms } from './matching.ts'
import { type Question, readQuestion } from './question.ts'
import { type Signals, signalsOf } from './signals.ts'
import { SPACED, UNSPACED } from './weights.ts'

/** The sentences of an article as they bear on a question. */
export interface Ranking {
  /** Every sentence of the body, best first. */
  readonly passages: readonly Passage[]
  /** 0 to 1: how sure it is that the article answers. */
  readonly confidence: number
}

/** How many sentences answer a question about the whole article. */
const OVERVIEW = 3

export interface Passage {
  readonly sentence: Sentence
  /** The logarithm of its odds of holding the answer, but for a constant: comparable within one ranking alone. */
  readonly score: number
}

/** Ranks the sentences of an article for a question, which may be any words in the article's language. */
export function rank(index: ArticleIndex, text: string): Ranking {
  const { passages, evidence, question } = weigh(index, text)
  if (question.isAboutWhole) return overview(index, passages)
  return { passages, confidence: evidence ? confidenceOf(evidence) : 0 }
}

/** For "What is it about?": the most central sentences first. */
function overview(index: ArticleIndex, passages: readonly Passage[]): Ranking {
  const sentences = central(index, OVERVIEW)
  const rest = passages.filter(({ sentence }) => !sentences.includes(sentence))
  return {
    passages: [
      ...sentences.map((sentence) => ({ sentence, score: 1 })),
      ...rest.map(({ sentence }) => ({ sentence, score: 0 })),
    ],
    confidence: sentences.length ? 1 : 0,
  }
}

/** A ranking with what it rests on; no evidence where the question names nothing, or there is no sentence. */
export interface Weighed {
  readonly question: Question
  readonly passages: readonly Passage[]
  readonly signals: readonly Signals[]
  readonly evidence: Evidence | null
}

/** What `rank` rests on, for training its weights. */
export function weigh(index: ArticleIndex, text: string, weights = weightsFor(index)): Weighed {
  const question = readQuestion(index, text)
  const matching = matchTerms(index, question)
  const signals = signalsOf(index, question, matching)
  const passages = index.sentences
    .map(({ sentence }, at) => ({ sentence, score: blend(signals[at]!, weights) }))
    .sort((a, b) => b.score - a.score || a.sentence.number - b.sentence.number)
  const speaks = question.terms.length > 0 && passages.length > 0
  return {
    question,
    passages,
    signals,
    evidence: speaks ? evidenceOf(index, question, matching, signals, passages) : null,
  }
}

function weightsFor({ isUnspaced }: ArticleIndex): Signals {
  return isUnspaced ? UNSPACED : SPACED
}

const NAMES = Object.keys(SPACED) as (keyof Signals)[]

/** The weighted sum of a sentence's signals. */
function blend(signals: Signals, weights: Signals): number {
  let score = 0
  for (const name of NAMES) score += signals[name] * weights[name]
  return score
}
