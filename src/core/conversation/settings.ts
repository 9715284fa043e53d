import { SUMMARY_LENGTHS, type SummaryLength } from '../engine/engine.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Memory } from '../ports.ts'

/** What can be set for a workspace, a channel or a conversation; what is not set is inherited. */
export interface Settings {
  /** The slug of the article that is read here. */
  readonly article?: string
  readonly length?: SummaryLength
  /** Whether answers are for the asker alone. */
  readonly private?: 'on' | 'off'
  /** Who may add articles. */
  readonly adding?: Audience
  /** Who may start a quiz for others. */
  readonly quizzing?: Audience
}

export const AUDIENCES = ['everyone', 'managers'] as const
export type Audience = (typeof AUDIENCES)[number]

export type SettingName = keyof Settings

/** A setting as people see it. */
export interface SettingDescriptor {
  readonly help: string
  /** The words that it may be; null for an article's slug. */
  readonly words: readonly string[] | null
  /** What holds where nothing is set. */
  readonly otherwise: string
}

export const SETTINGS: Readonly<Record<SettingName, SettingDescriptor>> = {
  article: { help: 'which article is read here', words: null, otherwise: 'the first of the library' },
  length: { help: 'how long a summary is', words: SUMMARY_LENGTHS, otherwise: 'medium' },
  private: { help: 'whether only the asker sees an answer', words: ['on', 'off'], otherwise: 'off' },
  adding: { help: 'who may add articles', words: AUDIENCES, otherwise: 'everyone' },
  quizzing: { help: 'who may start a quiz', words: AUDIENCES, otherwise: 'everyone' },
}

/** The names of the settings, in the order in which people see them. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[]

/** The place of the workspace itself. */
export const WORKSPACE = ''

/** The places whose settings hold for an inquiry, the nearest first: its conversation, its channel, its workspace. */
export function placesOf({ conversation, channel }: Inquiry): readonly string[] {
  return [...new Set([conversation, ...(channel === undefined ? [] : [channel]), WORKSPACE])]
}

/** What holds where an inquiry was asked: of each setting, the nearest. */
export async function settingsFor(memory: Memory, inquiry: Inquiry): Promise<Settings> {
  const nearestFirst = await Promise.all(
    placesOf(inquiry).map((place) => memory.settings.at(inquiry.workspace, place)),
  )
  return Object.assign({}, ...nearestFirst.toReversed())
}
