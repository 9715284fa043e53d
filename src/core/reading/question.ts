import type { ArticleIndex } from './index.ts'
import { gramsOfTerms } from './index.ts'
import { type AnswerKind, kindOf } from './kinds.ts'
import { rarity } from './postings.ts'
import { gramsOf, readTerms, type Term } from './terms.ts'

/** A question, read against one article. */
export interface Question {
  readonly kind: AnswerKind
  /** All its terms, function words too. */
  readonly all: readonly Term[]
  /** What it is about, each once. */
  readonly terms: readonly QuestionTerm[]
  /** Its character runs with their weights. */
  readonly grams: ReadonlyMap<string, number>
}

export interface QuestionTerm extends Term {
  /** How telling it is in this article. */
  readonly weight: number
  readonly isName: boolean
  /** The article's stems that are this word or are written alike, with how alike: 1 for the same stem. */
  readonly matches: ReadonlyMap<string, number>
}

/** Words are taken for forms of one another from this share of common character runs (Dice's coefficient). */
const ALIKE = 0.5

export function readQuestion(index: ArticleIndex, text: string): Question {
  const { language, words, grams } = index
  const all = readTerms(text, language)
  const kind = kindOf(text, language)
  const terms = new Map<string, QuestionTerm>()
  for (const [at, term] of all.entries()) {
    if (term.isFunction || terms.has(term.stem)) continue
    const matches = term.isPair || term.isNumber ? exactly(index, term.stem) : alike(index, term.stem)
    terms.set(term.stem, {
      ...term,
      matches,
      weight: weightOf(index, matches),
      isName: term.isCapital && at > 0,
    })
  }
  const weights = new Map<string, number>()
  for (const gram of gramsOfTerms(all)) {
    weights.set(gram, rarity(grams.sentences.byKey.get(gram)?.length ?? 0, grams.sentences.documents))
  }
  return { kind, all, terms: [...terms.values()], grams: weights }

  function weightOf(index: ArticleIndex, matches: ReadonlyMap<string, number>): number {
    const holding = new Set<number>()
    for (const [stem, likeness] of matches) {
      if (likeness < 0.75) continue
      for (const { document } of index.words.sentences.byKey.get(stem) ?? []) holding.add(document)
    }
    return rarity(holding.size, words.sentences.documents)
  }
}

function exactly(index: ArticleIndex, stem: string): Map<string, number> {
  return new Map(index.words.sentences.byKey.has(stem) ? [[stem, 1]] : [])
}

function alike(index: ArticleIndex, stem: string): Map<string, number> {
  const grams = new Set(gramsOf(stem, 3))
  const common = new Map<string, number>()
  for (const gram of grams) {
    for (const other of index.alike.get(gram) ?? []) common.set(other, (common.get(other) ?? 0) + 1)
  }
  const matches = new Map<string, number>()
  for (const [other, shared] of common) {
    const likeness = other === stem ? 1 : (2 * shared) / (grams.size + other.length)
    if (likeness >= ALIKE) matches.set(other, likeness)
  }
  return matches
}
