/** How a language writes numbers in words. */
export interface NumberWords {
  /** The value of "seven", "seventh" or "twice"; null for other words. */
  valueOf(low: string): number | null
  /** What "hundred" or "million" multiplies by; 0 for other words. */
  scaleOf(low: string): number
  /** Whether it may stand within a number: "two hundred and five". */
  isAnd(low: string): boolean
  /** The value of a word behind such an "and", where "un" is no article. */
  valueAfterAnd(low: string): number | null
  /** Whether an "and" also stands behind tens: "vingt et un". */
  readonly joinsTens: boolean
}

interface List {
  readonly values: Readonly<Record<string, number>>
  readonly scales: Readonly<Record<string, number>>
  readonly and: string
  /** Languages that write a number as one word, or inflect it. */
  readonly parse?: (low: string) => number | null
}

/** Reads `0 zero; 1 one first once`. */
function values(list: string): Record<string, number> {
  const result: Record<string, number> = {}
  for (const group of list.split(';')) {
    const [value, ...words] = group.trim().split(/\s+/u)
    for (const word of words) result[word] = Number(value)
  }
  return result
}

const ENGLISH: List = {
  values: values(
    `0 zero; 1 one single once; 2 two twice second double doubled doubles doubling couple; 3 three third thirds thrice
    triple tripled; 4 four fourth quadruple fourfold; 5 five fifth fivefold; 6 six sixth; 7 seven seventh; 8 eight
    eighth; 9 nine ninth; 10 ten tenth tenfold decade; 11 eleven eleventh; 12 twelve twelfth dozen; 13 thirteen
    thirteenth; 14 fourteen fourteenth; 15 fifteen fifteenth; 16 sixteen sixteenth; 17 seventeen seventeenth; 18
    eighteen eighteenth; 19 nineteen nineteenth; 20 twenty twentieth; 30 thirty thirtieth; 40 forty fortieth; 50 fifty
    fiftieth; 60 sixty sixtieth; 70 seventy seventieth; 80 eighty eightieth; 90 ninety ninetieth; 0.5 half halve halves
    halved halving; 0.25 quarter`,
  ),
  scales: values(
    '100 hundred hundreds; 1000 thousand thousands; 1000000 million millions; 1000000000 billion billions; 1000000000000 trillion trillions',
  ),
  and: 'and',
}

const GERMAN_UNITS = values(
  `0 null; 1 ein eins eine einen; 2 zwei zwo; 3 drei; 4 vier; 5 fünf; 6 sechs; 7 sieben; 8 acht; 9 neun; 10 zehn; 11
  elf; 12 zwölf; 13 dreizehn; 14 vierzehn; 15 fünfzehn; 16 sechzehn; 17 siebzehn; 18 achtzehn; 19 neunzehn; 20 zwanzig;
  30 dreissig; 40 vierzig; 50 fünfzig; 60 sechzig; 70 siebzig; 80 achtzig; 90 neunzig`,
)
const GERMAN: List = {
  values: values(
    `1 eins einmal; 2 zweite zweiten zweiter zweimal doppelt verdoppelt verdoppelte; 3 dritte dritten dritter dreimal
    drittel verdreifacht; 4 vierte vierten viermal viertel; 5 fünfte fünften fünfmal; 6 sechste sechsten sechsmal; 7
    siebte siebten; 8 achte achten; 9 neunte neunten; 10 zehnte zehnten zehnmal jahrzehnt; 12 dutzend; 0.5 halb halbe
    halben hälfte halbiert halbieren halbierte`,
  ),
  scales: values(
    '100 hundert hunderte; 1000 tausend tausende; 1000000 million millionen; 1000000000 milliarde milliarden; 1000000000000 billion billionen',
  ),
  and: '',
  parse: germanCompound,
}

/** `einundzwanzig`, `dreihundertvierzig`, `zweitausend`. */
function germanCompound(low: string): number | null {
  if (low === 'ein' || low === 'eine' || low === 'einen') return null
  const parse = (word: string): number | null => {
    if (word === '') return 0
    const unit = GERMAN_UNITS[word]
    if (unit !== undefined) return unit
    for (const [name, scale] of [
      ['tausend', 1000],
      ['hundert', 100],
    ] as const) {
      const at = word.indexOf(name)
      if (at < 0) continue
      const before = at === 0 ? 1 : parse(word.slice(0, at))
      const after = parse(word.slice(at + name.length).replace(/^und/u, ''))
      return before === null || after === null ? null : before * scale + after
    }
    const and = /^(.+?)und(.+)$/u.exec(word)
    const unitPart = and?.[1] ? GERMAN_UNITS[and[1]] : undefined
    const tens = and?.[2] ? GERMAN_UNITS[and[2]] : undefined
    return unitPart !== undefined && unitPart < 10 && tens !== undefined && tens >= 20
      ? tens + unitPart
      : null
  }
  return parse(low)
}

const FRENCH: List = {
  values: values(
    `0 zero; 2 deux deuxieme second seconde double doubler; 3 trois troisieme triple tiers; 4 quatre quatrieme; 5 cinq
    cinquieme; 6 six sixieme; 7 sept septieme; 8 huit huitieme; 9 neuf neuvieme; 10 dix dixieme decennie dizaine; 11
    onze; 12 douze douzaine; 13 treize; 14 quatorze; 15 quinze; 16 seize; 20 vingt vingtaine; 30 trente; 40 quarante;
    50 cinquante; 60 soixante; 0.5 demi demie moitie; 0.25 quart`,
  ),
  scales: values(
    '100 cent cents centaine; 1000 mille; 1000000 million millions; 1000000000 milliard milliards',
  ),
  and: 'et',
}

