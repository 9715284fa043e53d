import type { Evidence } from './evidence.ts'
import { ANSWERED, ON_TOPIC } from './weights.ts'

/**
 * 0 to 1: how sure it is that an article answers a question. The chance that the question is about the
 * article, times the chance that the article then answers it: questions on other matters match little,
 * questions that mistake what the article says match nearly all. Each is a logistic regression.
 */
export function confidenceOf(evidence: Evidence): number {
  return logistic(evidence, ON_TOPIC) * logistic(evidence, ANSWERED)
}

const NAMES = Object.keys(ON_TOPIC) as (keyof Evidence)[]

function logistic(evidence: Evidence, weights: Evidence): number {
  let sum = 0
  for (const name of NAMES) sum += evidence[name] * weights[name]
  return 1 / (1 + Math.exp(-sum))
}
