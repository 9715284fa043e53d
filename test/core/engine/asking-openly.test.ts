import { expect, it } from 'vitest'
import { quoteOf } from '../../../src/core/article/citation.ts'
import { faultsOf, openEngine } from '../../support/engine.ts'
import { says } from '../../support/scripted-model.ts'

const PIER = ['Who would gain if the council may widen the north pier?', 4] as const
const QUIET = ['Should the harbour of Lindholm stay small and quiet?', 1, 2] as const
const SUMMER = ['What draws forty boats to lie there in summer?', 3] as const

/** What a group is asked once the model has written these questions. */
async function discussed(...questions: readonly (readonly [text: string, ...sentences: number[]])[]) {
  const { server, engine, article, reports } = await openEngine()
  server.enqueue(says({ questions: questions.map(([text, ...sentences]) => ({ text, sentences })) }))
  const { signal } = new AbortController()
  const [discussion] = await Array.fromAsync(engine.discuss(article, () => null, signal))
  const { citations, ...rest } = discussion!
  const texts = rest.questions.map(({ text }) => text)
  const quotes = rest.questions.map((question) => question.citations.map((at) => quoteOf(citations[at]!)))
  return { ...rest, texts, quotes, faults: faultsOf(reports), server }
}

it('asks what the model would, each question with the passage that it is about', async () => {
  const { engine, texts, quotes } = await discussed(PIER, QUIET, SUMMER)
  expect(engine).toBe('llm')
  expect(texts).toEqual([PIER[0], QUIET[0], SUMMER[0]])
  expect(quotes).toEqual([
    ['The council may widen the north pier, says the mayor.'],
    ['The harbour of Lindholm was built in 1874.', 'It is small and quiet.'],
    ['Forty boats lie there in summer.'],
  ])
})

it.each([
  ['a name that the article does not have', 'Would Napoleon like the harbour of Lindholm?', 1],
  ['a number that the article does not have', 'Was the harbour better before 1850?', 1],
  ['a statement', 'The harbour of Lindholm is ugly.', 1],
  ['a statement before it', 'The harbour of Lindholm is ugly. Do you agree?', 1],
  ['a link', 'Is the harbour as https://evil.example says?', 1],
  ['a ping', 'Does @everyone like the harbour?', 1],
  ['markup', 'Is the **harbour** small?', 1],
  ['an invented quotation', 'Is the harbour really “a jewel of the north”?', 1],
  ['a passage that does not exist', 'Is the harbour of Lindholm small?', 99],
  ['a matter of its own', 'Are vaccines harmful?', 1],
])('puts a question of its own in the place of one with %s', async (_, text, sentence) => {
  const { engine, texts } = await discussed(PIER, [text, sentence], SUMMER)
  expect(engine).toBe('llm')
  expect(texts).toHaveLength(3)
  expect(texts).not.toContain(text)
  expect(texts).toEqual(expect.arrayContaining([PIER[0], SUMMER[0]]))
})

it('asks of no passage twice', async () => {
  const { quotes } = await discussed(
    PIER,
    ['Is it wise that the council may widen the north pier?', 4],
    SUMMER,
  )
  expect(quotes).toHaveLength(3)
  expect(new Set(quotes.flat()).size).toBe(quotes.flat().length)
})

it('asks its own questions, and says why, where none of the model’s may be shown', async () => {
  const { engine, texts, notice } = await discussed(['Would Napoleon like it?', 1])
  expect(engine).toBe('extractive')
  expect(texts.length).toBeGreaterThan(0)
  expect(notice).toContain('not what the article says')
})

it('asks its own questions where the model’s answer has no form', async () => {
  const { server, engine, article } = await openEngine()
  server.enqueue(says('Let us talk!'))
  const { signal } = new AbortController()
  const [discussion] = await Array.fromAsync(engine.discuss(article, () => null, signal))
  expect(discussion).toMatchObject({
    engine: 'extractive',
    notice: expect.stringContaining('could not be read'),
  })
})

it('gives the model the numbered article, and asks for the form by a schema', async () => {
  const { server } = await discussed(PIER, QUIET, SUMMER)
  const { messages, response_format: format } = server.history[0]!.body
  expect(messages.at(-1)!.content).toContain('[3] Forty boats lie there in summer.')
  expect(format.json_schema?.schema).toMatchObject({
    required: ['questions'],
    additionalProperties: false,
    properties: { questions: { items: { required: ['text', 'sentences'], additionalProperties: false } } },
  })
})
