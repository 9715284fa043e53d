import { expect, it } from 'vitest'
import { quoteOf } from '../../../src/core/article/citation.ts'
import type { Answer } from '../../../src/core/engine/engine.ts'
import { BOATS, BUILT, faultsOf, openEngine, textsOf } from '../../support/engine.ts'
import { claims, says } from '../../support/scripted-model.ts'
import { until } from '../../support/service.ts'

it('shows what the model says with the sentences that carry it', async () => {
  const { server, ask } = await openEngine()
  server.enqueue(says(claims(BUILT, BOATS)))
  const answer = await ask()
  expect(answer.engine).toBe('llm')
  expect(textsOf(answer)).toEqual([BUILT[0], BOATS[0]])
  expect(answer.citations.map(quoteOf)).toEqual([BUILT[0], BOATS[0]])
})

it.each([1, 2, 3, 5, 1000])('reads an answer that comes in pieces of %i characters', async (size) => {
  const { server, ask } = await openEngine()
  server.enqueue(says(claims(BUILT, BOATS), size))
  expect(textsOf(await ask())).toEqual([BUILT[0], BOATS[0]])
})

it('shows the first claim while the second one is still to come', async () => {
  const { server, engine, article } = await openEngine()
  const seen = Promise.withResolvers<void>()
  const [one = '', two = ''] = JSON.stringify(claims(BUILT, BOATS)).split(/(?<=\},)/)
  server.enqueue({ type: 'answer', pieces: [one, two], before: new Map([[1, seen.promise]]) })
  const counts: number[] = []
  const question = { article, text: 'When was it built?' }
  for await (const answer of engine.answer(question, () => null, new AbortController().signal)) {
    counts.push(answer.claims.length)
    seen.resolve()
  }
  expect(counts).toEqual([1, 2])
})

it('puts the article’s own words in the place of a claim that they do not carry', async () => {
  const { server, ask } = await openEngine()
  server.enqueue(says(claims(['The harbour of Lindholm was built in 1894.', 1], BOATS)))
  expect(textsOf(await ask())).toEqual([BUILT[0], BOATS[0]])
})

it('never shows a claim of an answer whose verdict contradicts it', async () => {
  const { server, ask } = await openEngine()
  server.enqueue(says({ ...claims(BUILT), answered: false }))
  expect(await ask()).toMatchObject({ engine: 'extractive', notice: expect.stringContaining('own words') })
})

it('takes an answer without claims for broken where it says that the article answers', async () => {
  const { server, ask } = await openEngine()
  server.enqueue(says({ answered: true, claims: [] }))
  expect((await ask()).engine).toBe('extractive')
})

it('refuses with the nearest passages where the model says that the article does not say', async () => {
  const { server, ask } = await openEngine()
  server.enqueue(says({ answered: false, claims: [] }))
  const answer = await ask('Who owns the boats?')
  expect(answer).toMatchObject({ engine: 'llm', refused: true, claims: [] })
  expect(answer.citations.length).toBeGreaterThan(0)
})

it('answers in the article’s own words, and says so, where nothing of what the model said is left', async () => {
  const { server, ask } = await openEngine()
  server.enqueue(says(claims(['Penguins rule Mars.', 99])))
  const answer = await ask()
  expect(answer.engine).toBe('extractive')
  expect(answer.notice).toContain('in the article’s own words')
})

it('sends the article as numbered lines before conversation and question, and asks for the schema', async () => {
  const { server, ask } = await openEngine()
  server.enqueue(says(claims(BUILT)))
  await ask('When was it "built"?')
  const [asked] = server.history
  const user = asked?.body.messages.at(-1)?.content ?? ''
  expect(user).toContain('[1] The harbour of Lindholm was built in 1874.\n[2] It is small and quiet.')
  expect(user.indexOf('[4]')).toBeLessThan(user.indexOf('<question>'))
  expect(user).toContain(String.raw`"When was it \"built\"?"`)
  expect(asked?.body.response_format.type).toBe('json_schema')
})

it('sends the same beginning for every question, so that the provider can cache it', async () => {
  const { server, ask } = await openEngine()
  server.enqueue(says(claims(BUILT)))
  await ask('When was the harbour built?')
  await ask('How many boats lie there?')
  const [one, two] = server.history.map(({ body }) => body.messages.map(({ content }) => content).join('\n'))
  const prefix = (text = '') => text.slice(0, text.indexOf('What was asked'))
  expect(prefix(one)).toBe(prefix(two))
  expect(prefix(one)).toContain('[4]')
})

it('falls back to plain JSON where a server does not know schemas, and remembers it', async () => {
  const { server, ask } = await openEngine({ lacksSchemas: true })
  server.enqueue(says(claims(BUILT)))
  expect((await ask()).engine).toBe('llm')
  await ask()
  expect(server.history.map(({ body }) => body.response_format.type)).toEqual([
    'json_schema',
    'json_object',
    'json_object',
  ])
})

