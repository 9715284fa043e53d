import type { GateIndex } from './article-index.ts'
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
  if (/(?:ung|ungen|heit|keit|schaft|schaften|keiten|heiten|tion|tionen|ismus)$/u.test(word.low)) return true
  if (word.keys.some((key) => index.surnames.has(key))) return false
  if (/(?:tat|nis|chen|lein|tum|ling|keiten|heiten|en|er|e)$/u.test(word.low)) {
    const namesOnly = index.nameBigrams.has(`${before?.keys[0] ?? ''} ${word.keys[0]}`)
    if (!namesOnly && !(before?.capital && !before.opening)) return true
  }
  return (
    before !== undefined &&
    /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein|keine|keinen|im|am|zum|zur|vom|beim|ins|ans|sein\p{L}*|ihr\p{L}*|dies\p{L}*|\p{Ll}+(?:e|en|er|es|em))$/u.test(
      before.low,
    ) &&
    (!before.capital || before.opening)
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

const PLACES = /^(?:in|at|from|near|of|to|im|aus|bei|nach|am|an|в|во|на|из|под|a|en|dans|de|du|por|desde)$/u

/** Names that a pronoun in the next sentence can stand for: no place that "in" or "from" leads in, no owner. */
export function candidatesIn(reading: Reading, index: GateIndex): NameUnit[] {
  return nameUnits(reading, index).filter(
    (unit) => !isPlace(unit, reading) && !reading.words[unit.to - 1]?.genitive,
  )
}

/** Names that a preposition of place leads in. */
export function placesIn(reading: Reading, index: GateIndex): NameUnit[] {
  return nameUnits(reading, index).filter((unit) => isPlace(unit, reading))
}

function isPlace({ from }: NameUnit, { words }: Reading): boolean {
  const before = words[from - 1]
  const further = words[from - 2]
  if (before && PLACES.test(before.low)) return true
  return !!before?.isFunction && !before.isPronoun && !!further && PLACES.test(further.low)
}
