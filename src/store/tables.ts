import type { Generated } from 'kysely'
import type { Platform } from '../core/inquiry.ts'

/** Every table, as Kysely sees it. Times are milliseconds since 1970; a flag is 0 or 1. */
export interface Tables {
  migrations: MigrationRow
  inquiries: InquiryRow
  inquiry_keys: InquiryKeyRow
  deliveries: DeliveryRow
  leases: LeaseRow
  turns: TurnRow
  settings: SettingRow
  games: GameRow
  added_articles: AddedArticleRow
  cited_texts: CitedTextRow
  model_spending: ModelSpendingRow
  model_questions: ModelQuestionRow
  model_answers: ModelAnswerRow
}

export interface MigrationRow {
  number: number
  release: number
  why: string
  applied_at: number
}

/** An inquiry is open until `finished_at` is set; a failed one has a `reason`. */
export interface InquiryRow {
  /** Grows in the order of acceptance. */
  id: Generated<number>
  lane: string
  urgent: number
  platform: Platform
  workspace: string
  conversation: string
  asker: string
  /** The Inquiry as JSON, without its secrets; null once it is answered. */
  payload: string | null
  secrets: string | null
  due_at: number
  /** How often working on it has thrown. */
  failures: number
  /** How often it was leased to be worked on. */
  begun: number
  leased_by: string | null
  leased_until: number | null
  accepted_at: number
  finished_at: number | null
  reason: string | null
}

export interface InquiryKeyRow {
  key: string
  inquiry: number
}

/** One message of an answer. */
export interface DeliveryRow {
  inquiry: number
  /** From 0, in the order in which the messages of one answer stand. */
  part: number
  platform: Platform
  conversation: string
  /** Null where the platform gives none, or has not given it yet. */
  message: string | null
  /** How often an unfindable message was sent, marked before sending. */
  sends: number
  sent_at: number
}

/** What one process holds for all: a Discord shard. */
export interface LeaseRow {
  name: string
  holder: string
  until: number
}

/** What one inquiry left in its conversation. */
export interface TurnRow {
  workspace: string
  key: string
  conversation: string
  asker: string
  asked_at: number
  /** Of the article's text that it cites. */
  digest: string
  /** As JSON. */
  turn: string
}

/** The latest game of a player in a conversation. */
export interface GameRow {
  workspace: string
  conversation: string
  player: string
  played_at: number
  /** Of the article's text that its questions cite. */
  digest: string
  /** As JSON. */
  game: string
}

export interface SettingRow {
  workspace: string
  /** Empty for the workspace itself, else a channel or a conversation. */
  place: string
  name: string
  value: string
}

export interface AddedArticleRow {
  workspace: string
  slug: string
  /** As a JSON string. */
  markdown: string
  added_by: string
  added_at: number
}

export interface CitedTextRow {
  workspace: string
  digest: string
  slug: string
  /** As a JSON string. */
  markdown: string
}

/** What a workspace spent on a day, in tokens. */
export interface ModelSpendingRow {
  workspace: string
  /** Since 1970. */
  day: number
  tokens: number
}

/** How many questions a person put to the model in a minute. */
export interface ModelQuestionRow {
  workspace: string
  person: string
  /** Since 1970. */
  minute: number
  questions: number
}

/** What a model said, checked, under a key that tells nothing of the question. */
export interface ModelAnswerRow {
  workspace: string
  key: string
  kept_at: number
  /** As JSON. */
  answer: string
}
