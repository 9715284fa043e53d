import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
  SqliteQueryCompiler,
} from 'kysely'
import { isBusy } from './faults.ts'

/** How long a statement may hold up the event loop for another process's lock, in milliseconds. */
const BLOCKING_MS = 20
const RETRY_MS = 25

/**
 * Opens a database file, or makes it. Durable: a commit is on the disk when it returns. Throws SQLite's errors
 * where the file is no database, cannot be read, or is locked.
 */
export function openFile(path: string): DatabaseSync {
  const database = new DatabaseSync(path, { timeout: BLOCKING_MS, enableForeignKeyConstraints: true })
  try {
    // Asking first takes no lock: a store that is in WAL already opens while another process writes.
    const mode = database.prepare('pragma journal_mode').get()
    if (mode?.journal_mode !== 'wal') database.exec('pragma journal_mode = wal')
    database.exec('pragma synchronous = full')
  } catch (error) {
    database.close()
    throw error
  }
  return database
}

/** Kysely's SQLite over `node:sqlite`; waits up to `patienceMs` for another process's lock without blocking. */
export function sqliteDialect(database: DatabaseSync, patienceMs: number): Dialect {
  const config = { database: statements(database) }
  const dialect = new SqliteDialect(config)
  return {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new PatientDriver(database, config, patienceMs),
    createIntrospector: (kysely) => dialect.createIntrospector(kysely),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  }
}

/** What SqliteDialect asks of a database; statements are kept prepared. */
function statements(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, ReturnType<typeof statement>>()
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = prepared.get(sql) ?? statement(database.prepare(sql))
      // A transaction's own statements and those with many parameters come and go: the oldest makes room.
      prepared.delete(sql)
      prepared.set(sql, known)
      if (prepared.size > 200) prepared.delete(prepared.keys().next().value ?? sql)
      return known
    },
  }
}

function statement(native: StatementSync) {
  return {
    reader: native.columns().length > 0,
    all: (parameters: readonly unknown[]) => native.all(...bindable(parameters)),
    run: (parameters: readonly unknown[]) => native.run(...bindable(parameters)),
    iterate: (parameters: readonly unknown[]) => native.iterate(...bindable(parameters)),
  }
}

function bindable(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === 'string' || typeof value === 'number') return value
    if (typeof value === 'bigint' || value instanceof Uint8Array) return value
    throw new TypeError(`SQLite cannot hold a ${typeof value}`)
  })
}

/**
 * A transaction takes the right to write when it begins: one that reads and then writes would fail half-way
 * where another process wrote in between.
 */
class PatientDriver extends SqliteDriver implements Driver {
  readonly #database: DatabaseSync
  readonly #patienceMs: number
  #connection: PatientConnection | null = null

  constructor(database: DatabaseSync, config: { database: SqliteDatabase }, patienceMs: number) {
    super(config)
    this.#database = database
    this.#patienceMs = patienceMs
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#connection ??= new PatientConnection(await super.acquireConnection(), this.#patienceMs)
    return this.#connection
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'))
  }

  // A full disk ends the transaction by itself; a second end would hide why.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'))
  }
}

class PatientConnection implements DatabaseConnection {
  readonly #connection: DatabaseConnection
  readonly #patienceMs: number

  constructor(connection: DatabaseConnection, patienceMs: number) {
    this.#connection = connection
    this.#patienceMs = patienceMs
  }

  // A busy statement did nothing, and within a transaction only its beginning can be busy: it can be repeated.
  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    for (let waited = 0; ; waited += RETRY_MS) {
      try {
        return await this.#connection.executeQuery<Row>(query)
      } catch (error) {
        if (!isBusy(error) || waited >= this.#patienceMs) throw error
      }
      await sleep(RETRY_MS)
    }
  }

  streamQuery<Row>(query: CompiledQuery, size?: number): AsyncIterableIterator<QueryResult<Row>> {
    return this.#connection.streamQuery<Row>(query, size ?? 1)
  }
}
