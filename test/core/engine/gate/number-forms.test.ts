import { expect, it } from 'vitest'
import { load } from '../../../../src/core/article/load.ts'
import { judge } from '../../../../src/core/engine/gate/judge.ts'

async function outcomeOf(sentence: string, text: string, language: string) {
  const article = await load(`---\nlanguage: ${language}\n---\n\n# Lindholm\n\n${sentence}\n`, {
    slug: 'lindholm',
  })
  return judge({ text, sentences: [1] }, article).outcome
}

it.each([
  ['en', 'Forty boats lie in the harbour in summer.', '40 boats lie in the harbour in summer.'],
  ['en', 'The captain paid 20 crowns for the pilot.', 'The captain paid twenty crowns for the pilot.'],
  ['de', 'Zwanzig Boote liegen im Sommer im Hafen.', '20 Boote liegen im Sommer im Hafen.'],
  ['fr', 'Le capitaine a payé vingt couronnes au pilote.', 'Le capitaine a payé 20 couronnes au pilote.'],
])('a number in words is the number in digits, in %s: %s', async (language, sentence, claim) => {
  expect(await outcomeOf(sentence, claim, language)).toBe('carried')
})

it.each([
  ['another number', '30 boats lie in the harbour in summer.'],
  ['the number of another thing', '40 captains lie in the harbour in summer.'],
  ['a part of it', '40 percent of boats lie in the harbour in summer.'],
])('a claim with %s is not carried by a number in words', async (_, claim) => {
  expect(await outcomeOf('Forty boats lie in the harbour in summer.', claim, 'en')).not.toBe('carried')
})
