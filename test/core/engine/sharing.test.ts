import { expect, it } from 'vitest'
import type { ModelMemory } from '../../../src/core/ports.ts'
import { BUILT, openEngine, textsOf } from '../../support/engine.ts'
import { claims, says } from '../../support/scripted-model.ts'
import { until } from '../../support/service.ts'

/** A memory for one test. */
function memory(): ModelMemory & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>()
  const spending = new Map<string, number>()
  const counts = new Map<string, number>()
  return {
    kept,
    async spend(workspace, day, tokens) {
      spending.set(`${workspace} ${day}`, (spending.get(`${workspace} ${day}`) ?? 0) + tokens)
    },
    async spent(workspace, day) {
      const all = [...spending.values()].reduce((sum, tokens) => sum + tokens, 0)
      return { own: spending.get(`${workspace} ${day}`) ?? 0, all }
    },
    async count(workspace, person, minute) {
      const key = `${workspace} ${person} ${minute}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
      return counts.get(key) ?? 0
    },
    recall: async (workspace, key) => kept.get(`${workspace} ${key}`) ?? null,
    async keep(workspace, key, answer) {
      kept.set(`${workspace} ${key}`, answer)
    },
  }
}

const ANSWER = says(claims(BUILT))

it('asks the model once for a question that is asked again, however it is written', async () => {
  const { server, ask } = await openEngine({ memory: memory() })
  server.enqueue(ANSWER)
  const first = await ask('When was the harbour built?')
  expect(await ask('  when was the  harbour BUILT ')).toEqual(first)
  expect(server.history).toHaveLength(1)
})

it('asks anew for another workspace, and where earlier turns are leaned on', async () => {
  const { server, ask } = await openEngine({ memory: memory() })
  server.enqueue(ANSWER)
  await ask('When?')
  await ask('When?', { workspace: 'another' })
  await ask('When?', { earlier: [{ question: 'What was built?', answer: 'A pier.', cited: [] }] })
  expect(server.history).toHaveLength(3)
})

it('keeps nothing of what went wrong', async () => {
  const store = memory()
  const { server, ask } = await openEngine({ memory: store })
  server.enqueue({ type: 'fault', status: 401 })
  await ask()
  expect(store.kept.size).toBe(0)
})

it('keeps no question in words', async () => {
  const store = memory()
  const { server, ask } = await openEngine({ memory: store })
  server.enqueue(ANSWER)
  await ask('When was the harbour built?')
  expect([...store.kept.keys()].join()).toMatch(/^w [\w-]{43}$/)
})

it('asks the model once for a question that two ask at once', async () => {
  const { server, ask } = await openEngine({ memory: memory() })
  const both = Promise.withResolvers<void>()
  server.enqueue({ ...ANSWER, before: new Map([[3, both.promise]]) })
  const answers = [ask(), ask()]
  await until(() => server.history.length > 0)
  both.resolve()
  const texts = (await Promise.all(answers)).map(textsOf)
  expect(texts).toEqual([[BUILT[0]], [BUILT[0]]])
  expect(server.history).toHaveLength(1)
})

it('goes on for the second who asked when the first one leaves', async () => {
  const { server, ask, engine, article } = await openEngine()
  const stop = new AbortController()
  const gone = Promise.withResolvers<void>()
  server.enqueue({ ...ANSWER, before: new Map([[3, gone.promise]]) })
  const text = 'When was it built?'
  const first = Array.fromAsync(engine.answer({ article, text }, () => null, stop.signal))
  const second = ask(text)
  await until(() => server.history.length > 0)
  stop.abort()
  expect(await first).toEqual([])
  gone.resolve()
  expect(textsOf(await second)).toEqual([BUILT[0]])
  expect(server.aborted()).toBe(0)
})

it('answers in the article’s own words when a workspace has spent its day’s tokens', async () => {
  const { server, ask } = await openEngine({ memory: memory(), tokensPerDay: 150 })
  server.enqueue(ANSWER)
  expect((await ask('When was it built?')).engine).toBe('llm')
  const second = await ask('When was the harbour built?')
  expect(second).toMatchObject({ engine: 'extractive', notice: expect.stringContaining('tomorrow') })
  expect((await ask('When was the harbour built?', { workspace: 'another' })).engine).toBe('llm')
})

it('holds all workspaces together to ten times one’s budget', async () => {
  const { server, ask } = await openEngine({ memory: memory(), tokensPerDay: 150 })
  server.enqueue(ANSWER)
  for (let count = 0; count < 11; count++) await ask('When?', { workspace: `w${count}` })
  expect(server.history).toHaveLength(10)
})

it('holds a person to so many questions in a minute, and nobody else for it', async () => {
  const { server, ask } = await openEngine({ memory: memory(), questionsPerMinute: 1 })
  server.enqueue(ANSWER)
  const engines = [
    await ask('When was it built?'),
    await ask('How old is it?'),
    await ask('How old is it?', { person: 'bob' }),
    await ask('When was it built?'),
  ].map(({ engine }) => engine)
  expect(engines).toEqual(['llm', 'extractive', 'llm', 'llm'])
})

it('holds nobody in the terminal to a budget', async () => {
  const { server, ask } = await openEngine({ memory: memory(), tokensPerDay: 0, questionsPerMinute: 1 })
  server.enqueue(ANSWER)
  const engines = [
    await ask('When?', { isLimited: false }),
    await ask('How old is it?', { isLimited: false }),
  ]
  expect(engines.map(({ engine }) => engine)).toEqual(['llm', 'llm'])
})
