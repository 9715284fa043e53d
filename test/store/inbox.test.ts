import { expect, test } from 'vitest'
import { entryOf } from '../support/inquiries.ts'
import { describeStores } from '../support/stores.ts'

describeStores('the inbox', (place) => {
  test('an inquiry is accepted once, already leased to who accepted it', async () => {
    const { inbox } = await place().open()
    const entry = entryOf({ secrets: { responseUrl: 'https://hooks.example/1' }, place: { channel: 'C1' } })
    const first = await inbox.accept(entry, 'one')
    expect(first).toMatchObject({ state: 'leased', stored: { inquiry: entry.inquiry, attempt: 1 } })
    expect(await inbox.accept(entry, 'two')).toEqual({ state: 'known' })
    expect(await inbox.claim('two', 10, [])).toEqual([])
  })

  test('one message that comes as two events is one inquiry', async () => {
    const { inbox } = await place().open()
    await inbox.accept(entryOf({ keys: ['event:1', 'message:7'] }), 'one')
    expect(await inbox.accept(entryOf({ keys: ['event:2', 'message:7'] }), 'one')).toEqual({ state: 'known' })
  })

  test('the same event fifty times at once is one inquiry', async () => {
    const stores = await Promise.all(Array.from({ length: 4 }, () => place().open()))
    const entry = entryOf({ keys: ['event:1', 'message:7'] })
    const all = await Promise.all(
      Array.from({ length: 50 }, (_, at) => stores[at % 4]!.inbox.accept(entry, `process ${at % 4}`)),
    )
    expect(all.filter(({ state }) => state === 'leased')).toHaveLength(1)
    expect(all.filter(({ state }) => state === 'known')).toHaveLength(49)
  })

  test('a second inquiry of a lane waits for the first', async () => {
    const { inbox } = await place().open()
    const first = await inbox.accept(entryOf({ keys: ['1'] }), 'one')
    expect(await inbox.accept(entryOf({ keys: ['2'] }), 'two')).toEqual({ state: 'waiting' })
    expect(await inbox.accept(entryOf({ keys: ['3'] }), 'one')).toEqual({ state: 'waiting' })
    expect(await inbox.claim('two', 10, [])).toEqual([])
    if (first.state === 'leased') await inbox.complete(first.stored.id, 'one')
    const next = await inbox.claim('two', 10, [])
    expect(next.map(({ inquiry }) => inquiry.keys)).toEqual([['2']])
  })

  test('two processes never work in one lane, whoever is first', async () => {
    const [one, two] = await Promise.all([place().open(), place().open()])
    await Promise.all(
      Array.from({ length: 30 }, (_, at) =>
        (at % 2 ? one : two).inbox.accept(entryOf({ keys: [`${at}`], conversation: `C${at % 5}` }), null),
      ),
    )
    const claims = await Promise.all(
      Array.from({ length: 6 }, (_, at) => (at % 2 ? one : two).inbox.claim(`p${at}`, 3, [])),
    )
    const lanes = claims.flat().map(({ lane }) => lane)
    expect(new Set(lanes).size).toBe(lanes.length)
  })

  test('what its holder does not renew is claimed by another', async () => {
    let now = 1_000
    const { inbox } = await place().open({ clock: () => now, leaseMs: 100 })
    const accepted = await inbox.accept(entryOf(), 'one')
    const id = accepted.state === 'leased' ? accepted.stored.id : 0
    now += 99
    expect(await inbox.claim('two', 10, [])).toEqual([])
    expect(await inbox.renew('one', [id])).toEqual([id])
    now += 99
    expect(await inbox.claim('two', 10, [])).toEqual([])
    now += 1
    expect(await inbox.claim('one', 10, [id])).toEqual([])
    expect(await inbox.claim('two', 10, [])).toMatchObject([{ id, attempt: 1, begun: 2 }])
    expect(await inbox.renew('one', [id])).toEqual([])
    expect(await inbox.complete(id, 'one')).toBe(false)
    expect(await inbox.complete(id, 'two')).toBe(true)
  })

  test('what is done keeps neither words nor secrets', async () => {
    const { inbox, database } = await place().open()
    const accepted = await inbox.accept(entryOf({ secrets: { token: 'aToken' } }), 'one')
    if (accepted.state === 'leased') await inbox.complete(accepted.stored.id, 'one')
    const row = await database.run((kysely) =>
      kysely.selectFrom('inquiries').selectAll().executeTakeFirstOrThrow(),
    )
    expect(row).toMatchObject({ payload: null, secrets: null, reason: null })
    expect(await inbox.accept(entryOf(), 'one')).toEqual({ state: 'known' })
  })

  test('a failed one keeps what was asked and its reason, and no secret', async () => {
    const { inbox, records, database } = await place().open()
    const accepted = await inbox.accept(entryOf({ secrets: { token: 'aToken' } }), 'one')
    const id = accepted.state === 'leased' ? accepted.stored.id : 0
    await inbox.fail(id, 'one', 'it threw')
    expect(await records.failed()).toMatchObject([{ id, reason: 'it threw', workspace: 'T1' }])
    const row = await database.run((kysely) =>
      kysely.selectFrom('inquiries').selectAll().executeTakeFirstOrThrow(),
    )
    expect(row.secrets).toBeNull()
    expect(await records.reopen(id)).toBe(true)
    expect(await inbox.claim('two', 1, [])).toMatchObject([{ attempt: 1, inquiry: { text: 'Who met?' } }])
    expect(await records.failed()).toEqual([])
  })

  test('a retry waits its time and holds up its lane, and a deadline holds up nothing before it', async () => {
    let now = 1_000
    const { inbox } = await place().open({ clock: () => now })
    expect(await inbox.accept(entryOf({ keys: ['due'], dueAt: 9_000 }), 'one')).toEqual({ state: 'waiting' })
    const accepted = await inbox.accept(entryOf({ keys: ['1'] }), 'one')
    const id = accepted.state === 'leased' ? accepted.stored.id : 0
    await inbox.accept(entryOf({ keys: ['2'] }), 'one')
    await inbox.postpone(id, 'one', 500)
    expect(await inbox.claim('one', 10, [])).toEqual([])
    expect(await inbox.untilDue()).toBe(500)
    now += 500
    expect(await inbox.claim('one', 10, [])).toMatchObject([{ id, attempt: 2 }])
    await inbox.complete(id, 'one')
    const [second] = await inbox.claim('one', 10, [])
    expect(second?.inquiry.keys).toEqual(['2'])
    now = 9_000
    expect(await inbox.claim('one', 10, [])).toEqual([])
    await inbox.complete(second?.id ?? 0, 'one')
    expect(await inbox.claim('one', 10, [])).toMatchObject([{ inquiry: { keys: ['due'] } }])
  })

  test('a retry is not held back by a clock that was turned back', async () => {
    let now = 10 * 3_600_000
    const { inbox } = await place().open({ clock: () => now })
    const accepted = await inbox.accept(entryOf(), 'one')
    if (accepted.state === 'leased') await inbox.postpone(accepted.stored.id, 'one', 1_000)
    now -= 3_600_000
    expect(await inbox.claim('one', 10, [])).toHaveLength(1)
  })

  test('leases that are given back are free at once and cost no attempt', async () => {
    const { inbox } = await place().open()
    const accepted = await inbox.accept(entryOf(), 'one')
    const id = accepted.state === 'leased' ? accepted.stored.id : 0
    await inbox.release('one', [id])
    expect(await inbox.waiting(10)).toBe(1)
    expect(await inbox.claim('two', 10, [])).toMatchObject([{ id, attempt: 1 }])
  })

  test('NUL and lone surrogates come back as they were asked', async () => {
    const { inbox } = await place().open()
    const text = 'a\0b\uD800c'
    await inbox.accept(
      entryOf({ text, keys: ['k\0\uDC00'], conversation: 'c\0', asker: { id: '\0', name: text } }),
      null,
    )
    const [claimed] = await inbox.claim('one', 1, [])
    expect(claimed?.inquiry).toMatchObject({ text, asker: { name: text } })
  })

  test('old finished inquiries are purged with their keys and deliveries, and open ones stay', async () => {
    let now = 1_000
    const { inbox, records, deliveries } = await place().open({ clock: () => now })
    const accepted = await inbox.accept(entryOf(), 'one')
    if (accepted.state === 'leased') {
      await deliveries.sent(accepted.stored, 0, 'm1')
      await inbox.complete(accepted.stored.id, 'one')
    }
    await inbox.accept(entryOf({ keys: ['open'] }), null)
    now += 1_000
    expect(await records.purge(1_001)).toBe(0)
    expect(await records.purge(1_000)).toBe(1)
    expect(await inbox.accept(entryOf(), 'one')).toMatchObject({ state: 'waiting' })
  })

  test('forgetting a person deletes their words from what failed, and nobody else’s', async () => {
    const { inbox, records, memory } = await place().open()
    for (const [key, asker, workspace] of [
      ['1', 'U1', 'T1'],
      ['2', 'U2', 'T1'],
      ['3', 'U1', 'T2'],
    ] as const) {
      const entry = entryOf({ keys: [key], conversation: key, asker: { id: asker, name: 'Ada' }, workspace })
      const accepted = await inbox.accept(entry, 'one')
      if (accepted.state === 'leased') await inbox.fail(accepted.stored.id, 'one', key)
    }
    await memory.turns.forget('T1', 'U1')
    expect((await records.failed()).map(({ reason }) => reason)).toEqual(['3', '2'])
  })
})
