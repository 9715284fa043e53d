import { expect, test } from 'vitest'
import { openStore } from '../../src/store/store.ts'
import { entryOf } from '../support/inquiries.ts'
import { temporaryFolder } from '../support/program.ts'
import { runTerminal } from '../support/terminal.ts'

/** A place for a store with one failed inquiry, or for none, and how to run `store …` on it. */
async function operate({ filled }: { filled: boolean }) {
  const folder = await temporaryFolder()
  const url = `${folder}/reset.db`
  if (filled) {
    const store = await openStore({ url, use: 'command' })
    const accepted = await store.inbox.accept(entryOf(), 'one')
    if (accepted.state === 'leased') await store.inbox.fail(accepted.stored.id, 'one', 'TypeError')
    await store.close()
  }
  const run = (...argv: string[]) => runTerminal(['store', ...argv], { env: { DATABASE_URL: url } })
  return { url, file: `${folder}/backup.jsonl`, run }
}

test('a backup comes back in a new store, and not over another', async () => {
  const one = await operate({ filled: true })
  const other = await operate({ filled: false })
  expect(await one.run('backup', one.file)).toMatchObject({ status: 0 })
  expect(await other.run('restore', one.file)).toMatchObject({ status: 0 })
  expect((await other.run('failed')).stdout).toContain('TypeError')
  expect(await other.run('check')).toMatchObject({ status: 0 })
  const again = await other.run('restore', one.file)
  expect(again.status).not.toBe(0)
  expect(again.stderr).toMatch(/holds\s+something\s+already/)
})

test('nothing is restored under a running service', async () => {
  const one = await operate({ filled: true })
  const other = await operate({ filled: false })
  await one.run('backup', one.file)
  const service = await openStore({ url: other.url, use: 'service' })
  const { status, stderr } = await other.run('restore', one.file)
  await service.close()
  expect(status).not.toBe(0)
  expect(stderr).toMatch(/Another\s+Reset\s+service/)
})

test('a store that is not there is not made by looking at it', async () => {
  const { run, file } = await operate({ filled: false })
  for (const argv of [['check'], ['backup', file]]) {
    const { status, stderr } = await run(...argv)
    expect(status).toBe(1)
    expect(stderr).toMatch(/There\s+is\s+no\s+store/)
  }
})

test('a file that cannot be read or written is named, and one that is missing asked for', async () => {
  const { run } = await operate({ filled: true })
  expect((await run('backup', '/no/such/folder/file')).stderr).toContain('/no/such/folder/file')
  expect((await run('restore', '/no/such/file')).stderr).toContain('/no/such/file')
  expect(await run('backup')).toMatchObject({ status: 2, stderr: expect.stringContaining('Which file?') })
})
