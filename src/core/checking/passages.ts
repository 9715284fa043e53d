import type { Article, Range } from '../article/article.ts'
import { isBracket, withoutRemarks } from './marks.ts'
import { DASH, type Joins, normalise, type Token } from './normalise.ts'

/** An article as it is compared, made once for each. */
export interface Passages {
  readonly article: Article
  readonly tokens: readonly Token[]
  /** The places of every token, in order, by its text. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** For each token the index of its sentence in `article.sentences`, or -1 outside the body. */
  readonly sentences: Int32Array
  /** For each token the number of its paragraph, or 0 outside the body. */
  readonly paragraphs: Int32Array
}

/** A half-open range of the indexes of an article's tokens. */
export interface Span {
  readonly from: number
  readonly to: number
}

const known = new WeakMap<Article, Passages>()

export function passagesOf(article: Article): Passages {
  const before = known.get(article)
  if (before) return before
  const tokens = compared(normalise(article.text))
  const places = new Map<string, number[]>()
  const sentences = new Int32Array(tokens.length).fill(-1)
  const paragraphs = new Int32Array(tokens.length)
  let sentence = 0
  tokens.forEach((token, at) => {
    const list = places.get(token.text)
    if (list) list.push(at)
    else places.set(token.text, [at])
    while (sentence < article.sentences.length && article.sentences[sentence]!.end <= token.start) sentence++
    const own = article.sentences[sentence]
    if (own && own.start <= token.start) {
      sentences[at] = sentence
      paragraphs[at] = own.paragraph
    }
  })
  const passages = { article, tokens, places, sentences, paragraphs }
  known.set(article, passages)
  return passages
}

/** The tokens that are compared. Where one was left out between two others, these do not touch. */
function compared(all: readonly Token[]): Token[] {
  const kept = withoutRemarks(all).filter((token) => !isBracket(token))
  const before = new Map(all.map((token, at) => [token, all[at - 1]]))
  return kept.map((token, at) =>
    token.glued && before.get(token) !== kept[at - 1] ? { ...token, glued: false } : token,
  )
}

/** The range of the article's text that a span of tokens covers. */
export function rangeOf({ tokens }: Passages, { from, to }: Span): Range {
  return { start: tokens[from]!.start, end: tokens[Math.max(from, to - 1)]!.end }
}

/** The article's own characters from the first to the last token of a span; empty for an empty span. */
export function wordsOf(passages: Passages, span: Span): string {
  if (span.to <= span.from || span.to > passages.tokens.length) return ''
  const { start, end } = rangeOf(passages, span)
  return passages.article.text.slice(start, end)
}

/** The span widened to whole sentences; tokens outside the body stay alone. */
export function sentenceSpan({ sentences }: Passages, { from, to }: Span): Span {
  let first = from
  let last = to
  while (first > 0 && sentences[from] !== -1 && sentences[first - 1] === sentences[from]) first--
  while (last < sentences.length && sentences[to - 1] !== -1 && sentences[last] === sentences[to - 1]) last++
  return { from: first, to: last }
}

/** Reads broken words as an article has them: joined where it has the whole and not the two with a hyphen. */
export function joinsOf({ tokens, places }: Passages): Joins {
  return (head, tail) => {
    if (!places.has(head + tail)) return false
    const hyphened = (at: number) => tokens[at + 1]?.text === DASH && tokens[at + 2]?.text === tail
    return !places.get(head)?.some(hyphened)
  }
}
