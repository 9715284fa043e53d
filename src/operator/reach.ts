/** What came of calling somebody's API. */
export type Reached =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly body: Record<string, unknown>
      /** What Slack says that the token may do; null where nobody says. */
      readonly scopes: readonly string[] | null
    }
  /** `why` is a system's or library's code, such as ECONNREFUSED. */
  | { readonly kind: 'unreachable'; readonly why: string }

const WITHIN_MS = 5_000

/** Calls an API that answers with a JSON object; whatever else it answers is an empty one. Never throws. */
export async function reach(fetcher: typeof fetch, url: string, init: RequestInit): Promise<Reached> {
  try {
    const response = await fetcher(url, { ...init, signal: AbortSignal.timeout(WITHIN_MS) })
    const { status, headers } = response
    const scopes = headers.get('x-oauth-scopes')?.split(/\s*,\s*/) ?? null
    return { kind: 'answer', status, body: objectIn(await response.text()), scopes }
  } catch (error) {
    return { kind: 'unreachable', why: codeIn(error) }
  }
}

function objectIn(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {} // as good as an empty answer: the status says the rest
  }
}

/** `fetch` hides what happened in the causes of its error. */
function codeIn(error: unknown): string {
  for (let at = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string') return at.code
    if (at.name === 'TimeoutError') return `no answer within ${WITHIN_MS / 1_000} seconds`
  }
  return 'unknown'
}
