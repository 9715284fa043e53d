import { APIError } from 'openai'
import { expect, it } from 'vitest'
import { faultFrom } from '../../src/model/faults.ts'

const NOW = Date.UTC(2026, 0, 1, 12, 0, 0)

function limited(headers: Record<string, string>) {
  return faultFrom(APIError.generate(429, {}, undefined, new Headers(headers)), NOW)
}

it.each([
  [{ 'retry-after': '2' }, 2_000],
  [{ 'retry-after-ms': '150', 'retry-after': '1' }, 150],
  [{ 'retry-after': 'Thu, 01 Jan 2026 12:00:05 GMT' }, 5_000],
  [{ 'retry-after': 'Thu, 01 Jan 2026 11:00:00 GMT' }, 0],
  [{ 'retry-after': 'soon' }, null],
  [{}, null],
])('reads when to ask again from %o', (headers, expected) => {
  expect(limited(headers).retryAfterMs).toBe(expected)
})

it('tells a cut connection and a line that is no JSON apart', () => {
  expect(faultFrom(new TypeError('terminated'), NOW).code).toBe('model-away')
  expect(faultFrom(new SyntaxError('Unexpected token'), NOW).code).toBe('model-broken')
})
