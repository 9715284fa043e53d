import type { Range } from './article.ts'

/** Sentence boundaries of one paragraph's text, as ranges of UTF-16 units without the spaces around them. */
export function segment(text: string, language: string): Range[] {
  const ranges: Range[] = []
  for (const { segment: piece, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(
    text,
  )) {
    const start = index + piece.length - piece.trimStart().length
    const end = index + piece.trimEnd().length
    if (end > start) ranges.push({ start, end })
  }
  return ranges
}
