import { textOf } from '../article/article.ts'
import { type ArticleIndex, runSizes } from './index.ts'
import type { Matching } from './matching.ts'
import { type Mismatch, mismatchOf } from './mismatch.ts'
import type { Question } from './question.ts'
import type { Passage } from './rank.ts'
import type { Signals } from './signals.ts'
import { plain, runsOf } from './terms.ts'

/** What speaks for and against an article answering a question at all; each from 0 to 1. */
export interface Evidence extends Mismatch {
  /** Always 1: what is believed before anything is seen. */
  readonly always: number
  /** The share of the question's terms in the best sentence. */
  readonly inBest: number
  /** In the best sentence, beside it, or named earlier in its paragraph. */
  readonly nearBest: number
  /** BM25 of the best sentence, over words and over short runs of characters; and of its paragraph. */
  readonly words: number
  readonly shortRuns: number
  readonly paragraph: number
  /** The share of the question's long runs of characters in the best sentence: nearly 1 for a copy. */
  readonly copied: number
  /** The share of the terms that stand nowhere in the article, not even written alike. */
  readonly absent: number
  /** The share of the terms that stand in the article, and not in the best sentence's paragraph. */
  readonly elsewhere: number
  /** How many terms the best sentence and those beside it lack: of five or more, 1. */
  readonly lacking: number
  readonly lackingOne: number
  /** The most telling of them, as a share of the question. */
  readonly gap: number
  /** The same, where the rest is nearly word for word there: one word was exchanged. */
  readonly gapInCopy: number
  /** The same as `absent` and `elsewhere`, for names and for numbers alone. */
  readonly namesAbsent: number
  readonly namesElsewhere: number
  readonly numbersAbsent: number
  readonly numbersElsewhere: number
  /** How far the best sentence leads the next. */
  readonly lead: number
  /** The chance of the best sentence among all, as the blend sees it. */
  readonly chance: number
  /** The best sentence holds the kind of thing that was asked for. */
  readonly kindFound: number
  /** What was asked for is of a known kind, and the best sentence holds none. */
  readonly kindMissing: number
  /** Few terms tell little, whatever they match. */
  readonly fewTerms: number
}

/** Of how many lacking terms `lacking` is 1. */
const MANY = 5

/** The evidence for a question with at least one term; `passages` best first, at least one. */
export function evidenceOf(
  index: ArticleIndex,
  question: Question,
  matching: Matching,
  signals: readonly Signals[],
  passages: readonly Passage[],
): Evidence {
  const { terms, kind } = question
  const [best, next] = passages
  const at = best!.sentence.number - 1
  const its = signals[at]!
  const shares = sharesOf(index, question, matching, at)
  const copied = copiedShare(question, textOf(index.article, best!.sentence), index)
  const kindFound = Math.max(its.who, its.when, its.where, its.number, its.why)
  const chances = passages.reduce((sum, { score }) => sum + Math.exp(score - best!.score), 0)
  return {
    ...mismatchOf(question, index.sentences[at]!.terms, index.language),
    always: 1,
    inBest: its.sameStems,
    nearBest: Math.min(
      1,
      Math.max(shares.near, its.sameStems + its.onlyBefore + its.onlyAfter + its.namesBefore),
    ),
    words: its.words,
    shortRuns: its.shortRuns,
    paragraph: its.paragraphWords,
    copied,
    absent: shares.absent,
    elsewhere: shares.elsewhere,
    lacking: Math.min(1, shares.lacking / MANY),
    lackingOne: shares.lacking === 1 ? 1 : 0,
    gap: shares.gap,
    gapInCopy: shares.gap * copied,
    namesAbsent: shares.namesAbsent,
    namesElsewhere: shares.namesElsewhere,
    numbersAbsent: shares.numbersAbsent,
    numbersElsewhere: shares.numbersElsewhere,
    lead: next ? 1 - Math.exp(next.score - best!.score) : 1,
    chance: 1 / chances,
    kindFound,
    kindMissing: kind === 'other' ? 0 : 1 - kindFound,
    fewTerms: 1 / terms.length,
  }
}

function copiedShare({ longRuns }: Question, sentence: string, { isUnspaced }: ArticleIndex): number {
  const runs = new Set(runsOf(plain(sentence), runSizes(isUnspaced).long))
  let copied = 0
  for (const run of longRuns.keys()) if (runs.has(run)) copied++
  return copied / Math.max(1, longRuns.size)
}

/** Where the question's terms stand as seen from sentence `at`; shares of the question's weight. */
function sharesOf(
  { paragraphOf }: ArticleIndex,
  { terms, weight: total }: Question,
  matching: Matching,
  at: number,
) {
  const first = paragraphOf.indexOf(paragraphOf[at]!)
  const last = paragraphOf.lastIndexOf(paragraphOf[at]!)
  const shares = {
    near: 0,
    gap: 0,
    lacking: 0,
    absent: 0,
    elsewhere: 0,
    namesAbsent: 0,
    namesElsewhere: 0,
    numbersAbsent: 0,
    numbersElsewhere: 0,
  }
  for (const [term, { weight, matches, isName, isNumber }] of terms.entries()) {
    const share = weight / total
    const near = Math.max(...[at - 1, at, at + 1].map((sentence) => matching.strength(term, sentence)))
    shares.near += share * near
    shares.gap = Math.max(shares.gap, share * (1 - near))
    if (near < 1) shares.lacking++
    let inParagraph = 0
    for (let s = first; s <= last; s++) inParagraph = Math.max(inParagraph, matching.strength(term, s))
    if (matches.size && inParagraph === 1) continue
    const where = matches.size ? 'Elsewhere' : 'Absent'
    shares[matches.size ? 'elsewhere' : 'absent'] += share
    if (isName) shares[`names${where}`] += share
    if (isNumber) shares[`numbers${where}`] += share
  }
  return shares
}
