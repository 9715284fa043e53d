import { expect, test } from 'vitest'
import type { Turn } from '../../src/core/conversation/turn.ts'
import { describeStores } from '../support/stores.ts'

function turn(key: string, changes: Partial<Turn> = {}): Turn {
  return {
    key,
    conversation: 'thread',
    asker: { id: 'ada', name: 'Ada' },
    askedAt: 1_000,
    command: 'ask',
    values: { question: `What about ${key}?` },
    article: { slug: 'harbour', digest: 'd1' },
    outcome: 'answered',
    claims: [{ text: 'It was built in 1874.', citations: [0] }],
    citations: [{ start: 0, end: 21, field: null }],
    ...changes,
  }
}

const text = { slug: 'harbour', markdown: '# The Harbour\n\nA lone \uD800 stays as it was.\n' }

describeStores('what core remembers', (place) => {
  test('a conversation’s turns come back to the letter, oldest first', async () => {
    const { memory } = await place().open()
    const odd = turn('2', { askedAt: 2_000, values: { question: 'A NUL \0 and a lone \uDC00?' } })
    await memory.turns.keep('w', odd)
    await memory.turns.keep('w', turn('1'))
    expect(await memory.turns.latest('w', 'thread', 10)).toEqual([turn('1'), odd])
  })

  test('only the latest turns are given', async () => {
    const { memory } = await place().open()
    for (const n of [1, 2, 3]) await memory.turns.keep('w', turn(String(n), { askedAt: n }))
    expect((await memory.turns.latest('w', 'thread', 2)).map(({ key }) => key)).toEqual(['2', '3'])
  })

  test('an inquiry that is answered again leaves one turn', async () => {
    const { memory } = await place().open()
    await memory.turns.keep('w', turn('1'))
    await memory.turns.keep('w', turn('1', { outcome: 'refused' }))
    expect(await memory.turns.latest('w', 'thread', 10)).toEqual([turn('1', { outcome: 'refused' })])
  })

  test('a turn is taken back once', async () => {
    const { memory } = await place().open()
    await memory.turns.keep('w', turn('1'))
    expect(await memory.turns.remove('w', '1')).toBe(true)
    expect(await memory.turns.remove('w', '1')).toBe(false)
  })

  test('a game comes back as it was kept, for its player alone, and its text with it', async () => {
    const { memory } = await place().open()
    const game = { article: { slug: 'harbour', digest: 'd1' }, questions: [], events: [] }
    await memory.games.keep('w', 'thread', 'ada', game, Date.now())
    await memory.articles.keepText('w', 'd1', text)
    await memory.purge(60_000)
    expect(await memory.games.at('w', 'thread', 'ada')).toEqual(game)
    expect(await memory.games.at('w', 'thread', 'bob')).toBeNull()
    expect(await memory.articles.text('w', 'd1')).toEqual(text)
  })

  test('a person is forgotten in every conversation of the workspace, and in no other', async () => {
    const { memory } = await place().open()
    await memory.turns.keep('w', turn('1'))
    await memory.turns.keep('w', turn('2', { conversation: 'another' }))
    await memory.turns.keep('w', turn('3', { asker: { id: 'bob', name: 'Bob' } }))
    await memory.turns.keep('other', turn('4'))
    expect(await memory.turns.forget('w', 'ada')).toBe(2)
    expect(await memory.turns.latest('w', 'thread', 10)).toHaveLength(1)
    expect(await memory.turns.latest('other', 'thread', 10)).toHaveLength(1)
  })

  test('a setting holds at its place until it is taken back', async () => {
    const { memory } = await place().open()
    await memory.settings.set('w', 'channel', 'length', 'short')
    await memory.settings.set('w', 'channel', 'length', 'long')
    expect(await memory.settings.at('w', 'channel')).toEqual({ length: 'long' })
    await memory.settings.set('w', 'channel', 'length', null)
    expect(await memory.settings.at('w', 'channel')).toEqual({})
  })

  test('an added article comes back to the letter and can be taken out', async () => {
    const { memory } = await place().open()
    const added = { ...text, addedBy: 'ada', addedAt: 5 }
    await memory.articles.add('w', added)
    expect(await memory.articles.get('w', 'harbour')).toEqual(added)
    expect(await memory.articles.list('w')).toEqual([added])
    expect(await memory.articles.remove('w', 'harbour')).toBe(true)
    expect(await memory.articles.list('w')).toEqual([])
  })

  test('nothing of a workspace is seen by another', async () => {
    const { memory } = await place().open()
    await memory.turns.keep('w', turn('1'))
    await memory.settings.set('w', '', 'article', 'harbour')
    await memory.articles.add('w', { ...text, addedBy: 'ada', addedAt: 5 })
    await memory.articles.keepText('w', 'd1', text)
    expect({
      turns: await memory.turns.latest('other', 'thread', 10),
      removed: await memory.turns.remove('other', '1'),
      settings: await memory.settings.at('other', ''),
      article: await memory.articles.get('other', 'harbour'),
      text: await memory.articles.text('other', 'd1'),
    }).toEqual({ turns: [], removed: false, settings: {}, article: null, text: null })
  })

  test('a cited text stays as long as a turn cites it', async () => {
    let now = 10_000
    const { memory } = await place().open({ clock: () => now })
    await memory.articles.keepText('w', 'd1', text)
    await memory.turns.keep('w', turn('1', { askedAt: now }))
    now += 60_000
    expect(await memory.purge(120_000)).toBe(0)
    expect(await memory.articles.text('w', 'd1')).toEqual(text)
    expect(await memory.purge(30_000)).toBe(1)
    expect(await memory.articles.text('w', 'd1')).toBeNull()
  })

  test('leaving a workspace deletes what it had and nothing else', async () => {
    const { memory } = await place().open()
    for (const workspace of ['w', 'other']) {
      await memory.turns.keep(workspace, turn('1'))
      await memory.settings.set(workspace, '', 'article', 'harbour')
      await memory.articles.add(workspace, { ...text, addedBy: 'ada', addedAt: 5 })
    }
    await memory.leave('w')
    expect(await memory.turns.latest('w', 'thread', 10)).toEqual([])
    expect(await memory.articles.list('w')).toEqual([])
    expect(await memory.settings.at('w', '')).toEqual({})
    expect(await memory.turns.latest('other', 'thread', 10)).toHaveLength(1)
  })
})
