import type { Range } from '../article/article.ts'
import {
  APOSTROPHES,
  CYRILLIC,
  DASHES,
  GREEK,
  INVISIBLE,
  LETTER_FORMS,
  MARK_FORMS,
  OPTIONAL_SIGNS,
  QUOTES,
  STRANGERS,
  UNSPACED,
} from './characters.ts'

/** One word, number or mark as it is compared; its range is in the text it came from. */
export interface Token extends Range {
  /** Two tokens are the same exactly where these are equal. */
  readonly text: string
  /** `character` is a word's character in a script that sets no spaces between words. */
  readonly kind: 'word' | 'character' | 'number' | 'mark'
  /** Nothing stands between it and the token before. */
  readonly glued: boolean
}

/** Whether two folded halves, parted by a hyphen at a line's end, are one word (`impor-` `tance`). */
export type Joins = (head: string, tail: string) => boolean

/** An elision, however it is written. */
export const ELLIPSIS = '…'
/** A dash of whatever length, between words or in one. */
export const DASH = '-'

const LETTER = `(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{Nl}])`

/** One piece of text. The alternatives are tried in this order. */
const PIECE = new RegExp(
  [
    '(?<space>[\\s\\p{Cc}_]+)',
    `(?<word>${LETTER}+(?:[${APOSTROPHES}]${LETTER}+)*)`,
    "(?<number>\\p{Nd}+(?:[.,٫٬،．，'’]\\p{Nd}+)*(?:[¼-¾⅐-⅞]|⁄\\p{Nd}+)?)",
    `(?<character>[${UNSPACED}][\\p{M}ﾞﾟ]*)`,
    '(?<raised>\\p{No})',
    '(?<ellipsis>[…⋯‥]+|[.．。｡](?:[ \\u00A0\\u2009\\u202F]?[.．。｡]){2,})',
    `(?<quote>[${QUOTES}${APOSTROPHES}]|\\*+|~~|(?<=^[ \\t]*)>)`,
    `(?<dash>[${DASHES}]+)`,
    '(?<mark>[^])',
  ].join('|'),
  'muy',
)

const INVISIBLES = new RegExp(`[${INVISIBLE}]|\\u00AD(?:\\s+(?=\\p{L}))?`, 'gu')

/** A hyphen at a line's end, or one that a copy has left before a space. */
const BROKEN = /[-‐‑\u00AD]\s*\n(?:\s|>)*(?=\p{L})|[-‐‑]\s+(?=\p{L})/uy

/**
 * The words, numbers and marks of a text in the form in which they are compared. All that copying does to a
 * text is forgiven here and nowhere else: case, quotation marks (which are dropped), dashes and spaces of every
 * form, invisible characters, ligatures, composition, full-width and presentation forms, look-alike letters,
 * emphasis marks, and words broken at a line's end. What can carry meaning stays: signs, decimal points,
 * raised digits behind digits, commas, stops, hyphens, accents.
 *
 * `joins` tells of two folded halves that a break has parted whether the other text has them as one word.
 * Without it the text is its own authority, and a break before a lower-case letter is joined.
 */
