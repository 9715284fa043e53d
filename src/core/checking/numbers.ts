import { normalise } from './normalise.ts'

/** Numerals from two on; `one` is an article or a pronoun in most languages. */
const NUMERALS: Readonly<Record<string, readonly string[]>> = {
  en: numerals(
    'two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  ),
  de: numerals(
    'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn',
  ),
  fr: numerals(
    'deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf',
  ),
  es: numerals(
    'dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve',
  ),
  ru: numerals(
    'два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать',
  ),
}

const TENS: Readonly<Record<string, readonly string[]>> = {
  en: 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' '),
  de: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' '),
  fr: 'vingt trente quarante cinquante soixante'.split(' '),
  es: 'veinte treinta cuarenta cincuenta sesenta setenta ochenta noventa'.split(' '),
  ru: 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'.split(' '),
}

function numerals(words: string): readonly string[] {
  return words.split(' ')
}

/** A number with the word behind it, which mostly says what is counted; empty where none follows. */
export interface Counted {
  readonly value: string
  readonly unit: string
}

/**
 * The numbers of a text in digits, in order: `1,000` is `1000`, `twenty-five` is `25`; numerals are read in the
 * language (a BCP 47 tag) where they are known. Signs and decimals are kept as they stand.
 */
export function numbersIn(text: string, language: string): Counted[] {
  const numbers: Counted[] = []
  const tokens = normalise(text).filter(({ text }) => text !== '-')
  const values = tableOf(language.split('-')[0] ?? '')
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const numeral = values.get(token.text)
    if (token.kind !== 'number' && numeral === undefined) continue
    const ones = values.get(tokens[at + 1]?.text ?? '') ?? 0
    const joined = numeral !== undefined && numeral >= 20 && numeral % 10 === 0 && ones > 0 && ones < 10
    const value = numeral === undefined ? ungrouped(token.text) : String(joined ? numeral + ones : numeral)
    if (joined) at++
    const next = tokens[at + 1]
    numbers.push({ value, unit: next && (next.kind !== 'mark' || next.text === '%') ? next.text : '' })
  }
  return numbers
}

/** The numbers of a text, each once, as `numbersIn` reads them. */
export function numbersOf(text: string, language: string): ReadonlySet<string> {
  return new Set(numbersIn(text, language).map(({ value }) => value))
}

/** `1,000.5` and `1.000,5`: marks before exactly three digits group them. */
function ungrouped(number: string): string {
  return number.replace(/[.,'](?=\d{3}(?!\d))/g, '')
}

const tables = new Map<string, ReadonlyMap<string, number>>()

function tableOf(language: string): ReadonlyMap<string, number> {
  const known = tables.get(language)
  if (known) return known
  const table = new Map<string, number>()
  const add = (word: string, value: number) => {
    const tokens = normalise(word)
    if (tokens.length === 1) table.set(tokens[0]!.text, value)
  }
  const small = NUMERALS[language] ?? []
  const tens = TENS[language] ?? []
  for (const [index, word] of small.entries()) add(word, index + 2)
  for (const [index, word] of tens.entries()) {
    add(word, (index + 2) * 10)
    // `fünfundzwanzig`
    if (language === 'de')
      for (const [unit, name] of small.slice(0, 8).entries())
        add(`${name}und${word}`, (index + 2) * 10 + unit + 2)
  }
  tables.set(language, table)
  return table
}
