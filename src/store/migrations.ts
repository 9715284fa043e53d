import { type Kysely, sql } from 'kysely'
import { StoreError } from '../core/errors.ts'
import type { Database } from './database.ts'
import { schema } from './schema.ts'
import type { Tables } from './tables.ts'

/**
 * One numbered step of the schema. A step keeps the release before it working on the same store (new things are
 * added in one release; what they replace goes in the next), so that replicas can be upgraded one by one.
 */
export interface Migration {
  readonly number: number
  /** Counts the releases that changed the schema. */
  readonly release: number
  /** One line: why it is there. */
  readonly why: string
  up(kysely: Kysely<Tables>, types: ColumnTypes): Promise<void>
}

/** Where the two databases' words for a column differ. */
export interface ColumnTypes {
  readonly dialect: 'sqlite' | 'postgres'
  /** A time or a count, up to 2^53. */
  readonly whole: 'integer' | 'bigint'
}

export interface SchemaState {
  /** Numbers of the migrations that the store has had. */
  readonly applied: readonly number[]
  /** What `migrate` would do. */
  readonly pending: readonly Migration[]
  readonly release: number
}

/**
 * Brings the store to this release's schema and returns the migrations that it ran. Any number of processes may
 * call it at once: one does it and the others wait. Throws a StoreError where the store is more than one release
 * newer than this program.
 */
export async function migrate(
  database: Database,
  migrations: readonly Migration[] = schema,
): Promise<readonly Migration[]> {
  // Most starts find nothing to do, and take no lock for it.
  if ((await schemaState(database, migrations)).pending.length === 0) return []
  return database.transact(async (kysely) => {
    await lockSchema(database, kysely)
    await ensureOwnTable(kysely, columnTypes(database))
    const { pending } = stateOf(await appliedRows(kysely), migrations)
    for (const migration of pending) {
      await migration.up(kysely, columnTypes(database))
      const { number, release, why } = migration
      await kysely
        .insertInto('migrations')
        .values({ number, release, why, applied_at: database.now() })
        .execute()
    }
    return pending
  })
}

/** What the store has had and what it lacks; throws as `migrate` does. */
export async function schemaState(
  database: Database,
  migrations: readonly Migration[] = schema,
): Promise<SchemaState> {
  return database.run(async (kysely) => {
    const exists = await hasOwnTable(database, kysely)
    return stateOf(exists ? await appliedRows(kysely) : [], migrations)
  })
}

type Applied = { number: number; release: number }

function stateOf(applied: readonly Applied[], migrations: readonly Migration[]): SchemaState {
  const release = Math.max(0, ...applied.map((row) => row.release))
  const own = Math.max(0, ...migrations.map((migration) => migration.release))
  if (release > own + 1) {
    throw new StoreError(
      'store-newer',
      `The store has the schema of release ${release}, and this program knows release ${own}: at most one may lie between them. Start a later release, or restore an older backup.`,
    )
  }
  const numbers = applied.map((row) => row.number)
  return { applied: numbers, pending: migrations.filter(({ number }) => !numbers.includes(number)), release }
}

function appliedRows(kysely: Kysely<Tables>): Promise<Applied[]> {
  return kysely.selectFrom('migrations').select(['number', 'release']).orderBy('number').execute()
}

async function hasOwnTable(database: Database, kysely: Kysely<Tables>): Promise<boolean> {
  const found =
    database.at.kind === 'sqlite'
      ? sql`select 1 from sqlite_master where type = 'table' and name = 'migrations'`
      : sql`select 1 where to_regclass('migrations') is not null`
  return (await found.execute(kysely)).rows.length > 0
}

function ensureOwnTable(kysely: Kysely<Tables>, { whole }: ColumnTypes): Promise<void> {
  return kysely.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('number', 'integer', (column) => column.primaryKey())
    .addColumn('release', 'integer', (column) => column.notNull())
    .addColumn('why', 'text', (column) => column.notNull())
    .addColumn('applied_at', whole, (column) => column.notNull())
    .execute()
}

// SQLite's transaction has the file to itself already.
async function lockSchema(database: Database, kysely: Kysely<Tables>): Promise<void> {
  if (database.at.kind === 'sqlite') return
  await sql`select pg_advisory_xact_lock(hashtextextended('reset schema', 0))`.execute(kysely)
}

function columnTypes(database: Database): ColumnTypes {
  const dialect = database.at.kind
  return { dialect, whole: dialect === 'sqlite' ? 'integer' : 'bigint' }
}
