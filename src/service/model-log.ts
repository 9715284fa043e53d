import type { ModelReport } from '../core/engine/metering.ts'
import type { ModelFault } from '../core/errors.ts'
import type { Log } from '../log.ts'

/** Logs what a model did: what it cost, how long it took, what went wrong; none of its words. */
export function logModel(report: ModelReport, log: Log): void {
  const { type, ...facts } = report
  if (report.type === 'fault') {
    const { code, reference: ref, retryAfterMs } = report.fault
    log.warn({ code, ref, retryAfterMs }, 'The model did not answer.')
  } else if (report.type === 'judged') {
    log.debug(facts, 'A claim was judged.')
  } else {
    log.info(facts, type === 'first-claim' ? 'The first claim is shown.' : 'The model has answered.')
  }
}

/** What an operator is told at the start of a model that cannot be used as it is set. */
export function startFault(code: ModelFault): string {
  const remedy = REMEDIES[code] ?? 'Check OPENAI_BASE_URL and the network.'
  return `The model cannot be used: ${remedy} The embedded reader answers meanwhile.`
}

const REMEDIES: Readonly<Partial<Record<ModelFault, string>>> = {
  'model-key': 'its key is refused. Make a new one and set OPENAI_API_KEY.',
  'model-name': 'its server does not know the name. Set OPENAI_MODEL to one that it has.',
  'model-quota': 'its quota is spent. Top it up where the key is from.',
  'model-busy': 'it is asked too often. It is asked again with the next question.',
  'model-down': 'its server fails. It is asked again with the next question.',
}
