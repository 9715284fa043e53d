import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { articleFolder } from '../../support/articles.ts'
import { runJson, runTerminal } from '../../support/terminal.ts'

const HARBOUR = `# The Harbour

The harbour of Lindholm was built in 1874. Its first master was Ingrid Falk, who kept a diary.

Ships from nine countries called there every year. The last of them left in 1951.
`
const GARDEN = '# The Garden\n\nThe garden grows only ferns. Nobody waters them in winter.\n'

async function library() {
  return { env: { ARTICLE_DIR: await articleFolder({ 'harbour.md': HARBOUR, 'garden.md': GARDEN }) } }
}

describe('the exit status', () => {
  it.each([
    [0, ['summary']],
    [0, ['ask', 'When was the harbour of Lindholm built?', '--article', 'harbour']],
    [2, ['sumary']],
    [2, ['summary', 'huge']],
    [2, ['ask']],
    [3, ['ask', 'Who is the president of France?']],
  ])('is %i after %j', async (status, argv) => {
    expect(await runTerminal(argv, await library())).toMatchObject({ status })
  })

  it('is 1 where the article cannot be read', async () => {
    expect(await runTerminal(['summary', '--article', 'absent'], await library())).toMatchObject({
      status: 1,
    })
  })
})

describe('the article', () => {
  it('is the first by slug where none is named', async () => {
    expect((await runJson(['summary'], await library())).json.article).toBe('garden')
  })

  it.each([[['--article', 'harbour']], [['--article=harbour']], [['article:harbour']]])(
    'is named by %j',
    async (named) => {
      expect((await runJson(['summary', ...named], await library())).json.article).toBe('harbour')
    },
  )

  it.each([[['--article']], [['--article', '']], [['--article=']]])(
    'is asked for where %j names none',
    async (named) => {
      const { status, stderr } = await runTerminal(['summary', ...named], await library())
      expect([status, stderr]).toEqual([2, expect.stringContaining('“--article” needs the name')])
    },
  )

  it('may be named by its path', async () => {
    const folder = await articleFolder({ 'else.md': GARDEN })
    const { json } = await runJson(['summary', '--article', `${folder}/else.md`], await library())
    expect(json.article).toBe('else')
  })
})

describe('an article that was added', () => {
  async function added() {
    const { env } = await library()
    const options = { env: { ...env, DATABASE_URL: join(env.ARTICLE_DIR, 'reset.db') } }
    await runTerminal(['add', '# The Mill\n\nThe mill of Orsova ground its last corn in 1931.'], options)
    return options
  }

  it('is read by the commands of the shell', async () => {
    const { json } = await runJson(
      ['ask', 'When did the mill grind its last corn?', '--article', 'the-mill'],
      await added(),
    )
    expect(json.citations[0].quote).toBe('The mill of Orsova ground its last corn in 1931.')
  })

  it('stands in the list', async () => {
    const { json } = await runJson(['articles'], await added())
    expect(json.articles.map(({ slug }: { slug: string }) => slug)).toEqual(['garden', 'harbour', 'the-mill'])
  })

  it('is not looked for where nothing is kept, and no store is made', async () => {
    const { env } = await library()
    const store = join(env.ARTICLE_DIR, 'reset.db')
    const options = { env: { ...env, DATABASE_URL: store } }
    expect(await runTerminal(['summary', '--article', 'the-mill'], options)).toMatchObject({ status: 1 })
    expect(existsSync(store)).toBe(false)
  })
})

describe('a value of several words', () => {
  it.each([
    [['question:When was the harbour of Lindholm built?']],
    [['--question', 'When was the harbour of Lindholm built?']],
    [['--question=When was the harbour of Lindholm built?']],
  ])('stays whole in %j', async (argv) => {
    const { json } = await runJson(['ask', ...argv, '--article', 'harbour'], await library())
    expect(json.question).toBe('When was the harbour of Lindholm built?')
  })

  it('may hold quotation marks', async () => {
    const said = 'They wrote "the harbour of Lindholm was built in 1874".'
    const { json } = await runJson(['check', '--text', said, '--article', 'harbour'], await library())
    expect(json.verdict).toBe('exact')
  })
})

