import { describe, expect, it } from 'vitest'
import { quotesIn, saidIn } from '../../support/conversation.ts'
import { harbourGroup } from '../../support/harbour.ts'
import { useSqlite } from '../../support/stores.ts'

const place = useSqlite()
const group = () => harbourGroup(place())

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
