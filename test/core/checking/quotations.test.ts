import { expect, test } from 'vitest'
import { quotationsIn } from '../../../src/core/checking/quotations.ts'

const found = (text: string) => quotationsIn(text).map(({ start, end }) => text.slice(start, end))

test.each([
  ['English', 'He says “one two” and "three".', ['one two', 'three']],
  ['British', "He says 'it isn't so' again.", ["it isn't so"]],
  ['German', 'Er sagt „eins“ und »zwei«.', ['eins', 'zwei']],
  ['French', 'Il dit « un mot ».', [' un mot ']],
  ['Russian', 'Он сказал: «раз „два“ три».', ['раз „два“ три']],
  ['Swedish', 'Han sade ”ett”.', ['ett']],
  ['Chinese', '他说：“你好『再见』吧”，又说「第二」。', ['你好『再见』吧', '第二']],
  ['Arabic', 'قال «نعم» ثم "لا".', ['نعم', 'لا']],
  ['nested', '“one ‘two’ three”', ['one ‘two’ three']],
  ['two that one mark closes', '«раз «два» и нет', ['раз «два']],
])('finds quotations in %s quotation marks', (_, text, expected) => {
  expect(found(text)).toEqual(expected)
})

test('takes lines that begin with > as a quotation', () => {
  expect(found('> first\n> second\nwhat I think\n> third')).toEqual(['> first\n> second', '> third'])
})

test.each(["Russia's and the countries' policies", 'a man of 5\'10" or so', '"never closed', 'no marks'])(
  'finds none in %s',
  (text) => {
    expect(found(text)).toEqual([])
  },
)
