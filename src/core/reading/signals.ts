import type { ArticleIndex, SentenceEntry } from './index.ts'
import type { Matching } from './matching.ts'
import { bm25, shareOfGroup } from './postings.ts'
import type { Question } from './question.ts'

/** What speaks for a sentence as the answer to a question; each from 0 to 1 but for `wordsInAll`. */
export interface Signals {
  /** BM25 over stems and words that are written alike. */
  readonly words: number
  /** The same, not as a share of the question's weight: long questions tell sentences apart more surely. */
  readonly wordsInAll: number
  /** The share of the question's terms whose very stem stands in it. */
  readonly sameStems: number
  /** BM25 over short runs of characters: forms of a word, parts of compounds. */
  readonly shortRuns: number
  /** BM25 over long runs: words with their neighbours. */
  readonly longRuns: number
  /** Of the question's stems in its paragraph, how many of the telling ones are in it. */
  readonly shareOfStems: number
  /** The same of short runs. */
  readonly shareOfRuns: number
  /** BM25 of its paragraph. */
  readonly paragraphWords: number
  readonly paragraphRuns: number
  /** Terms that it lacks and the sentence before has: "He was born in 1856." */
  readonly onlyBefore: number
  /** The same, where it opens with a pronoun or the like. */
  readonly leanBefore: number
  /** Terms that it lacks and the sentence after has. */
  readonly onlyAfter: number
  /** Names that it lacks and an earlier sentence of its paragraph has. */
  readonly namesBefore: number
  /** Names of the question that it has. */
  readonly names: number
  /** Asked who: a name that the question lacks. */
  readonly who: number
  /** Asked when: a year, a month, a century. */
  readonly when: number
  /** Asked when: any number that the question lacks. */
  readonly whenNumber: number
  /** Asked which year: a year. */
  readonly year: number
  /** Asked where: a name behind a word like "in". */
  readonly where: number
  /** Asked how many: a number that the question lacks. */
  readonly number: number
  /** Asked how many: a number close before a word of the question ("308 points"). */
  readonly numberBefore: number
  /** Asked how many: a year or a month, which is no amount. */
  readonly numberTime: number
  /** Asked why: a word that gives a reason. */
  readonly why: number
  /** It says little: few content words. */
  readonly short: number
  /** It says something that the question does not. */
  readonly novel: number
  /** It opens its paragraph. */
  readonly opening: number
  /** It opens with a pronoun or a connective. */
  readonly leans: number
}

/** The signals of each sentence of an article for a question. */
export function signalsOf(index: ArticleIndex, question: Question, matching: Matching): Signals[] {
  const { sentences, paragraphOf, words, shortRuns, longRuns } = index
  const { terms, weight: total } = question
  const stems = terms.map(({ stem }) => stem)
  const inShortRuns = bm25(question.shortRuns, shortRuns, 0.3)
  const inLongRuns = bm25(question.longRuns, longRuns.sentences, 0.3)
  const inParagraphRuns = bm25(question.longRuns, longRuns.paragraphs, 0.6)
  const shareOfStems = shareOfGroup(stems, words.sentences, paragraphOf)
  const shareOfRuns = shareOfGroup(question.shortRuns.keys(), shortRuns, paragraphOf)
  // For each term, how strongly the paragraph has named it so far.
  const named = new Float64Array(terms.length)
  return sentences.map((entry, at) => {
    const paragraph = paragraphOf[at]!
    const hasBefore = paragraphOf[at - 1] === paragraph
    const hasAfter = paragraphOf[at + 1] === paragraph
    if (!hasBefore) named.fill(0)
    const sums = { sameStems: 0, onlyBefore: 0, onlyAfter: 0, names: 0, namesBefore: 0 }
    for (const [term, { weight, isName }] of terms.entries()) {
      const share = weight / (total || 1)
      const here = matching.strength(term, at)
      const missing = (there: number) => share * Math.max(0, there - here)
      if (here === 1) sums.sameStems += share
      if (hasBefore) sums.onlyBefore += missing(matching.strength(term, at - 1))
      if (hasAfter) sums.onlyAfter += missing(matching.strength(term, at + 1))
      if (!isName) continue
      if (here === 1) {
        sums.names += share
        named[term] = 1
      } else sums.namesBefore += missing(named[term]!)
    }
    return {
      ...sums,
      ...answerSignals(
        entry,
        question,
        Math.sqrt(Math.min(1, sums.sameStems + sums.onlyBefore + sums.namesBefore)),
      ),
      words: matching.words[at]!,
      wordsInAll: (matching.words[at]! * total) / 10,
      shortRuns: inShortRuns[at]!,
      longRuns: inLongRuns[at]!,
      shareOfStems: shareOfStems[at]!,
      shareOfRuns: shareOfRuns[at]!,
      paragraphWords: matching.paragraphWords[paragraph]!,
      paragraphRuns: inParagraphRuns[paragraph]!,
      leanBefore: entry.leans ? sums.onlyBefore : 0,
      opening: hasBefore ? 0 : 1,
      leans: entry.leans ? 1 : 0,
    }
  })
}

/** Content words of which fewer say little. */
const FEW_WORDS = 6
/** New content words of which fewer may not answer. */
const FEW_NEW_WORDS = 4

/** Whether a sentence holds something that could be the answer; it counts by how much the sentence fits the question. */
function answerSignals({ terms, facts }: SentenceEntry, question: Question, fit: number) {
  const { kind, stems } = question
  const isNew = (stem: string) => !stems.has(stem)
  const has = (found: ReadonlySet<string>) => (found.values().some(isNew) ? fit : 0)
  let content = 0
  let novel = 0
  for (const { isFunction, stem } of terms) {
    if (isFunction) continue
    content++
    if (isNew(stem)) novel++
  }
  const hasTime = facts.hasTime ? fit : 0
  return {
    who: kind === 'who' ? has(facts.names) : 0,
    when: kind === 'when' ? hasTime : 0,
    whenNumber: kind === 'when' ? has(facts.numbers) : 0,
    year: question.asksForYear && facts.hasYear ? fit : 0,
    where: kind === 'where' ? has(facts.places) : 0,
    number: kind === 'number' ? has(facts.numbers) : 0,
    numberBefore: kind === 'number' ? numberBefore(terms, facts.numbers, question) : 0,
    numberTime: kind === 'number' ? hasTime : 0,
    why: kind === 'why' && facts.hasReason ? fit : 0,
    short: Math.max(0, 1 - content / FEW_WORDS),
    novel: Math.min(1, novel / FEW_NEW_WORDS),
  }
}

/** 1 where a new number stands just before a term of the question, less the further before. */
function numberBefore(
  terms: SentenceEntry['terms'],
  numbers: ReadonlySet<string>,
  { stems }: Question,
): number {
  let nearest = Number.POSITIVE_INFINITY
  let number = Number.NEGATIVE_INFINITY
  for (const [at, { stem, isFunction }] of terms.entries()) {
    if (!isFunction && stems.has(stem)) nearest = Math.min(nearest, at - number)
    else if (numbers.has(stem)) number = at
  }
  return 1 / nearest
}
