import { describe, expect, it } from 'vitest'
import { articleFolder } from '../../support/articles.ts'
import { runJson, runTerminal } from '../../support/terminal.ts'

const SOURCE = 'https://www.themoscowtimes.com/2012/06/20/a-cold-but-promising-obama-putin-meeting-a15601'

async function cited(...line: string[]): Promise<string> {
  return (await runTerminal(['cite', ...line])).stdout
}

describe('cite', () => {
  it('gives the passage with where it is from, and a link to its words', async () => {
    expect(await cited('¶7.1')).toBe(`“But for Putin, the issue is more complicated.”
— Andrei Kortunov, “A Cold but Promising Obama-Putin Meeting”, The Moscow Times, 20 June 2012, ¶7.1
${SOURCE}#:~:text=But%20for%20Putin%2C%20the%20issue%20is%20more%20complicated%2E
`)
  })

  it('writes Markdown', async () => {
    expect(await cited('¶7.1', 'markdown')).toBe(`> But for Putin, the issue is more complicated.
>
> — Andrei Kortunov, [“A Cold but Promising Obama-Putin Meeting”](${SOURCE}#:~:text=But%20for%20Putin%2C%20the%20issue%20is%20more%20complicated%2E), *The Moscow Times*, 20 June 2012, ¶7.1
`)
  })

  it('writes APA, with the full stop behind the paragraph’s number', async () => {
    expect(
      await cited('p7s1', 'apa'),
    ).toBe(`“But for Putin, the issue is more complicated” (Kortunov, 2012, para. 7).

Kortunov, A. (2012, June 20). A cold but promising Obama-Putin meeting. The Moscow Times. ${SOURCE}
`)
  })

  it('writes MLA', async () => {
    expect(await cited('7.1', 'mla')).toBe(`“But for Putin, the issue is more complicated” (Kortunov).

Kortunov, Andrei. “A Cold but Promising Obama-Putin Meeting.” The Moscow Times, 20 June 2012, ${SOURCE.slice(8)}.
`)
  })

  it('writes Chicago', async () => {
    expect(await cited('¶7.1', 'chicago')).toBe(`“But for Putin, the issue is more complicated.”

Kortunov, Andrei. “A Cold but Promising Obama-Putin Meeting.” Moscow Times, June 20, 2012. ${SOURCE}.
`)
  })

  it('writes BibTeX beneath the passage', async () => {
    expect(await cited('¶7.1', 'bibtex')).toContain(`
@article{kortunov2012cold,
  author = {Kortunov, Andrei},
  title = {{A Cold but Promising Obama-Putin Meeting}},
  journal = {The Moscow Times},
  year = {2012},
  month = jun,
  day = {20},
  url = {${SOURCE}},
}
`)
  })

  it('sets a long quotation apart, without quotation marks', async () => {
    const text = await cited('¶3-4', 'apa')
    expect(text).toMatch(
      /^To be sure,[^“”]*\n\nAt the same time,[^“”]* positions\. \(Kortunov, 2012, paras\. 3–4\)\n/,
    )
  })

  it('leaves the stop of an abbreviation at the end of a quotation', async () => {
    const env = { ARTICLE_DIR: await articleFolder({ 'a.md': '# T\n\nThey came from the U.S.' }) }
    const { stdout } = await runTerminal(['cite', '¶1', 'apa'], { env })
    expect(stdout).toContain('“They came from the U.S.” (“T,” n.d., para. 1).')
  })

  it('keeps an article’s own marks out of the Markdown', async () => {
    const env = { ARTICLE_DIR: await articleFolder({ 'a.md': '# T\n\nIt was \\*5\\* `<b>` [x](y).' }) }
    const { stdout } = await runTerminal(['cite', '¶1', 'markdown'], { env })
    expect(stdout.split('\n')[0]).toBe('> It was \\*5\\* \\<b\\> x.')
  })

  it.each([['¶4.2 style:apa'], ['¶4.2 --style apa'], ['¶4.2 APA'], ['paragraph 4 sentence 2 apa']])(
    'takes the style as in “%s”',
    async (line) => {
      const { json } = await runJson(['cite', ...line.split(' ')])
      expect([json.style, json.citations[0].address]).toEqual(['apa', '¶4.2'])
    },
  )

  it('has the text and the reference apart in its JSON', async () => {
    const { json } = await runJson(['cite', '¶7.1', 'mla'])
    expect(json.text.endsWith(`\n\n${json.reference}`)).toBe(true)
    expect(json.citations[0].quote).toBe('But for Putin, the issue is more complicated.')
  })

  it.each([
    [
      'an unknown style',
      '¶4.2 harvard',
      '“harvard” is not one of “plain”, “markdown”, “apa”, “mla”, “chicago” or “bibtex”.',
    ],
    ['a place that is not there', '¶4.9 apa', '¶4 has 2 sentences; ¶4.9 is not there.'],
    ['a topic', 'Syria', '“quote Syria” looks for the words.'],
    ['nothing', '', 'cite ¶4.2 apa'],
  ])('says what to write instead of %s', async (_, line, said) => {
    const { status, stderr } = await runTerminal(['cite', ...line.split(' ').filter(Boolean)])
    expect(status).toBe(2)
    expect(stderr.replace(/\s+/g, ' ')).toContain(said)
  })
})
