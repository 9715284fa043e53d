import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, beforeEach, describe } from 'vitest'
import { openStore, type Store, type StoreOptions } from '../../src/store/store.ts'

/** Where tests find PostgreSQL. */
export const POSTGRES_URL = process.env.TEST_DATABASE_URL ?? 'postgres://postgres@127.0.0.1:5432/test'

/** A store of a test's own, made new and removed after it. */
export interface Place {
  readonly dialect: 'sqlite' | 'postgres'
  /** `DATABASE_URL` of this test's store. */
  readonly url: string
  /** Opens it; closed after the test. */
  open(options?: Partial<StoreOptions>): Promise<Store>
}

/** Runs one suite against SQLite and against PostgreSQL. */
export function describeStores(title: string, suite: (place: () => Place) => void): void {
  describe(`${title} (SQLite)`, () => suite(useSqlite()))
  describePostgres(`${title} (PostgreSQL)`, () => suite(usePostgres()))
}

/** Runs a suite where PostgreSQL answers, says so loudly where it does not, and fails then in CI. */
export const describePostgres = (await postgresAnswers()) ? describe : describe.skip

async function postgresAnswers(): Promise<boolean> {
  try {
    await administer('select 1')
    return true
  } catch (error) {
    if (process.env.CI) throw new Error(`No PostgreSQL answers at ${POSTGRES_URL}.`, { cause: error })
    process.stderr.write(`\n!! SKIPPED: no PostgreSQL answers at ${POSTGRES_URL}; its tests did not run.\n\n`)
    return false
  }
}

/** A new SQLite file for each test of a suite. */
export function useSqlite(): () => Place {
  return usePlace('sqlite', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reset-store-'))
    return { url: join(folder, 'reset.db'), remove: async () => rmSync(folder, { recursive: true }) }
  })
}

/** A new PostgreSQL schema for each test of a suite. */
export function usePostgres(): () => Place {
  return usePlace('postgres', async () => {
    const schema = `test_${randomBytes(6).toString('hex')}`
    await administer(`create schema ${schema}`)
    return {
      url: `${POSTGRES_URL}?schema=${schema}`,
      remove: () => administer(`drop schema ${schema} cascade`),
    }
  })
}

interface Made {
  readonly url: string
  remove(): Promise<void>
}

function usePlace(dialect: Place['dialect'], make: () => Promise<Made>): () => Place {
  let made: Made | null = null
  const stores: Store[] = []
  beforeEach(async () => {
    made = await make()
  })
  afterEach(async () => {
    await Promise.all(stores.splice(0).map((store) => store.close()))
    await made?.remove()
  })
  return () => {
    if (!made) throw new Error('A place is there within a test only.')
    const { url } = made
    return {
      dialect,
      url,
      async open(options) {
        const store = await openStore({ url, use: 'command', ...options })
        stores.push(store)
        return store
      },
    }
  }
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: POSTGRES_URL, connectionTimeoutMillis: 3_000 })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
