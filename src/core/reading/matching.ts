import type { ArticleIndex } from './index.ts'
import { saturation } from './postings.ts'
import type { Question } from './question.ts'

/** Which of a question's terms stand in which sentence, and how nearly the same word. */
export interface Matching {
  /** Of a term in a sentence, from 0 to 1; 0 for a sentence outside the article. */
  strength(term: number, sentence: number): number
  /** BM25 over the terms and the words written alike, from 0 to 1. */
  readonly words: Float64Array
  readonly paragraphWords: Float64Array
}

export function matchTerms(index: ArticleIndex, { terms, weight: total }: Question): Matching {
  const { sentences, paragraphs } = index.words
  const strengths = new Float32Array(terms.length * sentences.size)
  const words = new Float64Array(sentences.size)
  const paragraphWords = new Float64Array(paragraphs.size)
  for (const [term, { matches, weight }] of terms.entries()) {
    const share = weight / (total || 1)
    for (const [document, count] of countsOf(matches, sentences.byKey, (document, likeness) => {
      const at = term * sentences.size + document
      strengths[at] = Math.max(strengths[at]!, likeness)
    })) {
      words[document]! += share * saturation(sentences, document, count, 0.6)
    }
    for (const [document, count] of countsOf(matches, paragraphs.byKey)) {
      paragraphWords[document]! += share * saturation(paragraphs, document, count, 0.6)
    }
  }
  return {
    strength: (term, sentence) => strengths[term * sentences.size + sentence] ?? 0,
    words,
    paragraphWords,
  }
}

/** How often each document holds a term; a word that is written alike counts by its likeness. */
function countsOf(
  matches: ReadonlyMap<string, number>,
  byKey: ArticleIndex['words']['sentences']['byKey'],
  each?: (document: number, likeness: number) => void,
): Map<number, number> {
  const counts = new Map<number, number>()
  for (const [stem, likeness] of matches) {
    const posting = byKey.get(stem)
    if (!posting) continue
    for (const [at, document] of posting.documents.entries()) {
      counts.set(document, (counts.get(document) ?? 0) + posting.counts[at]! * likeness)
      each?.(document, likeness)
    }
  }
  return counts
}
