import type { Language } from './language.ts'

/** A word of a text, or two neighbouring characters where a script writes no spaces between words. */
export interface Term {
  /** What two forms of a word have in common: its stem, without accents and in lower case. */
  readonly stem: string
  /** The word as it stands. */
  readonly word: string
  /** Where it begins, in UTF-16 units of the text. */
  readonly start: number
  /** True for a word that says nothing about the subject: "the", "of", "was". */
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
// Accents of Latin, Greek and Cyrillic letters and the vowel points of Arabic and Hebrew; the marks of Indian scripts stay.
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0652\u0670]/gu

/** The terms of a text in order. */
export function readTerms(text: string, language: Language): Term[] {
  const terms: Term[] = []
  for (const { 0: piece, index } of text.matchAll(PIECE)) {
    if (IS_UNSPACED.test(piece)) pairs(piece, index, language, terms)
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

/** The stem of one word of a language. */
function stemOf(word: string, language: Language): string {
  const lower = word.normalize('NFC').toLowerCase()
  return language.stem(lower).normalize('NFD').replace(ACCENTS, '')
}

function isFunctionWord(word: string, language: Language): boolean {
  // Single letters are what an apostrophe leaves: the s of "Obama's", the l of "l'Europe".
  return language.functionWords.has(word.toLowerCase()) || (word.length === 1 && word.toLowerCase() === word)
}

/** Digits without the marks that group thousands: `1,000` and `1.000` are one number. */
function numberStem(word: string): string {
  return word.normalize('NFKC').replace(/[.,](?=\p{N}{3}(?!\p{N}))/gu, '')
}

function pairs(run: string, start: number, language: Language, terms: Term[]): void {
  const characters = [...run]
  let at = start
  for (const [i, character] of characters.entries()) {
    const next = characters[i + 1]
    if (next !== undefined || characters.length === 1) {
      const stem = character + (next ?? '')
      terms.push({
        stem,
        word: stem,
        start: at,
        isFunction: language.functionWords.has(stem),
        isNumber: false,
        isCapital: false,
        isPair: true,
      })
    }
    at += character.length
  }
}

/**
 * The runs of `size` characters in a word, with its edges marked, so that "disarmament" and "disarm"
 * share some; two forms of a word, or the parts of a German compound, meet in them.
 */
export function gramsOf(word: string, size: number): string[] {
  const marked = `^${word}$`
  const grams: string[] = []
  for (let at = 0; at + size <= marked.length; at++) grams.push(marked.slice(at, at + size))
  return grams.length ? grams : [marked]
}
