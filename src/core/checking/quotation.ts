import type { Article, Range } from '../article/article.ts'
import { findExact, type Match } from './exact.ts'
import type { Change } from './flaws.ts'
import { isBracket, isWord, type Part, partsOf } from './marks.ts'
import { MOST_TOKENS, type Nearest, nearest } from './nearest.ts'
import { ELLIPSIS, normalise, type Token } from './normalise.ts'
import { joinsOf, type Passages, passagesOf, rangeOf, type Span, sentenceSpan } from './passages.ts'

/** Whether a text is a passage of an article, to the letter or nearly. */
export interface Likeness {
  /** `far`: it is no passage of the article; then the ranges are of the nearest, where there is one. */
  readonly kind: 'exact' | 'altered' | 'far'
  /** Empty exactly where it is exact. */
  readonly changes: readonly Change[]
  /** Of the article's text, in the order of what was said; none crosses a paragraph. */
  readonly ranges: readonly Range[]
  /** True where every word stands in the article, however its parts were cut and joined. */
  readonly verbatim: boolean
  /** True where so much was changed that it may as well be a claim in other words. */
  readonly loose: boolean
}

/** How a text was given: in quotation marks it is held to its words, without it may be a claim. */
export interface Manner {
  readonly quoted: boolean
}

/** More elisions or brackets than this are no quotation. */
const MOST_MARKS = 40

/**
 * Compares a text with an article. It is exact where all of its words stand there in this order once what
 * copying does is forgiven and an editor's marks are honoured; altered where it comes near to a passage word
 * for word. Null where the text is too long to be compared word by word and does not stand there to the letter.
 */
export function compare(text: string, article: Article, { quoted }: Manner): Likeness | null {
  const passages = passagesOf(article)
  const tokens = normalise(text, joinsOf(passages))
  const parts = partsOf(tokens).map((part) => (quoted ? part : withoutQuestion(part)))
  const marks = tokens.filter((token) => token.text === ELLIPSIS || isBracket(token)).length
  if (!parts.length) return { ...FAR, ranges: [] }
  const match = marks <= MOST_MARKS ? findExact(parts, text, passages) : null
  if (match) {
    const ranges = rangesOf(match.flaws.length ? match.spans : closed(match, parts, passages), passages)
    const kind = match.flaws.length ? 'altered' : 'exact'
    return { kind, changes: match.flaws, ranges, verbatim: true, loose: false }
  }
  const words = wordsOfParts(parts)
  if (words.length > MOST_TOKENS || marks > MOST_MARKS) return null
  const whole = nearest(words, text, passages)
  const closest = parts.length > 1 && !isNear(whole, quoted) ? (apart(parts, text, passages) ?? whole) : whole
  if (!closest) return { ...FAR, ranges: [] }
  const ranges = rangesOf(closest.spans, passages)
  if (!isNear(closest, quoted)) return { ...FAR, ranges }
  const changes = bracketed(closest.changes, parts, text)
  return { kind: 'altered', changes, ranges, verbatim: false, loose: !quoted && isLoose(closest) }
}

const FAR = { kind: 'far', changes: [], verbatim: false, loose: false } as const

/** 0 to 1: how many of a text's words stand in runs that the article has somewhere. */
export function shareInRuns(text: string, article: Article): number {
  const passages = passagesOf(article)
  const words = normalise(text, joinsOf(passages)).slice(0, MOST_TOKENS)
  return nearest(words, text, passages)?.runs ?? 0
}

/** Who asks whether the article says something ends with a mark of their own. */
function withoutQuestion(part: Part): Part {
  return { ...part, closing: part.closing.filter(({ text }) => text !== '?') }
}

function wordsOfParts(parts: readonly Part[]): Token[] {
  return parts.flatMap(({ elements }) =>
    elements.flatMap((element) => (element.kind === 'insertion' ? [] : [element])),
  )
}

