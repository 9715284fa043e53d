import { isContent } from './align.ts'
import type { Case } from './case.ts'
import { candidatesIn, isName } from './names.ts'
import type { Word } from './words.ts'

/** A word that stands in this many sentences is what the article is about, and "it" may mean it anywhere. */
const TOPIC_SENTENCES = 3

/**
 * Whether a word that the sentence does not have comes from its surroundings as a reader would fill it in: the
 * noun that its pronoun stands for, or the rest of a name or a term that the article has in full elsewhere.
 */
export function isFilledIn(at: number, given: Case): boolean {
  const { claim, index, home } = given
  const word = claim.words[at]
  if (!word) return false
  if (completesTerm(at, given)) return true
  const inBefore = wordsBefore(home, given).some(({ keys }) => keys.some((key) => word.keys.includes(key)))
  if (isName(word, claim.words[at - 1], index)) {
    if (word.keys.some((key) => index.metadata.has(key)) && !inBefore) return true
    return inBefore && standsForPronoun(word, given)
  }
  if (!hasPronoun(given)) return false
  return (inBefore || isTopic(word, given)) && !index.lexicon.isExact(word.keys)
}

function wordsBefore(home: number, { index }: Case): readonly Word[] {
  return index.sentences[home - 2]?.words ?? []
}

/** "county" before "council", where the article says "county council" elsewhere. */
function completesTerm(at: number, { claim, links, index }: Case): boolean {
  const word = claim.words[at]
  const next = claim.words[at + 1]
  const before = claim.words[at - 1]
  return (
    (!!word &&
      !!next &&
      links[at + 1] !== null &&
      isContent(next) &&
      index.terms.has(`${word.low} ${next.low}`)) ||
    (!!word &&
      !!before &&
      links[at - 1] !== null &&
      isContent(before) &&
      index.nameBigrams.has(`${before.low} ${word.low}`))
  )
}

/** The sentence has a pronoun that the claim can have filled in. */
function hasPronoun({ source, claim }: Case): boolean {
  const kept = claim.words.filter(({ isPronoun }) => isPronoun).map(({ low }) => low)
  return source.words.some(({ isPronoun, low }) => isPronoun && !kept.includes(low))
}

function isTopic(word: Word, { index }: Case): boolean {
  return word.keys.some((key) => (index.places.get(key)?.length ?? 0) >= TOPIC_SENTENCES)
}

/** A pronoun that can mean nobody else of those named in the sentence before. */
function standsForPronoun(word: Word, given: Case): boolean {
  const { home, index } = given
  const before = index.sentences[home - 2]
  if (!before || !hasPronoun(given)) return false
  const candidates = candidatesIn(before, index)
  const own = candidates.filter(({ from, to }) =>
    before.words.slice(from, to).some(({ keys }) => keys.some((key) => word.keys.includes(key))),
  )
  return own.length > 0 && candidates.length === own.length
}
