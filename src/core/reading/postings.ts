/**
 * An inverted index over the documents of one article (its sentences, or its paragraphs): which
 * documents hold a key, and how often. Keys are stems or runs of characters.
 */
export interface Postings {
  /** How many documents there are. */
  readonly size: number
  readonly byKey: ReadonlyMap<string, Posting>
  /** How many keys each document has. */
  readonly lengths: Float64Array
  readonly averageLength: number
}

/** The documents that hold a key, in order, and how often each does. */
export interface Posting {
  readonly documents: readonly number[]
  readonly counts: readonly number[]
}

export function postingsOf(documents: readonly (readonly string[])[]): Postings {
  const byKey = new Map<string, { documents: number[]; counts: number[] }>()
  const lengths = new Float64Array(documents.length)
  let total = 0
  for (const [document, keys] of documents.entries()) {
    lengths[document] = keys.length
    total += keys.length
    for (const key of keys) {
      const posting = byKey.get(key)
      if (!posting) byKey.set(key, { documents: [document], counts: [1] })
      else if (posting.documents.at(-1) === document) posting.counts[posting.counts.length - 1]!++
      else {
        posting.documents.push(document)
        posting.counts.push(1)
      }
    }
  }
  return { size: documents.length, byKey, lengths, averageLength: total / Math.max(1, documents.length) || 1 }
}

/** How telling a key is that `holding` of `size` documents hold; never negative (Robertson & Zaragoza 2009, 3.2). */
export function rarity(holding: number, size: number): number {
  return Math.log(1 + (size - holding + 0.5) / (holding + 0.5))
}

/** BM25's k1: how soon a word's repetitions stop counting. */
const K1 = 1.2

/**
 * What `count` occurrences of a key count in a document: levelling off, and less in long documents, by
 * `b` from 0 to 1 (Robertson & Zaragoza 2009, 3.4). Divided by its upper bound, so from 0 to 1.
 */
export function saturation(postings: Postings, document: number, count: number, b: number): number {
  return count / (count + K1 * (1 - b + (b * postings.lengths[document]!) / postings.averageLength))
}

/** BM25 of each document for weighted keys, from 0 to 1: as a share of what the keys could reach. */
export function bm25(keys: ReadonlyMap<string, number>, postings: Postings, b: number): Float64Array {
  const scores = new Float64Array(postings.size)
  let total = 0
  for (const [key, weight] of keys) {
    total += weight
    const posting = postings.byKey.get(key)
    if (!posting) continue
    for (const [at, document] of posting.documents.entries()) {
      scores[document]! += weight * saturation(postings, document, posting.counts[at]!, b)
    }
  }
  if (total) for (let document = 0; document < scores.length; document++) scores[document]! /= total
  return scores
}

/** Each key with how telling it is among the documents. */
export function weighted(keys: Iterable<string>, postings: Postings): Map<string, number> {
  const weights = new Map<string, number>()
  for (const key of keys) {
    if (!weights.has(key)) {
      weights.set(key, rarity(postings.byKey.get(key)?.documents.length ?? 0, postings.size))
    }
  }
  return weights
}

/**
 * For each document the share that it holds of the keys which its group (a paragraph) holds, each key
 * weighted by how telling it is within the group: tells a paragraph's sentences from one another.
 */
export function shareOfGroup(keys: Iterable<string>, postings: Postings, groupOf: Int32Array): Float64Array {
  const groups = groupOf.length ? groupOf.at(-1)! + 1 : 0
  const sizes = new Float64Array(groups)
  for (const group of groupOf) sizes[group]!++
  const held = new Float64Array(postings.size)
  const reached = new Float64Array(groups)
  for (const key of keys) {
    const documents = postings.byKey.get(key)?.documents ?? []
    for (let from = 0; from < documents.length; ) {
      const group = groupOf[documents[from]!]!
      let to = from + 1
      while (to < documents.length && groupOf[documents[to]!] === group) to++
      const weight = rarity(to - from, sizes[group]!)
      reached[group]! += weight
      for (; from < to; from++) held[documents[from]!]! += weight
    }
  }
  return held.map((weight, document) => (weight ? weight / reached[groupOf[document]!]! : 0))
}
