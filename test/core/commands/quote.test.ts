import { describe, expect, it } from 'vitest'
import { articleFolder } from '../../support/articles.ts'
import { runJson, runTerminal } from '../../support/terminal.ts'

interface Quoted {
  readonly address: string
  readonly quote: string
}

/** What `quote` cites on the user's article, or on the one article given. */
async function quoted(topic: string, markdown?: string) {
  const env = markdown === undefined ? {} : { ARTICLE_DIR: await articleFolder({ 'a.md': markdown }) }
  const { status, json } = await runJson(['quote', topic], { env })
  const citations: readonly Quoted[] = json.citations
  return {
    status,
    json,
    addresses: citations.map(({ address }) => address),
    quotes: citations.map(({ quote }) => quote),
  }
}

describe('quote with an address', () => {
  it('gives the sentence with its address and a link to its words', async () => {
    const { json } = await quoted('¶3.2')
    expect(json.citations).toEqual([
      {
        article: 'a-cold-but-promising-obama-putin-meeting',
        address: '¶3.2',
        paragraph: 3,
        sentences: [2, 2],
        start: expect.any(Number),
        end: expect.any(Number),
        quote:
          'But it is significant that the joint statement reconfirms the importance of the New START treaty.',
        url: expect.stringMatching(/^https:\/\/www\.themoscowtimes\.com\/.*#:~:text=But%20it%20is/),
      },
    ])
  })

  it('gives a quotation for each of several paragraphs', async () => {
    expect((await quoted('p3-5')).addresses).toEqual(['¶3', '¶4', '¶5'])
  })

  it('says what the article has where the place is not there', async () => {
    const { status, stderr } = await runTerminal(['quote', '¶12'])
    expect([status, stderr]).toEqual([2, 'The article has 9 paragraphs; ¶12 is not there.\n'])
  })
})

describe('quote with words in quotation marks', () => {
  it.each([
    ['as they stand', '"asset, not a liability"'],
    ['in another case', '"Asset, Not A Liability"'],
    ['in typographic marks', '“asset, not a liability”'],
    ['in other languages’ marks', '„asset, not a liability“'],
    ['with other spaces', '"asset,  not a\u00a0liability"'],
    ['with words left out', '"recognized by both … as an asset"'],
  ])('finds the passage that holds them, written %s', async (_, words) => {
    expect((await quoted(words)).addresses).toEqual(['¶6.1'])
  })

  it('finds every passage that holds them, in order', async () => {
    expect((await quoted('"joint statement"')).addresses).toEqual(['¶1.3', '¶2.1', '¶3.2', '¶4.2'])
  })

  it('finds words beneath typographic quotation marks and dashes', async () => {
    const found = await quoted(
      "\"it's late - 'very' late\"",
      '# T\n\nHe came. She said “it’s late – ‘very’ late”. He went.',
    )
    expect(found.quotes).toEqual(['She said “it’s late – ‘very’ late”.'])
  })

  it('finds words that run on from one sentence into the next', async () => {
    expect((await quoted('"on Syria. Nevertheless, the"')).addresses).toEqual(['¶4'])
  })

  it('says that they are not there, with the nearest passage', async () => {
    const { status, json, addresses } = await quoted('"Many would prefer that Medvedev declare the reset"')
    expect([status, json.refused, addresses]).toEqual([3, true, ['¶7.3']])
  })

  it('tells how many there are beyond those that it shows', async () => {
    const markdown = `# T\n\n${Array.from({ length: 14 }, (_, day) => `On day ${day} the ferry sailed.`).join(' ')}`
    const env = { ARTICLE_DIR: await articleFolder({ 'a.md': markdown }) }
    const { stdout } = await runTerminal(['quote', '"the ferry sailed"'], { env })
    expect(stdout).toContain('stand in 14 passages; the first 10:')
  })
})

describe('quote with a topic', () => {
  it('gives the passages on it, the best first', async () => {
    expect((await quoted('Syria')).addresses[0]).toBe('¶4.1')
  })

  it('looks for a number that is no paragraph’s', async () => {
    expect((await quoted('2012', '# T\n\nHe stayed.\n\nIn 2012 he left.')).quotes).toEqual([
      'In 2012 he left.',
    ])
  })

  it('gives at most three', async () => {
    expect((await quoted('the reset and Russia')).addresses.length).toBeLessThanOrEqual(3)
  })

  it('gives those with its very words where there are any', async () => {
    expect((await quoted('missile defense')).addresses).toEqual(['¶3.1'])
  })

  it('is refused where nothing is on it, with the nearest passage', async () => {
    const { status, json, addresses } = await quoted('penguins of Patagonia')
    expect([status, json.refused, addresses.length]).toEqual([3, true, 1])
  })
})

it.each(['¶', '...', '""'])('quote %s says what to write', async (topic) => {
  const { status, stderr } = await runTerminal(['quote', topic])
  expect([status, stderr]).toEqual([2, expect.stringContaining('There is nothing to look for.')])
})

it('quote with nothing shows examples', async () => {
  const { status, stderr } = await runTerminal(['quote'])
  expect(status).toBe(2)
  expect(stderr).toContain('quote ¶4.2')
})
