import { type Article, type Range, sentencesOf } from '../article/article.ts'
import type { Exchange } from '../engine/engine.ts'

const POINTS_BACK =
  /^(?:it|that|this|them|das|es|ihn|это|его|ça|cela|eso|它|这个|那个|それ|これ|ذلك|هذا)[.!。\s]*$/iu

/** True for a topic that is what was said last: “quote it”. */
export function pointsBack(topic: string): boolean {
  return POINTS_BACK.test(topic.trim())
}

const LESS =
  /^(?:(?:make|say|put) (?:it|that) )?(?:shorter|in short|briefly|kürzer|короче|plus court|más corto|短一点|もっと短く|باختصار)(?:,? (?:please|bitte|пожалуйста))?[.!?。\s]*$/iu

/** True for “shorter” and its like, which ask for the heart of the last answer. */
export function asksForLess(question: string): boolean {
  return LESS.test(question.trim())
}

/** The sentence that the last answer rests on most; null where it cited none. */
export function lastCited(earlier: readonly Exchange[], article: Article): Range | null {
  const places = earlier.at(-1)?.cited ?? []
  return places.flatMap((range) => sentencesOf(article, range))[0] ?? null
}
