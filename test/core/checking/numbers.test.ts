import { expect, test } from 'vitest'
import { numbersIn, numbersOf } from '../../../src/core/checking/numbers.ts'

test.each([
  ['en', 'Twenty-five people and 1,000 dogs', ['25', '1000']],
  ['en', 'twenty five of 3.5 million', ['25', '3.5']],
  ['de', 'fünfundzwanzig von 1.000', ['25', '1000']],
  ['ru', 'двадцать пять из 2 300', ['25', '2', '300']],
  ['ar', '٢٥ بستانًا', ['25']],
  ['zh', '二十四人，其中 24 人', ['24']],
  ['en', 'one of them', []],
])('reads the numbers of a text in %s: %s', (language, text, expected) => {
  expect([...numbersOf(text, language)]).toEqual(expected)
})

test('tells what is counted by the word behind', () => {
  expect(numbersIn('over the past 20 years, 30% of it', 'en')).toEqual([
    { value: '20', unit: 'years' },
    { value: '30', unit: '%' },
  ])
})
