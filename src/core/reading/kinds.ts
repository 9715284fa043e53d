import { CUES, type Cues } from './cues.ts'
import type { Language } from './language.ts'

/** What a question asks for, as far as its question word tells. */
export type AnswerKind = 'who' | 'when' | 'where' | 'number' | 'why' | 'other'

const KINDS = ['why', 'when', 'number', 'where', 'who'] as const

interface Patterns {
  readonly kinds: readonly { readonly kind: AnswerKind; readonly pattern: RegExp }[]
  readonly reason: RegExp
  readonly time: RegExp
  readonly numeral: RegExp
  readonly placeBefore: RegExp
}

const made = new Map<string, Patterns>()

/** The patterns of a language; English ones where nothing is known of it. */
export function patternsOf({ tag }: Language): Patterns {
  let patterns = made.get(tag)
  if (!patterns) {
    patterns = makePatterns(tag, CUES[tag] ?? CUES.en!)
    made.set(tag, patterns)
  }
  return patterns
}

// Languages that write no spaces between words, or that write small words onto their neighbours.
const UNBOUNDED: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'ko', 'ar'])

function makePatterns(tag: string, cues: Cues): Patterns {
  const word = (pattern: string) => {
    if (!pattern) return /(?!)/u
    return UNBOUNDED.has(tag)
      ? new RegExp(`(?:${pattern})`, 'u')
      : new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${pattern})(?![\\p{L}\\p{M}\\p{N}])`, 'u')
  }
  return {
    kinds: KINDS.map((kind) => ({ kind, pattern: word(cues[kind]) })),
    reason: word(cues.reason),
    numeral: word(cues.numerals),
    placeBefore: word(cues.placeBefore),
    time: timePattern(tag),
  }
}

/** A year of the last millennium or this. */
export const YEAR = '(?<![\\p{N}.,])(?:1\\d|20)\\d\\d(?!\\p{N}|[.,]\\p{N})'

/** Years (also `1990s`), and the language's names of months and days as Unicode's locale data has them. */
function timePattern(tag: string): RegExp {
  const names = new Set<string>()
  const month = new Intl.DateTimeFormat(tag, { month: 'long', timeZone: 'UTC' })
  const dated = new Intl.DateTimeFormat(tag, { month: 'long', day: 'numeric', timeZone: 'UTC' })
  const weekday = new Intl.DateTimeFormat(tag, { weekday: 'long', timeZone: 'UTC' })
  for (let at = 0; at < 12; at++) {
    const date = new Date(Date.UTC(2024, at, 11 + at))
    names.add(month.format(date).toLowerCase())
    const part = dated.formatToParts(date).find(({ type }) => type === 'month')
    if (part) names.add(part.value.toLowerCase())
    if (at < 7) names.add(weekday.format(date).toLowerCase())
  }
  const words = [...names].filter((name) => /^\p{L}[\p{L}\p{M}]{2,}$/u.test(name)).join('|')
  const cjk = '[\\d一二三四五六七八九十]+ ?(?:年|月|日|世纪|世紀|年代|년|월)'
  const century =
    '\\d+(?:st|nd|rd|th) cent|century|centuries|decade|jahrhundert|siècle|siglo|secolo|século|век|eeuw|wieku|αιώνα|secol|yüzyıl|thế kỷ|قرن|القرن|शताब्दी|सदी'
  return new RegExp(
    `${YEAR}|${cjk}|${century}${words ? `|(?<![\\p{L}\\p{M}])(?:${words})(?![\\p{L}\\p{M}])` : ''}`,
    'u',
  )
}

/** What a question asks for; the first cue in it decides. */
export function kindOf(question: string, language: Language): AnswerKind {
  const lower = question.toLowerCase()
  let best: { kind: AnswerKind; at: number } = { kind: 'other', at: Number.POSITIVE_INFINITY }
  for (const { kind, pattern } of patternsOf(language).kinds) {
    const at = lower.search(pattern)
    if (at >= 0 && at < best.at) best = { kind, at }
  }
  return best.kind
}

/** True where a question asks for a year by that word. */
export function asksForYear(question: string, { tag }: Language): boolean {
  return (YEAR_WORDS[tag] ?? YEAR_WORDS.en!).test(question.toLowerCase())
}

const YEAR_WORDS: Readonly<Record<string, RegExp>> = {
  en: /(?:what|which) year/u,
  de: /welche[mns]? jahr/u,
  fr: /quelle année/u,
  es: /(?:qué|cuál) año/u,
  it: /(?:che|quale) anno/u,
  pt: /(?:que|qual) ano/u,
  nl: /welke? jaar/u,
  ru: /каком году|какой год/u,
  uk: /якому році/u,
  pl: /którym roku|jakim roku/u,
  el: /ποι[ao] (?:έτος|χρονιά)|τι χρονιά/u,
  ro: /(?:ce|care) an/u,
  tr: /hangi yıl|kaç yılında/u,
  vi: /năm nào/u,
  ar: /أي (?:عام|سنة)/u,
  hi: /किस (?:वर्ष|साल)/u,
  zh: /哪一?年|何年/u,
  ja: /何年|どの年/u,
  ko: /몇 ?년|어느 해/u,
  th: /ปี(?:ใด|ไหน|อะไร)/u,
}
