import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Signal, Signals } from '../service/ports.ts'
import type { Database } from './database.ts'
import type { PostgresAddress } from './postgres.ts'

/** Signals between the processes of one store: PostgreSQL's NOTIFY, and with SQLite within the one service. */
export function signalsOf(database: Database): Signals {
  return database.at.kind === 'postgres' ? notifications(database, database.at) : withinProcess()
}

function withinProcess(): Signals {
  const emitter = new EventEmitter<{ signal: [Signal] }>()
  return {
    async send(signal) {
      emitter.emit('signal', signal)
    },
    async listen(hear) {
      emitter.on('signal', hear)
      return async () => {
        emitter.off('signal', hear)
      }
    },
  }
}

const FIRST_RECONNECT_MS = 250
const LAST_RECONNECT_MS = 5_000

function notifications(database: Database, address: PostgresAddress): Signals {
  // NOTIFY knows no schemas: the channel's name tells stores of one database apart.
  const channel = `reset_${address.schema ?? 'public'}`
  return {
    async send(signal) {
      await database.run((kysely) =>
        sql`select pg_notify(${channel}, ${JSON.stringify(signal)})`.execute(kysely),
      )
    },
    async listen(hear) {
      const { openClient } = await import('./postgres.ts')
      const stopped = new AbortController()
      const { signal } = stopped
      let client: pg.Client | null = null

      /** Connects, again as long as it takes, and looks for what was missed meanwhile. */
      async function connect(): Promise<void> {
        for (let wait = FIRST_RECONNECT_MS; !signal.aborted; wait = Math.min(2 * wait, LAST_RECONNECT_MS)) {
          // Why it cannot is said by the service's own calls; without signals it only looks less often.
          client = await openClient(address).catch(() => null)
          if (client) {
            client.on('notification', ({ payload }) => hear(signalFrom(payload)))
            client.once('end', () => void connect())
            await client.query(`listen "${channel}"`).catch(() => client?.end())
            hear({ type: 'work' })
            return
          }
          await sleep(wait, undefined, { signal }).catch(() => {})
        }
      }

      await connect()
      return async () => {
        stopped.abort()
        await client?.end()
      }
    },
  }
}

function signalFrom(payload: string | undefined): Signal {
  const signal: Partial<Record<string, unknown>> = JSON.parse(payload ?? '{}')
  if (signal.type === 'stop' && typeof signal.conversation === 'string') {
    return { type: 'stop', conversation: signal.conversation }
  }
  return { type: 'work' }
}
