import type { Language } from './language.ts'

/** A word of a text, or two neighbouring characters where a script writes no spaces between words. */
export interface Term {
  /** What the forms of a word have in common: its stem in lower case, without accents. */
  readonly stem: string
  /** As it stands in the text. */
  readonly word: string
  /** Where it begins, in UTF-16 units of the text. */
  readonly start: number
  /** True for a word that says nothing about a subject: "the", "of", "was". */
  readonly isFunction: boolean
  readonly isNumber: boolean
  /** True where it begins with a capital letter. */
  readonly isCapital: boolean
  /** True for two characters of an unspaced script. */
  readonly isPair: boolean
}

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー々\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}'
const PIECE = new RegExp(
  [
    '\\p{N}+(?:[.,]\\p{N}+)*', // 1,000 and 6½
    `[${UNSPACED}]+`,
    `(?:(?![${UNSPACED}])[\\p{L}\\p{M}])+`,
  ].join('|'),
  'gu',
)
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u')
const IS_NUMBER = /^\p{N}/u
const IS_CAPITAL = /^\p{Lu}/u
// Accents of Latin, Greek and Cyrillic letters, and the vowel points of Arabic and Hebrew. The marks of
// Indian scripts are letters of their own and stay.
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670]/gu

/** The terms of a text in order. */
export function readTerms(text: string, language: Language): Term[] {
  const terms: Term[] = []
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (IS_UNSPACED.test(piece)) terms.push(...pairsOf(piece, index, language))
    else terms.push(wordTerm(piece, index, language))
  }
  return terms
}

function wordTerm(word: string, start: number, language: Language): Term {
  const isNumber = IS_NUMBER.test(word)
  return {
    stem: isNumber ? numberStem(word) : stemOf(word, language),
    word,
    start,
    isFunction: !isNumber && isFunctionWord(word, language),
    isNumber,
    isCapital: IS_CAPITAL.test(word),
    isPair: false,
  }
}

function stemOf(word: string, language: Language): string {
  const lower = word.normalize('NFC').toLowerCase()
  return language.stem(lower).normalize('NFD').replace(ACCENTS, '')
}

function isFunctionWord(word: string, { functionWords }: Language): boolean {
  const lower = word.toLowerCase()
  // A single small letter is what an apostrophe leaves: the s of "Obama's", the l of "l'Europe".
  return functionWords.has(lower) || (word.length === 1 && lower === word)
}

/** Digits without the marks that group thousands: `1,000` and `1.000` are one number. */
function numberStem(word: string): string {
  return word.normalize('NFKC').replace(/[.,](?=\p{N}{3}(?!\p{N}))/gu, '')
}

function pairsOf(run: string, start: number, { functionWords }: Language): Term[] {
  const characters = [...run]
  const pairs =
    characters.length === 1 ? characters : characters.slice(1).map((next, at) => characters[at]! + next)
  let at = start
  return pairs.map((pair, i) => {
    const term = {
      stem: pair,
      word: pair,
      start: at,
      isFunction: functionWords.has(pair),
      isNumber: false,
      isCapital: false,
      isPair: true,
    }
    at += characters[i]!.length
    return term
  })
}

/** The words of a text in lower case with single spaces between and around them. */
export function plain(text: string): string {
  return ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()} `
}

/**
 * All runs of `size` characters of a string. The forms of a word, the parts of a compound and the order
 * of small words meet in them, in any language (McNamee & Mayfield 2004).
 */
export function runsOf(text: string, size: number): string[] {
  const runs: string[] = []
  for (let at = 0; at + size <= text.length; at++) runs.push(text.slice(at, at + size))
  return runs
}
