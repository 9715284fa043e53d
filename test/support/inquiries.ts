import type { Inquiry } from '../../src/core/inquiry.ts'
import type { Entry } from '../../src/service/ports.ts'

/** An inquiry as an adapter makes it; what a test is about stands in `own`. */
export function inquiryOf(own: Partial<Inquiry> = {}): Inquiry {
  return {
    keys: ['slack:event:1'],
    platform: 'slack',
    workspace: 'T1',
    conversation: 'T1/C1/1',
    asker: { id: 'U1', name: 'Ada' },
    text: 'Who met?',
    askedAt: 1_000,
    ...own,
  }
}

/** The same, as the service hands it to the store. */
export function entryOf(own: Partial<Inquiry> = {}): Entry {
  const inquiry = inquiryOf(own)
  return { inquiry, lane: inquiry.lane ?? inquiry.conversation, urgent: false }
}
