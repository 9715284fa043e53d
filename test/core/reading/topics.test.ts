import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { load } from '../../../src/core/article/load.ts'
import { indexOf } from '../../../src/core/reading/index.ts'
import { rank } from '../../../src/core/reading/rank.ts'
import { prompts, topics } from '../../../src/core/reading/topics.ts'
import { ARTICLES } from './articles.ts'

const reset = load(
  readFileSync(
    new URL('../../../article/a-cold-but-promising-obama-putin-meeting.md', import.meta.url),
    'utf8',
  ),
  { slug: 'reset' },
)

describe('topics', () => {
  it('are names as the article writes them, the most frequent first', () => {
    const found = topics(indexOf(reset), 20)
    expect(found[0]).toBe('Russia')
    expect(found).toEqual(expect.arrayContaining(['Syria', 'World Trade Organization', 'Group of 20']))
  })

  it('are no days or months, and nothing that only opens a sentence', () => {
    const found = topics(indexOf(reset), 50)
    for (const word of ['Monday', 'November', 'Although', 'Proponents', 'Difficulties'])
      expect(found).not.toContain(word)
  })

  it('are repeated words where a script has no capitals', () => {
    expect(topics(indexOf(load(ARTICLES.茶馆, { slug: 't' })), 5)).toContain('茶馆')
  })
})

it('prompts are questions that the article answers with different sentences', () => {
  const index = indexOf(reset)
  const found = prompts(index)
  expect(found).toHaveLength(3)
  const best = found.map((prompt) => rank(index, prompt).passages[0]!.sentence.number)
  expect(new Set(best).size).toBe(3)
})
