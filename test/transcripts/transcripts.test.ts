import { describe, expect, it } from 'vitest'
import { articleFolder } from '../support/articles.ts'
import { runTerminal } from '../support/terminal.ts'

/**
 * Each command on the article in `article/`, as a person types it and sees it. The expected sessions stand beside
 * this file, to be read; `npx vitest run test/transcripts --update` writes them anew, to be reviewed.
 */
const SESSIONS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  summary: [['summary', 'short'], ['summary'], ['summary', 'length:long'], ['summary', 'huge']],
  ask: [
    ['What does it say about Syria?'],
    ['ask', 'Who wrote it?'],
    ['ask', 'When was it published?'],
    ['ask', 'Where did it appear?'],
    ['ask', 'Why is the issue more complicated for Putin?'],
    ['ask', 'Who is the president of France?'],
    ['ask', 'What did Merkel say at the summit?'],
    ['ask'],
  ],
  quote: [
    ['quote', 'Syria'],
    ['quote', '"missile defense"'],
    ['quote', '¶4.2'],
    ['quote', '¶3–4'],
    ['quote', 'p12'],
    ['quote', 'the price of tea'],
  ],
  discuss: [['discuss']],
  outline: [['outline'], ['article'], ['articles']],
  cite: [
    ['cite', '¶9.2'],
    ['cite', '9.2', 'markdown'],
    ['cite', 'p9s2', 'apa'],
    ['cite', '9.2', 'mla'],
    ['cite', '9.2', 'style:chicago'],
    ['cite', '9.2', '--style', 'bibtex'],
    ['cite', '9.2', 'harvard'],
    ['cite', '¶9.7'],
  ],
  check: [
    ['check', '"the reset is recognized by both the United States and Russia as an asset"'],
    ['check', '“the reset is recognized by both … as an asset, not a liability”'],
    ['check', '"The joint statement starts with the security agenda"'],
    ['check', 'the meeting was a disaster'],
    ['check', 'The Bilateral Presidential Commission is the key regulating mechanism of the reset'],
    ['check', 'Russia joined the United Nations in 2012'],
    ['check', 'They write “missile defense”, “derail the talks” and “a bumpy road ahead”.'],
    ['check'],
  ],
  quiz: [
    ['quiz', 'count:6', 'seed:3'],
    ['quiz', 'count:99'],
  ],
  help: [['help'], ['help', 'summary'], ['help', 'nonsense'], ['sumary'], ['/nonsense now']],
}

describe('a session in the terminal', () => {
  it.each(Object.entries(SESSIONS))('with %s reads as it should', async (name, commands) => {
    await expect(await sessionOf(commands)).toMatchFileSnapshot(`./${name}.txt`)
  })

  it('is a conversation where lines come one after another', async () => {
    const data = await articleFolder({})
    const lines = ['What does it say about Syria?', 'Why?', '/summary short', 'recap']
    const { stdout } = await runTerminal(['chat'], {
      input: lines.join('\n'),
      env: { DATABASE_URL: `${data}/reset.db` },
    })
    await expect(stdout).toMatchFileSnapshot('./chat.txt')
  })
})

describe('a quiz', () => {
  it('is played in a conversation at one’s own pace', async () => {
    const data = await articleFolder({})
    const lines = ['/quiz count:4 seed:3', 'b', 'a', 'e', 'quiz answer:a question:1', 'b', 'a', 'a']
    const { stdout } = await runTerminal(['chat'], {
      input: lines.join('\n'),
      env: { DATABASE_URL: `${data}/reset.db` },
    })
    await expect(stdout).toMatchFileSnapshot('./quiz-game.txt')
  })
})

async function sessionOf(commands: readonly (readonly string[])[]): Promise<string> {
  const parts: string[] = []
  for (const argv of commands) {
    const { stdout, stderr, status } = await runTerminal(argv)
    const line = argv.map((word) => (/[\s?]/.test(word) ? `'${word}'` : word)).join(' ')
    parts.push(
      `$ npm run -s reset -- ${line}\n${stdout}${stderr}${status ? `(exit status ${status})\n` : ''}`,
    )
  }
  return parts.join('\n')
}
