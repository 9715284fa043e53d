import { expect, it } from 'vitest'
import { createMetrics } from '../../src/service/metrics.ts'

function metricsWith(backlog: Parameters<typeof createMetrics>[0]['backlog'] = async () => null) {
  return createMetrics({ commands: ['ask', 'summary'], backlog })
}

it('counts answers by platform, command and outcome', async () => {
  const metrics = metricsWith()
  metrics.answered('slack', 'ask', 'answered', 0.2)
  metrics.answered('slack', 'ask', 'answered', 0.3)
  const { text } = await metrics.read()
  expect(text).toContain('reset_inquiries_total{platform="slack",command="ask",outcome="answered"} 2')
  expect(text).toContain('reset_inquiry_seconds_sum{platform="slack",command="ask"} 0.5')
})

it('makes no new series for names that it does not know', async () => {
  const metrics = metricsWith()
  for (let at = 0; at < 100; at++) metrics.answered('web', `unknown-${at}`, 'unusable', 0)
  const { text } = await metrics.read()
  expect(text).toContain('reset_inquiries_total{platform="web",command="other",outcome="unusable"} 100')
  expect(text).not.toContain('unknown-')
})

it('tells how many wait and for how long', async () => {
  const { text } = await metricsWith(async () => ({ waiting: 3, oldestMs: 1_500 })).read()
  expect(text).toContain('reset_inbox_waiting 3')
  expect(text).toContain('reset_inbox_oldest_seconds 1.5')
})

it('tells the rest where the store does not answer', async () => {
  const metrics = metricsWith(async () => null)
  metrics.called('discord', 'limited')
  expect((await metrics.read()).text).toContain(
    'reset_platform_calls_total{platform="discord",result="limited"} 1',
  )
})
