import { countTokens } from 'gpt-tokenizer/encoding/o200k_base'
import { expect, it } from 'vitest'
import type { Summary } from '../../../src/core/engine/engine.ts'
import { openEngine } from '../../support/engine.ts'
import { claims, says } from '../../support/scripted-model.ts'

const TOWNS = 'Arvik Bodal Corsund Delvik Espedal Fjordheim Grimsby Havnes'.split(' ')
/** 120 paragraphs, one of which is about a lighthouse. */
const LONG = `# The Coast\n\n${Array.from({ length: 120 }, (_, at) =>
  at === 70
    ? 'The lighthouse keeper of Stavsund counted whales every winter. Nobody paid him for it.'
    : `In year ${1800 + at} the town of ${TOWNS[at % TOWNS.length]} sold herring and salted cod to merchants from the south. Prices rose by ${at + 2} crowns, the clerks wrote, and the boats went out again.`,
).join('\n\n')}\n`
const WHALES = ['The lighthouse keeper of Stavsund counted whales every winter.', 141] as const

const LONG_OPTIONS = { text: LONG, contextTokens: 5_000 }

it('shows the model the paragraphs that bear on the question, and says how many it read', async () => {
  const { server, ask } = await openEngine(LONG_OPTIONS)
  server.enqueue(says(claims(WHALES)))
  const answer = await ask('What did the lighthouse keeper count?')
  expect(server.history[0]?.body.messages.at(-1)?.content).toContain(`[${WHALES[1]}] ${WHALES[0]}`)
  expect(answer.notice).toMatch(/^The article is longer .* it read \d+ of 120 paragraphs\.$/)
})

it('keeps the prompt within the budget', async () => {
  const { server, ask } = await openEngine(LONG_OPTIONS)
  server.enqueue(says(claims(WHALES)))
  await ask('What did the lighthouse keeper count?')
  const tokens = countTokens(server.history[0]?.body.messages.map(({ content }) => content).join('\n') ?? '')
  expect(tokens).toBeLessThan(5_000)
})

it('gives the whole article where it is within the budget, and says nothing of it', async () => {
  const { server, ask } = await openEngine({ text: LONG })
  server.enqueue(says(claims(WHALES)))
  expect(await ask('What did the lighthouse keeper count?')).not.toHaveProperty('notice')
  expect(server.history[0]?.body.messages.at(-1)?.content).toContain('[240]')
})

it('sums a long article up part by part, and then over the parts', async () => {
  const { server, engine, article } = await openEngine({ text: LONG, contextTokens: 6_000 })
  server.enqueue(says(claims(WHALES)))
  const all: Summary[] = []
  for await (const summary of engine.summarise(article, 'short', () => null, new AbortController().signal)) {
    all.push(summary)
  }
  const shown = server.history.map(({ body }) => body.messages.at(-1)?.content ?? '')
  expect(shown.length).toBeGreaterThan(2)
  expect(shown.at(-1)).toContain(WHALES[0])
  expect(shown.at(-1)).not.toContain('herring')
  expect(all.at(-1)).toMatchObject({ engine: 'llm', claims: [{ text: WHALES[0] }] })
})
