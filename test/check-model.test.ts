import { expect, it } from 'vitest'
import { articleFolder } from './support/articles.ts'
import { HARBOUR } from './support/engine.ts'
import { openModelServer } from './support/model-server.ts'
import { temporaryFolder } from './support/program.ts'
import { type Step, says } from './support/scripted-model.ts'
import { runJson, runTerminal } from './support/terminal.ts'

/** Checks a text in the terminal while a model is set that answers so. */
async function setUp(step: Step) {
  const server = await openModelServer()
  server.enqueue(step)
  const env = {
    ARTICLE_DIR: await articleFolder({ 'harbour.md': HARBOUR }),
    DATABASE_URL: `${await temporaryFolder()}/reset.db`,
    OPENAI_BASE_URL: server.url,
    OPENAI_MODEL: 'test-model',
  }
  return {
    server,
    check: async (text: string) => (await runJson(['check', text], { env })).json,
    shown: async (text: string) => (await runTerminal(['check', text], { env })).stdout,
  }
}

const CLAIM = 'Lindholm’s harbour was constructed in 1874.'

it('never asks a model about a quotation, whatever comes of it', async () => {
  const { server, check } = await setUp(says({ verdict: 'supported', sentences: [3] }))
  const verdicts = [
    await check('“Forty boats lie there in summer.”'),
    await check('“Forty ships lie there in summer”'),
    await check('“Penguins rule the planet Mars”'),
    await check('He said “penguins rule the planet Mars” and “the moon is made of cheese”.'),
    await check('Forty boats lie there in summer.'),
  ].map(({ verdict, engine }) => `${verdict} ${engine}`)
  expect(server.history).toEqual([])
  expect(verdicts).toEqual(
    ['exact', 'altered', 'absent', 'absent', 'exact'].map((verdict) => `${verdict} extractive`),
  )
})

it('finds a claim in quite other words where a model does', async () => {
  const { check } = await setUp(says({ verdict: 'supported', sentences: [1] }))
  expect(await check(CLAIM)).toMatchObject({
    verdict: 'supported',
    engine: 'llm',
    citations: [{ address: '¶1.1', quote: 'The harbour of Lindholm was built in 1874.' }],
  })
})

it('keeps its own verdict where the model fails, and says why', async () => {
  const { server, check, shown } = await setUp({ type: 'fault', status: 401 })
  expect(await check(CLAIM)).toMatchObject({ verdict: 'absent', engine: 'extractive' })
  expect(await shown(CLAIM)).toContain('key is refused')
  expect(server.history).toHaveLength(2)
})

it('says whose verdict it is where the model finds nothing', async () => {
  const { check } = await setUp(says({ verdict: 'absent', sentences: [] }))
  expect(await check(CLAIM)).toMatchObject({ verdict: 'absent', engine: 'llm' })
})