const SPANISH: List = {
  values: values(
    `0 cero; 2 dos segundo segunda doble duplico; 3 tres tercero tercera tercer tercio triple; 4 cuatro cuarto cuarta; 5
    cinco quinto quinta; 6 seis sexto; 7 siete septimo; 8 ocho octavo; 9 nueve noveno; 10 diez decimo decada; 11 once;
    12 doce docena; 13 trece; 14 catorce; 15 quince; 16 dieciseis; 17 diecisiete; 18 dieciocho; 19 diecinueve; 20
    veinte; 21 veintiuno veintiun; 22 veintidos; 23 veintitres; 24 veinticuatro; 25 veinticinco; 26 veintiseis; 27
    veintisiete; 28 veintiocho; 29 veintinueve; 30 treinta; 40 cuarenta; 50 cincuenta; 60 sesenta; 70 setenta; 80
    ochenta; 90 noventa; 200 doscientos doscientas; 300 trescientos trescientas; 500 quinientos quinientas; 0.5 medio media mitad`,
  ),
  scales: values(
    '100 cien ciento cientos; 1000 mil miles; 1000000 millon millones; 1000000000 billon billones',
  ),
  and: 'y',
}

const RUSSIAN_STEMS: readonly (readonly [RegExp, number])[] = [
  [/^(?:один|одна|одно|одного|одной|одну)$/u, 1],
  [/^(?:два|две|двух|двум|двумя|двое|дважды|второ\p{L}*|вторы\p{L}*|вдвое|вдвоем|удво\p{L}*)$/u, 2],
  [/^(?:три|трех|трем|тремя|трое|трижды|трет\p{L}*|втрое)$/u, 3],
  [/^(?:четыре|четырех|четырем|четверо|четверт\p{L}*)$/u, 4],
  [/^(?:пять|пяти|пятью|пятеро|пят(?:ый|ая|ое|ого|ой|ом|ую))$/u, 5],
  [/^(?:шесть|шести|шестью|шест(?:ой|ая|ого|ом))$/u, 6],
  [/^(?:семь|семи|семью|седьм\p{L}*)$/u, 7],
  [/^(?:восемь|восьми|восьм\p{L}*)$/u, 8],
  [/^(?:девять|девяти|девятью|девят(?:ый|ая|ого|ом))$/u, 9],
  [/^(?:десять|десяти|десятью|десят(?:ый|ая|ого|ом)|десятилети\p{L}*)$/u, 10],
  [/^одиннадцат\p{L}*$/u, 11],
  [/^двенадцат\p{L}*$/u, 12],
  [/^тринадцат\p{L}*$/u, 13],
  [/^четырнадцат\p{L}*$/u, 14],
  [/^пятнадцат\p{L}*$/u, 15],
  [/^шестнадцат\p{L}*$/u, 16],
  [/^семнадцат\p{L}*$/u, 17],
  [/^восемнадцат\p{L}*$/u, 18],
  [/^девятнадцат\p{L}*$/u, 19],
  [/^двадцат\p{L}*$/u, 20],
  [/^тридцат\p{L}*$/u, 30],
  [/^сорок\p{L}?$/u, 40],
  [/^пятьдесят\p{L}*|пятидесят\p{L}*$/u, 50],
  [/^шестьдесят\p{L}*|шестидесят\p{L}*$/u, 60],
  [/^семьдесят\p{L}*$/u, 70],
  [/^восемьдесят\p{L}*$/u, 80],
  [/^девяност\p{L}*$/u, 90],
  [/^двест\p{L}*$/u, 200],
  [/^триста$/u, 300],
  [/^(?:половин\p{L}*|пол|полови)$/u, 0.5],
]
const RUSSIAN: List = {
  values: {},
  scales: values(
    '100 сто ста сотня сотни; 1000 тысяча тысячи тысяч тысячу тысячам; 1000000 миллион миллиона миллионов миллионы; 1000000000 миллиард миллиарда миллиардов',
  ),
  and: '',
  parse: (low) => RUSSIAN_STEMS.find(([pattern]) => pattern.test(low))?.[1] ?? null,
}

const NONE: List = { values: {}, scales: {}, and: '' }
const LISTS: Readonly<Record<string, List>> = {
  en: ENGLISH,
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  ru: RUSSIAN,
}

const known = new Map<string, NumberWords>()

/** The number words of a language, by the primary part of its tag. */
export function numberWordsOf(language: string): NumberWords {
  let words = known.get(language)
  if (!words) {
    words = numberWordsIn(LISTS[language] ?? NONE)
    known.set(language, words)
  }
  return words
}

function numberWordsIn(list: List): NumberWords {
  const values = new Map(Object.entries(list.values))
  const scales = new Map(Object.entries(list.scales))
  const worth = (low: string) => values.get(low) ?? list.parse?.(low) ?? null
  return {
    valueOf: worth,
    scaleOf: (low) => scales.get(low) ?? 0,
    isAnd: (low) => list.and !== '' && low === list.and,
    valueAfterAnd: (low) => (/^un[ao]?$|^une$/u.test(low) ? 1 : worth(low)),
    joinsTens: list.and === 'et' || list.and === 'y',
  }
}