export function normalise(text: string, joins?: Joins): Token[] {
  const { clean, origin } = withoutInvisibles(text)
  const tokens: Token[] = []
  let at = 0
  let gluedTo = -1
  const push = (kind: Token['kind'], form: string, start: number, end: number) => {
    tokens.push({
      kind,
      text: form,
      start: origin(start),
      end: origin(end - 1) + 1,
      glued: gluedTo === start,
    })
    gluedTo = end
  }
  while (at < clean.length) {
    const { groups, piece } = pieceAt(clean, at)
    let end = at + piece.length
    if (groups.word) {
      let form = foldWord(piece)
      for (
        let joined = joinedAt(clean, end, form, joins);
        joined;
        joined = joinedAt(clean, end, form, joins)
      ) {
        form = joined.form
        end = joined.end
      }
      push('word', form, at, end)
    } else if (groups.number) push('number', foldNumber(piece), at, end)
    else if (groups.character) push('character', foldWord(piece), at, end)
    else if (groups.raised) push('number', foldRaised(piece, clean.slice(0, at)), at, end)
    else if (groups.ellipsis) push('mark', ELLIPSIS, at, end)
    else if (groups.dash) {
      const number = piece.length === 1 && /^$|[\s([{]$/u.test(clean.slice(Math.max(0, at - 1), at))
      const next = number && end < clean.length ? pieceAt(clean, end) : undefined
      if (next?.groups.number) {
        end += next.piece.length
        push('number', `-${foldNumber(next.piece)}`, at, end)
      } else push('mark', DASH, at, end)
    } else if (groups.mark) push('mark', foldMark(piece), at, end)
    at = end
  }
  return tokens
}

function pieceAt(text: string, at: number): { piece: string; groups: Record<string, string | undefined> } {
  PIECE.lastIndex = at
  const match = PIECE.exec(text)
  // The last alternative takes any character, so there is always a match.
  return { piece: match?.[0] ?? text.charAt(at), groups: match?.groups ?? {} }
}

/** The text without characters that leave no trace, and where each of the remaining ones stood. */
function withoutInvisibles(text: string): { clean: string; origin: (at: number) => number } {
  if (!text.match(INVISIBLES)) return { clean: text, origin: (at) => at }
  let clean = ''
  let from = 0
  const places: number[] = []
  const keep = (to: number) => {
    for (let at = from; at < to; at++) places.push(at)
    clean += text.slice(from, to)
  }
  for (const { 0: gone, index } of text.matchAll(INVISIBLES)) {
    keep(index)
    from = index + gone.length
  }
  keep(text.length)
  return { clean, origin: (at) => places[at] ?? text.length }
}

/** The rest of a word that a line's end broke behind `form`, where it is one word. */
function joinedAt(text: string, at: number, form: string, joins?: Joins) {
  BROKEN.lastIndex = at
  const broken = BROKEN.exec(text)
  if (!broken) return null
  const next = pieceAt(text, at + broken[0].length)
  if (!next.groups.word) return null
  const tail = foldWord(next.piece)
  const lineEnd = broken[0].includes('\n')
  if (joins ? !joins(form, tail) : !(lineEnd && /^\p{Ll}/u.test(next.piece))) return null
  return { form: form + tail, end: at + broken[0].length + next.piece.length }
}

const ANY_APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'gu')

function foldWord(word: string): string {
  if (/^[a-z]+$/i.test(word)) return word.toLowerCase()
  const composed = word.replace(ANY_APOSTROPHE, "'").normalize('NFKC')
  const latin = composed.match(/\p{Script=Latin}/gu)?.length ?? 0
  const strange = composed.match(/[\p{Script=Greek}\p{Script=Armenian}\p{Script=Cyrillic}]/gu)?.length ?? 0
  const mixed = strange > 0 && (latin >= strange || composed.length === 1)
  const apart = mixed ? mapped(composed, STRANGERS) : composed
  // Full case folding by way of upper case, so that `ß` is `SS` and `ς` is `Σ`.
  const lower = apart.toUpperCase().toLowerCase().replaceAll('i\u0307', 'i').replaceAll('ß', 'ss')
  const plain = mapped(mapped(lower.replace(OPTIONAL_SIGNS, ''), LETTER_FORMS), CYRILLIC)
  return mixed ? plain : mapped(plain, GREEK)
}

function mapped(text: string, forms: Readonly<Record<string, string>>): string {
  let result = ''
  for (const character of text) result += forms[character] ?? character
  return result
}

function foldNumber(number: string): string {
  if (/^[\d.,]+$/.test(number)) return number
  return number
    .normalize('NFKC')
    .replace(/[٬،]/g, ',')
    .replace('٫', '.')
    .replace('’', "'")
    .replace(/\p{Nd}/gu, digitOf)
}

/** Unicode sets each script's digits in a run that begins at an offset of 0 or 6 in its row of sixteen. */
function digitOf(digit: string): string {
  const point = digit.codePointAt(0) ?? 0
  const row = String.fromCodePoint(point & ~0xf)
  return String((point & 0xf) - (/\p{Nd}/u.test(row) ? 0 : 6))
}

/** Behind a letter a raised or lowered digit is written plain as well (`km2`); behind a digit it is a power. */
function foldRaised(digit: string, before: string): string {
  const plain = digit.normalize('NFKC')
  return /[\p{Nd}\p{No}]$/u.test(before.slice(-1)) && /^\d$/.test(plain) ? `^${plain}` : plain
}

function foldMark(mark: string): string {
  const form = MARK_FORMS[mark] ?? mark.normalize('NFKC')
  return MARK_FORMS[form] ?? form
}
