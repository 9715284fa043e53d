import { EXTENDING } from './stop.ts'

const BREAK = /[\n\u2028\u2029]\s*/gu
const STOPPED = /(?:\p{Sentence_Terminal}|…)[\p{Pe}\p{Pf}\p{Pi}"']*$/u
const OPEN = /[,;，、；،؛(（[—–-]$/u
const SMALL = /^[\p{Ps}\p{Pi}"']*(?!\p{Script=Georgian})\p{Ll}/u

/**
 * Where sentences end because the line does: at a blank line, and between lines (of an address, of verse, of
 * code) unless a comma or a small letter shows that the sentence runs on. Lines that end in a stop are
 * judged by it. Lines in small letters without any stop are a list.
 */
export function lineEndsOf(text: string): number[] {
  if (!text.includes('\n') && !/[\u2028\u2029]/.test(text)) return []
  const breaks = [...text.matchAll(BREAK)].filter(
    ({ index, 0: gap }) => index > 0 && index + gap.length < text.length,
  )
  if (!breaks.length) return []
  const listed = !text.split(/[\n\u2028\u2029]/).some((line) => STOPPED.test(line.trimEnd().slice(-8)))
  return breaks
    .filter(({ index, 0: gap }) => {
      const before = text.slice(Math.max(0, index - 16), index).trimEnd()
      const after = text.slice(index + gap.length, index + gap.length + 8)
      if (EXTENDING.test(after)) return false
      if (/[\n\u2028\u2029]/.test(gap.slice(1))) return true
      if (OPEN.test(before)) return false
      if (STOPPED.test(before)) return false
      return listed || !SMALL.test(after)
    })
    .map(({ index }) => index)
}
