import type { Range } from './article.ts'
import { endsSentence } from './sentences/boundary.ts'
import { bracketsOf } from './sentences/brackets.ts'
import { itemsOf } from './sentences/inline-list.ts'
import { lineEndsOf } from './sentences/lines.ts'
import { isOpener } from './sentences/openers.ts'
import { type Stop, stopsOf } from './sentences/stop.ts'

// A bracket that holds more than this is an argument of its own, and its sentences are cited one by one.
const LONGEST_ASIDE = 400

/**
 * Sentence boundaries of one paragraph's text, as ranges of UTF-16 units without the spaces around them: in
 * order, apart, and together every character but white space. `language` is a BCP 47 tag. Stops are those
 * of Unicode (UAX #29, Sentence_Terminal) and the ellipsis; what is no boundary is told by abbreviations,
 * initials, numbers and the word that follows. Time is linear in the text's length.
 */
export function segment(text: string, language: string): Range[] {
  const primary = language.toLowerCase().split(/[-_]/)[0]!
  const sentences: Range[] = []
  const brackets = bracketsOf(text)
  const breaks = [...itemsOf(text), ...lineEndsOf(text)].sort((a, b) => a - b)
  let began = skipSpace(text, 0)
  let bracket = 0
  let ahead = 0

  const cut = (place: number): void => {
    const end = text.slice(began, place).trimEnd().length + began
    if (end > began) sentences.push({ start: began, end })
    began = Math.max(began, skipSpace(text, place))
  }
  const cutBefore = (place: number): void => {
    for (; ahead < breaks.length && breaks[ahead]! <= place; ahead++) cut(breaks[ahead]!)
  }

  for (const stop of stopsOf(text, primary)) {
    cutBefore(stop.start)
    if (stop.start < began) continue
    while (bracket < brackets.length && brackets[bracket]!.end <= stop.start) bracket++
    const aside = brackets[bracket]
    if (
      aside &&
      aside.start > began &&
      aside.start < stop.start &&
      aside.end - aside.start <= LONGEST_ASIDE
    ) {
      if (!closesWith(text, stop, aside, primary)) continue
    }
    if (!endsSentence(stop, { text, language: primary, began })) continue
    cut(endsBeforeOmission(text, stop) ?? stop.closed)
  }
  cutBefore(text.length)
  cut(text.length)
  return sentences
}

/** A sentence ends with an aside if its own stop was left out: "(He was late.) Then …". */
function closesWith(text: string, stop: Stop, aside: Range, language: string): boolean {
  if (stop.kind !== 'period' || stop.closed < aside.end) return false
  const next = /^\s+(\p{Lu}[\p{L}\p{M}]*)/u.exec(text.slice(aside.end, aside.end + 40))?.[1]
  return next !== undefined && isOpener(next, language)
}

/** "… words. . . . Next": the stop belongs to the sentence, the three dots stand for what was left out after it. */
function endsBeforeOmission(text: string, stop: Stop): number | null {
  if (stop.kind !== 'full ellipsis' || stop.closed > stop.end || stop.end >= text.length) return null
  const spaced = /^\.(?:[ \u00A0]\.){3}$/.test(text.slice(stop.start, stop.end))
  return spaced && /\S/.test(text[stop.start - 1] ?? ' ') ? stop.start + 1 : null
}

function skipSpace(text: string, place: number): number {
  let at = place
  while (at < text.length && /\s/.test(text[at]!)) at++
  return at
}
