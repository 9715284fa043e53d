import { writeFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { articleFolder } from '../../support/articles.ts'
import { groupOn, quotesIn, saidIn } from '../../support/conversation.ts'
import { useSqlite } from '../../support/stores.ts'

const paragraphs = [
  'The harbour of Skerry was built in 1874 by Nora Flint. Nora Flint died in 1902.',
  'In 1911 the council of Dunmore bought 14 boats from Hull.',
  'The ferry to Bergen was stopped in 1939, and 27 sailors lost their work.',
  'A fire destroyed 8 houses in Skerry in 1954.',
  'The museum was opened in 1987 by Olaf Brand, who had sailed to Bergen 31 times.',
]
const harbour = `# The Harbour\n\n${paragraphs.join('\n\n')}\n`

describe('a quiz in a conversation', () => {
  const place = useSqlite()

  async function group(files: Record<string, string> = { 'harbour.md': harbour }) {
    const folder = await articleFolder(files)
    const { memory } = await place().open()
    return { folder, memory, ...groupOn(folder, memory) }
  }

  test('asks one question at a time, with a button for each option', async () => {
    const { say } = await group()
    const reply = await say('quiz count:3 seed:1')
    expect(saidIn(reply)).toContain('1/3')
    expect(saidIn(reply)).toContain('A: quiz answer:a question:1')
    expect(saidIn(reply)).not.toContain('2/3')
  })

  test('reveals the sentence that proves the answer only after it was given', async () => {
    const { say } = await group()
    expect(quotesIn(await say('quiz count:3 seed:1'))).toEqual([])
    const [quote = ''] = quotesIn(await say('a'))
    expect(harbour).toContain(quote)
  })

  test('goes on with the same question after a restart', async () => {
    const { folder, say } = await group()
    await say('quiz count:3 seed:1')
    const next = await say('b')
    const { memory } = await place().open()
    const again = groupOn(folder, memory)
    expect(saidIn(next)).toContain('2/3')
    expect(saidIn(await again.say('z', { key: 'other' }))).not.toContain('3/3')
    expect(saidIn(await again.say('a', { key: 'later' }))).toContain('3/3')
  })

  test('counts an answer once that is delivered twice, and says the same again', async () => {
    const { say } = await group()
    await say('quiz count:3 seed:1')
    const first = await say('a', { key: 'one' })
    const second = await say('a', { key: 'one' })
    expect(saidIn(second)).toBe(saidIn(first))
    expect(saidIn(await say('a', { key: 'two' }))).toContain('3/3')
  })

  test('is each person’s own', async () => {
    const { say } = await group()
    await say('quiz count:3 seed:1')
    expect(saidIn(await say('quiz answer:a', { asker: 'bob' }))).toContain('no quiz running')
  })

  test('goes on with its own text when the file has changed', async () => {
    const { folder, memory, say } = await group()
    await say('quiz count:3 seed:1')
    await writeFile(`${folder}/harbour.md`, '# The Harbour\n\nAll is new here since the flood of 2001.\n')
    const [quote = ''] = quotesIn(await groupOn(folder, memory).say('a', { key: 'after' }))
    expect(harbour).toContain(quote)
  })

  test('ends with “stop”, which tells the score', async () => {
    const { say } = await group()
    await say('quiz count:3 seed:1')
    await say('a')
    expect(saidIn(await say('stop'))).toContain('Stopped after 1 of 3')
    expect(saidIn(await say('quiz answer:a'))).toContain('no quiz running')
  })

  test('leaves a letter a question where nothing is played', async () => {
    const { say } = await group()
    expect((await say('b')).command).toBe('ask')
  })

  test('is forgotten with the person', async () => {
    const { say } = await group()
    await say('quiz count:3 seed:1')
    await say('forget')
    expect(saidIn(await say('quiz answer:a'))).toContain('no quiz running')
  })
})
