import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely'
import { StoreError } from '../core/errors.ts'
import type { InboxStore } from '../service/ports.ts'
import { accept } from './accept.ts'
import type { Database } from './database.ts'
import { STORED_COLUMNS, storedInquiry } from './inquiry-rows.ts'
import type { Tables } from './tables.ts'
import { storable } from './text.ts'

/** How long a process may go without renewing before its inquiries are another's, in milliseconds. */
export const LEASE_MS = 15_000
/** No retry waits longer: one that seems to comes from before the clock was turned back, and is due. */
const LONGEST_RETRY_MS = 5 * 60_000

const ACCEPT_TIMES = 5

/** The inbox over its tables. */
export function inboxStore(database: Database, leaseMs = LEASE_MS): InboxStore {
  const later = (ms: number) => sql<number>`${database.now()} + ${ms}`

  /** Ends a lease in the way that `outcome` says, if the holder still has it. */
  async function settle(id: number, holder: string, outcome: Outcome): Promise<boolean> {
    const result = await database.run((kysely) =>
      kysely
        .updateTable('inquiries')
        .set({ leased_by: null, leased_until: null, ...outcome })
        .where('id', '=', id)
        .where('leased_by', '=', holder)
        .where('finished_at', 'is', null)
        .executeTakeFirst(),
    )
    return result.numUpdatedRows > 0n
  }

  return {
    async accept(entry, holder) {
      for (let times = 1; ; times++) {
        try {
          return await accept(database, entry, holder, later(leaseMs))
        } catch (error) {
          // Another process stored it, or took its lane, at the same moment; now that is there to be seen.
          if (!isDuplicate(error) || times === ACCEPT_TIMES) throw error
        }
      }
    },

    async held(keys, holder) {
      const row = await database.run((kysely) =>
        kysely
          .selectFrom('inquiries')
          .select(STORED_COLUMNS)
          .where('leased_by', '=', holder)
          .where('finished_at', 'is', null)
          .where('id', 'in', (query) =>
            query.selectFrom('inquiry_keys').select('inquiry').where('key', 'in', keys.map(storable)),
          )
          .executeTakeFirst(),
      )
      return row ? storedInquiry(row) : null
    },

    async claim(holder, limit, running) {
      try {
        const rows = await database.run((kysely) =>
          kysely
            .with('due', (query) =>
              query
                .selectFrom('inquiries as one')
                .select('one.id')
                .where('one.finished_at', 'is', null)
                .where((where) => isDue(where, database))
                .where((where) => isFree(where, database, running))
                .where((where) => where.not(where.exists(inItsWay(where, database))))
                .orderBy('one.urgent', 'desc')
                .orderBy('one.id')
                .limit(limit)
                .$if(database.at.kind === 'postgres', (select) => select.forUpdate().skipLocked()),
            )
            .updateTable('inquiries')
            .set((update) => ({
              leased_by: holder,
              leased_until: later(leaseMs),
              begun: update('begun', '+', 1),
            }))
            .where('id', 'in', (query) => query.selectFrom('due').select('due.id'))
            .returning(STORED_COLUMNS)
            .execute(),
        )
        return rows.map(storedInquiry).sort((one, other) => one.id - other.id)
      } catch (error) {
        // Another process claimed in one of these lanes at the same moment.
        if (isDuplicate(error)) return []
        throw error
      }
    },

    async renew(holder, ids) {
      if (ids.length === 0) return []
      const rows = await database.run((kysely) =>
        kysely
          .updateTable('inquiries')
          .set({ leased_until: later(leaseMs) })
          .where('leased_by', '=', holder)
          .where('id', 'in', ids)
          .where('finished_at', 'is', null)
          .returning('id')
          .execute(),
      )
      return rows.map(({ id }) => id)
    },

    complete: (id, holder) =>
      settle(id, holder, { finished_at: database.now(), payload: null, secrets: null }),

    postpone: (id, holder, afterMs) =>
      settle(id, holder, { due_at: later(afterMs), failures: sql<number>`failures + 1` }),

    fail: (id, holder, reason) =>
      settle(id, holder, { finished_at: database.now(), secrets: null, reason: storable(reason) }),

    async release(holder, ids) {
      if (ids.length === 0) return
      await database.run((kysely) =>
        kysely
          .updateTable('inquiries')
          .set({ leased_by: null, leased_until: null })
          .where('leased_by', '=', holder)
          .where('id', 'in', ids)
          .where('finished_at', 'is', null)
          .execute(),
      )
    },

    async releaseAll() {
      await database.run((kysely) =>
        kysely
          .updateTable('inquiries')
          .set({ leased_by: null, leased_until: null })
          .where('leased_by', 'is not', null)
          .where('finished_at', 'is', null)
          .execute(),
      )
    },

    async waiting(bound) {
      const rows = await database.run((kysely) =>
        kysely
          .selectFrom('inquiries')
          .select('id')
          .where('finished_at', 'is', null)
          .where('leased_by', 'is', null)
          .where('due_at', '<=', database.now())
          .limit(bound)
          .execute(),
      )
      return rows.length
    },

    async untilDue() {
      const row = await database.run((kysely) =>
        kysely
          .selectFrom('inquiries')
          .select(sql<number>`due_at - ${database.now()}`.as('due'))
          .where('finished_at', 'is', null)
          .where('due_at', '>', database.now())
          .orderBy('due_at')
          .limit(1)
          .executeTakeFirst(),
      )
      return row?.due ?? null
    },
  }
}

interface Outcome {
  readonly due_at?: Expression<number>
  readonly failures?: Expression<number>
  readonly finished_at?: Expression<number>
  readonly payload?: null
  readonly secrets?: null
  readonly reason?: string
}

type Candidate = ExpressionBuilder<Tables & { one: Tables['inquiries'] }, 'one'>

function isDue(where: Candidate, database: Database): Expression<SqlBool> {
  return where.or([
    where('one.due_at', '<=', database.now()),
    where.and([
      where('one.failures', '>', 0),
      where('one.due_at', '>', sql<number>`${database.now()} + ${LONGEST_RETRY_MS}`),
    ]),
  ])
}

/** Nobody holds it, or who did has let the lease run out. */
function isFree(where: Candidate, database: Database, running: readonly number[]): Expression<SqlBool> {
  const ranOut = where('one.leased_until', '<=', database.now())
  return where.or([
    where('one.leased_by', 'is', null),
    running.length === 0 ? ranOut : where.and([ranOut, where('one.id', 'not in', running)]),
  ])
}

/** What stands before it in its lane: the one that is worked on, and earlier ones whose time has come. */
function inItsWay(where: Candidate, database: Database) {
  return where
    .selectFrom('inquiries as other')
    .select('other.id')
    .whereRef('other.lane', '=', 'one.lane')
    .whereRef('other.id', '<>', 'one.id')
    .where('other.finished_at', 'is', null)
    .where((where) =>
      where.or([
        where('other.leased_by', 'is not', null),
        where.and([
          where('other.id', '<', where.ref('one.id')),
          where.or([where('other.due_at', '<=', database.now()), where('other.failures', '>', 0)]),
        ]),
      ]),
    )
}

function isDuplicate(error: unknown): boolean {
  return error instanceof StoreError && error.code === 'store-duplicate'
}
