import { describe, expect, test } from 'vitest'
import { checkText } from '../../../src/core/checking/verdict.ts'
import { articleOf, checked, reset, verdictOf } from './support.ts'

test('several quotations are checked one by one, and the worst of them is the verdict', () => {
  const text =
    'He writes “the reset is recognized by both the United States and Russia”, then «threaten to bury the reset» ' +
    'and 「Difficulties mastered are opportunities won」.'
  expect(checked(text)).toMatchObject({
    verdict: 'altered',
    checks: [{ verdict: 'exact' }, { verdict: 'altered' }, { verdict: 'exact' }],
  })
})

test('quoted lines of a message are checked without what stands around them', () => {
  const text = '> the reset is recognized by both the United States\n> and Russia as an asset\nI doubt it.'
  expect(checked(text)).toMatchObject({ verdict: 'exact', checks: [] })
})

test('one quotation within a sentence of one’s own is what is checked', () => {
  expect(verdictOf('Did he really write “the reset is recognized by both the United States”?')).toBe('exact')
})

test('quotation marks within a sentence of the article set no quotation apart', () => {
  expect(verdictOf('Proponents of the “reset” in U.S.-Russian relations have reason to celebrate')).toBe(
    'exact',
  )
  expect(verdictOf('Proponents of the “reset” in U.S.-Russian relations have reason to mourn')).toBe(
    'altered',
  )
})

test('sentences of the article in another order are no frame around a quotation', () => {
  const text =
    'Winston Churchill once said, "Difficulties mastered are opportunities won." ' +
    'The next chapter in U.S.-Russian relations is likely to be difficult, but as former British Prime Minister'
  expect(verdictOf(text)).toBe('altered')
})

test('who asks may end with a question mark', () => {
  expect(
    verdictOf('the reset is recognized by both the United States and Russia as an asset, not a liability?'),
  ).toBe('exact')
})

describe('a text that cannot be checked says why', () => {
  test.each([
    ['nothing but marks', ' … ?! ', 'empty'],
    ['a NUL', 'the reset\0', 'unreadable'],
    ['half a character', 'the reset \uD800', 'unreadable'],
    ['too many characters', 'a'.repeat(20_001), 'too-long'],
    ['more words than can be aligned', 'the reset '.repeat(1_900), 'too-long'],
    ['nothing but elisions', 'the … '.repeat(3_000), 'too-long'],
  ])('%s', (_, text, problem) => {
    expect(checkText(text, reset)).toBe(problem)
  })
})

test('the whole article is exact, however long', () => {
  const body = reset.text.slice(reset.paragraphs[0]!.start, reset.paragraphs.at(-1)!.end)
  expect(verdictOf(body)).toBe('exact')
})

describe('text without quotation marks is altered only where it is near word for word', () => {
  test.each([
    'The Bilateral Presidential Commission is the key regulating mechanism of the reset',
    "Russia opposed the accession to the World Trade Organization, as Moscow's hardliners do",
    'The United States lobbied so that Russia’s accession to the World Trade Organization would fail',
  ])('a claim with some runs of the article’s words is none: %s', (claim) => {
    expect(checked(claim)).toMatchObject({ verdict: 'absent', changes: [] })
  })

  test('a claim that the article makes in more words is supported', () => {
    const bridge = articleOf(
      'en',
      'The bridge is a mile long and carries two lanes of traffic in each direction.',
    )
    expect(checked('The bridge carries two lanes in each direction.', bridge)).toMatchObject({
      verdict: 'supported',
      changes: [],
    })
  })

  test.each([
    ['one word', 'In short, the reset is recognized by both the United States and China as an asset'],
    [
      'another order',
      'Many would like hardliners in Moscow to see a major revision of former President Dmitry Medvedev’s policy softer toward the United States',
    ],
  ])('a sentence with %s changed is', (_, text) => {
    expect(verdictOf(text)).toBe('altered')
  })
})
