import { expect, test } from 'vitest'
import { articleFolder } from '../../support/articles.ts'
import { runJson, runTerminal } from '../../support/terminal.ts'

/** What the terminal shows, without the lines that hold a URL. */
async function shown(text: string): Promise<string> {
  const { stdout } = await runTerminal(['check', text])
  return stdout.replace(/\n {2}https:.*/g, '')
}

test('a quotation that is the article’s is shown with its address', async () => {
  expect(await shown('"the reset is recognized by both … as an asset, not a liability"')).toBe(
    `Yes, these are the article’s words.

  “the reset is recognized by both”
  ¶6.1

  “as an asset, not a liability”
  ¶6.1
`,
  )
})

test('a quotation that was changed is shown with the right words beside the wrong ones', async () => {
  expect(await shown('Many would prefer that Medvedev declare the reset null and void')).toBe(
    `Nearly, but these are not the article’s words.

What was said, with the article’s words beside it:

Many would prefer that [-Medvedev-] {+Putin+} declare the reset null and void

The article’s own words:

  “Many would prefer that Putin declare the reset null and void and return to
  his traditional tough line toward Washington.”
  ¶7.3
`,
  )
})

test('what an elision hides is shown in its place', async () => {
  expect(await shown('A breakthrough in relations is … likely to happen this year')).toContain(
    'A breakthrough in relations is [-…-] {+not+} likely to happen this year',
  )
})

test('a text that cannot be checked is answered with what to do', async () => {
  const { status, stderr } = await runTerminal(['check', '?!'])
  expect(status).toBe(2)
  expect(stderr).toContain('Paste a quotation or a claim')
})

test('a check that ran exits 0 whatever it says', async () => {
  const { status, json } = await runJson(['check', 'Nobody in the village plays the trombone'])
  expect(status).toBe(0)
  expect(json).toMatchObject({ command: 'check', verdict: 'absent', changes: [] })
})

test('words of another article are absent, and that article is named', async () => {
  const folder = await articleFolder({
    'ferry.md': '# Ferry\n\nThe ferry has crossed the river since 1962.\n',
    'grove.md': '# Grove\n\nThe palms of the grove need water.\n',
  })
  const options = { env: { ARTICLE_DIR: folder } }
  const { json } = await runJson(
    ['check', 'The palms of the grove need water', '--article', 'ferry'],
    options,
  )
  expect(json).toMatchObject({
    article: 'ferry',
    verdict: 'absent',
    elsewhere: [{ article: 'grove', address: '¶1.1', quote: 'The palms of the grove need water' }],
  })
})

test('several quotations have a check each', async () => {
  const { json } = await runJson([
    'check',
    'He says "threaten to derail the reset" and "a bumpy street ahead for all of us".',
  ])
  expect(json.checks).toMatchObject([
    { text: 'threaten to derail the reset', verdict: 'exact', changes: [], citations: [{ address: '¶3.1' }] },
    { text: 'a bumpy street ahead for all of us', verdict: 'absent' },
  ])
})

test('a batch checks line by line', async () => {
  const lines = [
    { id: 1, text: 'woefully underused over the past 20 years' },
    { id: 2, text: 'woefully underused over the past 30 years' },
    { id: 3, text: '\u0000' },
  ]
  const input = lines.map((line) => `${JSON.stringify(line)}\n`).join('')
  const { status, stdout } = await runTerminal(['check', '--batch'], { input })
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  expect(status).toBe(0)
  expect(answers).toMatchObject([
    { id: 1, verdict: 'exact', changes: [] },
    { id: 2, verdict: 'altered', changes: [{ said: '30', article: '20' }] },
    { id: 3, error: expect.stringContaining('plain text') },
  ])
})
