import type { Range } from '../../article/article.ts'
import { type CuePhrase, fold, type Lexicon } from './lexicon/compile.ts'
import type { CueKind } from './lexicon/lexicon.ts'
import { type NumberFact, numbersOf } from './numbers.ts'

/** One word of a text as the gate compares it. */
export interface Word extends Range {
  /** Folded: lower case, no accents. */
  readonly low: string
  /** Words that share a key are forms of one word. */
  readonly keys: readonly string[]
  /** `unspaced` is a word of a script that sets no spaces between words, as the segmenter cuts it. */
  readonly kind: 'word' | 'number' | 'unspaced'
  readonly capital: boolean
  /** It begins a sentence or a quotation, where a capital says nothing. */
  readonly opening: boolean
  readonly isFunction: boolean
  readonly isLight: boolean
  readonly isPronoun: boolean
  /** It belongs to a cue phrase. */
  readonly isCue: boolean
  /** Counted through the text: a new one begins at a comma, a dash, "but", "which". */
  readonly clause: number
  /** `us` of "U.S.", `wto` of "WTO"; null for other words. */
  readonly acronym: string | null
  /** Written with an apostrophe of possession: "Russia's". */
  readonly genitive: boolean
}

/** A phrase that does something to its statement, at the words `[from, to)`. */
export interface Cue {
  readonly kind: CueKind
  readonly from: number
  readonly to: number
}

/** A text as the gate reads it. */
export interface Reading {
  readonly text: string
  readonly words: readonly Word[]
  readonly cues: readonly Cue[]
  readonly numbers: readonly NumberFact[]
}

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々'
const PIECE = new RegExp(
  [
    '(?<acronym>(?:\\p{Lu}\\.){2,}|(?<!\\p{L})\\p{Lu}{2,6}(?!\\p{L}))',
    "(?<number>(?<!\\p{Nd})\\p{Nd}{1,3}(?:[ \\u00A0\\u202F]\\p{Nd}{3})+(?!\\p{Nd})|\\p{Nd}+(?:[.,:'’]\\p{Nd}+)*)",
    `(?<unspaced>[${UNSPACED}]+)`,
    `(?<word>(?:(?![${UNSPACED}])[\\p{L}\\p{M}])(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{Nd}])*(?:['’](?:(?![${UNSPACED}])[\\p{L}\\p{M}])+)*)`,
    '(?<stop>[.!?。！？…]+)',
    '(?<comma>[,;:—–()，；：،؛]|(?<= )-(?= ))',
    '(?<mark>[^\\s])',
  ].join('|'),
  'gu',
)
const OPENING_MARKS = /["“„«‘'「『(]/u

interface Draft {
  low: string
  keys: readonly string[]
  kind: Word['kind']
  capital: boolean
  opening: boolean
  clause: number
  start: number
  end: number
  acronym: string | null
  genitive: boolean
}

/** Reads one sentence. */
export function read(text: string, lexicon: Lexicon): Reading {
  const drafts = tokenise(text, lexicon)
  const lows = drafts.map(({ low }) => low)
  const found = findCues(drafts, lows, lexicon)
  const inCue = new Set(
    found.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)),
  )
  const isAll = (low: string) => lexicon.cues.has(low)
  const words = drafts.map((draft, at): Word => {
    const isFunction =
      isFunctionWord(draft, lexicon) && !(draft.capital && !draft.opening && isMonth(draft.low))
    return {
      ...draft,
      isFunction,
      isLight: draft.keys.some((key) => lexicon.light.has(key)),
      isPronoun: lexicon.pronouns.has(draft.low),
      // An unspaced word may be a cue and more: it still says something.
      isCue: inCue.has(at) && (draft.kind !== 'unspaced' || isAll(draft.low)),
    }
  })
  return { text, words, cues: found, numbers: numbersOf(words, text, lexicon.tag) }
}

function isFunctionWord({ low, kind }: Draft, { functionWords }: Lexicon): boolean {
  if (functionWords.has(low)) return true
  return (
    kind === 'unspaced' &&
    low.length <= 2 &&
    [...low].every((character) => functionWords.has(character)) &&
    !TIME_WORDS.test(low)
  )
}

/** Chinese words of time that are made of characters that say nothing else by themselves. */
const TIME_WORDS = /^(?:上午|下午|中午|去年|今年|明年|前年|后年|以前|以后|之前|之后|上月|下月|一些|一切)$/u

/** "May" with a capital is a month, and "us" in capitals a country. */
function isMonth(low: string): boolean {
  return low === 'may' || low === 'us'
}

