import type { Range } from '../../article/article.ts'
import { type CuePhrase, fold, type Lexicon } from './lexicon/compile.ts'
import type { CueKind } from './lexicon/lexicon.ts'
import { type NumberFact, numbersOf } from './numbers.ts'

/** One word of a text as the gate compares it; in scripts without spaces, one character. */
export interface Word extends Range {
  /** Folded: lower case, no accents. */
  readonly low: string
  /** Words that share a key are forms of one word. */
  readonly keys: readonly string[]
  readonly kind: 'word' | 'number' | 'character'
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
    `(?<character>[${UNSPACED}])`,
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
  const words = drafts.map((draft, at): Word => {
    const isFunction =
      lexicon.functionWords.has(draft.low) && !(draft.capital && !draft.opening && isMonth(draft.low))
    return {
      ...draft,
      isFunction,
      isLight: draft.keys.some((key) => lexicon.light.has(key)),
      isPronoun: lexicon.pronouns.has(draft.low),
      isCue: inCue.has(at),
    }
  })
  return { text, words, cues: found, numbers: numbersOf(words, text, lexicon.tag) }
}

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
        kind: groups.number ? 'number' : groups.character ? 'character' : 'word',
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
const NUMERIC_CUES: ReadonlySet<CueKind> = new Set(['about', 'at least', 'at most'])

function findCues(drafts: readonly Draft[], lows: readonly string[], lexicon: Lexicon): Cue[] {
  const cues: Cue[] = []
  for (let at = 0; at < lows.length; ) {
    const phrases =
      drafts[at]?.kind === 'character' ? characterPhrases(lows, at, lexicon) : phrasesAt(lows, at, lexicon)
    const length = phrases[0]?.words.length ?? 0
    const allowed = phrases.filter(({ kind }) => fits(kind, drafts, at, at + length))
    const numeric = allowed.filter(({ kind }) => NUMERIC_CUES.has(kind))
    const fitting = numeric.length ? numeric : allowed
    for (const { kind } of fitting) cues.push({ kind, from: at, to: at + length })
    at += fitting.length ? length : 1
  }
  return cues
}

/** The longest phrases that begin at a word: several where one phrase is of several kinds. */
function phrasesAt(lows: readonly string[], at: number, lexicon: Lexicon): CuePhrase[] {
  const here = (lexicon.cues.get(lows[at] ?? '') ?? []).filter(({ words }) =>
    words.every((word, i) => lows[at + i] === word),
  )
  return here.filter(({ words }) => words.length === here[0]?.words.length)
}

function characterPhrases(lows: readonly string[], at: number, lexicon: Lexicon): CuePhrase[] {
  for (let length = 4; length > 0; length--) {
    const here = lexicon.cues.get(lows.slice(at, at + length).join(''))
    if (here?.length) {
      return here.map(({ kind }) => ({ kind, words: lows.slice(at, at + length) }))
    }
  }
  return []
}

/** Some words are cues in some places only: "about 20" is an estimate, "about Syria" is not. */
function fits(kind: CueKind, drafts: readonly Draft[], from: number, to: number): boolean {
  const first = drafts[from]
  if (first?.capital && !first.opening) return false
  if (AT_END_NONE.has(kind) && drafts[to]?.clause !== first?.clause) return false
  if (!NUMERIC_CUES.has(kind)) return true
  return drafts
    .slice(to, to + 2)
    .some(({ kind, low }) => kind === 'number' || /^\p{Nd}/u.test(low) || isCounting(low))
}

function isCounting(low: string): boolean {
  return COUNTING.test(low)
}

const COUNTING =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|half|third|quarter|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\p{L}+zig|hundert\p{L}*|tausend\p{L}*|deux|trois|quatre|cinq|sept|huit|neuf|dix|vingt|trente|cent|mille|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|cien|mil|два|две|двух|три|трех|четыре|пять|десять|двадцать|сто|тысяч\p{L}*|миллион\p{L}*|половин\p{L}*)$|^[零一二三四五六七八九十百千万两半]$/u

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
