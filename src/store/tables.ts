import type { Generated } from 'kysely'
import type { Platform } from '../core/inquiry.ts'

/** Every table, as Kysely sees it. Times are milliseconds since 1970; a flag is 0 or 1. */
export interface Tables {
  migrations: MigrationRow
  inquiries: InquiryRow
  inquiry_keys: InquiryKeyRow
  deliveries: DeliveryRow
  leases: LeaseRow
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
  /** How often it was begun, but for what was cut short from outside. */
  attempts: number
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
