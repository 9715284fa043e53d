import { type NumberWords, numberWordsOf } from './number-words.ts'

/** A number that a text states. */
export interface NumberFact {
  /** Its value without separators and trailing zeros: `210000000`, `8.4`. */
  readonly value: string
  /** What counts it, where that is written as a sign or a word of percent or money. */
  readonly unit: string | null
  /** The words `[from, to)` that say it. */
  readonly from: number
  readonly to: number
}

interface Counted {
  readonly low: string
  readonly kind: 'word' | 'number' | 'unspaced'
  readonly start: number
  readonly end: number
}

/** The numbers of a text, in digits of any script or in the words of its language. */
export function numbersOf(words: readonly Counted[], text: string, language: string): NumberFact[] {
  const known = numberWordsOf(language)
  const facts: NumberFact[] = []
  for (let at = 0; at < words.length; ) {
    const read = numberAt(words, at, known, language)
    if (!read) {
      at++
      continue
    }
    facts.push({ value: read.value, unit: unitOf(words, at, read.to, text), from: at, to: read.to })
    at = read.to
  }
  return facts
}

interface Read {
  readonly value: string
  readonly to: number
}

function numberAt(words: readonly Counted[], at: number, known: NumberWords, language: string): Read | null {
  const word = words[at]
  if (!word) return null
  if (word.kind === 'number') {
    const digits = Number(plainDigits(word.low, language))
    if (Number.isNaN(digits)) return { value: word.low, to: at + 1 }
    return scaled(digits, words, at + 1, known)
  }
  if (word.kind === 'unspaced') return hanNumber(words, at)
  const attached = /^(\p{L}*?)(\p{Nd}+)(\p{L}*)$/u.exec(word.low)
  if (attached?.[2]) return { value: String(Number(toAscii(attached[2]))), to: at + 1 }
  return spelledOut(words, at, known)
}

/** `1,000` and `1.000` as their language reads them; a clock's `9:30` stays as it is. */
function plainDigits(number: string, language: string): string {
  const digits = toAscii(number).replace(/[ \u00A0\u202F'’]/gu, '')
  const pointIsComma = !POINT_LANGUAGES.has(language)
  const thousands = pointIsComma ? /^\d{1,3}(?:\.\d{3})+(?=,|$)/ : /^\d{1,3}(?:,\d{3})+(?=\.|$)/
  const grouped = thousands.exec(digits)?.[0]
  const joined = grouped ? grouped.replace(/[.,]/g, '') + digits.slice(grouped.length) : digits
  return pointIsComma ? joined.replace(',', '.') : joined
}

const POINT_LANGUAGES: ReadonlySet<string> = new Set(['en', 'zh', 'ja', 'ko', 'th', 'he', 'hi'])

function toAscii(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0
    if (point < 128) return digit
    // Unicode lays every script's ten digits out in one run that begins at a zero.
    let zero = point
    while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--
    return String(point - zero)
  })
}

/** Digits with a word behind them that multiplies: "1.2 million", "3 тысячи", "1.8万". */
function scaled(digits: number, words: readonly Counted[], at: number, known: NumberWords): Read {
  let value = digits
  let to = at
  for (let word = words[to]; word; word = words[to]) {
    const factor = word.kind === 'unspaced' ? HAN_SCALES[word.low.charAt(0)] : known.scaleOf(word.low)
    if (!factor || (word.kind === 'unspaced' && factor < 1000)) break
    value *= factor
    to++
  }
  return { value: canonical(value), to }
}

function canonical(value: number): string {
  return String(Number(value.toPrecision(14)))
}

