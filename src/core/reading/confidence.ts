import type { ArticleIndex } from './index.ts'
import type { Question } from './question.ts'
import type { Passage } from './rank.ts'
import { SIGNALS } from './signals.ts'

/** 0 to 1: how sure it is that an article answers a question. */
export function confidenceOf(
  index: ArticleIndex,
  { terms }: Question,
  signals: Float64Array,
  passages: readonly Passage[],
): number {
  const best = passages[0]
  if (!best || !terms.length) return 0
  const at = (best.sentence.number - 1) * SIGNALS.length + SIGNALS.indexOf('withBefore')
  const missing = terms.some(({ isName, matches }) => isName && !matches.size)
  return signals[at]! * (missing ? 0.4 : 1)
}
