import type { Article, Range, SourcePiece } from './article.ts'

/**
 * Where a range of the article's text stands in the Markdown, in UTF-16 units of the file's text; null
 * where nothing of it came from there. Marks within (emphasis, links) are inside the range.
 */
export function toSource(article: Pick<Article, 'sourceMap'>, range: Range): Range | null {
  const { sourceMap } = article
  let start = Number.POSITIVE_INFINITY
  let end = Number.NEGATIVE_INFINITY
  for (let at = firstAfter(sourceMap, range.start); at < sourceMap.length; at++) {
    const { text, source } = sourceMap[at]!
    if (text.start >= range.end) break
    const plain = text.end - text.start === source.end - source.start
    const from = plain ? source.start + Math.max(0, range.start - text.start) : source.start
    const to = plain ? source.end - Math.max(0, text.end - range.end) : source.end
    start = Math.min(start, from)
    end = Math.max(end, to)
  }
  return start < end ? { start, end } : null
}

/** The first piece that ends after an offset of the text. */
function firstAfter(pieces: readonly SourcePiece[], offset: number): number {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.text.end > offset) high = middle
    else low = middle + 1
  }
  return low
}