function spelledOut(words: readonly Counted[], at: number, known: NumberWords): Read | null {
  let total = 0
  let current = 0
  let to = at
  let seen = false
  for (let word = words[to]; word; word = words[to]) {
    const scale = known.scaleOf(word.low)
    const value =
      known.isAnd(words[to - 1]?.low ?? '') && seen ? known.valueAfterAnd(word.low) : known.valueOf(word.low)
    if (scale && (seen || scale >= 100)) {
      const base = current || 1
      if (scale >= 1000) {
        total += base * scale
        current = 0
      } else current = base * scale
    } else if (value !== null && (!seen || joins(current, value))) current += value
    else if (!(seen && known.isAnd(word.low) && continues(words[to + 1], current, known))) break
    seen = true
    to++
  }
  return seen ? { value: canonical(total + current), to } : null
}

/** "twenty" is continued by "one", "two hundred" by "five", but "nine" and "five" are two numbers. */
function joins(current: number, value: number): boolean {
  if (current === 0) return true
  if (current % 100 === 0) return value < 100
  return current % 10 === 0 && current % 100 >= 20 && value < 10
}

/** "two hundred and five", "vingt et un", "treinta y dos". */
function continues(next: Counted | undefined, current: number, known: NumberWords): boolean {
  const value = next && next.kind === 'word' ? known.valueAfterAnd(next.low) : null
  if (value === null) return false
  if (current >= 100 && current % 100 === 0) return value < 100
  return known.joinsTens && current % 10 === 0 && current % 100 >= 20 && value < 10
}

const HAN_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const HAN_SCALES: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 10_000,
  萬: 10_000,
  亿: 1e8,
  億: 1e8,
}

/** A word of Chinese numerals. A lone 一 is mostly an article ("一家公司") and no number. */
function hanNumber(words: readonly Counted[], at: number): Read | null {
  const run = words[at]?.low ?? ''
  if (run === '一' || /^[万百千萬亿]+$/u.test(run)) return null
  let total = 0
  let section = 0
  let digit = -1
  for (const character of run) {
    const value = HAN_DIGITS[character]
    const scale = HAN_SCALES[character]
    if (value === undefined && scale === undefined) return null
    if (value !== undefined) digit = digit < 0 || value === 0 ? value : digit * 10 + value
    else if (scale !== undefined && scale >= 10_000) {
      total = (total + section + Math.max(digit, 0)) * scale
      section = 0
      digit = -1
    } else if (scale !== undefined) {
      section += (digit < 0 ? 1 : digit) * scale
      digit = -1
    }
  }
  return { value: canonical(total + section + Math.max(digit, 0)), to: at + 1 }
}

const SIGNS: Readonly<Record<string, string>> = {
  '%': 'percent',
  '٪': 'percent',
  '％': 'percent',
  '‰': 'per mille',
  '£': 'pound',
  $: 'dollar',
  '€': 'euro',
  '¥': 'yen',
  '₽': 'rouble',
  '₹': 'rupee',
  '°': 'degree',
}
const UNIT_WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:per|percent\w*|prozent\w*|pourcent|процент\p{L}*|成)$/u, 'percent'],
  [/^(?:dollars?|доллар\p{L}*|dolar\p{L}*)$/u, 'dollar'],
  [/^(?:euros?|евро)$/u, 'euro'],
  [/^(?:pounds?|pfund|livres?|libras?)$/u, 'pound'],
]

/** A sign next to the number, or the word of percent or money behind it. */
function unitOf(words: readonly Counted[], from: number, to: number, text: string): string | null {
  const first = words[from]
  const last = words[to - 1]
  if (!first || !last) return null
  const before = SIGNS[text.slice(0, first.start).trimEnd().slice(-1)]
  const digitsEnd = words[from]?.end ?? last.end
  const after =
    SIGNS[text.slice(last.end).trimStart().charAt(0)] ?? SIGNS[text.slice(digitsEnd).trimStart().charAt(0)]
  const sign = before && before !== 'percent' && before !== 'degree' ? before : after
  if (sign) return sign
  const next = words[to]?.low ?? ''
  return UNIT_WORDS.find(([pattern]) => pattern.test(next))?.[1] ?? null
}
