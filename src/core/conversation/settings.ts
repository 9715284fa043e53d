import { SUMMARY_LENGTHS, type SummaryLength } from '../engine/engine.ts'

/** What can be set for a workspace, a channel or a conversation; what is not set is inherited. */
export interface Settings {
  /** The slug of the article that is read here. */
  readonly article?: string | undefined
  readonly length?: SummaryLength | undefined
  /** Answers that only the asker sees. */
  readonly private?: boolean | undefined
  /** Who may add articles. */
  readonly adding?: Audience | undefined
  /** Who may start a quiz for others. */
  readonly quizzing?: Audience | undefined
}

export const AUDIENCES = ['everyone', 'managers'] as const
export type Audience = (typeof AUDIENCES)[number]

/** A setting as people see it: its name, what it does, and the words that it may be. */
export interface SettingDescriptor {
  readonly name: keyof Settings
  readonly help: string
  /** Null for an article's slug. */
  readonly words: readonly string[] | null
  /** What holds where nothing is set. */
  readonly otherwise: string
}

export const SETTINGS: readonly SettingDescriptor[] = [
  { name: 'article', help: 'which article is read here', words: null, otherwise: 'the first' },
  { name: 'length', help: 'how long a summary is', words: SUMMARY_LENGTHS, otherwise: 'medium' },
  { name: 'private', help: 'answers that only the asker sees', words: ['on', 'off'], otherwise: 'off' },
  { name: 'adding', help: 'who may add articles', words: AUDIENCES, otherwise: 'everyone' },
  { name: 'quizzing', help: 'who may start a quiz', words: AUDIENCES, otherwise: 'everyone' },
]
