import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { backup, restore } from '../../src/store/backup.ts'
import { checkStore } from '../../src/store/condition.ts'
import { type Database, openDatabase, storeAddress } from '../../src/store/database.ts'
import { CONTENT_TABLES, rowsOf } from '../../src/store/rows.ts'
import type { Store } from '../../src/store/store.ts'
import { entryOf } from '../support/inquiries.ts'
import { describePostgres, describeStores, usePostgres, useSqlite } from '../support/stores.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reset-backup-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** A store with something in each family of tables. */
async function fill({ inbox, deliveries, memory }: Store): Promise<void> {
  const accepted = await inbox.accept(entryOf({ keys: ['1', '2'], secrets: { token: 'aToken' } }), 'one')
  if (accepted.state === 'leased') await deliveries.sent(accepted.stored, 0, 'm1')
  await inbox.accept(entryOf({ keys: ['3'], conversation: 'C2', text: 'a\0b\u2028c\uD800\n' }), null)
  await memory.settings.set('T1', 'C1', 'length', 'long')
  await memory.articles.add('T1', {
    slug: 'own',
    markdown: '# Own\n\nText\u2028.\n',
    addedBy: 'U1',
    addedAt: 5,
  })
  await memory.articles.keepText('T1', 'digest', { slug: 'own', markdown: '# Own\n' })
}

const pathOf = () => join(folder, 'backup.jsonl')

/** How many rows each table holds. */
function counts(database: Database): Promise<number[]> {
  return database.run((kysely) =>
    Promise.all(CONTENT_TABLES.map(async (table) => (await Array.fromAsync(rowsOf(kysely, table))).length)),
  )
}

/** Restores into a new SQLite file, or into a schema. */
async function restoreInto(url: string): Promise<number> {
  const database = await openDatabase(storeAddress(url))
  try {
    return await restore(database, pathOf())
  } finally {
    await database.close()
  }
}

describeStores('a backup', (place) => {
  test('brings everything back in a new store, but tokens', async () => {
    const store = await place().open()
    await fill(store)
    const rows = await backup(store.database, pathOf())
    const url = join(folder, 'new.db')
    expect(await restoreInto(url)).toBe(rows)
    expect(readFileSync(pathOf(), 'utf8')).not.toContain('aToken')

    const restored = await place().open({ url })
    expect(await counts(restored.database)).toEqual(await counts(store.database))
    expect(await restored.memory.articles.list('T1')).toEqual(await store.memory.articles.list('T1'))
    expect(await checkStore(restored.database)).toEqual([])
    expect(await restored.inbox.accept(entryOf({ keys: ['2'] }), 'one')).toEqual({ state: 'known' })
    const open = await restored.inbox.claim('two', 10, [])
    expect(open.map(({ inquiry }) => inquiry.text)).toEqual(['Who met?', 'a\0b\u2028c\uD800\n'])
  })

  test('makes whoever takes up what was open look for an answer first', async () => {
    const store = await place().open()
    await fill(store)
    await backup(store.database, pathOf())
    const url = join(folder, 'new.db')
    await restoreInto(url)
    const restored = await place().open({ url })
    for (const { begun } of await restored.inbox.claim('two', 10, [])) expect(begun).toBeGreaterThan(1)
  })

  test('is one moment of a store that goes on, and its owner’s alone', async () => {
    const store = await place().open()
    await fill(store)
    const [rows] = await Promise.all([
      backup(store.database, pathOf()),
      store.inbox.accept(entryOf({ keys: ['meanwhile'], conversation: 'C9' }), null),
    ])
    expect(await restoreInto(join(folder, 'new.db'))).toBe(rows)
    expect((await stat(pathOf())).mode & 0o777).toBe(0o600)
  })

  test('is not restored over something', async () => {
    const store = await place().open()
    await fill(store)
    await backup(store.database, pathOf())
    await expect(restore(store.database, pathOf())).rejects.toMatchObject({ code: 'input.store-not-empty' })
  })

  test('that was cut off leaves the store empty', async () => {
    const store = await place().open()
    await fill(store)
    await backup(store.database, pathOf())
    const lines = readFileSync(pathOf(), 'utf8').split('\n')
    writeFileSync(pathOf(), `${lines.slice(0, -3).join('\n')}\n`)
    const url = join(folder, 'new.db')
    await expect(restoreInto(url)).rejects.toMatchObject({ code: 'input.backup' })
    const restored = await place().open({ url })
    expect((await counts(restored.database)).every((count) => count === 0)).toBe(true)
  })

  test('of a later release is refused', async () => {
    writeFileSync(pathOf(), '{"backup":"reset","migrations":[1,2,3,4,5,6,999]}\n{"rows":0}\n')
    await expect(restoreInto(place().url)).rejects.toMatchObject({ code: 'input.backup' })
  })

  test('holds every table but those of the moment', async () => {
    const { database } = await place().open()
    const tables = await database.run((kysely) => kysely.introspection.getTables())
    const schema = place().dialect === 'postgres' ? storeAddress(place().url) : null
    const own = tables.filter((table) => schema?.kind !== 'postgres' || table.schema === schema.schema)
    expect(own.map(({ name }) => name).toSorted()).toEqual(
      [...CONTENT_TABLES, 'leases', 'migrations'].toSorted(),
    )
  })

  test('rows that cannot be read are found by a check', async () => {
    const { database } = await place().open()
    expect(await checkStore(database)).toEqual([])
    await database.run((kysely) =>
      sql`insert into cited_texts (workspace, digest, slug, markdown) values ('T', 'd', 's', 'no JSON')`.execute(
        kysely,
      ),
    )
    expect(await checkStore(database)).toEqual(['1 rows of cited_texts cannot be read.'])
  })
})

describePostgres('moving from SQLite to PostgreSQL', () => {
  const from = useSqlite()
  const to = usePostgres()

  test('keeps everything, and goes on counting inquiries', async () => {
    const store = await from().open()
    await fill(store)
    await backup(store.database, pathOf())
    await restoreInto(to().url)
    const moved = await to().open()
    expect(await moved.memory.settings.at('T1', 'C1')).toEqual({ length: 'long' })
    expect(await moved.inbox.accept(entryOf({ keys: ['new'], conversation: 'C3' }), 'one')).toMatchObject({
      state: 'leased',
      stored: { id: 3 },
    })
  })
})
