/**
 * An inverted index over the documents of one article (its sentences, or its paragraphs): which
 * documents hold a key, and how often. Keys are stems or character runs.
 */
export interface Postings {
  readonly documents: number
  /** For each key: the documents that hold it and how often, in order. */
  readonly byKey: ReadonlyMap<string, readonly Posting[]>
  /** How many keys each document has. */
  readonly lengths: Float64Array
  readonly averageLength: number
}

export interface Posting {
  readonly document: number
  readonly count: number
}

export function postingsOf(documents: readonly (readonly string[])[]): Postings {
  const byKey = new Map<string, { document: number; count: number }[]>()
  const lengths = new Float64Array(documents.length)
  let total = 0
  for (const [document, keys] of documents.entries()) {
    lengths[document] = keys.length
    total += keys.length
    for (const key of keys) {
      const postings = byKey.get(key)
      if (!postings) byKey.set(key, [{ document, count: 1 }])
      else {
        const last = postings.at(-1)!
        if (last.document === document) last.count++
        else postings.push({ document, count: 1 })
      }
    }
  }
  return { documents: documents.length, byKey, lengths, averageLength: total / Math.max(1, documents.length) }
}

/** How telling a key is that stands in `holding` of `documents`; never negative (Robertson & Zaragoza 2009, 3.2). */
export function rarity(holding: number, documents: number): number {
  return Math.log(1 + (documents - holding + 0.5) / (holding + 0.5))
}

/** How often a word counts in a document, levelling off (BM25's k1) and less in long documents (its b). */
export function saturation(
  count: number,
  length: number,
  averageLength: number,
  k1: number,
  b: number,
): number {
  return (count * (k1 + 1)) / (count + k1 * (1 - b + (b * length) / averageLength))
}
