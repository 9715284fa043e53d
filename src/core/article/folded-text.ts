import type { Range } from './article.ts'

/**
 * A text in which a browser's text search could take two places for the same: without case, accents,
 * invisible characters and the shape of quotation marks and spaces. It folds more than any browser does,
 * so what is unique here is unique there.
 */
export interface FoldedText {
  readonly text: string
  /** For each UTF-16 unit of the original, and for its end, how much of `text` stands before it. */
  readonly offsets: Uint32Array
}

// UTS #10 compares these as equal at its first level, and no normalisation form unfolds them.
const ALIKE: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ħ: 'h',
  ł: 'l',
  ŧ: 't',
  ς: 'σ',
}
const QUOTES = /[‘’‚‛′`´'"“”„‟″«»‹›]/u
const DASHES = /[\u2010-\u2015\u2212]/u
const IGNORED = /[\p{M}\p{Cf}]/gu

export function foldText(original: string): FoldedText {
  const offsets = new Uint32Array(original.length + 1)
  const written: string[] = []
  let length = 0
  let at = 0
  for (const character of original) {
    offsets.fill(length, at, at + character.length)
    at += character.length
    const folded = foldCharacter(character)
    if (!folded || (folded === ' ' && written.at(-1) === ' ')) continue
    written.push(folded)
    length += folded.length
  }
  offsets[original.length] = length
  return { text: written.join(''), offsets }
}

/** What a range of the original became, without the spaces at its ends. */
export function foldedSlice({ text, offsets }: FoldedText, { start, end }: Range): string {
  return text.slice(offsets[start], offsets[end]).trim()
}

/** Nearly all characters of most articles, looked up and not worked out. */
const ASCII = Array.from({ length: 128 }, (_, code) => foldAny(String.fromCharCode(code)))

function foldCharacter(character: string): string {
  return ASCII[character.codePointAt(0) ?? -1] ?? foldAny(character)
}

function foldAny(character: string): string {
  if (/\s/.test(character)) return ' '
  if (QUOTES.test(character)) return "'"
  if (DASHES.test(character)) return '-'
  const plain = character.toLowerCase().normalize('NFKD').replace(IGNORED, '')
  return plain.replace(/[ßæœøđħłŧς\u30A1-\u30F6\s]/gu, (letter) => ALIKE[letter] ?? hiragana(letter))
}

/** Katakana and hiragana differ only at the third level. */
function hiragana(letter: string): string {
  return /\s/.test(letter) ? ' ' : String.fromCodePoint(letter.codePointAt(0)! - 0x60)
}