function tokenise(text: string, lexicon: Lexicon): Draft[] {
  const drafts: Draft[] = []
  let clause = 0
  let opening = true
  for (const { 0: piece, index, groups = {} } of text.matchAll(PIECE)) {
    if (groups.stop || groups.comma) {
      // The stop of "Mr." or of an initial ends no sentence, and a full stop within one ends no clause either.
      clause++
      opening = groups.stop !== undefined || piece === ':'
      continue
    }
    if (groups.mark) {
      if (OPENING_MARKS.test(piece)) opening = true
      continue
    }
    for (const part of partsOf(piece, index, groups, lexicon)) {
      const first = part.text.charAt(0)
      const low = fold(part.text)
      if (drafts.length && lexicon.clauseOpeners.has(low) && drafts.at(-1)?.clause === clause) clause++
      drafts.push({
        low: groups.acronym ? low.replaceAll('.', '') : low,
        keys: groups.word ? lexicon.keysOf(low) : [groups.acronym ? low.replaceAll('.', '') : low],
        kind: groups.number ? 'number' : groups.unspaced ? 'unspaced' : 'word',
        capital: first !== first.toLowerCase(),
        opening,
        clause,
        start: part.start,
        end: part.start + part.text.length,
        acronym: groups.acronym ? low.replaceAll('.', '') : null,
        genitive: /^['’](?:s(?!\p{L})|(?!\p{L}))/u.test(text.slice(part.start + part.text.length)),
      })
      opening = false
    }
  }
  return drafts
}

const ENGLISH_TAIL = /(?:['’]s|['’])$/iu

/** A word without its possessive; contractions and elisions are two words. */
function partsOf(piece: string, start: number, groups: Record<string, string | undefined>, lexicon: Lexicon) {
  if (groups.unspaced) return unspacedWords(piece, start, lexicon)
  const apostrophe = piece.search(/['’]/u)
  if (!groups.word || apostrophe < 0) return [{ text: piece, start }]
  if (lexicon.tag === 'en') {
    const negation = /^(.+)(n['’]t)$/iu.exec(piece)
    if (negation?.[1] && negation[2]) {
      return [
        { text: negation[1], start },
        { text: negation[2], start: start + negation[1].length },
      ]
    }
    if (ENGLISH_TAIL.test(piece)) return [{ text: piece.replace(ENGLISH_TAIL, ''), start }]
  }
  return [
    { text: piece.slice(0, apostrophe), start },
    { text: piece.slice(apostrophe + 1), start: start + apostrophe + 1 },
  ].filter(({ text }) => text)
}

/** At the end of a clause these are no prepositions: "as never before", German "schlug … vor". */
const AT_END_NONE: ReadonlySet<CueKind> = new Set(['before', 'after', 'until', 'since'])
const segmenters = new Map<string, Intl.Segmenter>()

/** The words of a run without spaces; a run of numerals is one word, whatever the segmenter makes of it. */
function unspacedWords(
  run: string,
  start: number,
  { tag, pronouns }: Lexicon,
): { text: string; start: number }[] {
  let segmenter = segmenters.get(tag)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(tag, { granularity: 'word' })
    segmenters.set(tag, segmenter)
  }
  const words: { text: string; start: number }[] = []
  const segmented = (from: number, to: number) => {
    for (const { segment, index } of segmenter.segment(run.slice(from, to)))
      words.push(...withoutPronoun(segment, start + from + index, pronouns))
  }
  let done = 0
  for (const { 0: numeral, index } of run.matchAll(NUMERALS)) {
    segmented(done, index)
    words.push({ text: numeral, start: start + index })
    done = index + numeral.length
  }
  segmented(done, run.length)
  return words
}

/** Segmenters glue a pronoun to the short word behind it. */
function withoutPronoun(word: string, start: number, pronouns: ReadonlySet<string>) {
  if (word.length > 3 || word.length < 2 || !/[他她它]/u.test(word.charAt(0)) || pronouns.has(word))
    return [{ text: word, start }]
  return [
    { text: word.charAt(0), start },
    { text: word.slice(1), start: start + 1 },
  ]
}

/** Numerals, but not those of "一些" or "万一"; one alone counts only before what it counts. */
const NUMERALS =
  /[零〇一二两三四五六七八九十百千万亿]{2,}(?![些切般样直起定])|[二两三四五六七八九十](?=[个年月日天岁元本次名位倍成点公里米座家批层楼件条张万千百人册间])/gu

const NUMERIC_CUES: ReadonlySet<CueKind> = new Set(['about', 'at least', 'at most'])

function findCues(drafts: readonly Draft[], lows: readonly string[], lexicon: Lexicon): Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < lows.length; ) {
    if (drafts[at]?.kind === 'unspaced') {
      const end = drafts.findIndex(({ kind }, i) => i > at && kind !== 'unspaced')
      const to = end < 0 ? drafts.length : end
      cues.push(...unspacedCues(drafts, at, to, lexicon))
      at = to
      continue
    }
    const phrases = phrasesAt(lows, at, lexicon).filter(({ kind, words }) =>
      fits(kind, drafts, at, at + words.length),
    )
    const length = phrases[0]?.words.length ?? 0
    const allowed = phrases.filter(({ words }) => words.length === length)
    const numeric = allowed.filter(({ kind }) => NUMERIC_CUES.has(kind))
    const fitting = numeric.length ? numeric : allowed
    for (const { kind } of fitting) cues.push({ kind, from: at, to: at + length })
    at += fitting.length ? length : 1
  }
  return cues
}

/** The phrases that begin at a word, longest first. */
function phrasesAt(lows: readonly string[], at: number, lexicon: Lexicon): CuePhrase[] {
  return (lexicon.cues.get(lows[at] ?? '') ?? []).filter(({ words }) =>
    words.every((word, i) => lows[at + i] === word),
  )
}

const LONGEST_UNSPACED = 5

/** Without spaces a phrase may begin within a word and end in the next. */
function unspacedCues(drafts: readonly Draft[], from: number, to: number, lexicon: Lexicon): Cue[] {
  const owners = drafts.slice(from, to).flatMap(({ low }, i) => Array.from(low, () => from + i))
  const characters = drafts.slice(from, to).flatMap(({ low }) => Array.from(low))
  const cues: Cue[] = []
  for (let at = 0; at < characters.length; ) {
    let length = LONGEST_UNSPACED
    let found: readonly CuePhrase[] | undefined
    while (length > 0 && !found) {
      found = lexicon.cues.get(characters.slice(at, at + length).join(''))
      if (found && length === 1 && !standsAlone(drafts[owners[at] ?? -1]?.low ?? '', lexicon))
        found = undefined
      if (!found) length--
    }
    const first = owners[at]
    const last = owners[at + length - 1]
    const numeric = found?.filter(
      ({ kind }) => NUMERIC_CUES.has(kind) && last !== undefined && fits(kind, drafts, first ?? 0, last + 1),
    )
    const fitting = numeric?.length ? numeric : found?.filter(({ kind }) => !NUMERIC_CUES.has(kind))
    for (const { kind } of fitting ?? []) {
      if (first !== undefined && last !== undefined) cues.push({ kind, from: first, to: last + 1 })
    }
    at += Math.max(1, length)
  }
  return cues
}

/** A cue of one character is none within a word that says something else: 说 in 小说. */
function standsAlone(word: string, { functionWords, cues }: Lexicon): boolean {
  return [...word].every((character) => functionWords.has(character) || cues.has(character))
}

/** Some words are cues in some places only: "about 20" is an estimate, "about Syria" is not. */
function fits(kind: CueKind, drafts: readonly Draft[], from: number, to: number): boolean {
  const first = drafts[from]
  if (first?.capital && !first.opening) return false
  if (AT_END_NONE.has(kind) && drafts[to]?.clause !== first?.clause) return false
  if (kind === 'because' && first?.low === 'so') return drafts[from - 1]?.clause !== first.clause
  if (!NUMERIC_CUES.has(kind)) return true
  return drafts
    .slice(to, to + 2)
    .some(({ kind, low }) => kind === 'number' || /^\p{Nd}/u.test(low) || isCounting(low))
}

function isCounting(low: string): boolean {
  return COUNTING.test(low)
}

const COUNTING =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|half|third|quarter|decades?|century|dozen|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\p{L}+zig|hundert\p{L}*|tausend\p{L}*|deux|trois|quatre|cinq|sept|huit|neuf|dix|vingt|trente|cent|mille|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|cien|mil|два|две|двух|три|трех|четыре|пять|десять|двадцать|сто|тысяч\p{L}*|миллион\p{L}*|половин\p{L}*)$|^[零一二三四五六七八九十百千万亿两半]+$/u

/** The words `[from, to)` of a reading with their cues and numbers. */
export function slice(reading: Reading, from: number, to: number): Reading {
  const within = <T extends { from: number; to: number }>(spans: readonly T[]) =>
    spans
      .filter((span) => span.from >= from && span.to <= to)
      .map((span) => ({ ...span, from: span.from - from, to: span.to - from }))
  return {
    text: reading.text,
    words: reading.words.slice(from, to),
    cues: within(reading.cues),
    numbers: within(reading.numbers),
  }
}
