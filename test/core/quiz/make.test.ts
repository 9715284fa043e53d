import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/core/article/article.ts'
import { load } from '../../../src/core/article/load.ts'
import { makeQuiz } from '../../../src/core/quiz/make.ts'
import { answerOf, GAP, type Question } from '../../../src/core/quiz/question.ts'
import { indexOf } from '../../../src/core/reading/index.ts'

const read = (path: string, slug: string) =>
  load(readFileSync(new URL(path, import.meta.url), 'utf8'), { slug })
const meeting = read('../../../article/a-cold-but-promising-obama-putin-meeting.md', 'meeting')
const mill = read('../../../bench/texts/tide-mill.md', 'tide-mill')
const ferries = read('../../../bench/texts/two-ferries.md', 'two-ferries')
const articles = [meeting, mill, ferries]

const seeds = fc.record({
  article: fc.constantFrom(...articles),
  seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
  count: fc.integer({ min: 1, max: 16 }),
})

function eachQuiz(check: (questions: Question[], article: (typeof articles)[number], count: number) => void) {
  fc.assert(
    fc.property(seeds, ({ article, seed, count }) =>
      check(makeQuiz(indexOf(article), [], { count, seed }), article, count),
    ),
    { numRuns: 15 },
  )
}

function sentenceOf(article: (typeof articles)[number], { cited }: Question): string {
  return textOf(article, cited)
}

describe('a quiz on an article', () => {
  it.each(articles.map((article) => [article.slug, article] as const))(
    'has twelve questions on %s',
    (_slug, article) => {
      for (const seed of [1, 2, 3]) {
        expect(makeQuiz(indexOf(article), [], { count: 12, seed })).toHaveLength(12)
      }
    },
  )

  it('is the same for the same seed and another for another', () => {
    const of = (seed: number) => makeQuiz(indexOf(mill), [], { count: 8, seed })
    expect(of(5)).toEqual(of(5))
    expect(of(5)).not.toEqual(of(6))
  })

  it('has no more questions than were asked for, and each sentence once', () => {
    eachQuiz((questions, _article, count) => {
      expect(questions.length).toBeLessThanOrEqual(count)
      expect(new Set(questions.map(({ cited }) => cited.start)).size).toBe(questions.length)
    })
  })

  it('has the right words of a gap in the cited sentence and the wrong ones not', () => {
    eachQuiz((questions, article) => {
      for (const question of questions.filter(({ question }) => question.includes(GAP))) {
        const sentence = sentenceOf(article, question).toLowerCase()
        for (const option of question.options) {
          const stands = new RegExp(`(?<!\\p{L})${RegExp.escape(option.toLowerCase())}(?!\\p{L})`, 'u').test(
            sentence,
          )
          expect([option, stands]).toEqual([option, option === answerOf(question)])
        }
      }
    })
  })

  it('has four options that differ, or true and false', () => {
    eachQuiz((questions) => {
      for (const { kind, options, answer } of questions) {
        expect(options).toHaveLength(kind === 'true-false' ? 2 : 4)
        expect(new Set(options.map((option) => option.toLowerCase())).size).toBe(options.length)
        expect(options[answer]).toBeDefined()
      }
    })
  })

  it('changes a false statement at one point and leaves a true one as the article has it', () => {
    eachQuiz((questions, article) => {
      for (const question of questions.filter(({ kind }) => kind === 'true-false')) {
        const { altered } = question
        const put = question.question.replace(/^True or false\? /, '')
        const restored = altered ? put.replace(altered.said, () => altered.article) : put
        expect(sentenceOf(article, question).toLowerCase()).toContain(restored.slice(1).toLowerCase())
        expect(answerOf(question)).toBe(altered ? 'False' : 'True')
      }
    })
  })

  it('asks of every paragraph before it asks of one twice', () => {
    const questions = makeQuiz(indexOf(mill), [], { count: 6, seed: 11 })
    const paragraphs = questions.map(
      ({ cited }) =>
        mill.paragraphs.find(({ start, end }) => start <= cited.start && cited.end <= end)?.number,
    )
    expect(new Set(paragraphs).size).toBeGreaterThanOrEqual(5)
  })

  it('speaks of a topic alone where one is named', () => {
    const questions = makeQuiz(indexOf(mill), [], { count: 5, seed: 1, topic: 'eels' })
    expect(questions.length).toBeGreaterThan(0)
    const [paragraph] = mill.paragraphs.filter((range) => textOf(mill, range).includes(' eel'))
    for (const { cited } of questions) {
      expect(cited.start).toBeGreaterThanOrEqual(paragraph!.start)
      expect(cited.end).toBeLessThanOrEqual(paragraph!.end)
    }
  })

  it('leaves out what cannot be understood without its neighbours', () => {
    const text = 'It was sold in 1901. He never came back to Colby. This made the Council of Leeds angry.'
    const article = load(`# Title\n\n${text}\n`, { slug: 'leaning' })
    expect(makeQuiz(indexOf(article), [], { count: 5, seed: 1 })).toEqual([])
  })
})
