import type { GateIndex } from './article-index.ts'
import { type Case, sourceWord } from './case.ts'
import { isFilledIn } from './foreign.ts'
import type { Reason } from './verdict.ts'
import type { Reading, Word } from './words.ts'

/** Words of one name that stand together, at `[from, to)`. */
export interface NameUnit {
  readonly from: number
  readonly to: number
}

/** Whether a word is a proper name, as far as its script and language let it be told. */
export function isName(word: Word, before: Word | undefined, index: GateIndex): boolean {
  if (word.kind !== 'word' || !word.capital || word.isFunction || word.isPronoun) return false
  if (word.acronym) return true
  const { lexicon } = index
  if (lexicon.isExact(word.keys) || word.isLight || word.isCue) return false
  const isSmall = word.keys.some((key) => index.small.has(key))
  if (lexicon.tag === 'de') return !isSmall && !isGermanNoun(word, before, index)
  if (!word.opening) return true
  return !isSmall && !isKnown(word, index)
}

/** German nouns have capitals too: what an article or an adjective leads in, or a common ending marks, is none. */
function isGermanNoun(word: Word, before: Word | undefined, index: GateIndex): boolean {
  if (isKnown(word, index)) return true
  if (
    /(?:ung|ungen|heit|keit|schaft|schaften|tion|tionen|ismus|tat|nis|chen|lein|tum|ling|keiten|heiten|en|er|e)$/u.test(
      word.low,
    )
  ) {
    const namesOnly = index.nameBigrams.has(`${before?.keys[0] ?? ''} ${word.keys[0]}`)
    if (!namesOnly && !(before?.capital && !before.opening)) return true
  }
  return (
    before !== undefined &&
    /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein|keine|keinen|im|am|zum|zur|vom|beim|ins|ans|sein\p{L}*|ihr\p{L}*|dies\p{L}*|\p{Ll}+(?:e|en|er|es|em))$/u.test(
      before.low,
    ) &&
    !before.capital
  )
}

/** A word that the vocabulary or the article knows in small letters. */
function isKnown(word: Word, { lexicon }: GateIndex): boolean {
  return lexicon.groupsOf(word.keys).length > 0 || lexicon.sidesOf(word.keys).length > 0
}

/** The names of a reading, words that stand together as one. */
export function nameUnits(reading: Reading, index: GateIndex): NameUnit[] {
  const units: { from: number; to: number }[] = []
  reading.words.forEach((word, at) => {
    if (!isName(word, reading.words[at - 1], index)) return
    const last = units.at(-1)
    const previous = reading.words[at - 1]
    const together =
      last?.to === at &&
      previous?.clause === word.clause &&
      reading.text.slice(previous.end, word.start).trim() === ''
    if (last && together) last.to = at + 1
    else units.push({ from: at, to: at + 1 })
  })
  return units
}

/** Every name of the claim stands in its sentence, or is filled in from the sentence before or the metadata. */
export function checkNames(given: Case): Reason | null {
  const { claim, index, home } = given
  for (const { from, to } of nameUnits(claim, index)) {
    for (let at = from; at < to; at++) {
      const word = claim.words[at]
      if (!word || sourceWord(given, at) || isFilledIn(at, given)) continue
      return stands(word, index.sentences[home - 2]) ? 'antecedent' : 'name'
    }
    for (let at = from; at + 1 < to; at++) {
      if (!standTogether(at, given)) return 'name'
    }
  }
  return null
}

function stands(word: Word, reading: Reading | undefined): boolean {
  return reading?.words.some(({ keys }) => keys.some((key) => word.keys.includes(key))) ?? false
}

const PLACES = /^(?:in|at|from|near|of|to|im|aus|bei|nach|am|an|в|во|на|из|под|a|en|dans|de|du|por|desde)$/u

/** Names that a pronoun in the next sentence can stand for: not a place that "in" or "from" leads in. */
export function candidatesIn(reading: Reading, index: GateIndex): NameUnit[] {
  return nameUnits(reading, index).filter(({ from }) => {
    const before = reading.words[from - 1]
    const further = reading.words[from - 2]
    if (before && PLACES.test(before.low)) return false
    return !(before?.isFunction && further && PLACES.test(further.low) && !before.isPronoun)
  })
}

function standTogether(at: number, given: Case): boolean {
  const { claim, links, index } = given
  const a = claim.words[at]
  const b = claim.words[at + 1]
  if (!a || !b || index.nameBigrams.has(`${a.keys[0]} ${b.keys[0]}`)) return true
  const first = links[at]
  const second = links[at + 1]
  if (first && second && second.source - first.source === 1) return true
  // A title may stand before any of the names that share it: "Presidents Obama and Putin".
  return TITLES.test(a.low) && first !== null
}

const TITLES =
  /^(?:presidents?|ministers?|mr|mrs|ms|dr|professors?|prof|judges?|kings?|queens?|sir|lord|lady|mayors?|senators?|generals?|präsident\p{L}*|minister\p{L}*|herr|frau|doktor|richter\p{L}*|bürgermeister\p{L}*|oberbürgermeister\p{L}*|ingenieur\p{L}*|m|mme|monsieur|madame|maire|don|dona|senor|senora|президент\p{L}*|министр\p{L}*|господин\p{L}*|инженер\p{L}*|архитектор\p{L}*)$/u
