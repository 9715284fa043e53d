import {
  type Dialect,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely'
import pg from 'pg'

/** The most connections that one process holds, beside the one that listens. */
const CONNECTIONS = 10
const CONNECT_WITHIN_MS = 5_000
/** How many statements a connection keeps prepared. */
const PREPARED = 200

export interface PostgresAddress {
  readonly url: string
  /** The schema that holds the tables; the database's own default where it is null. */
  readonly schema: string | null
}

/** A statement that is not answered within `answerWithinMs` fails; 0 waits as long as it takes. */
export function postgresDialect(address: PostgresAddress, answerWithinMs: number): Dialect {
  const pool = new pg.Pool({ ...clientConfig(address), query_timeout: answerWithinMs, max: CONNECTIONS })
  // A lost connection is reported to the query that used it, or found by the next; without listeners it
  // would end the process.
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return new PostgresDialect({ pool: preparing(pool) })
}

/** A connection of its own, as LISTEN needs one; that it is lost is told by its event `end`. */
export async function openClient(address: PostgresAddress): Promise<pg.Client> {
  const client = new pg.Client(clientConfig(address))
  client.on('error', ignore)
  await client.connect()
  return client
}

/** What a client needs to reach the database; numbers come back as numbers. */
function clientConfig({ url, schema }: PostgresAddress): pg.ClientConfig {
  return {
    connectionString: url,
    application_name: 'reset',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    ...(schema !== null && { options: `-c search_path=${schema}` }),
    types: {
      // pg hands out 64-bit integers as strings; ours are times and numbers of rows, which a number holds.
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format ?? 'text'),
    },
  }
}

/**
 * A pool whose statements are prepared once on each connection, which halves what a claim takes: it is planning
 * that costs. Statements name their columns, as a prepared `*` fails when a later release adds one.
 */
function preparing(pool: pg.Pool): PostgresPool {
  const names = new Map<string, string>()
  const clients = new WeakMap<pg.PoolClient, PreparingClient>()
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect()
      const known = clients.get(client) ?? new PreparingClient(client, names)
      clients.set(client, known)
      return known
    },
  }
}

class PreparingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient
  readonly #names: Map<string, string>

  constructor(client: pg.PoolClient, names: Map<string, string>) {
    this.#client = client
    this.#names = names
  }

  query<Row>(text: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>
  query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>
  query<Row>(
    statement: string | PostgresCursor<Row>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<Row>> | PostgresCursor<Row> {
    if (typeof statement !== 'string') throw new TypeError('No statement of the store is read by a cursor')
    const name = this.#nameOf(statement, parameters)
    const answer = this.#client.query({ ...(name && { name }), text: statement, values: [...parameters] })
    // What the rows look like is known to who built the statement.
    return answer as Promise<pg.QueryResult & PostgresQueryResult<Row>>
  }

  release(destroy?: boolean): void {
    this.#client.release(destroy)
  }

  /** Lists of many lengths make statements of many texts: what comes after the first two hundred has no name. */
  #nameOf(statement: string, parameters: readonly unknown[]): string | null {
    if (parameters.length === 0) return null
    const known = this.#names.get(statement)
    if (known || this.#names.size >= PREPARED) return known ?? null
    const name = `reset_${this.#names.size}`
    this.#names.set(statement, name)
    return name
  }
}

function ignore(): void {}
