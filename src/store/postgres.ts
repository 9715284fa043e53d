import { type Dialect, PostgresDialect } from 'kysely'
import pg from 'pg'

/** The most connections that one process holds, beside the one that listens. */
const CONNECTIONS = 10
const CONNECT_WITHIN_MS = 5_000
const ANSWER_WITHIN_MS = 30_000

export interface PostgresAddress {
  readonly url: string
  /** The schema that holds the tables; the database's own default where it is null. */
  readonly schema: string | null
}

export function postgresDialect(address: PostgresAddress): Dialect {
  const pool = new pg.Pool({ ...clientConfig(address), max: CONNECTIONS })
  // A lost connection is reported to the query that used it, or found by the next; without listeners it
  // would end the process.
  pool.on('error', ignore)
  pool.on('connect', (client) => client.on('error', ignore))
  return new PostgresDialect({ pool })
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
    query_timeout: ANSWER_WITHIN_MS,
    ...(schema !== null && { options: `-c search_path=${schema}` }),
    types: {
      // pg hands out 64-bit integers as strings; ours are times and numbers of rows, which a number holds.
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === pg.types.builtins.INT8 ? Number : pg.types.getTypeParser(oid, format ?? 'text'),
    },
  }
}

function ignore(): void {}
