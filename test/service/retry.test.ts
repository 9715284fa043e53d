import { expect, test } from 'vitest'
import { markOf } from '../../src/service/deliver.ts'
import { exponential } from '../../src/service/retry.ts'

test('waits twice as long after each attempt, between half and all of it by chance', () => {
  const least = exponential(() => 0)
  const most = exponential(() => 0.999_999)
  expect([1, 2, 3, 4, 5].map((attempt) => least(attempt, null))).toEqual([500, 1_000, 2_000, 4_000, 8_000])
  expect([1, 2, 3, 4, 5].map((attempt) => most(attempt, null))).toEqual([1_000, 2_000, 4_000, 8_000, 16_000])
})

test('waits as long as a platform asks for, and never more than two minutes', () => {
  const backoff = exponential(() => 0)
  expect(backoff(1, { retryAfterMs: 7_000 })).toBe(7_000)
  expect(backoff(1, { retryAfterMs: 3_600_000 })).toBe(120_000)
  expect(backoff(30, null)).toBe(120_000)
})

test('a message’s mark is the same in every process, differs by part, and fits a nonce', () => {
  const inquiry = { keys: ['discord:interaction:1234567890123456789'] }
  expect(markOf(inquiry, 0)).toBe(markOf({ keys: [...inquiry.keys, 'another'] }, 0))
  expect(markOf(inquiry, 1)).not.toBe(markOf(inquiry, 0))
  expect(markOf(inquiry, 99).length).toBeLessThanOrEqual(25)
})
