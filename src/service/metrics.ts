import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ModelReport } from '../core/engine/metering.ts'
import type { Platform } from '../core/inquiry.ts'
import type { Outcome } from '../core/reply.ts'
import type { Delivered } from './deliver.ts'
import { modelMetrics } from './model-metrics.ts'
import type { Backlog } from './ports.ts'
import type { Happening } from './worker.ts'

/** What is counted. Every label's values are few and known beforehand, so that no series grows without bound. */
export interface Metrics {
  /** An inquiry was answered; `seconds` since it was asked. */
  answered(platform: Platform, command: string, outcome: Outcome, seconds: number): void
  happened(happening: Happening): void
  delivered(delivered: Delivered): void
  /** A platform's API was called. */
  called(platform: Platform, result: 'ok' | 'limited' | 'refused' | 'failed'): void
  /** A model was asked, or what it said was judged. */
  modelled(report: ModelReport): void
  read(): Promise<{ readonly type: string; readonly text: string }>
}

export interface MetricsOptions {
  /** The commands' names; any other is counted as `other`. */
  readonly commands: readonly string[]
  /** Read when the metrics are; null where the store does not answer. */
  readonly backlog: () => Promise<Backlog | null>
}

const SECONDS = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 300]

export function createMetrics({ commands, backlog }: MetricsOptions): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  const inquiries = new Counter({
    name: 'reset_inquiries_total',
    help: 'Inquiries that were answered, by platform, command and outcome.',
    labelNames: ['platform', 'command', 'outcome'] as const,
    registers,
  })
  const latency = new Histogram({
    name: 'reset_inquiry_seconds',
    help: 'Seconds from the question to the whole answer.',
    labelNames: ['platform', 'command'] as const,
    buckets: SECONDS,
    registers,
  })
  const work = new Counter({
    name: 'reset_work_total',
    help: 'What happened to inquiries that were worked on, and to the store.',
    labelNames: ['event'] as const,
    registers,
  })
  const deliveries = new Counter({
    name: 'reset_deliveries_total',
    help: 'Messages, by platform and by what was done to them.',
    labelNames: ['platform', 'kind'] as const,
    registers,
  })
  const calls = new Counter({
    name: 'reset_platform_calls_total',
    help: 'Calls of a platform’s API, by their result.',
    labelNames: ['platform', 'result'] as const,
    registers,
  })
  const waiting = new Gauge({
    name: 'reset_inbox_waiting',
    help: 'Inquiries that are due and wait.',
    registers,
  })
  const oldest = new Gauge({
    name: 'reset_inbox_oldest_seconds',
    help: 'How long the one that has waited longest has been due.',
    registers,
  })

  return {
    answered(platform, command, outcome, seconds) {
      const known = commands.includes(command) ? command : 'other'
      inquiries.inc({ platform, command: known, outcome })
      latency.observe({ platform, command: known }, seconds)
    },
    happened: ({ type }) => work.inc({ event: type }),
    delivered(delivered) {
      if (delivered.type === 'store-fault') work.inc({ event: delivered.type })
      else deliveries.inc({ platform: delivered.stored.inquiry.platform, kind: delivered.type })
    },
    modelled: modelMetrics(registry),
    called: (platform, result) => calls.inc({ platform, result }),
    async read() {
      const now = await backlog()
      waiting.set(now?.waiting ?? Number.NaN)
      oldest.set(now ? now.oldestMs / 1_000 : Number.NaN)
      return { type: registry.contentType, text: await registry.metrics() }
    },
  }
}
