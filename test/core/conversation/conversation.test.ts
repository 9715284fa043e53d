import { writeFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { StoreError } from '../../../src/core/errors.ts'
import { articleFolder } from '../../support/articles.ts'
import { groupOn, quotesIn, saidIn } from '../../support/conversation.ts'
import { useSqlite } from '../../support/stores.ts'

const HARBOUR = `# The Harbour

The harbour of Lindholm was built in 1874 by the engineer Nils Berg. He chose the northern bay because the southern one silts up every winter.

The lighthouse on the cape was lit for the first time in 1891. It was automated in 1962 because no keeper could be found.

Ships from nine countries called at Lindholm every year. The last steamer left in 1951.
`
const GARDEN = `# The Garden

The garden at Ravna grows only ferns. Nobody waters them in winter.

A wall of grey stone keeps the goats out.
`

const place = useSqlite()

async function group() {
  const folder = await articleFolder({ 'garden.md': GARDEN, 'harbour.md': HARBOUR })
  const { memory } = await place().open()
  return { folder, ...groupOn(folder, memory) }
}

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

  it('does not lean on another conversation', async () => {
    const { say } = await group()
    await say('use harbour for:workspace')
    await say('Who built the harbour?')
    expect((await say('And when was that?', { conversation: 'another' })).outcome).toBe('refused')
  })
})

describe('the article that is read', () => {
  it('is inherited by a thread from its channel, and by a channel from the workspace', async () => {
    const { say } = await group()
    const readIn = async (conversation: string, channel: string) =>
      (await say('summary', { conversation, channel })).article?.slug
    await say('use harbour for:workspace')
    expect(await readIn('thread', 'c1')).toBe('harbour')
    await say('use garden', { conversation: 'c1', channel: 'c1' })
    expect(await readIn('thread', 'c1')).toBe('garden')
    expect(await readIn('thread', 'c2')).toBe('harbour')
    await say('use harbour', { conversation: 'thread', channel: 'c1' })
    expect(await readIn('thread', 'c1')).toBe('harbour')
    expect(await readIn('another thread', 'c1')).toBe('garden')
  })

  it('is chosen for the workspace by its managers alone', async () => {
    const { say } = await group()
    expect((await say('use harbour for:workspace', { asker: 'bob' })).outcome).toBe('unusable')
    expect((await say('summary')).article?.slug).toBe('garden')
  })
})

describe('settings', () => {
  it('are shown with what holds here', async () => {
    const { say } = await group()
    await say('settings length long')
    expect(saidIn(await say('settings'))).toContain('length long')
  })

  it('set the length of a summary where none is named', async () => {
    const { say } = await group()
    await say('use harbour')
    await say('settings length short')
    expect((await say('summary')).claims?.length).toBeLessThanOrEqual(3)
  })

  it('are changed by managers alone, who are named as the ones to ask', async () => {
    const { say } = await group()
    const reply = await say('settings length long', { asker: 'bob' })
    expect(reply.outcome).toBe('unusable')
    expect(saidIn(reply)).toContain('manages')
  })

  it('say which words they take', async () => {
    const { say } = await group()
    expect(saidIn(await say('settings adding nobody'))).toContain('“everyone”, “managers” or “inherit”')
  })

  it('are inherited again after “inherit”', async () => {
    const { say } = await group()
    await say('settings length long')
    await say('settings length inherit')
    expect(saidIn(await say('settings'))).toContain('length medium')
  })
})

