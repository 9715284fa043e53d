import type { Range } from '../article/article.ts'

/** `choice`, `gap` and `who` have four options; `true-false` has two. */
export const QUESTION_KINDS = ['choice', 'true-false', 'gap', 'who'] as const
export type QuestionKind = (typeof QUESTION_KINDS)[number]

/** A question that the article answers; plain data, so that a game can be kept. */
export interface Question {
  readonly kind: QuestionKind
  /** How it is put to the players. */
  readonly question: string
  readonly options: readonly string[]
  /** The place of the right one among the options, from 0. */
  readonly answer: number
  /** The sentence that proves the answer, in the article's text. */
  readonly cited: Range
  /** For a statement that was made false: what it says, and what the article says in that place. */
  readonly altered: { readonly said: string; readonly article: string } | null
}

export const TRUE_FALSE = ['True', 'False'] as const

/** Stands where the missing words are. */
export const GAP = '____'

/** `a`, `b`, `c`, `d`: how an option is named. */
export function letterOf(option: number): string {
  return String.fromCharCode('a'.charCodeAt(0) + option)
}

/** The right option's text. */
export function answerOf({ options, answer }: Question): string {
  return options[answer] ?? ''
}
