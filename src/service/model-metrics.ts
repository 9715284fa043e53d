import { Counter, Histogram, type Registry } from 'prom-client'
import type { ModelReport } from '../core/engine/metering.ts'

const SECONDS = [0.1, 0.25, 0.5, 1, 2, 4, 8, 16, 32, 64]

/** Counts what is asked of a model, what it costs and what becomes of it. Every label's values are few. */
export function modelMetrics(registry: Registry): (report: ModelReport) => void {
  const registers = [registry]
  const tokens = new Counter({
    name: 'reset_model_tokens_total',
    help: 'Tokens, by command: input (of which some were cached), cached and output.',
    labelNames: ['command', 'kind'] as const,
    registers,
  })
  const latency = new Histogram({
    name: 'reset_model_seconds',
    help: 'Seconds that the model took for its whole answer.',
    labelNames: ['command'] as const,
    buckets: SECONDS,
    registers,
  })
  const first = new Histogram({
    name: 'reset_model_first_claim_seconds',
    help: 'Seconds to the first claim that was shown.',
    labelNames: ['command'] as const,
    buckets: SECONDS,
    registers,
  })
  const claims = new Counter({
    name: 'reset_model_claims_total',
    help: 'The model’s claims, by what became of them and why.',
    labelNames: ['outcome', 'reason'] as const,
    registers,
  })
  const faults = new Counter({
    name: 'reset_model_faults_total',
    help: 'Calls of the model that failed, by cause.',
    labelNames: ['cause'] as const,
    registers,
  })
  return (report) => {
    switch (report.type) {
      case 'first-claim':
        return first.observe({ command: report.command }, report.ms / 1_000)
      case 'called': {
        const { command, ms, usage } = report
        latency.observe({ command }, ms / 1_000)
        for (const kind of ['input', 'cached', 'output'] as const)
          tokens.inc({ command, kind }, usage?.[kind] ?? 0)
        return
      }
      case 'judged':
        return claims.inc({ outcome: report.outcome, reason: report.reason ?? 'none' })
      case 'fault':
        return faults.inc({ cause: report.fault.code })
    }
  }
}