describe('an added article', () => {
  const TEXT = '# Slow Tide\n\nThe tide at Ravna rises slowly. Fishers wait for it at dawn.\n'

  it('is read in its workspace', async () => {
    const { say } = await group()
    const added = await say(`add ${TEXT}`)
    expect(saidIn(added)).toContain('use slow-tide')
    await say('use slow-tide')
    expect(quotesIn(await say('Who waits at dawn?'))[0]).toBe('Fishers wait for it at dawn.')
  })

  it('may come as a file', async () => {
    const { say } = await group()
    await say('add', { file: TEXT })
    expect((await say('summary article:slow-tide')).outcome).toBe('answered')
  })

  it('never takes another’s name', async () => {
    const { say } = await group()
    await say('add # Harbour\n\nThis is another harbour altogether.')
    expect((await say('summary article:harbour')).article?.metadata.title).toBe('The Harbour')
    expect((await say('summary article:harbour-2')).article?.metadata.title).toBe('Harbour')
  })

  it('goes only when that was said twice', async () => {
    const { say } = await group()
    await say(`add ${TEXT}`)
    await say('add remove:slow-tide')
    expect((await say('summary article:slow-tide')).outcome).toBe('answered')
    await say('add remove:slow-tide sure:yes')
    expect((await say('summary article:slow-tide')).outcome).toBe('failed')
  })

  it('cannot be an article of the whole installation that is taken out', async () => {
    const { say } = await group()
    expect((await say('add remove:harbour sure:yes')).outcome).toBe('unusable')
    expect((await say('summary article:harbour')).outcome).toBe('answered')
  })

  it.each([
    ['nothing', 'add'],
    ['no body', 'add # Only a title'],
    ['more than 1 MB', `add ${'word '.repeat(250_000)}`],
  ])('that has %s is refused with what to do', async (_, line) => {
    const { say } = await group()
    const reply = await say(line)
    expect(['unusable', 'failed']).toContain(reply.outcome)
    expect(saidIn(reply).length).toBeGreaterThan(20)
  })

  it('needs a manager where the settings say so', async () => {
    const { say } = await group()
    await say('settings adding managers for:workspace')
    expect((await say(`add ${TEXT}`, { asker: 'bob' })).outcome).toBe('unusable')
    expect((await say(`add ${TEXT}`)).outcome).toBe('answered')
  })
})

describe('another workspace', () => {
  it('sees nothing of what this one added, asked or set', async () => {
    const { say } = await group()
    await say('add # Slow Tide\n\nThe tide at Ravna rises slowly. Fishers wait for it at dawn.')
    await say('use slow-tide for:workspace')
    await say('Who waits for the tide?')
    const elsewhere = { workspace: 'other' }
    const lines = [
      'summary article:slow-tide',
      'use slow-tide',
      'add remove:slow-tide sure:yes',
      'settings',
      'recap',
      'export',
      'Who waits for the tide at dawn?',
      'And why?',
      '',
      'help',
    ]
    for (const line of lines) {
      const reply = await say(line, elsewhere)
      expect(JSON.stringify([saidIn(reply), quotesIn(reply)]), line).not.toMatch(
        /Fishers|rises slowly|Slow Tide/,
      )
    }
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

describe('the audience of an answer', () => {
  it.each([
    ['summary', 'place'],
    ['Who built the harbour?', 'place'],
    ['private summary', 'asker'],
    ['/private Who built the harbour?', 'asker'],
    ['settings', 'asker'],
    ['forget', 'asker'],
    ['help', 'asker'],
    ['sumary', 'asker'],
  ])('of “%s” is the %s', async (line, audience) => {
    const { audience: of } = await group()
    expect(await of(line)).toBe(audience)
  })

  it('is the asker where the channel’s setting says so', async () => {
    const { say, audience } = await group()
    await say('settings private on', { conversation: 'channel', channel: 'channel' })
    expect(await audience('summary', { channel: 'channel' })).toBe('asker')
    expect(await audience('summary', { channel: 'another' })).toBe('place')
  })

  it('does not change what is answered', async () => {
    const { say } = await group()
    expect((await say('private summary short article:harbour')).command).toBe('summary')
  })
})

describe('a store that is away for a moment', () => {
  it('is nothing to tell a person: whoever asked may ask again', async () => {
    const folder = await articleFolder({ 'garden.md': GARDEN })
    const { memory } = await place().open()
    const away = async () => {
      throw new StoreError('store-away', 'The store cannot be reached just now.')
    }
    const { say } = groupOn(folder, { ...memory, turns: { ...memory.turns, keep: away } })
    await expect(say('What grows in the garden?')).rejects.toMatchObject({ code: 'store-away' })
  })
})
