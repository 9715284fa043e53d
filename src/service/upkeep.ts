import type { Inquiry } from '../core/inquiry.ts'
import type { Memory } from '../core/ports.ts'
import type { Log } from '../log.ts'
import type { Inbox } from './inbox.ts'
import type { InboxRecords } from './ports.ts'

const DAY_MS = 86_400_000
/** How long it is remembered that an inquiry was answered: longer than any platform sends one again. */
const REMEMBERED_DAYS = 30
const KIND = 'purge'

export interface UpkeepOptions {
  readonly memory: Memory
  readonly records: InboxRecords
  readonly retentionDays: number
  readonly log: Log
  /** In milliseconds since 1970. */
  readonly now: () => number
}

/** Deletes daily what is kept no longer; whichever process does it, once a day is enough. */
export interface Upkeep {
  /** Whether an inquiry is upkeep and nobody's question. */
  isUpkeep(inquiry: Inquiry): boolean
  /** Has today's work done, unless it was. */
  begin(inbox: Inbox): Promise<void>
  /** Does the day's work, and sees to tomorrow's. */
  work(inbox: Inbox): Promise<void>
}

export function createUpkeep({ memory, records, retentionDays, log, now }: UpkeepOptions): Upkeep {
  const today = () => Math.floor(now() / DAY_MS)
  return {
    isUpkeep: ({ kind }) => kind === KIND,
    async begin(inbox) {
      await inbox.accept(inquiryFor(today()))
    },
    async work(inbox) {
      const purged = await purge(memory, records, retentionDays)
      log.info({ ...purged, retentionDays }, 'Deleted what is kept no longer.')
      await inbox.accept(inquiryFor(today() + 1))
    },
  }
}

/** Deletes the turns older than `retentionDays`, and what is remembered of finished inquiries. */
export async function purge(memory: Memory, records: InboxRecords, retentionDays: number) {
  const turns = await memory.purge(retentionDays * DAY_MS)
  const inquiries = await records.purge(Math.min(retentionDays, REMEMBERED_DAYS) * DAY_MS)
  return { turns, inquiries }
}

/** `day`: in days since 1970. */
function inquiryFor(day: number): Inquiry {
  return {
    keys: [`${KIND}:${day}`],
    platform: 'terminal',
    workspace: KIND,
    conversation: KIND,
    asker: { id: KIND, name: KIND },
    text: '',
    askedAt: day * DAY_MS,
    dueAt: day * DAY_MS,
    kind: KIND,
  }
}
