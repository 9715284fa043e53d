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
  /** Of the question's stems in its paragraph, how many of the telling ones are in it. */
  readonly shareOfStems: number
  /** The same of short runs. */
  readonly shareOfRuns: number
  /** BM25 of its paragraph. */
  readonly paragraphWords: number
  /** BM25 of its paragraph over long runs: words with their neighbours. */
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
  const { terms, weight, kind, asksForYear } = question
  const stems = terms.map(({ stem }) => stem)
  const inShortRuns = bm25(question.shortRuns, shortRuns, 0.3)
  const inParagraphRuns = bm25(question.longRuns, longRuns, 0.6)
  const shareOfStems = shareOfGroup(stems, words.sentences, paragraphOf)
  const shareOfRuns = shareOfGroup(question.shortRuns.keys(), shortRuns, paragraphOf)
  const around = shareAround(index, question, matching)
  return sentences.map(({ facts, terms, content, leans }, at) => {
    const { sameStems, onlyBefore, onlyAfter, names, namesBefore } = around[at]!
    const paragraph = paragraphOf[at]!
    // What could be the answer counts by how much the sentence fits the question.
    const fit = Math.sqrt(Math.min(1, sameStems + onlyBefore + namesBefore))
    const ifNew = (found: ReadonlySet<string>) => (fit && hasNew(found, question) ? fit : 0)
    return {
      words: matching.words[at]!,
      wordsInAll: (matching.words[at]! * weight) / 10,
      sameStems,
      shortRuns: inShortRuns[at]!,
      shareOfStems: shareOfStems[at]!,
      shareOfRuns: shareOfRuns[at]!,
      paragraphWords: matching.paragraphWords[paragraph]!,
      paragraphRuns: inParagraphRuns[paragraph]!,
      onlyBefore,
      leanBefore: leans ? onlyBefore : 0,
      onlyAfter,
      namesBefore,
      names,
      who: kind === 'who' ? ifNew(facts.names) : 0,
      when: kind === 'when' && facts.hasTime ? fit : 0,
      whenNumber: kind === 'when' ? ifNew(facts.numbers) : 0,
      year: asksForYear && facts.hasYear ? fit : 0,
      where: kind === 'where' ? ifNew(facts.places) : 0,
      number: kind === 'number' ? ifNew(facts.numbers) : 0,
      numberBefore: kind === 'number' ? numberBefore(terms, facts.numbers, question) : 0,
      numberTime: kind === 'number' && facts.hasTime ? fit : 0,
      why: kind === 'why' && facts.hasReason ? fit : 0,
      short: Math.max(0, 1 - content.length / FEW_WORDS),
      novel: newWords(content, question) / FEW_NEW_WORDS,
      opening: paragraphOf[at - 1] === paragraph ? 0 : 1,
      leans: leans ? 1 : 0,
    }
  })
}

type Around = Pick<Signals, 'sameStems' | 'onlyBefore' | 'onlyAfter' | 'names' | 'namesBefore'>

/** For each sentence, the share of the question that stands in it, beside it, and earlier in its paragraph. */
function shareAround(
  { paragraphOf }: ArticleIndex,
  { terms, weight: total }: Question,
  matching: Matching,
): Around[] {
  // For each term, whether the paragraph has named it so far.
  const named = new Uint8Array(terms.length)
  return Array.from(paragraphOf, (paragraph, at) => {
    const hasBefore = paragraphOf[at - 1] === paragraph
    const hasAfter = paragraphOf[at + 1] === paragraph
    if (!hasBefore) named.fill(0)
    const sums = { sameStems: 0, onlyBefore: 0, onlyAfter: 0, names: 0, namesBefore: 0 }
    for (let term = 0; term < terms.length; term++) {
      const { weight, isName } = terms[term]!
      const share = weight / (total || 1)
      const here = matching.strength(term, at)
      if (hasBefore) sums.onlyBefore += share * Math.max(0, matching.strength(term, at - 1) - here)
      if (hasAfter) sums.onlyAfter += share * Math.max(0, matching.strength(term, at + 1) - here)
      if (here === 1) sums.sameStems += share
      if (!isName) continue
      if (here === 1) {
        sums.names += share
        named[term] = 1
      } else if (named[term]) sums.namesBefore += share * (1 - here)
    }
    return sums
  })
}

/** Content words of which fewer say little. */
const FEW_WORDS = 6
/** New content words of which fewer may not answer. */
const FEW_NEW_WORDS = 4

function hasNew(found: ReadonlySet<string>, { stems }: Question): boolean {
  for (const stem of found) if (!stems.has(stem)) return true
  return false
}

/** How many content words the question lacks, counted up to `FEW_NEW_WORDS`. */
function newWords(content: readonly string[], { stems }: Question): number {
  let count = 0
  for (const stem of content) {
    if (!stems.has(stem)) count++
    if (count === FEW_NEW_WORDS) break
  }
  return count
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
