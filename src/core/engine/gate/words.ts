import type { Range } from '../../article/article.ts'
import { type Cue, findCues } from './cue-phrases.ts'
import { fold, type Lexicon } from './lexicon/compile.ts'
import { type NumberFact, numbersOf } from './numbers.ts'
import { unspacedWords } from './unspaced.ts'

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

/** A text as the gate reads it. */
export interface Reading {
  readonly text: string
  readonly words: readonly Word[]
  readonly cues: readonly Cue[]
  readonly numbers: readonly NumberFact[]
}

const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}ー々'
/** In this order: an acronym, a number, a run without spaces, a word, a stop, a comma, another mark. */
const PIECE = new RegExp(
  [
    '((?:\\p{Lu}\\.){2,}|(?<!\\p{L})\\p{Lu}{2,6}(?!\\p{L}))',
    "((?<!\\p{Nd})\\p{Nd}{1,3}(?:[ \\u00A0\\u202F]\\p{Nd}{3})+(?!\\p{Nd})|\\p{Nd}+(?:[.,:'’]\\p{Nd}+)*)",
    `([${UNSPACED}]+)`,
    `((?:(?![${UNSPACED}])[\\p{L}\\p{M}])(?:(?![${UNSPACED}])[\\p{L}\\p{M}\\p{Nd}])*(?:['’](?:(?![${UNSPACED}])[\\p{L}\\p{M}])+)*)`,
    '([.!?。！？…]+)',
    '([,;:—–()，；：،؛]|(?<= )-(?= ))',
    '([^\\s])',
  ].join('|'),
  'gu',
)
const OPENING_MARKS = /["“„«‘'「『(]/u

/** A word before it is known what surrounds it. */
export interface Draft {
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
  const found = findCues(drafts, lexicon)
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
  const numbers = numbersOf(words, text, lexicon.tag)
  return { text, words: withValues(words, numbers), cues: found, numbers }
}

/** A number of one word has its value for a key, so that "twenty" and "20" are forms of one word. */
function withValues(words: readonly Word[], numbers: readonly NumberFact[]): Word[] {
  const valued = [...words]
  for (const { value, from, to } of numbers) {
    const word = words[from]
    // "One" is as often a pronoun.
    if (word && to === from + 1 && value !== '1')
      valued[from] = { ...word, keys: [...word.keys, `=${value}`] }
  }
  return valued
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
  for (const match of text.matchAll(PIECE)) {
    const { 0: piece, 1: acronym, 2: number, 3: unspaced, 4: word, 5: stop, 6: comma, 7: mark, index } = match
    if (stop || comma) {
      // The stop of "Mr." or of an initial ends no sentence, and a full stop within one ends no clause either.
      clause++
      opening = stop !== undefined || piece === ':'
      continue
    }
    if (mark) {
      if (OPENING_MARKS.test(piece)) opening = true
      continue
    }
    for (const part of unspaced
      ? unspacedWords(piece, index, lexicon)
      : partsOf(piece, index, word !== undefined, lexicon)) {
      const first = part.text.charAt(0)
      const low = fold(part.text)
      if (drafts.length && lexicon.clauseOpeners.has(low) && drafts.at(-1)?.clause === clause) clause++
      drafts.push({
        low: acronym ? low.replaceAll('.', '') : low,
        keys: word ? lexicon.keysOf(low) : [acronym ? low.replaceAll('.', '') : low],
        kind: number ? 'number' : unspaced ? 'unspaced' : 'word',
        capital: first !== first.toLowerCase(),
        opening,
        clause,
        start: part.start,
        end: part.start + part.text.length,
        acronym: acronym ? low.replaceAll('.', '') : null,
        genitive: /^['’](?:s(?!\p{L})|(?!\p{L}))/u.test(text.slice(part.start + part.text.length)),
      })
      opening = false
    }
  }
  return drafts
}

const ENGLISH_TAIL = /(?:['’]s|['’])$/iu

/** A word without its possessive; contractions and elisions are two words. */
function partsOf(piece: string, start: number, isWord: boolean, lexicon: Lexicon) {
  const apostrophe = piece.search(/['’]/u)
  if (!isWord || apostrophe < 0) return [{ text: piece, start }]
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
