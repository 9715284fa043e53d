import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { quotesIn, saidIn } from '../../support/conversation.ts'
import { HARBOUR, harbourGroup } from '../../support/harbour.ts'
import { useSqlite } from '../../support/stores.ts'

const place = useSqlite()
const group = () => harbourGroup(place())

describe('a follow-up', () => {
  it('is understood from the question before it', async () => {
    const { say } = await group()
    await say('use harbour')
    await say('Who built the harbour?')
    expect(quotesIn(await say('And when was that?'))[0]).toContain('1874')
  })

  it('asks for the reason of what was said last', async () => {
    const { say } = await group()
    await say('use harbour')
    await say('Who built the harbour of Lindholm?')
    const first = quotesIn(await say('Why?'))[0]
    await say('When was the lighthouse automated?', { conversation: 'other' })
    await say('use harbour', { conversation: 'other' })
    await say('When was the lighthouse lit for the first time?', { conversation: 'other' })
    const second = quotesIn(await say('Why?', { conversation: 'other' }))[0]
    expect([first, second]).toEqual([
      'He chose the northern bay because the southern one silts up every winter.',
      'It was automated in 1962 because no keeper could be found.',
    ])
  })

  it('quotes what was cited last', async () => {
    const { say } = await group()
    await say('use harbour')
    await say('Who built the harbour of Lindholm?')
    expect(quotesIn(await say('quote it'))).toEqual([
      'The harbour of Lindholm was built in 1874 by the engineer Nils Berg.',
    ])
  })

  it.each(['shorter', 'Make it shorter, please'])('has its heart said again: %s', async (line) => {
    const { say } = await group()
    await say('use harbour')
    await say('What does it say about the lighthouse?')
    const reply = await say(line)
    expect([reply.outcome, quotesIn(reply).length]).toEqual(['answered', 1])
    expect(quotesIn(reply)[0]).toContain('lighthouse')
  })

  it.each(['shorter', 'quote it'])('asks nothing where nothing was said: %s', async (line) => {
    const { say } = await group()
    expect((await say(line)).outcome).toBe('refused')
  })

  it('does not lean on another conversation', async () => {
    const { say } = await group()
    await say('use harbour for:workspace')
    await say('Who built the harbour?')
    expect((await say('And when was that?', { conversation: 'another' })).outcome).toBe('refused')
  })
})

describe('a recap', () => {
  it('tells what was established, with citations, and what the article did not answer', async () => {
    const { say } = await group()
    await say('use harbour')
    await say('Who built the harbour of Lindholm?')
    await say('Who is the president of France?', { asker: 'bob' })
    const recap = await say('recap')
    expect(quotesIn(recap)[0]).toContain('Nils Berg')
    expect(saidIn(recap)).toMatch(
      /ada: Who built the harbour[\s\S]*Not in the article[\s\S]*bob: Who is the president/,
    )
  })

  it('cites the text that was read, and says so, when the file has changed', async () => {
    const { say, folder } = await group()
    await say('use harbour')
    await say('Who built the harbour of Lindholm?')
    await writeFile(`${folder}/harbour.md`, HARBOUR.replace('Nils Berg', 'Karin Holm'))
    const recap = await say('recap')
    expect(quotesIn(recap)[0]).toContain('Nils Berg')
    expect(saidIn(recap)).toContain('earlier text')
    expect(quotesIn(await say('Who built the harbour of Lindholm?'))[0]).toContain('Karin Holm')
  })

  it('says so where nothing was asked', async () => {
    const { say } = await group()
    expect((await say('recap')).citations).toEqual([])
  })
})

describe('an export', () => {
  it('is Markdown with each quotation and its address', async () => {
    const { say } = await group()
    await say('use harbour')
    await say('Who built the harbour of Lindholm?')
    const text = saidIn(await say('export'))
    expect(text).toContain('## Who built the harbour of Lindholm?')
    expect(text).toContain('> The harbour of Lindholm was built in 1874 by the engineer Nils Berg.\n> — ¶1.1')
  })

  it('never turns what a person wrote into markup', async () => {
    const { say } = await group()
    await say('use harbour')
    await say('Who built [the harbour](https://evil.example) of *Lindholm* <b>?')
    expect(saidIn(await say('export'))).toContain(
      'Who built \\[the harbour\\](https\\://evil.example) of \\*Lindholm\\* \\<b\\>?',
    )
  })
})

describe('forget', () => {
  it('deletes what a person asked, says how much, and leaves the others’', async () => {
    const { say } = await group()
    await say('use harbour')
    await say('Who built the harbour?')
    await say('When was the lighthouse lit?', { asker: 'bob' })
    expect(saidIn(await say('forget'))).toContain('1 question')
    const recap = saidIn(await say('recap'))
    expect(recap).toContain('bob')
    expect(recap).not.toContain('ada')
  })
})

describe('an answer', () => {
  it('can be taken back by who asked', async () => {
    const { say } = await group()
    await say('use harbour')
    await say('Who built the harbour?', { asker: 'bob' })
    expect((await say('delete', { asker: 'bob' })).outcome).toBe('answered')
    expect((await say('recap')).citations).toEqual([])
  })

  it('can be taken back by nobody else but a manager', async () => {
    const { say } = await group()
    await say('use harbour')
    await say('Who built the harbour?', { asker: 'bob' })
    expect((await say('delete', { asker: 'eve' })).outcome).toBe('unusable')
    expect((await say('delete', { asker: 'ada' })).outcome).toBe('answered')
  })

  it('is given again from the article as it is now, in its place', async () => {
    const { say, folder } = await group()
    await say('use harbour')
    await say('Who built the harbour of Lindholm?')
    await writeFile(`${folder}/harbour.md`, HARBOUR.replace('Nils Berg', 'Karin Holm'))
    expect(quotesIn(await say('again'))[0]).toContain('Karin Holm')
    const recap = await say('recap')
    expect(quotesIn(recap)).toHaveLength(1)
    expect(quotesIn(recap)[0]).toContain('Karin Holm')
  })

  it('is given again to the question as it was edited', async () => {
    const { say } = await group()
    await say('use harbour')
    await say('Who built the harbour?', { key: 'message:1' })
    const again = await say('again When was the lighthouse lit for the first time?', {})
    expect(quotesIn(again)[0]).toContain('1891')
    expect(saidIn(await say('recap'))).not.toContain('Who built')
  })
})

it('an export names the article of a quotation where another is read by now', async () => {
  const { say } = await group()
  await say('use harbour')
  await say('Who built the harbour of Lindholm?')
  await say('use garden')
  expect(saidIn(await say('export'))).toContain('> — ¶1.1, The Harbour')
})