/** Where words are missing beside a bracket, the bracket was put in their place. */
function bracketed(changes: readonly Change[], parts: readonly Part[], text: string): Change[] {
  const insertions = parts.flatMap(({ elements }) =>
    elements.filter((element) => element.kind === 'insertion'),
  )
  return changes.map((change) => {
    const beside = insertions.find(
      ({ start }) => start >= change.at.end && !text.slice(change.at.end, start).trim(),
    )
    if (change.said || !beside) return change
    return { ...change, said: text.slice(beside.start, beside.end), at: beside }
  })
}

/** Each part of an elided quotation beside its own passage. */
function apart(parts: readonly Part[], text: string, passages: Passages): Nearest | null {
  const found = parts.flatMap((part) => {
    const words = wordsOfParts([part])
    const own = nearest(words, text, passages)
    return own ? [{ own, size: words.filter(isWord).length }] : []
  })
  const size = found.reduce((sum, each) => sum + each.size, 0)
  if (!size) return null
  const mean = (of: (own: Nearest) => number) =>
    found.reduce((sum, each) => sum + of(each.own) * each.size, 0) / size
  return {
    spans: found.flatMap(({ own }) => own.spans.slice(0, 1)),
    changes: found.flatMap(({ own }) => own.changes),
    share: mean(({ share }) => share),
    edits: mean(({ edits }) => edits),
    weight: mean(({ weight }) => weight),
    runs: mean(({ runs }) => runs),
    longRuns: mean(({ longRuns }) => longRuns),
    longest: Math.max(...found.map(({ own }) => own.longest)),
    size,
    rearranged: false,
  }
}

/**
 * Near word for word: most of the words stand in one passage in this order, and not its small words alone; or
 * nearly all stand in runs, of one sentence in another order or of several put together. Without quotation
 * marks it takes more: a claim has many of the article's words, too.
 */
function isNear(closest: Nearest | null, quoted: boolean): boolean {
  if (!closest) return false
  const { share, edits, weight, runs, longRuns, longest, size, rearranged } = closest
  if (quoted) {
    const isPassage = ((share >= 0.5 && weight >= 0.4) || share >= 0.75) && longest >= 2
    return isPassage || (runs >= 0.75 && longest >= 4)
  }
  const isPassage =
    share >= (edits * size <= 1 ? 0.6 : 0.7) && edits <= 0.5 && (weight >= 0.5 || share >= 0.75)
  return (isPassage && longest >= 2) || longRuns >= 0.75 || rearranged
}

/** True where more than a word in four was changed, and no long runs were put together. */
function isLoose({ share, edits, longRuns, rearranged }: Nearest): boolean {
  return (share < 0.75 || edits > 0.25) && longRuns < 0.75 && !rearranged
}

/** The spans with the article's own closing marks where the quotation has them too. */
function closed({ spans }: Match, parts: readonly Part[], { tokens }: Passages): Span[] {
  return spans.map((span, index) => {
    const closing = parts[index]!.closing
    let to = span.to
    while (closing[to - span.to] && tokens[to]?.text === closing[to - span.to]!.text) to++
    return { from: span.from, to }
  })
}

/** The spans as ranges of the article's text, cut at the ends of paragraphs; whole sentences with their marks. */
function rangesOf(spans: readonly Span[], passages: Passages): Range[] {
  return spans.flatMap((span) => {
    const cuts = [span.from]
    for (let at = span.from + 1; at < span.to; at++) {
      if (passages.paragraphs[at] !== passages.paragraphs[at - 1]) cuts.push(at)
    }
    return cuts.map((from, index) => rangeOfPiece({ from, to: cuts[index + 1] ?? span.to }, passages))
  })
}

/** Quotation marks at a sentence's ends are no tokens, but they are the sentence's. */
function rangeOfPiece(piece: Span, passages: Passages): Range {
  const range = rangeOf(passages, piece)
  const whole = sentenceSpan(passages, piece)
  const first = passages.article.sentences[passages.sentences[piece.from]!]
  const last = passages.article.sentences[passages.sentences[piece.to - 1]!]
  if (!first || !last || whole.from !== piece.from || whole.to !== piece.to) return range
  return { start: first.start, end: last.end }
}
