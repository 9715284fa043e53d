import { isContent, kinship } from './align.ts'
import { replacesPronoun, standsForPronoun } from './antecedent.ts'
import type { GateIndex } from './article-index.ts'
import type { Case } from './case.ts'
import { isName } from './names.ts'
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
  if (index.lexicon.isExact(word.keys)) return isTerm(at, given)
  if (completesTerm(at, given)) return true
  if (isName(word, claim.words[at - 1], index)) return standsForPronoun(at, given)
  if (isTopic(word, index) && word.keys.some((key) => index.title.has(key))) return true
  return (
    replacesPronoun(given) &&
    (isTopic(word, index) ||
      [1, 2, 3, -1, -2].some((back) => isNear(home, back, index) && holds(home - back, word, index)))
  )
}

/** A sentence of the same paragraph, or the one before. */
function isNear(home: number, back: number, { article }: GateIndex): boolean {
  const own = article.sentences[home - 1]
  const other = article.sentences[home - 1 - back]
  if (!other) return false
  return back === 1 || (own !== undefined && own.paragraph === other.paragraph)
}

function holds(number: number, word: Word, index: GateIndex): boolean {
  const reading = index.sentences[number - 1]
  const words = reading?.words ?? []
  if (word.kind === 'unspaced' && word.low.length > 1) return reading?.text.includes(word.low) ?? false
  return words.some(
    (other) =>
      other.keys.some((key) => word.keys.includes(key)) ||
      (isContent(other) && kinship(word, other, index) !== null),
  )
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
      index.terms.has(`${word.keys[0]} ${next.keys[0]}`)) ||
    (!!word &&
      !!before &&
      links[at - 1] !== null &&
      isContent(before) &&
      index.nameBigrams.has(`${before.keys[0]} ${word.keys[0]}`))
  )
}

/** "night" before "work", where the article says "night work". */
function isTerm(at: number, { claim, index }: Case): boolean {
  const word = claim.words[at]
  const next = claim.words[at + 1]
  return !!word && !!next && isContent(next) && index.terms.has(`${word.low} ${next.keys[0]}`)
}

function isTopic(word: Word, index: GateIndex): boolean {
  return word.keys.some((key) => (index.places.get(key)?.length ?? 0) >= TOPIC_SENTENCES)
}
