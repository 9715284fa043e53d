import type { CuePhrase, Lexicon } from './lexicon/compile.ts'
import type { CueKind } from './lexicon/lexicon.ts'
import type { Draft } from './words.ts'

/** A phrase that does something to its statement, at the words `[from, to)`. */
export interface Cue {
  readonly kind: CueKind
  readonly from: number
  readonly to: number
}

/** At the end of a clause these are no prepositions: "as never before", German "schlug … vor". */
const AT_END_NONE: ReadonlySet<CueKind> = new Set(['before', 'after', 'until', 'since'])

const NUMERIC_CUES: ReadonlySet<CueKind> = new Set(['about', 'at least', 'at most'])

/** The cue phrases of a text, in order; one phrase may be of several kinds. */
export function findCues(drafts: readonly Draft[], lexicon: Lexicon): Cue[] {
  const lows = drafts.map(({ low }) => low)
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
  const opens = drafts[from - 1]?.clause !== first?.clause
  if (first?.low === 'once') {
    const counts = drafts
      .slice(to, to + 2)
      .some(({ low }) => /^(?:years?|months?|weeks?|days?|hours?|every|per|or)$/u.test(low))
    return !counts && opens === (kind === 'after')
  }
  if (kind === 'because' && first?.low === 'so') return opens
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
