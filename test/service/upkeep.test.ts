import { expect, it } from 'vitest'
import { createLog } from '../../src/log.ts'
import type { Inbox } from '../../src/service/inbox.ts'
import { createUpkeep } from '../../src/service/upkeep.ts'
import { entryOf } from '../support/inquiries.ts'
import { useSqlite } from '../support/stores.ts'

const DAY_MS = 86_400_000
const place = useSqlite()
const output = { write: () => {} }
const log = createLog({ level: 'silent', secrets: [], colour: false, stdout: output, stderr: output })

/** A store and its upkeep on one clock. */
async function openOn(clock: { now: number }, retentionDays: number) {
  const store = await place().open({ clock: () => clock.now })
  const { memory, records, inbox: kept } = store
  const upkeep = createUpkeep({ memory, records, retentionDays, log, now: () => clock.now })
  const inbox: Inbox = {
    async accept(inquiry) {
      const { state } = await kept.accept({ ...entryOf(), inquiry, lane: 'upkeep' }, null)
      return { isNew: state !== 'known', notice: null }
    },
    stop: async () => {},
    drain: async () => {},
  }
  /** Does what is due, as the worker does. */
  const work = async () => {
    const due = await kept.claim('me', 10, [])
    for (const stored of due) {
      expect(upkeep.isUpkeep(stored.inquiry)).toBe(true)
      await upkeep.work(inbox)
      await kept.complete(stored.id, 'me')
    }
    return due.length
  }
  return { store, upkeep, inbox, work }
}

it('is done once a day, however many processes begin it', async () => {
  const clock = { now: 20_000.25 * DAY_MS }
  const { upkeep, inbox, work } = await openOn(clock, 90)
  await upkeep.begin(inbox)
  await upkeep.begin(inbox)
  expect(await work()).toBe(1)
  await upkeep.begin(inbox)
  expect(await work()).toBe(0)
  clock.now += DAY_MS
  expect(await work()).toBe(1)
})

it('forgets finished inquiries when nobody can send them again', async () => {
  const clock = { now: 20_000 * DAY_MS }
  const { store, upkeep, inbox, work } = await openOn(clock, 90)
  const accepted = await store.inbox.accept(entryOf({ keys: ['slack:old'] }), 'me')
  if (accepted.state !== 'leased') throw new Error('It was not accepted')
  await store.inbox.complete(accepted.stored.id, 'me')
  const again = () => store.inbox.accept(entryOf({ keys: ['slack:old'] }), null)

  clock.now += 5 * DAY_MS
  await upkeep.begin(inbox)
  await work()
  expect((await again()).state).toBe('known')

  clock.now += 31 * DAY_MS
  await work()
  expect((await again()).state).toBe('waiting')
})
