import { standsForPronoun } from './antecedent.ts'
import { type Case, sourceWord } from './case.ts'
import { isFilledIn } from './foreign.ts'
import { nameUnits } from './names.ts'
import type { Reason } from './verdict.ts'
import type { Reading, Word } from './words.ts'

/** Every name of the claim stands in its sentence, or is filled in from the sentence before or the metadata. */
export function checkNames(given: Case): Reason | null {
  const { claim, index, home } = given
  for (const { from, to } of nameUnits(claim, index)) {
    for (let at = from; at < to; at++) {
      const word = claim.words[at]
      if (!word || sourceWord(given, at) || isFilledIn(at, given)) continue
      return stands(word, index.sentences[home - 2]) ? 'antecedent' : 'name'
    }
    if (isNamedTooOften(from, given)) return 'antecedent'
    for (let at = from; at + 1 < to; at++) {
      if (!standTogether(at, given)) return 'name'
    }
  }
  return null
}

/** A name that the claim has twice and the sentence once stands, the other time, for a pronoun. */
function isNamedTooOften(at: number, given: Case): boolean {
  const { claim, links } = given
  const link = links[at]
  if (!link) return false
  const again = links.findIndex(
    (other, i) => i < at - 1 && other?.source === link.source && claim.words[i]?.capital,
  )
  return again >= 0 && !standsForPronoun(at, given) && !standsForPronoun(again, given)
}

function stands(word: Word, reading: Reading | undefined): boolean {
  return reading?.words.some(({ keys }) => keys.some((key) => word.keys.includes(key))) ?? false
}

function standTogether(at: number, given: Case): boolean {
  const { claim, links, index } = given
  const a = claim.words[at]
  const b = claim.words[at + 1]
  if (!a || !b || index.nameBigrams.has(`${a.keys[0]} ${b.keys[0]}`)) return true
  const first = links[at]
  const second = links[at + 1]
  if (first && second && isOneRun(first.source, second.source, given)) return true
  // A title may stand before any of the names that share it: "Presidents Obama and Putin".
  return TITLES.test(a.low) && first !== null
}

const TITLES =
  /^(?:presidents?|ministers?|mr|mrs|ms|dr|professors?|prof|judges?|kings?|queens?|sir|lord|lady|mayors?|senators?|generals?|präsident\p{L}*|minister\p{L}*|herr|frau|doktor|richter\p{L}*|bürgermeister\p{L}*|oberbürgermeister\p{L}*|ingenieur\p{L}*|m|mme|monsieur|madame|maire|don|dona|senor|senora|президент\p{L}*|министр\p{L}*|господин\p{L}*|инженер\p{L}*|архитектор\p{L}*)$/u

/** Two words of one run of names, in their order: "Councillor Whitby" of "Councillor Paul Whitby". */
function isOneRun(first: number, second: number, { source }: Case): boolean {
  if (second <= first || second - first > 3) return false
  return source.words
    .slice(first, second + 1)
    .every(({ capital, clause }) => capital && clause === source.words[first]?.clause)
}
