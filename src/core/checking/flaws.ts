import type { Range } from '../article/article.ts'
import type { Insertion, Part } from './marks.ts'
import type { Token } from './normalise.ts'
import { type Passages, type Span, sentenceSpan, wordsOf } from './passages.ts'
import { negates, onlyQualifies } from './polarity.ts'

/** What was changed: the words as somebody gave them, and the article's own; one of them may be empty. */
export interface Change {
  readonly said: string
  readonly article: string
  /** Where the words stood, or would have stood, in what was said. */
  readonly at: Range
}

/** Parts of one paragraph are near each other; over a paragraph's end the elision may hide this many words. */
const NEAR_WORDS = 40
/** A paragraph can be a whole text; an elision may hide so many of its words. */
const PARAGRAPH_WORDS = 200

/** What an elision may not hide: a denial, nothing but a hedge, or most of the article. */
export function flawsOfGap(gap: Span, at: Range, passages: Passages): Change[] {
  const hidden = wordsOf(passages, gap)
  if (!/[\p{L}\p{N}]/u.test(hidden)) return []
  const { language } = passages.article.metadata
  const first = passages.paragraphs[gap.from - 1]!
  const last = passages.paragraphs[gap.to]!
  const length = passages.tokens.slice(gap.from, gap.to).filter(({ kind }) => kind !== 'mark').length
  const far = first === last ? length > PARAGRAPH_WORDS : last - first > 1 || length > NEAR_WORDS
  const reverses = negates(hidden, language) || onlyQualifies(hidden, language)
  return far || reverses ? [{ said: '…', article: shortened(hidden), at }] : []
}

/** Long stretches are shown by their beginning and end. */
export function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ')
  return plain.length <= 240 ? plain : `${plain.slice(0, 110).trimEnd()} … ${plain.slice(-110).trimStart()}`
}

/** What is wrong with one place of a part: how it was cut, closed, and what was put into it. */
export function flawsOfPlace(
  span: Span,
  part: Part,
  inserted: readonly Insertion[],
  said: string,
  passages: Passages,
): Change[] {
  return [
    ...partialWords(span, part, said, passages),
    ...inserted.flatMap((insertion) => flawsOfInsertion(insertion, span, part, said, passages)),
    ...closingMark(span, part, passages),
  ]
}

/** At most so many words at a sentence's end can have given way to a bracket. */
const REPLACED_WORDS = 3

/** What an editor may not put in: a denial, a hedge, or other words for those at a sentence's ends. */
function flawsOfInsertion(
  insertion: Insertion,
  span: Span,
  part: Part,
  said: string,
  passages: Passages,
): Change[] {
  const text = said.slice(insertion.start, insertion.end)
  const { language } = passages.article.metadata
  if (negates(text, language) || onlyQualifies(text.replace(/[[\]]/g, ''), language)) {
    return [{ said: text, article: '', at: insertion }]
  }
  const whole = sentenceSpan(passages, span)
  const first = insertion === part.elements[0]
  if (!first && insertion !== part.elements.at(-1)) return []
  const replaced = first ? { from: whole.from, to: span.from } : { from: span.to, to: whole.to }
  const words = passages.tokens.slice(replaced.from, replaced.to).filter(({ kind }) => kind !== 'mark').length
  const gaveWay = words > 0 && words <= REPLACED_WORDS
  return gaveWay ? [{ said: text, article: wordsOf(passages, replaced), at: insertion }] : []
}

/** A part that begins or ends within a word (`able` of `un-able`, `5` of `5%`, `3` of `$3`). */
function partialWords(span: Span, part: Part, said: string, passages: Passages): Change[] {
  const { tokens } = passages
  const from = startsWithin(span.from, tokens) ? firstGlued(span.from, tokens) : span.from
  const to = endsWithin(span.to, tokens) ? span.to + 1 : span.to
  if (from === span.from && to === span.to) return []
  const wider = from < span.from ? { from, to: span.from + 1 } : { from: span.to - 1, to }
  const word = from < span.from ? part.elements[0]! : part.elements.at(-1)!
  return [{ said: said.slice(word.start, word.end), article: wordsOf(passages, wider), at: word }]
}

const PREFIXES = new Set(['non', 'un', 'anti', 'nicht', 'ex', 'pseudo', 'quasi', 'semi', 'half'])
const HAN_PREFIX = /^[不没沒未无無非否]$/u
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function startsWithin(at: number, tokens: readonly Token[]): boolean {
  const first = tokens[at]!
  const before = tokens[at - 1]
  if (!first.glued || !before) return false
  if (HAN_PREFIX.test(before.text)) return isOneWord(at - 1, tokens)
  if (before.text === '-') return PREFIXES.has(tokens[at - 2]?.text ?? '') && tokens[at - 1]!.glued
  if (first.kind === 'number') return before.kind === 'word' || /^[\p{Sc}±+~]$/u.test(before.text)
  return first.kind === 'word' && (before.kind === 'word' || before.kind === 'number')
}

/** True where a dictionary reads the character at `at` and the next as one word (`不可能`). */
function isOneWord(at: number, tokens: readonly Token[]): boolean {
  const around = tokens.slice(at, at + 5).map(({ text }) => text)
  const [first] = segmenter.segment(around.join(''))
  return first !== undefined && first.segment.length > around[0]!.length
}

function firstGlued(at: number, tokens: readonly Token[]): number {
  return tokens[at - 1]!.text === '-' ? at - 2 : at - 1
}

function endsWithin(at: number, tokens: readonly Token[]): boolean {
  const last = tokens[at - 1]!
  const after = tokens[at]
  if (!after?.glued) return false
  if (last.kind === 'number') return after.kind === 'word' || /^[\^%‰°\p{Sc}]/u.test(after.text)
  return last.kind === 'word' && (after.kind === 'word' || after.kind === 'number')
}

/** A question that is quoted as a statement, or the other way round. */
function closingMark(span: Span, part: Part, { tokens }: Passages): Change[] {
  const said = part.closing.find(({ text }) => /^[.?!]$/.test(text))
  const own = tokens[span.to]
  if (!said || !own || !/^[.?!]$/.test(own.text) || said.text === own.text) return []
  return [{ said: said.text, article: own.text, at: said }]
}

/** A sentence that is quoted but for its denial or hedge at either end (`No`, `Perhaps`, `… nicht`). */
export function cutOff(span: Span, part: Range, passages: Passages): Change[] {
  if (passages.sentences[span.from] === -1) return []
  const whole = sentenceSpan(passages, span)
  const { language } = passages.article.metadata
  const left = wordsOf(passages, { from: whole.from, to: span.from })
  const right = wordsOf(passages, { from: span.to, to: whole.to })
  const word = /[\p{L}\p{N}]/u
  if (word.test(left) && word.test(right)) return []
  return [
    { said: '', article: left, at: { start: part.start, end: part.start } },
    { said: '', article: right, at: { start: part.end, end: part.end } },
  ].filter(({ article }) => word.test(article) && onlyQualifies(article, language))
}
