import { describe, expect, it } from 'vitest'
import { articleFolder } from '../../support/articles.ts'
import { runJson, runTerminal } from '../../support/terminal.ts'

const SLUG = 'a-cold-but-promising-obama-putin-meeting'
const METADATA = {
  title: 'A Cold but Promising Obama-Putin Meeting',
  author: 'Andrei Kortunov',
  published: '2012-06-20',
  publication: 'The Moscow Times',
  source: `https://www.themoscowtimes.com/2012/06/20/${SLUG}-a15601`,
  language: 'en',
}

/** The environment in which these are the articles. */
async function library(files: Readonly<Record<string, string>>) {
  return { env: { ARTICLE_DIR: await articleFolder(files) } }
}

describe('outline', () => {
  it('lists each paragraph with its address and opening words', async () => {
    const { stdout } = await runTerminal(['outline'])
    expect(stdout).toBe(`A Cold but Promising Obama-Putin Meeting

By Andrei Kortunov · 20 June 2012 · The Moscow Times

  ¶1  Proponents of the "reset" in U.S.-Russian relations have…
  ¶2  Notably, the joint statement starts with the economic…
  ¶3  To be sure, the disagreements on security issues, such as…
  ¶4  At the same time, it is unclear whether Obama and Putin will…
  ¶5  Finally, both Russia and the United States reaffirmed their…
  ¶6  In short, the reset is recognized by both the United States…
  ¶7  But for Putin, the issue is more complicated. Many…
  ¶8  Can we now assume that U.S.-Russian relations are back on…
  ¶9  This ammunition will be much needed to overcome…
`)
  })

  it('has the paragraphs whole in its JSON, with their sentences and the metadata', async () => {
    const { json } = await runJson(['outline'])
    expect(json.metadata).toEqual(METADATA)
    expect(json.paragraphs).toHaveLength(9)
    const { address, start, end, text, sentences } = json.paragraphs[3]
    expect(Object.keys(json.paragraphs[3])).toEqual(['address', 'start', 'end', 'text', 'sentences'])
    expect([address, text.length, text.slice(0, 11)]).toEqual(['¶4', end - start, 'At the same'])
    expect(sentences[1]).toEqual({
      start: start + text.indexOf('Nevertheless'),
      end,
      text: text.slice(text.indexOf('Nevertheless')),
    })
  })

  it('shows the headings above the paragraphs', async () => {
    const files = { 'a.md': '# T\n\nOne came.\n\n## The return\n\nTwo went.' }
    expect((await runTerminal(['outline'], await library(files))).stdout).toMatch(
      /¶1 +One came\.\n +The return\n +¶2 +Two went\./,
    )
  })

  it('cuts a text whose words are not spaced', async () => {
    const files = { 'a.md': `# 港口\n\n${'港口很大'.repeat(40)}。` }
    const { stdout } = await runTerminal(['outline'], await library(files))
    expect(stdout.replace(/\s+/g, '')).toMatch(/^港口¶1(?:港口很大){15}…$/)
  })
})

describe('article', () => {
  it('says what is being read, how long it is and where it comes from', async () => {
    const { stdout } = await runTerminal(['article'])
    expect(stdout).toContain('By Andrei Kortunov · 20 June 2012 · The Moscow Times')
    expect(stdout).toMatch(/length +9 paragraphs, 23 sentences, 512 words/)
    expect(stdout).toMatch(/reading time +about 2 minutes/)
    expect(stdout).toContain(`\n  ${METADATA.source}\n`)
  })

  it('cites the metadata', async () => {
    const { json } = await runJson(['article'])
    expect(json.metadata).toEqual(METADATA)
    const author = json.citations.find(({ field }: { field: string }) => field === 'author')
    expect(author).toMatchObject({
      address: null,
      paragraph: null,
      sentences: null,
      quote: 'Andrei Kortunov',
    })
  })

  it('has no byline, date or source to show where the article gives none', async () => {
    const { status, stdout } = await runTerminal(
      ['article'],
      await library({ 'a.md': '# Tides\n\nOne came.' }),
    )
    expect([status, stdout]).toEqual([
      0,
      `Tides

  length        1 paragraph, 1 sentence, 2 words
  reading time  about 1 minute
  language      English
  name          a
`,
    ])
  })
})

describe('articles', () => {
  it('lists what can be read, and what could not be', async () => {
    const options = await library({
      'a.md': '# Tides\n\nOne came.',
      'b.md': '# Boats\n\nTwo went.',
      'c.md': '',
    })
    const { status, stdout } = await runTerminal(['articles'], options)
    expect(status).toBe(0)
    expect(stdout).toMatch(/ {2}a +Tides\n {2}b +Boats\n/)
    expect(stdout).toContain('c.md has no text to read.')
    expect(stdout).toContain('use b')
  })

  it('has their metadata in its JSON', async () => {
    const { json } = await runJson(['articles'])
    expect(json.articles[0]).toMatchObject({ slug: SLUG, ...METADATA })
  })

  it('says how to add one where there is none', async () => {
    const { status, stderr } = await runTerminal(['articles'], await library({}))
    expect(status).toBe(1)
    expect(stderr).toContain('Put one as a Markdown file')
  })
})
