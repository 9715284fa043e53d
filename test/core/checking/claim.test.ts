import { describe, expect, test } from 'vitest'
import { articleOf, changesOf, citedBy, verdictOf } from './support.ts'

const ferry = articleOf(
  'en',
  'The old ferry in Kamenka carries 740 people across the river every morning, and nobody has counted the dogs. ' +
    'Its diesel engine may be replaced by an electric motor next spring.',
  'Closing the ferry would not save money, the engineers in Kamenka say. Twenty-five years ago the town built a bridge.',
)

describe('a claim is contradicted', () => {
  test.each([
    ['where the article denies it', 'Closing the ferry saves money for all'],
    [
      'where the article says another number',
      'Across the river the ferry carries 800 people daily each morning',
    ],
    ['where the article says another number in words', 'Thirty years ago a bridge was built in the town'],
    [
      'where the article says it of somebody else',
      'Money is saved, engineers in Moscow say, by closing ferry lines',
    ],
  ])('%s', (_, claim) => {
    expect(verdictOf(claim, ferry)).toBe('contradicted')
  })

  test('where it says what the article says only to deny it', () => {
    const claim = 'The joint statement starts with the security agenda'
    expect(verdictOf(claim)).toBe('contradicted')
    expect(changesOf(claim)).toEqual([['security agenda', 'economic dimension']])
    expect(verdictOf('The meeting was a disaster')).toBe('contradicted')
    expect(verdictOf('The reset is a liability')).toBe('contradicted')
  })
})

test('the same words in quotation marks are an altered quotation', () => {
  expect(verdictOf('“The joint statement starts with the security agenda”')).toBe('altered')
})

test.each([
  'Ferries carried people across rivers in mornings',
  'In Kamenka that ferry was carrying people across its river',
])('a claim with the words of one clause, and no others, is supported: %s', (claim) => {
  expect(verdictOf(claim, ferry)).toBe('supported')
})

test('a quotation in other words is not supported but absent', () => {
  expect(verdictOf('“Ferries carried people across rivers in mornings”', ferry)).toBe('absent')
})

describe('a claim that cannot be told is absent, and the nearest passage is shown', () => {
  test.each([
    ['of another clause of the same sentence', 'Ferries carried dogs across rivers in mornings'],
    ['with the parts in other roles', 'Across the people, rivers carried a ferry'],
    ['surer than the article', 'An electric motor replaces that diesel engine of theirs'],
    ['with a word of its own', 'The expensive electric motor, rather noisy, is for next spring'],
    ['on another matter', 'The mayor keeps bees'],
    ['with an abbreviation', 'The United States lobbied so that Russia could enter the WTO'],
  ])('%s', (_, claim) => {
    expect(verdictOf(claim, ferry)).toBe('absent')
  })

  test('by its sentence', () => {
    expect(citedBy('An electric motor replaces that diesel engine of theirs', ferry)).toEqual([
      'Its diesel engine may be replaced by an electric motor next spring.',
    ])
  })
})
