import type { Selectable } from 'kysely'
import type { Inquiry } from '../core/inquiry.ts'
import type { Entry, FailedInquiry, StoredInquiry } from '../service/ports.ts'
import type { InquiryRow } from './tables.ts'
import { storable } from './text.ts'

/** The columns that an inquiry brings with it; its lease and its times are the store's. */
export function inquiryColumns({ inquiry, lane, urgent }: Entry) {
  const { secrets, ...payload } = inquiry
  return {
    lane: storable(lane),
    urgent: urgent ? 1 : 0,
    platform: inquiry.platform,
    workspace: storable(inquiry.workspace),
    conversation: storable(inquiry.conversation),
    asker: storable(inquiry.asker.id),
    payload: JSON.stringify(payload),
    secrets: secrets ? JSON.stringify(secrets) : null,
  }
}

/** What of a row makes a StoredInquiry. */
export const STORED_COLUMNS = ['id', 'lane', 'urgent', 'payload', 'secrets', 'failures', 'begun'] as const

/** An open inquiry, as it was accepted. */
export function storedInquiry(
  row: Pick<Selectable<InquiryRow>, (typeof STORED_COLUMNS)[number]>,
): StoredInquiry {
  // What was written here is read here: the payload is the Inquiry that was accepted.
  const payload: Inquiry = JSON.parse(row.payload ?? '{}')
  return {
    id: row.id,
    inquiry: row.secrets === null ? payload : { ...payload, secrets: JSON.parse(row.secrets) },
    lane: row.lane,
    urgent: row.urgent === 1,
    attempt: row.failures + 1,
    begun: row.begun,
  }
}

/** What of a row makes a FailedInquiry. */
export const FAILED_COLUMNS = [
  'id',
  'platform',
  'workspace',
  'conversation',
  'reason',
  'failures',
  'accepted_at',
  'finished_at',
] as const

export function failedInquiry(
  row: Pick<Selectable<InquiryRow>, (typeof FAILED_COLUMNS)[number]>,
): FailedInquiry {
  return {
    id: row.id,
    platform: row.platform,
    workspace: row.workspace,
    conversation: row.conversation,
    reason: row.reason ?? '',
    attempts: row.failures + 1,
    acceptedAt: row.accepted_at,
    finishedAt: row.finished_at ?? row.accepted_at,
  }
}
