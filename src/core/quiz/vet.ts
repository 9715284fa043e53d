import { fold } from '../engine/gate/lexicon/compile.ts'
import { answerOf, type Question } from './question.ts'
import type { Statement } from './statements.ts'

/** A question with the statement that it was made of. */
export interface Made {
  readonly question: Question
  readonly statement: Statement
}

/** How strictly questions are kept apart: not even a mention, or no sentence that tells the other's answer. */
export type Strictness = 'mention' | 'telling'

/** In words that say something: sentences that share so many are about the same. */
const ABOUT_THE_SAME = 3

/** Whether one of two questions, or the sentence that explains it, gives away the other's answer. */
export function giveAway(one: Made, other: Made, strictness: Strictness): boolean {
  return tells(one, other, strictness) || tells(other, one, strictness)
}

function tells(teller: Made, told: Made, strictness: Strictness): boolean {
  const { question } = told
  const sought = fold(question.altered?.article ?? (question.kind === 'true-false' ? '' : answerOf(question)))
  if (sought && !holds(fold(teller.statement.text), sought)) return false
  if (sought && strictness === 'mention') return true
  const shared = contentOf(told.statement).filter((key) => contentOf(teller.statement).includes(key))
  return new Set(shared).size >= ABOUT_THE_SAME + (sought ? 0 : 2)
}

function holds(text: string, words: string): boolean {
  const at = text.indexOf(words)
  return at >= 0 && !/\p{L}/u.test(text.charAt(at - 1)) && !/\p{L}/u.test(text.charAt(at + words.length))
}

function contentOf({ reading }: Statement): string[] {
  return reading.words.flatMap(({ isFunction, isLight, keys }) =>
    isFunction || isLight ? [] : keys.slice(0, 1),
  )
}

/** Whether a question holds together: options that differ, the right one among them and not told by its own words. */
export function isSound({ question, options, answer, kind }: Question): boolean {
  const plain = options.map((option) => fold(option).trim())
  if (new Set(plain).size !== options.length || !plain.every(Boolean)) return false
  if (answer < 0 || answer >= options.length) return false
  if (kind === 'true-false') return options.length === 2
  const right = (plain[answer] ?? '').replace(/^the /u, '')
  return options.length === 4 && !holds(fold(question), right)
}
