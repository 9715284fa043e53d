import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { storeAddress } from '../../src/store/database.ts'
import { type Migration, migrate, schemaState } from '../../src/store/migrations.ts'
import { schema } from '../../src/store/schema.ts'
import { entryOf } from '../support/inquiries.ts'
import { describeStores } from '../support/stores.ts'

const later = (number: number, release: number): Migration => ({
  number,
  release,
  why: 'A later release needs it.',
  async up(kysely) {
    await sql`alter table leases add column note text`.execute(kysely)
  },
})

const latest = schema.at(-1)!

describeStores('migrations', (place) => {
  test('many processes may start on a new store at once', async () => {
    const stores = await Promise.all(Array.from({ length: 6 }, () => place().open()))
    for (const store of stores) {
      expect(await schemaState(store.database)).toMatchObject({
        applied: schema.map(({ number }) => number),
        pending: [],
      })
    }
  })

  test('a store with rows in it is brought forward and keeps them', async () => {
    const { database, inbox } = await place().open()
    await inbox.accept(entryOf(), null)
    const ran = await migrate(database, [...schema, later(latest.number + 1, latest.release + 1)])
    expect(ran.map(({ number }) => number)).toEqual([latest.number + 1])
    expect(await inbox.claim('one', 1, [])).toHaveLength(1)
  })

  test('a store that is one release newer is used, and one that is two is refused', async () => {
    const { database } = await place().open()
    const next = [...schema, later(latest.number + 1, latest.release + 1)]
    await migrate(database, next)
    const again = await place().open()
    expect((await schemaState(again.database)).release).toBe(latest.release + 1)
    await database.run((kysely) =>
      kysely
        .insertInto('migrations')
        .values({ number: 99, release: latest.release + 2, why: 'Later still.', applied_at: 0 })
        .execute(),
    )
    await expect(place().open()).rejects.toMatchObject({ code: 'store-newer' })
  })

  test('a migration that fails leaves nothing of itself', async () => {
    const { database } = await place().open()
    const broken: Migration = {
      number: 50,
      release: latest.release,
      why: 'It breaks half-way.',
      async up(kysely) {
        await kysely.schema.createTable('half').addColumn('one', 'integer').execute()
        await sql`select nothing from nowhere`.execute(kysely)
      },
    }
    await expect(migrate(database, [...schema, broken])).rejects.toMatchObject({ code: 'store-failed' })
    const tables = await database.run((kysely) => kysely.introspection.getTables())
    expect(tables.map(({ name }) => name)).not.toContain('half')
  })
})

test('each migration has a number of its own, in order, and says why', () => {
  const numbers = schema.map(({ number }) => number)
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  for (const { why } of schema) expect(why).toMatch(/^[A-Z].{20,}\.$/)
})

test('the address of a store is a URL with its schema, or a path', () => {
  expect(storeAddress('postgres://me@host:5/db?schema=one')).toEqual({
    kind: 'postgres',
    url: 'postgres://me@host:5/db',
    schema: 'one',
  })
  expect(storeAddress('data/reset.db')).toEqual({ kind: 'sqlite', path: 'data/reset.db' })
})
