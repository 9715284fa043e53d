/** A place where a sentence may end: a run of full stops, question marks, dots, with what closes after it. */
export interface Stop {
  readonly start: number
  /** After the run of marks. */
  readonly end: number
  /** After quotation marks, brackets and footnote marks that follow without a space: where the sentence would end. */
  readonly closed: number
  readonly kind: StopKind
}

/**
 * `period`: one full stop, which may belong to an abbreviation. `ellipsis`: dots that may stand within a
 * sentence; `full ellipsis`: four or more, which end one. `mark`: a question or exclamation mark.
 * `plain`: a stop that is nothing else, needs no space after it and knows no capitals (`。`, `।`, `؟`).
 */
export type StopKind = 'period' | 'ellipsis' | 'full ellipsis' | 'mark' | 'plain'

const DOTS = /^[.\u2024… \u00A0]+$/
const ASKING = /[?!‼⁇⁈⁉‽]/
// A spaced dot goes on a run of dots (". . ."), unless it begins a word (".NET").
const SPACED_DOT = String.raw`(?<=[.…])[ \u00A0]\.(?=[\s\p{Pe}\p{Pf}"']|$)`
const EXTENSION = String.raw`[\p{Grapheme_Extend}\p{Mc}\p{Emoji_Modifier}\u200D\u0E33\u0EB3]`
/** What a grapheme cluster takes in after its first character. */
export const EXTENDING = new RegExp(`^${EXTENSION}`, 'u')
// With footnote marks ([12], [a], ¹²) and notes ("[citation needed]").
const CLOSERS = new RegExp(
  String.raw`(?:${EXTENSION}|[\p{Pe}\p{Pf}'*]|\[[\p{Script=Latin}\d ?.]{1,40}\](?!\p{Ll})|\[[^[\]\n]{1,40}\]$|[¹²³\u2070-\u2079])+`,
  'uy',
)
// Opening quotation marks close in German („…“) and Danish (»…«).
const TURNED = /[“‘«‹](?=[\s\p{P}]|$)/uy
// French sets a space before the mark.
const SPACED_CLOSER = /[ \u00A0\u202F][»›](?=[\s\p{P}]|$)/uy

const RUN = runOf('')
const MARKS: ReadonlyMap<string, { mark: string; run: RegExp }> = new Map([
  ['el', { mark: ';', run: runOf(';') }],
  ['hy', { mark: ':', run: runOf(':') }],
])

function runOf(mark: string): RegExp {
  return new RegExp(String.raw`(?:[\p{Sentence_Terminal}…${mark}]|${SPACED_DOT})+`, 'gu')
}

/** The stops of a text in order. `language` is a primary subtag. Time is linear in the text's length. */
export function* stopsOf(text: string, language: string): Generator<Stop> {
  const { mark: own, run } = MARKS.get(language) ?? { mark: '', run: RUN }
  const quotes = new QuoteCount(text)
  // The expression is shared: its place is set before each use.
  for (let from = 0; from < text.length; ) {
    run.lastIndex = from
    const match = run.exec(text)
    if (!match) return
    const start = match.index
    const end = start + match[0].length
    from = end
    const kind = kindOf(match[0], text, start, end, own)
    if (kind) yield { start, end, kind, closed: closedAfter(text, end, kind, quotes) }
  }
}

function kindOf(run: string, text: string, start: number, end: number, own: string): StopKind | null {
  if (run === '.') return 'period'
  if (DOTS.test(run)) {
    if (run === '\u2024') return 'period'
    const dots = run.replace(/…/g, '...').replace(/[^.]/g, '').length
    if (dots === 2) return 'period'
    return dots > 3 && !run.includes('…') ? 'full ellipsis' : 'ellipsis'
  }
  // A full-width stop between digits is a decimal point.
  if (run === '．' && isDigit(text[start - 1]) && isDigit(text[end])) return null
  if (ASKING.test(run)) return 'mark'
  return own && run.includes(own) ? 'mark' : 'plain'
}

function isDigit(character: string | undefined): boolean {
  return character !== undefined && /\p{Nd}/u.test(character)
}

function closedAfter(text: string, end: number, kind: StopKind, quotes: QuoteCount): number {
  let at = end
  for (;;) {
    if (text[at] === '"') {
      // Where no spaces stand between sentences, only counting tells whether a mark opens or closes.
      if (kind === 'plain' && !quotes.isOpenAt(at)) return at
      at++
      continue
    }
    const found =
      lengthAt(CLOSERS, text, at) ||
      (kind === 'plain' ? 0 : lengthAt(TURNED, text, at)) ||
      lengthAt(SPACED_CLOSER, text, at)
    if (!found) return at
    at += found
  }
}

function lengthAt(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0].length ?? 0
}

/** Counts straight quotation marks up to places that only grow. */
class QuoteCount {
  readonly #text: string
  #at = 0
  #open = false

  constructor(text: string) {
    this.#text = text
  }

  isOpenAt(place: number): boolean {
    for (; this.#at < place; this.#at++) if (this.#text[this.#at] === '"') this.#open = !this.#open
    return this.#open
  }
}