describe('a batch', () => {
  async function batch(lines: readonly unknown[]) {
    const input = lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')
    const { status, stdout } = await runTerminal(['ask', '--batch'], { input, ...(await library()) })
    return {
      status,
      answers: stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    }
  }

  it('answers each line under its id, in order', async () => {
    const { answers } = await batch([
      { id: 'a', question: 'Who was the first master?', article: 'harbour' },
      { id: 2, question: 'What does the garden grow?', article: 'garden' },
    ])
    expect(answers.map(({ id, citations }) => [id, citations[0].quote])).toEqual([
      ['a', 'Its first master was Ingrid Falk, who kept a diary.'],
      [2, 'The garden grows only ferns.'],
    ])
  })

  it('goes on after a line that cannot be read', async () => {
    const { status, answers } = await batch([
      'no JSON',
      '[1]',
      { id: 1 },
      { id: 2, question: 'What?', article: 'absent' },
      { id: 3, question: 7 },
      { id: 4, question: 'What does the garden grow?' },
    ])
    expect(status).toBe(0)
    expect(answers.map(({ id, error }) => [id, typeof error])).toEqual([
      [undefined, 'string'],
      [undefined, 'string'],
      [1, 'string'],
      [2, 'string'],
      [3, 'string'],
      [4, 'undefined'],
    ])
  })

  it('takes a question to the letter, whatever it looks like', async () => {
    const question = 'summary article:harbour --json'
    const { answers } = await batch([{ id: 1, question }])
    expect(answers[0]).toMatchObject({ id: 1, question, article: 'garden' })
  })

  it('is refused for a command that has no batch', async () => {
    expect(await runTerminal(['summary', '--batch'], await library())).toMatchObject({ status: 2 })
  })
})

describe('the screen', () => {
  const HOSTILE =
    '# Bells\n\nThe bell\u0007 rang \u001B[31mred\u001B[0m and \u202Ebackwards on the hill above the town.\n'

  it('never shows an article’s control characters', async () => {
    const env = { ARTICLE_DIR: await articleFolder({ 'bells.md': HOSTILE }) }
    const { stdout } = await runTerminal(['summary'], { env })
    expect(stdout).toContain('rang')
    expect(stdout.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u)
  })

  it.each([40, 60, 200])('has help that fits %i columns', async (columns) => {
    const { stdout } = await runTerminal(['help'], {
      columns,
      env: { ...(await library()).env, NO_COLOR: '1' },
    })
    expect(Math.max(...stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(columns)
  })

  it('is written within its width', async () => {
    for (const command of [['help'], ['help', 'ask'], ['summary', 'long']]) {
      const { stdout } = await runTerminal(command, { columns: 60, env: { NO_COLOR: '1' } })
      for (const line of stdout.split('\n').filter((line) => !line.includes('https://'))) {
        expect(line.length, line).toBeLessThanOrEqual(60)
      }
    }
  })

  it('has colour and links on a terminal', async () => {
    const { stdout } = await runTerminal(['summary'], { columns: 80 })
    expect(stdout).toContain('\u001B]8;;https://www.themoscowtimes.com/')
  })

  it('has neither where NO_COLOR is set or the output is no terminal', async () => {
    expect((await runTerminal(['summary'], { columns: 80, env: { NO_COLOR: '1' } })).stdout).not.toContain(
      '\u001B',
    )
    expect((await runTerminal(['summary'])).stdout).not.toContain('\u001B')
  })
})

describe('the program', () => {
  it('prints its version', async () => {
    expect((await runTerminal(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  it('prints the commands where none is given', async () => {
    expect((await runTerminal([])).stdout).toContain('summary [short|medium|long]')
  })

  it('prints how one command is used', async () => {
    expect((await runTerminal(['ask', '--help'])).stdout).toContain('ask <question>')
  })
})
