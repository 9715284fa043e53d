import { describe, expect, it } from 'vitest'
import { runJson, runTerminal } from '../../support/terminal.ts'

describe('quiz --json', () => {
  it('gives each question with its options, its answer and the sentence that proves it', async () => {
    const { status, json } = await runJson(['quiz', '--count', '12', '--seed', '7'])
    expect(status).toBe(0)
    expect(json).toMatchObject({ command: 'quiz', engine: 'extractive', seed: 7 })
    expect(json.questions).toHaveLength(12)
    for (const { kind, question, options, answer, citation, explanation } of json.questions) {
      expect(['choice', 'true-false', 'gap', 'who']).toContain(kind)
      expect(question).toMatch(/\S/)
      expect(options).toContain(answer)
      expect(citation).toMatchObject({ article: json.article, address: expect.stringMatching(/^¶\d+\.\d+$/) })
      expect(citation.url).toMatch(/^https:.*#:~:text=/)
      expect(explanation).toContain(citation.quote)
    }
    expect(json.citations).toEqual(json.questions.map(({ citation }: { citation: unknown }) => citation))
  })

  it('is another each time where no seed is given, and says which seed it was', async () => {
    const [one, other] = [await runJson(['quiz']), await runJson(['quiz'])]
    expect(one.json.seed).not.toBe(other.json.seed)
    const again = await runJson(['quiz', `seed:${one.json.seed}`])
    expect(again.json.questions).toEqual(one.json.questions)
  })

  it.each(['0', '31', '-1', '2.5', 'many'])('refuses the count “%s” kindly', async (count) => {
    const { status, stderr } = await runTerminal(['quiz', `--count=${count}`])
    expect(status).toBe(2)
    expect(stderr).toContain('Write one from 1 to 30')
  })

  it.each(['-1', '4294967296', 'lucky'])('refuses the seed “%s” kindly', async (seed) => {
    const { status, stderr } = await runTerminal(['quiz', `seed:${seed}`])
    expect(status).toBe(2)
    expect(stderr).toContain('is no seed')
  })

  it('says so where the article has nothing on the topic', async () => {
    const { status, json } = await runJson(['quiz', 'zebras'])
    expect(status).toBe(3)
    expect(json.questions).toEqual([])
  })
})
