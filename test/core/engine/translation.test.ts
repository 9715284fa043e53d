import { expect, it } from 'vitest'
import { load } from '../../../src/core/article/load.ts'
import { mayStandFor } from '../../../src/core/engine/translation.ts'
import { openEngine } from '../../support/engine.ts'
import { says } from '../../support/scripted-model.ts'

const article = await load(
  '# Trade\n\nGermany and Russia did not sign the contract in 2012. Ada Lovell paid forty crowns.\n',
  {
    slug: 'trade',
  },
)
const SIGNED = 'Germany and Russia did not sign the contract in 2012.'
const PAID = 'Ada Lovell paid forty crowns.'
const GERMAN = 'Haben Deutschland und Russland den Vertrag unterschrieben?'

it.each([
  ['German', SIGNED, 'Deutschland und Russland haben den Vertrag 2012 nicht unterzeichnet.', GERMAN],
  [
    'French',
    SIGNED,
    "L'Allemagne et la Russie n'ont pas signé le contrat en 2012.",
    'Qui a signé le contrat et quand ?',
  ],
  [
    'Spanish',
    PAID,
    'Ada Lovell pagó cuarenta coronas por el contrato.',
    '¿Cuánto pagó Ada Lovell por el contrato?',
  ],
  ['Russian', PAID, 'Ада Ловелл заплатила сорок крон.', 'Сколько заплатила Ада Ловелл?'],
])('lets a faithful translation into %s stand for the claim', (_, claim, translation, question) => {
  expect(mayStandFor(translation, claim, question, article)).toBe(true)
})

it.each([
  ['another number', SIGNED, 'Deutschland und Russland haben den Vertrag 2013 nicht unterzeichnet.'],
  ['another name', SIGNED, 'Deutschland und Frankreich haben den Vertrag 2012 nicht unterzeichnet.'],
  ['no “not”', SIGNED, 'Deutschland und Russland haben den Vertrag 2012 unterzeichnet.'],
  [
    'a link',
    SIGNED,
    'Deutschland und Russland haben den Vertrag 2012 nicht unterzeichnet, siehe https://example.org.',
  ],
  [
    'the article’s own language',
    SIGNED,
    'Germany and Russia did not sign the contract in 2012, and that was the end of it.',
  ],
])('shows the claim itself where its translation has %s', (_, claim, translation) => {
  expect(mayStandFor(translation, claim, GERMAN, article)).toBe(false)
})

it('shows no translation where the question is in the article’s language', () => {
  const translation = 'Deutschland und Russland haben den Vertrag 2012 nicht unterzeichnet.'
  expect(mayStandFor(translation, SIGNED, 'Did they sign the contract?', article)).toBe(false)
})

it('shows a claim in the question’s language and keeps the quotation the article’s own', async () => {
  const { server, ask } = await openEngine()
  const translation = 'Der Hafen von Lindholm wurde 1874 gebaut.'
  const text = 'The harbour of Lindholm was built in 1874.'
  server.enqueue(says({ answered: true, claims: [{ text, sentences: [1], translation }] }))
  const answer = await ask('Wann wurde der Hafen von Lindholm gebaut?')
  expect(answer.claims).toEqual([{ text, translation, citations: [0] }])
})
