import { distance } from 'fastest-levenshtein'

/** The words within `maxEdits` edits of `word`, nearest first; case is ignored. */
export function nearest(word: string, words: readonly string[], maxEdits: number): string[] {
  const lower = word.toLowerCase()
  return words
    .map((candidate) => ({ candidate, edits: distance(lower, candidate.toLowerCase()) }))
    .filter(({ edits }) => edits <= maxEdits)
    .toSorted((a, b) => a.edits - b.edits)
    .map(({ candidate }) => candidate)
}
