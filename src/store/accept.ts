import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Acceptance, Entry } from '../service/ports.ts'
import type { Database } from './database.ts'
import { inquiryColumns } from './inquiry-rows.ts'
import { storable } from './text.ts'

/**
 * Stores an inquiry with its keys, leased to the holder where its lane is free; all or nothing. Throws a
 * StoreError `store-duplicate` where another process does the same at the same moment.
 */
export async function accept(
  database: Database,
  entry: Entry,
  holder: string | null,
  leasedUntil: Expression<number>,
): Promise<Acceptance> {
  // In one order everywhere, so that two processes never wait for each other.
  const keys = entry.inquiry.keys.map(storable).sort()
  const fresh = insertUnknown(database, entry, keys, holder, leasedUntil)
  const store = database.at.kind === 'postgres' ? insertAtOnce : insertInTurn
  const row = await store(database, fresh, keys)
  if (!row) return { state: 'known' }
  if (row.leased_by === null) return { state: 'waiting' }
  const { inquiry, lane, urgent } = entry
  return { state: 'leased', stored: { id: row.id, inquiry, lane, urgent, attempt: 1, begun: 1 } }
}

interface Fresh {
  readonly id: number
  readonly leased_by: string | null
}

/** Inserts the inquiry unless one of its keys is there. */
function insertUnknown(
  database: Database,
  entry: Entry,
  keys: readonly string[],
  holder: string | null,
  leasedUntil: Expression<number>,
): RawBuilder<Fresh> {
  const { lane, urgent, platform, workspace, conversation, asker, payload, secrets } = inquiryColumns(entry)
  const { dueAt } = entry.inquiry
  // What is due later is nobody's yet, and neither is what stands behind another in its lane.
  const isFree =
    holder === null || dueAt !== undefined
      ? sql`0`
      : sql`case when exists (
          select 1 from inquiries
          where lane = ${lane} and finished_at is null
            and (leased_by is not null or due_at <= ${database.now()} or failures > 0)
        ) then 0 else 1 end`
  return sql<Fresh>`
    insert into inquiries (
      lane, urgent, platform, workspace, conversation, asker, payload, secrets,
      failures, due_at, accepted_at, begun, leased_by, leased_until
    )
    select
      ${lane}, ${sql.lit(urgent)}, ${platform}, ${workspace}, ${conversation}, ${asker}, ${payload}, ${secrets},
      0, ${dueAt === undefined ? database.now() : Math.round(dueAt)}, ${database.now()}, is_free,
      case when is_free = 1 then ${holder} end, case when is_free = 1 then ${leasedUntil} end
    from (select ${isFree} as is_free) as lane_state
    where not exists (select 1 from inquiry_keys where key in (${sql.join(keys)}))
    returning id, leased_by`
}

/** One statement: what the platform waits for is one way to the server and back, not five. */
function insertAtOnce(
  database: Database,
  fresh: RawBuilder<Fresh>,
  keys: readonly string[],
): Promise<Fresh | undefined> {
  return database.run(async (kysely) => {
    const { rows } = await sql<Fresh>`
      with fresh as (${fresh}),
      named as (insert into inquiry_keys (key, inquiry) select unnest(${keys}::text[]), id from fresh)
      select id, leased_by from fresh`.execute(kysely)
    return rows[0]
  })
}

/** SQLite inserts into one table at a time. */
function insertInTurn(
  database: Database,
  fresh: RawBuilder<Fresh>,
  keys: readonly string[],
): Promise<Fresh | undefined> {
  return database.transact(async (kysely) => {
    const { rows } = await fresh.execute(kysely)
    const [row] = rows
    if (row) {
      const named = keys.map((key) => ({ key, inquiry: row.id }))
      await kysely.insertInto('inquiry_keys').values(named).execute()
    }
    return row
  })
}
