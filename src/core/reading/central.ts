import { type Sentence, textOf } from '../article/article.ts'
import type { ArticleIndex, SentenceEntry } from './index.ts'
import { leansOnContext } from './leaning.ts'
import { rarity } from './postings.ts'

/**
 * The sentences that say most of what an article says, at most `max` and in the article's order, without
 * repetition: each is close to many others (LexRank's degree, Erkan & Radev 2004), stands early rather
 * than late, and differs from those already chosen (maximal marginal relevance, Carbonell & Goldstein 1998).
 * None leans on a sentence before it, and none is a question.
 */
export function central(index: ArticleIndex, max: number): Sentence[] {
  const vectors = index.sentences.map((entry) => vectorOf(index, entry))
  const importance = vectors.map((vector, at) => centrality(vectors, vector, at) * placeWeight(index, at))
  const candidates = index.sentences.flatMap((entry, at) => (standsAlone(index, entry) ? [at] : []))
  const chosen: number[] = []
  while (chosen.length < max && candidates.length) {
    let best = 0
    let bestGain = Number.NEGATIVE_INFINITY
    for (const [place, at] of candidates.entries()) {
      const repeated = Math.max(0, ...chosen.map((other) => cosine(vectors[at]!, vectors[other]!)))
      const gain = importance[at]! * (1 - repeated) ** 2
      if (gain > bestGain) [best, bestGain] = [place, gain]
    }
    const [at] = candidates.splice(best, 1)
    if (chosen.every((other) => cosine(vectors[at!]!, vectors[other]!) < REPETITION)) chosen.push(at!)
  }
  return chosen.sort((a, b) => a - b).map((at) => index.sentences[at]!.sentence)
}

/** From this likeness on, two sentences say the same. */
const REPETITION = 0.6

function standsAlone(index: ArticleIndex, { sentence, terms }: SentenceEntry): boolean {
  const text = textOf(index.article, sentence)
  const { kind } = index.article.paragraphs[sentence.paragraph - 1]!
  if (kind !== 'prose' && kind !== 'item' && kind !== 'quote') return false
  const content = terms.filter(({ isFunction }) => !isFunction)
  return content.length >= 4 && !/[?？؟;][\p{P}\s]*$/u.test(text) && !leansOnContext(text, index.language)
}

type Vector = ReadonlyMap<string, number>

/** Its stems weighted by how telling they are, of length 1. */
function vectorOf(index: ArticleIndex, { terms }: SentenceEntry): Vector {
  const { byKey, size } = index.words.sentences
  const vector = new Map<string, number>()
  for (const { stem, isFunction } of terms) {
    if (!isFunction)
      vector.set(stem, (vector.get(stem) ?? 0) + rarity(byKey.get(stem)?.documents.length ?? 0, size))
  }
  const length = Math.hypot(...vector.values()) || 1
  return new Map([...vector].map(([stem, weight]) => [stem, weight / length]))
}

function cosine(a: Vector, b: Vector): number {
  let sum = 0
  for (const [stem, weight] of a) sum += weight * (b.get(stem) ?? 0)
  return sum
}

function centrality(vectors: readonly Vector[], vector: Vector, at: number): number {
  let sum = 0
  for (const [other, against] of vectors.entries()) if (other !== at) sum += cosine(vector, against)
  return sum / Math.max(1, vectors.length - 1)
}

/** The opening of an article, and of a paragraph, tells more of what it is about. */
function placeWeight({ sentences, article }: ArticleIndex, at: number): number {
  const { paragraph, position } = sentences[at]!.sentence
  const opening = position === 1 ? 1.25 : 1
  const early = paragraph === 1 ? 1.3 : 1
  const closing = paragraph === article.paragraphs.length && article.paragraphs.length > 3 ? 1.1 : 1
  return opening * early * closing
}
