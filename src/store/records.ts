import { sql } from 'kysely'
import type { InboxRecords } from '../service/ports.ts'
import type { Database } from './database.ts'
import { FAILED_COLUMNS, failedInquiry } from './inquiry-rows.ts'

/** What the operator asks of the inbox. */
export function inboxRecords(database: Database): InboxRecords {
  return {
    async backlog() {
      const { waiting, oldestMs } = await database.run((kysely) =>
        kysely
          .selectFrom('inquiries')
          .select(({ fn }) => [
            fn.countAll<number>().as('waiting'),
            sql<number>`coalesce(max(${database.now()} - due_at), 0)`.as('oldestMs'),
          ])
          .where('finished_at', 'is', null)
          .where('due_at', '<=', database.now())
          .where(({ or, eb }) => or([eb('leased_by', 'is', null), eb('leased_until', '<=', database.now())]))
          .executeTakeFirstOrThrow(),
      )
      return { waiting: Number(waiting), oldestMs: Number(oldestMs) }
    },

    async failed() {
      const rows = await database.run((kysely) =>
        kysely
          .selectFrom('inquiries')
          .select(FAILED_COLUMNS)
          .where('reason', 'is not', null)
          .where('finished_at', 'is not', null)
          .orderBy('finished_at', 'desc')
          .orderBy('id', 'desc')
          .execute(),
      )
      return rows.map(failedInquiry)
    },

    async reopen(id) {
      const result = await database.run((kysely) =>
        kysely
          .updateTable('inquiries')
          .set({ finished_at: null, reason: null, failures: 0, due_at: database.now() })
          .where('id', '=', id)
          .where('reason', 'is not', null)
          .executeTakeFirst(),
      )
      return result.numUpdatedRows > 0n
    },

    async purge(ageMs) {
      for (let purged = 0; ; ) {
        const result = await database.run((kysely) =>
          kysely
            .deleteFrom('inquiries')
            .where('id', 'in', (query) =>
              query
                .selectFrom('inquiries')
                .select('id')
                .where('finished_at', '<=', sql<number>`${database.now()} - ${ageMs}`)
                .limit(PURGED_AT_ONCE),
            )
            .executeTakeFirst(),
        )
        const count = Number(result.numDeletedRows)
        purged += count
        if (count < PURGED_AT_ONCE) return purged
      }
    },
  }
}

/** A long deletion would hold up those who write meanwhile. */
const PURGED_AT_ONCE = 1_000
