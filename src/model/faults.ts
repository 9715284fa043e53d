import { APIConnectionError, APIConnectionTimeoutError, APIError } from 'openai'
import { ModelError, type ModelFault } from '../core/errors.ts'

// What OpenAI and those who speak its API name in a body's `code`; statuses decide where it is missing.
const CODES: Readonly<Record<string, ModelFault>> = {
  invalid_api_key: 'model-key',
  incorrect_api_key: 'model-key',
  account_deactivated: 'model-key',
  model_not_found: 'model-name',
  insufficient_quota: 'model-quota',
  billing_hard_limit_reached: 'model-quota',
  rate_limit_exceeded: 'model-busy',
  context_length_exceeded: 'model-length',
  string_above_max_length: 'model-length',
  content_filter: 'model-refusal',
  content_policy_violation: 'model-refusal',
}

const STATUSES: Readonly<Record<number, ModelFault>> = {
  401: 'model-key',
  402: 'model-quota',
  403: 'model-key',
  404: 'model-name',
  408: 'model-late',
  409: 'model-busy',
  413: 'model-length',
  429: 'model-busy',
}

/** The cause of what the SDK threw, told by its codes and statuses. `now` is in milliseconds since 1970. */
export function faultFrom(error: unknown, now: number): ModelError {
  if (error instanceof ModelError) return error
  const options = { cause: error }
  if (error instanceof APIConnectionTimeoutError) return new ModelError('model-late', options)
  if (error instanceof APIConnectionError) return new ModelError('model-away', options)
  if (error instanceof APIError) {
    return new ModelError(causeOf(error), { ...options, retryAfterMs: retryAfter(error.headers, now) })
  }
  // A connection that is cut in mid-stream, or a line that is no JSON, comes as what `fetch` or the parser throws.
  return new ModelError(error instanceof SyntaxError ? 'model-broken' : 'model-away', options)
}

function causeOf({ status, code }: APIError): ModelFault {
  const named = typeof code === 'string' ? CODES[code] : undefined
  if (named) return named
  // An error that came within the stream has no status.
  if (status === undefined || status >= 500) return 'model-down'
  return STATUSES[status] ?? 'model-request'
}

/** `Retry-After` as RFC 9110 has it (seconds or a date), or OpenAI's own `retry-after-ms`. */
function retryAfter(headers: Headers | undefined, now: number): number | null {
  const milliseconds = Number(headers?.get('retry-after-ms') ?? Number.NaN)
  if (Number.isFinite(milliseconds)) return Math.max(0, milliseconds)
  const value = headers?.get('retry-after')
  if (!value) return null
  const seconds = Number(value)
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1_000)
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}
