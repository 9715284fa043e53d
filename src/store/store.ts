import type { Memory } from '../core/ports.ts'
import type { DeliveryStore, InboxRecords, InboxStore, LeaseStore, Signals } from '../service/ports.ts'
import { type Database, type DatabaseOptions, openDatabase, storeAddress } from './database.ts'
import { deliveryStore } from './deliveries.ts'
import { inboxStore } from './inbox.ts'
import { leaseStore } from './leases.ts'
import { memoryOf } from './memory.ts'
import { migrate, schemaState } from './migrations.ts'
import { inboxRecords } from './records.ts'
import { signalsOf } from './signals.ts'
import { becomeSole } from './sole.ts'

/** All that is kept, each family of tables under its port. */
export interface Store {
  readonly database: Database
  readonly inbox: InboxStore
  readonly records: InboxRecords
  readonly deliveries: DeliveryStore
  readonly leases: LeaseStore
  readonly memory: Memory
  readonly signals: Signals
  close(): Promise<void>
}

export interface StoreOptions extends DatabaseOptions {
  /** `DATABASE_URL`: a `postgres://` URL or the path of a file. */
  readonly url: string
  /** A service is the only one on a SQLite file; a command in a terminal shares it. */
  readonly use: 'service' | 'command'
  readonly leaseMs?: number
}

/**
 * Opens the store, makes it where there is none, and brings it to this release's schema. Throws a StoreError:
 * `store-taken` for a second service on one file, `store-newer`, `store-damaged`, `store-unreachable`, …
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const at = storeAddress(options.url)
  // People wait for a service's statements; those of a migration and of a command take what they take.
  const answerWithinMs = options.use === 'service' ? ANSWER_WITHIN_MS : 0
  const database = await openDatabase(at, { answerWithinMs, ...options })
  let sole: { letGo(): void } | null = null
  try {
    if (options.use === 'service' && at.kind === 'sqlite') sole = becomeSole(at.path)
    await bringForward(database)
    const inbox = inboxStore(database, options.leaseMs)
    // Whoever held an inquiry in this file is gone: nobody waits for their leases to run out.
    if (sole) await inbox.releaseAll()
    return {
      database,
      inbox,
      records: inboxRecords(database),
      deliveries: deliveryStore(database),
      leases: leaseStore(database),
      memory: memoryOf(database),
      signals: signalsOf(database),
      async close() {
        await database.close()
        sole?.letGo()
      },
    }
  } catch (error) {
    sole?.letGo()
    await database.close()
    throw error
  }
}

const ANSWER_WITHIN_MS = 10_000

async function bringForward(database: Database): Promise<void> {
  const { pending } = await schemaState(database)
  if (pending.length === 0) return
  if (database.at.kind === 'sqlite') {
    await migrate(database)
    return
  }
  const patient = await openDatabase(database.at)
  await migrate(patient).finally(() => patient.close())
}
