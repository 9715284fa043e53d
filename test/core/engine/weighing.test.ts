import { expect, it } from 'vitest'
import { quoteOf } from '../../../src/core/article/citation.ts'
import type { EngineOptions } from '../../support/engine.ts'
import { BUILT, faultsOf, HARBOUR, openEngine } from '../../support/engine.ts'
import { says } from '../../support/scripted-model.ts'

/** What the first sentence says, in other words. */
const PARAPHRASE = 'Lindholm’s harbour was constructed in 1874.'

/** Weighs a claim once the model has said so. */
async function weighed(text: string, said: unknown, options: EngineOptions = {}) {
  const { server, engine, article, reports } = await openEngine(options)
  server.enqueue(says(said))
  const { signal } = new AbortController()
  const [weighing] = await Array.fromAsync(engine.weigh({ article, text }, () => null, signal))
  return { ...weighing!, quotes: weighing!.citations.map(quoteOf), faults: faultsOf(reports), server }
}

it('finds a claim supported where the model says so and the sentence carries it', async () => {
  const weighing = await weighed(PARAPHRASE, { verdict: 'supported', sentences: [1, 3] })
  expect(weighing).toMatchObject({ engine: 'llm', verdict: 'supported', quotes: [BUILT[0]] })
})

it.each([
  ['a number is another', 'Lindholm’s harbour was constructed in 1894.', 1],
  ['a “may” is lost', 'The council will widen the north pier.', 4],
  ['something hangs on', 'Lindholm’s harbour was constructed in 1874, which the mayor regrets.', 1],
  ['the sentence does not exist', PARAPHRASE, 99],
  ['another sentence says it', PARAPHRASE, 3],
])('does not believe the model that a claim is supported where %s', async (_, text, sentence) => {
  const weighing = await weighed(text, { verdict: 'supported', sentences: [sentence] })
  expect(weighing).toMatchObject({ engine: 'extractive', verdict: 'absent' })
})

it('shows the sentences of a verdict that it does not believe as the nearest', async () => {
  const said = { verdict: 'supported', sentences: [1] }
  expect((await weighed('Penguins built the harbour.', said)).quotes).toEqual([BUILT[0]])
})

it.each([
  ['another number', 'Lindholm’s harbour was constructed in 1894.', 1],
  ['another name', 'Varberg’s harbour was constructed in 1874.', 1],
  ['a denial', 'The harbour of Lindholm was not built in 1874.', 1],
])('finds a claim contradicted that holds %s than the sentence', async (_, text, sentence) => {
  const weighing = await weighed(text, { verdict: 'contradicted', sentences: [sentence] })
  expect(weighing).toMatchObject({ engine: 'llm', verdict: 'contradicted' })
  expect(weighing.quotes).toHaveLength(1)
})

it.each([
  ['speaks of something else', 'Penguins rule Mars.', 1],
  ['says it', PARAPHRASE, 1],
  ['holds another number of another thing', 'Fifty captains drown there in winter.', 3],
  ['does not exist', 'Lindholm’s harbour was constructed in 1894.', 99],
])(
  'does not believe the model that a claim is contradicted by a sentence that %s',
  async (_, text, sentence) => {
    const weighing = await weighed(text, { verdict: 'contradicted', sentences: [sentence] })
    expect(weighing).toMatchObject({ engine: 'extractive', verdict: 'absent' })
  },
)

it('takes the model’s word that the article does not say', async () => {
  const weighing = await weighed('Penguins rule Mars.', { verdict: 'absent', sentences: [] })
  expect(weighing).toMatchObject({ engine: 'llm', verdict: 'absent', quotes: [] })
})

it.each([
  ['has another verdict', { verdict: 'true', sentences: [1] }],
  ['has no sentences', { verdict: 'supported' }],
  ['is cut off', '{"verdict": "supp'],
])('leaves the verdict to the embedded reader where the model’s answer %s', async (_, said) => {
  const weighing = await weighed(PARAPHRASE, said)
  expect(weighing).toMatchObject({ engine: 'extractive', verdict: 'absent', quotes: [] })
  expect(weighing.faults).toContain('model-broken')
})

it('reads an answer in a fence, with more in it than was asked for', async () => {
  const said = '```json\n{"verdict": "supported", "sentences": [1], "why": "…"}\n```'
  expect(await weighed(PARAPHRASE, said)).toMatchObject({ verdict: 'supported' })
})

it('gives the article before the claim, and asks for the form by a schema', async () => {
  const { server } = await weighed('Penguins rule Mars.', { verdict: 'absent', sentences: [] })
  const { messages, response_format: format } = server.history[0]!.body
  const user = messages.at(-1)!.content
  expect(user.indexOf('[1] The harbour')).toBeLessThan(user.indexOf('"Penguins rule Mars."'))
  expect(format.json_schema?.schema).toMatchObject({ required: ['verdict', 'sentences'] })
})

it('says how much of a long article the model read', async () => {
  const text = `${HARBOUR}\n${'The gulls of the outer pier sing every morning of the week.\n\n'.repeat(400)}`
  const said = { verdict: 'absent', sentences: [] }
  expect((await weighed('Penguins rule Mars.', said, { text, contextTokens: 4_500 })).notice).toMatch(
    /read \d+ of 402 paragraphs/,
  )
})
