import type { Article, Range } from '../article/article.ts'
import { normalise } from './normalise.ts'
import { passagesOf, rangeOf, sentenceSpan } from './passages.ts'
import { compare } from './quotation.ts'

/**
 * Every passage of the body, as whole sentences and in order, that holds these words in this order; what
 * copying does to a text is forgiven, and “…” stands for words left out. Empty where none does.
 */
export function sentencesWith(words: string, article: Article): Range[] {
  const passages = passagesOf(article)
  const { tokens, places, paragraphs } = passages
  const all = normalise(words, (word) => places.has(word))
  const [first, last] = [all.findIndex(isWord), all.findLastIndex(isWord)]
  if (first < 0) return []
  const wanted = all.slice(first, last + 1)
  const starts = (places.get(wanted[0]!.text) ?? []).filter((from) =>
    wanted.every(
      ({ text }, at) => tokens[from + at]?.text === text && paragraphs[from + at] === paragraphs[from],
    ),
  )
  const spans = starts
    .filter((from) => paragraphs[from])
    .map((from) => sentenceSpan(passages, { from, to: from + wanted.length }))
  const ranges = spans.length ? spans.map((span) => rangeOf(passages, span)) : elided(words, article)
  return wholeSentences(ranges, article)
}

/** Words with others left out between them, which may stand in several places. */
function elided(words: string, article: Article): readonly Range[] {
  const likeness = compare(words, article, { quoted: true })
  return likeness?.kind === 'exact' ? likeness.ranges : []
}

/** Ranges widened to whole sentences with all of their marks, each once. */
function wholeSentences(ranges: readonly Range[], { sentences }: Article): Range[] {
  const whole = ranges.flatMap((range) => {
    const touched = sentences.filter(({ start, end }) => start < range.end && end > range.start)
    const [first, last] = [touched[0], touched.at(-1)]
    return first && last ? [{ start: first.start, end: last.end }] : []
  })
  return [...new Map(whole.map((range) => [`${range.start}-${range.end}`, range])).values()]
}

function isWord({ kind }: { readonly kind: string }): boolean {
  return kind !== 'mark'
}