it('reads an answer without a role, and one in a fence', async () => {
  const { server, ask } = await openEngine()
  server.enqueue({ ...says(`Sure!\n\`\`\`json\n${JSON.stringify(claims(BUILT))}\n\`\`\``), omitsRole: true })
  expect(textsOf(await ask())).toEqual([BUILT[0]])
})

it.each([
  ['a refused key', { type: 'fault', status: 401, code: 'invalid_api_key' }, 'model-key', 1],
  ['an unknown model', { type: 'fault', status: 404, code: 'model_not_found' }, 'model-name', 1],
  ['a spent quota', { type: 'fault', status: 429, code: 'insufficient_quota' }, 'model-quota', 1],
  ['too many questions', { type: 'fault', status: 429, headers: { 'retry-after': '0' } }, 'model-busy', 2],
  [
    'a wait that is too long',
    { type: 'fault', status: 429, headers: { 'retry-after': '60' } },
    'model-busy',
    1,
  ],
  ['a broken server', { type: 'fault', status: 500 }, 'model-down', 2],
  ['an overloaded server', { type: 'fault', status: 503 }, 'model-down', 2],
  ['silence', { type: 'silence' }, 'model-late', 2],
  ['a stream that stalls', { ...says('{"answered":true,"cl'), end: 'silence' }, 'model-stalled', 2],
  ['a stream that is cut', { ...says('{"answered":true,"cl'), end: 'cut' }, 'model-away', 2],
  [
    'JSON that ends too early',
    { ...says('{"answered":true,"claims":[{"te'), end: 'length' },
    'model-broken',
    2,
  ],
  ['text that is no JSON', says('I think it was built long ago.'), 'model-broken', 2],
  ['an empty answer', says(''), 'model-empty', 2],
  ['a refusal', { ...says(''), refusal: 'I cannot.' }, 'model-refusal', 1],
  [
    'a text that is too long',
    { type: 'fault', status: 400, code: 'context_length_exceeded' },
    'model-length',
    1,
  ],
] as const)('answers all the same after %s', async (_, step, code, tries) => {
  const { server, ask, reports } = await openEngine()
  server.enqueue(step)
  const answer = await ask()
  expect(textsOf(answer)).toEqual([BUILT[0]])
  expect(answer.notice).toBeTruthy()
  expect(faultsOf(reports)).toEqual(Array(tries).fill(code))
})

it('tries a second time, and says nothing of it where that goes well', async () => {
  const { server, ask } = await openEngine()
  server.enqueue({ type: 'fault', status: 500 }, says(claims(BUILT)))
  const answer = await ask()
  expect(answer.engine).toBe('llm')
  expect(answer).not.toHaveProperty('notice')
})

it('keeps what was shown when the stream breaks off, and says so', async () => {
  const { server, ask } = await openEngine()
  const [one = ''] = JSON.stringify(claims(BUILT, BOATS)).split(/(?<=\},)/)
  server.enqueue({ type: 'answer', pieces: [one, '{"te'], end: 'cut' })
  const answer = await ask()
  expect(textsOf(answer)).toEqual([BUILT[0]])
  expect(answer.notice).toContain('broke off')
})

it('stops asking the model on a signal, and keeps what was shown', async () => {
  const { server, engine, article } = await openEngine()
  const [one = ''] = JSON.stringify(claims(BUILT, BOATS)).split(/(?<=\},)/)
  server.enqueue({ type: 'answer', pieces: [one], end: 'silence' })
  const stop = new AbortController()
  const all: Answer[] = []
  for await (const answer of engine.answer({ article, text: 'When?' }, () => null, stop.signal)) {
    all.push(answer)
    stop.abort()
  }
  expect(all.map(textsOf)).toEqual([[BUILT[0]]])
  await until(() => server.aborted() === 1)
})

it('leaves a model alone that has failed three questions in a row', async () => {
  const { server, ask } = await openEngine()
  server.enqueue({ type: 'fault', status: 401 })
  for (let count = 0; count < 4; count++) await ask()
  expect(server.history).toHaveLength(3)
  expect((await ask()).notice).toContain('left alone')
})

it('reports the time to the first claim, and what the answer cost', async () => {
  const { server, ask, reports } = await openEngine()
  server.enqueue(says(claims(BUILT)))
  await ask()
  expect(reports.map(({ type }) => type)).toEqual(['judged', 'first-claim', 'called'])
  expect(reports.at(-1)).toMatchObject({ usage: { input: 120, cached: 100, output: 30 } })
})

it('finds a bad key and an unknown model before anything is asked', async () => {
  const bad = await openEngine({ key: 'sk-other' })
  expect(await bad.probe()).toMatchObject({ code: 'model-key' })
  const unknown = await openEngine({ models: ['another'] })
  expect(await unknown.probe()).toMatchObject({ code: 'model-name' })
  const silent = await openEngine()
  expect(await silent.probe()).toBeNull()
})
