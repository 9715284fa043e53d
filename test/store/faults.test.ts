import { mkdirSync, writeFileSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/database.ts'
import { storeFault } from '../../src/store/faults.ts'
import { entryOf } from '../support/inquiries.ts'
import { openProxy } from '../support/proxy.ts'
import { describePostgres, POSTGRES_URL, usePostgres, useSqlite } from '../support/stores.ts'

describe('faults of a SQLite file', () => {
  const place = useSqlite()

  test('a full disk is said as such, and nothing of the write remains', async () => {
    const { inbox, database } = await place().open()
    const { page_count } = await database.run(async (kysely) => {
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(kysely)
      await sql`pragma max_page_count = ${sql.lit(rows[0]!.page_count)}`.execute(kysely)
      return rows[0]!
    })
    const large = entryOf({ text: 'x'.repeat(100_000) })
    await expect(inbox.accept(large, 'one')).rejects.toMatchObject({ code: 'store-full' })
    await database.run((kysely) => sql`pragma max_page_count = ${sql.lit(page_count + 100)}`.execute(kysely))
    expect(await inbox.accept(large, 'one')).toMatchObject({ state: 'leased' })
  })

  test('a file that is no database is refused', async () => {
    writeFileSync(place().url, 'This is a letter and not a database. '.repeat(100))
    await expect(place().open()).rejects.toMatchObject({ code: 'store-damaged' })
  })

  test('a folder that cannot be made is refused, and at once', async () => {
    const opening = openDatabase({ kind: 'sqlite', path: '/proc/nowhere/reset.db' })
    await expect(opening).rejects.toMatchObject({ code: 'store-unreachable' })
  })

  test('a folder in the place of the file is refused', async () => {
    mkdirSync(place().url)
    await expect(place().open()).rejects.toMatchObject({ code: 'store-unreachable' })
  })

  test('a store that cannot be written says so', async () => {
    const { database, inbox } = await place().open()
    // The right to write does not bind the superuser that tests may run as; SQLite's own switch does.
    await database.run((kysely) => sql`pragma query_only = on`.execute(kysely))
    await expect(inbox.accept(entryOf(), 'one')).rejects.toMatchObject({ code: 'store-read-only' })
  })

  test('a file that another process has locked is waited for without holding up the event loop', async () => {
    const { inbox } = await place().open()
    const other = new DatabaseSync(place().url)
    other.exec('begin immediate')
    let turns = 0
    const watch = setInterval(() => turns++, 5)
    const accepting = inbox.accept(entryOf(), 'one')
    await sleep(600)
    other.exec('rollback')
    other.close()
    expect(await accepting).toMatchObject({ state: 'leased' })
    clearInterval(watch)
    expect(turns).toBeGreaterThan(3)
  })

  test('a file that stays locked is said to be busy', async () => {
    const { inbox } = await place().open({ patienceMs: 100 })
    const other = new DatabaseSync(place().url)
    other.exec('begin immediate')
    await expect(inbox.accept(entryOf(), 'one')).rejects.toMatchObject({ code: 'store-busy', passes: true })
    other.close()
    expect(await inbox.accept(entryOf(), 'one')).toMatchObject({ state: 'leased' })
  })

  test('a second service on one file is refused in words, and commands are not', async () => {
    const first = await place().open({ use: 'service' })
    await expect(place().open({ use: 'service' })).rejects.toMatchObject({
      code: 'store-taken',
      said: expect.stringContaining(place().url),
    })
    await place().open({ use: 'command' })
    await first.close()
    await place().open({ use: 'service' })
  })

  test('what a service held before it died is free when the next one starts', async () => {
    const command = await place().open()
    await command.inbox.accept(entryOf(), 'the dead one')
    const service = await place().open({ use: 'service' })
    expect(await service.inbox.claim('the next one', 1, [])).toMatchObject([{ begun: 2 }])
  })
})

describePostgres('a PostgreSQL that goes away', () => {
  const place = usePostgres()

  test('fails what is asked meanwhile, by name, and serves again when it is back', async () => {
    const proxy = await openProxy({ host: '127.0.0.1', port: Number(new URL(POSTGRES_URL).port) })
    const url = new URL(place().url)
    url.port = String(proxy.port)
    const store = await place().open({ url: url.href })
    await store.inbox.accept(entryOf({ keys: ['before'] }), 'one')
    await proxy.goAway()
    await expect(store.inbox.accept(entryOf({ keys: ['meanwhile'] }), 'one')).rejects.toMatchObject({
      code: 'store-away',
    })
    await expect(store.inbox.waiting(1)).rejects.toMatchObject({ code: 'store-away' })
    await proxy.comeBack()
    expect(await store.inbox.accept(entryOf({ keys: ['after'] }), 'one')).toMatchObject({ state: 'waiting' })
    await store.close()
    await proxy.close()
  })

  test('breaks a transaction in the middle as a whole', async () => {
    const proxy = await openProxy({ host: '127.0.0.1', port: Number(new URL(POSTGRES_URL).port) })
    const url = new URL(place().url)
    url.port = String(proxy.port)
    const store = await place().open({ url: url.href })
    const broken = store.database.transact(async (kysely) => {
      await kysely.insertInto('leases').values({ name: 'a', holder: 'b', until: 1 }).execute()
      await proxy.goAway()
      await kysely.insertInto('leases').values({ name: 'c', holder: 'd', until: 1 }).execute()
    })
    await expect(broken).rejects.toMatchObject({ code: 'store-away' })
    await proxy.comeBack()
    expect(await store.database.run((kysely) => kysely.selectFrom('leases').selectAll().execute())).toEqual(
      [],
    )
    await store.close()
    await proxy.close()
  })

  test('that does not answer at the start is named', async () => {
    await expect(place().open({ url: 'postgres://postgres@127.0.0.1:1/test' })).rejects.toMatchObject({
      code: 'store-away',
    })
    await expect(
      place().open({ url: POSTGRES_URL.replace(/[^/]+$/, 'no_such_database') }),
    ).rejects.toMatchObject({ code: 'store-unreachable' })
  })
})

test('an error of the program itself is no fault of the store', () => {
  const error = new TypeError('undefined is not a function')
  expect(storeFault(error)).toBe(error)
})
