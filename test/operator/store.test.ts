import { expect, it } from 'vitest'
import { entryOf } from '../support/inquiries.ts'
import { describeStores, type Place } from '../support/stores.ts'
import { runTerminal } from '../support/terminal.ts'

describeStores('the operator’s store', (place) => {
  function store(...argv: string[]) {
    return runTerminal(['store', ...argv], { env: { DATABASE_URL: place().url } })
  }

  it('says where it is and what waits', async () => {
    await acceptAt(place(), 'one')
    const { status, stdout } = await store('status')
    expect(status).toBe(0)
    expect(stdout).toMatch(/place .*\n\s+schema .*\n\s+waiting\s+1, the oldest for \d s\n\s+failed\s+0/)
  })

  it('looks before it touches, and makes the schema when asked', async () => {
    expect((await store('status')).stdout).toMatch(/There is no store|lacks \d+\s+steps/)
    expect((await store('migrate')).stdout).toMatch(/1 .*Keeps an accepted inquiry/)
    expect((await store('migrate')).stdout).toContain('as this version wants it')
  })

  it('lists what failed, and opens it again', async () => {
    const opened = await acceptAt(place(), 'one')
    const [stored] = await opened.inbox.claim('me', 1, [])
    await opened.inbox.fail(stored?.id ?? 0, 'me', 'platform-off')
    const id = String(stored?.id)
    expect((await store('failed')).stdout).toMatch(new RegExp(`${id} .*platform-off`))
    expect((await store('retry', id)).status).toBe(0)
    expect((await store('failed')).stdout).toContain('No inquiry has failed.')
  })

  it('asks which one where no failed inquiry is named', async () => {
    await acceptAt(place(), 'one')
    expect(await store('retry')).toMatchObject({ status: 2 })
    expect(await store('retry', '17')).toMatchObject({ status: 2 })
  })

  it('deletes what is kept no longer', async () => {
    await acceptAt(place(), 'one')
    expect((await store('purge')).stdout).toContain('Deleted 0 turns older than 90 days')
  })

  it('shows no password', async () => {
    await acceptAt(place(), 'one')
    expect((await store('status', '--json')).stdout).not.toContain('postgres@')
  })
})

async function acceptAt(place: Place, key: string) {
  const store = await place.open()
  await store.inbox.accept(entryOf({ keys: [key] }), null)
  return store
}

it('says how it is used', async () => {
  const { status, stderr } = await runTerminal(['store'])
  expect(status).toBe(2)
  expect(stderr).toContain('store status')
})
