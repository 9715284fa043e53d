import { expect, test } from 'vitest'
import { denialsIn, hedges, negates, onlyQualifies } from '../../../src/core/checking/polarity.ts'

test.each([
  ['en', "it isn't so"],
  ['en', 'nobody came'],
  ['de', 'das ist keine Lösung'],
  ['fr', "il n'est pas venu"],
  ['ru', 'этого не было'],
  ['ar', 'لم يحدث ذلك'],
  ['zh', '委员会没有批准'],
  ['zh', '这是不可能的'],
  ['ja', '彼は来なかった'],
  ['th', 'เขาไม่มา'],
])('hears a denial in %s: %s', (language, text) => {
  expect(negates(text, language)).toBe(true)
})

test.each([
  ['en', 'a notable knot'],
  ['en', 'not only the reset'],
  ['de', 'nicht nur das'],
  ['pt', 'no Brasil'],
  ['zh', '不仅如此，未来的非洲特别不同'],
  ['ru', 'небо'],
])('hears none in %s: %s', (language, text) => {
  expect(negates(text, language)).toBe(false)
})

test('counts denials, since two are not one', () => {
  expect(denialsIn('nobody did not come', 'en')).toBe(2)
})

test('knows words that weaken a statement', () => {
  expect([hedges('it may rain', 'en'), hedges('es könnte regnen', 'de'), hedges('it rains', 'en')]).toEqual([
    true,
    true,
    false,
  ])
})

test('knows a stretch that does nothing but deny or weaken', () => {
  expect(onlyQualifies('may have been', 'en')).toBe(true)
  expect(onlyQualifies('may have sunk', 'en')).toBe(false)
  expect(onlyQualifies('and the ferry', 'en')).toBe(false)
})
