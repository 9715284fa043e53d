import type { Range } from '../article.ts'

const PAIRS: Readonly<Record<string, string>> = { ')': '(', '）': '（' }
const BRACKET = /[()（）]/g

/** The outermost round brackets of a text with what stands in them, in order; brackets without a partner are left out. */
export function bracketsOf(text: string): Range[] {
  if (!/[()（）]/.test(text)) return []
  const open: number[] = []
  const pairs: Range[] = []
  for (const { 0: bracket, index } of text.matchAll(BRACKET)) {
    const partner = PAIRS[bracket]
    if (!partner) {
      open.push(index)
      continue
    }
    if (text[open.at(-1) ?? -1] !== partner) continue
    const start = open.pop()!
    while (pairs.length && pairs.at(-1)!.start > start) pairs.pop()
    pairs.push({ start, end: index + 1 })
  }
  return pairs
}
