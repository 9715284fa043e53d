import { existsSync, mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { type Expression, Kysely, sql } from 'kysely'
import { isUndone, storeFault } from './faults.ts'
import type { PostgresAddress } from './postgres.ts'
import { openFile, sqliteDialect } from './sqlite.ts'
import type { Tables } from './tables.ts'

/** What a family of tables works on. Every error that comes out of it is a StoreError. */
export interface Database {
  readonly at: StoreAddress
  /** Runs statements, each for itself. */
  run<T>(work: (kysely: Kysely<Tables>) => Promise<T>): Promise<T>
  /** Runs statements that hold together or not at all; repeated where the database undid them. */
  transact<T>(work: (kysely: Kysely<Tables>) => Promise<T>): Promise<T>
  /** Reads that all see the same moment, whatever is written meanwhile. */
  snapshot<T>(read: (kysely: Kysely<Tables>) => Promise<T>): Promise<T>
  /** The present, as all processes of this store see it. */
  now(): Expression<number>
  close(): Promise<void>
}

export type StoreAddress =
  | { readonly kind: 'sqlite'; readonly path: string }
  | ({ readonly kind: 'postgres' } & PostgresAddress)

export interface DatabaseOptions {
  /**
   * The present in milliseconds since 1970. Without it SQLite uses this machine's clock, and PostgreSQL its
   * own, so that machines whose clocks differ agree on which lease has run out.
   */
  readonly clock?: () => number
  /** How long to wait for another process's lock on a SQLite file, in milliseconds; by default 5,000. */
  readonly patienceMs?: number
  /**
   * How long PostgreSQL may take for a statement before it counts as away, in milliseconds; 0, which is the
   * default, is as long as it takes.
   */
  readonly answerWithinMs?: number
}

/** `DATABASE_URL`: a `postgres://` URL (its parameter `schema` names the schema), or a path. */
export function storeAddress(databaseUrl: string): StoreAddress {
  if (!/^postgres(ql)?:\/\//.test(databaseUrl)) return { kind: 'sqlite', path: databaseUrl }
  const url = new URL(databaseUrl)
  const schema = url.searchParams.get('schema')
  url.searchParams.delete('schema')
  return { kind: 'postgres', url: url.href, schema }
}

/** Opens the store's database without looking at its tables; throws a StoreError where it cannot. */
export async function openDatabase(at: StoreAddress, options: DatabaseOptions = {}): Promise<Database> {
  try {
    return at.kind === 'sqlite' ? openSqlite(at, options) : await openPostgres(at, options)
  } catch (error) {
    throw storeFault(error)
  }
}

const PATIENCE_MS = 5_000

/** One folder after the other: Node's own way never ends where a file system like /proc takes none. */
function makeFolder(path: string): void {
  if (existsSync(path)) return
  makeFolder(dirname(path))
  try {
    mkdirSync(path)
  } catch (error) {
    // Another process that starts may have made it meanwhile.
    if (!existsSync(path)) throw error
  }
}

function openSqlite(at: StoreAddress & { kind: 'sqlite' }, options: DatabaseOptions): Database {
  if (at.path !== ':memory:') makeFolder(dirname(resolve(at.path)))
  const dialect = sqliteDialect(openFile(at.path), options.patienceMs ?? PATIENCE_MS)
  const clock = options.clock ?? Date.now
  return database(at, new Kysely<Tables>({ dialect }), () => sql<number>`${clock()}`)
}

async function openPostgres(
  at: StoreAddress & { kind: 'postgres' },
  { clock, answerWithinMs = 0 }: DatabaseOptions,
): Promise<Database> {
  const { postgresDialect } = await import('./postgres.ts')
  const kysely = new Kysely<Tables>({ dialect: postgresDialect(at, answerWithinMs) })
  const now = clock
    ? () => sql<number>`${clock()}::bigint`
    : () => sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`
  return database(at, kysely, now)
}

const UNDONE_TIMES = 5
const SNAPSHOT = { sqlite: 'begin', postgres: 'begin isolation level repeatable read read only' }

function database(at: StoreAddress, kysely: Kysely<Tables>, now: () => Expression<number>): Database {
  async function named<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      throw storeFault(error)
    }
  }
  return {
    at,
    now,
    run: (work) => named(() => work(kysely)),
    transact: (work) =>
      named(async () => {
        for (let undone = 1; ; undone++) {
          try {
            return await kysely.transaction().execute(work)
          } catch (error) {
            if (!isUndone(error) || undone === UNDONE_TIMES) throw error
          }
        }
      }),
    snapshot: (read) =>
      named(() =>
        kysely.connection().execute(async (connection) => {
          await sql.raw(SNAPSHOT[at.kind]).execute(connection)
          try {
            return await read(connection)
          } finally {
            await sql`rollback`.execute(connection)
          }
        }),
      ),
    close: () => named(() => kysely.destroy()),
  }
}
