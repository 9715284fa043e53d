import type { types } from '@slack/bolt'
import { PlatformError } from '../../core/errors.ts'
import { slackWords } from '../../core/words.ts'

export interface Response {
  readonly text: string
  readonly blocks: readonly types.KnownBlock[]
  /** Whether the whole channel sees it. */
  readonly isForAll: boolean
}

const WITHIN_MS = 10_000

/**
 * Answers by a command's or a click's response URL. Throws what can be tried again, or with `permanent` what
 * cannot.
 */
export async function respond(
  fetcher: typeof fetch,
  url: string,
  { text, blocks, isForAll }: Response,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetcher(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({
      response_type: isForAll ? 'in_channel' : 'ephemeral',
      replace_original: false,
      text,
      blocks,
      unfurl_links: false,
    }),
    signal: AbortSignal.any([signal, AbortSignal.timeout(WITHIN_MS)]),
  })
  if (response.ok) return void (await response.body?.cancel())
  throw new ResponseRefused(response.status, Number(response.headers.get('retry-after') ?? 0))
}

class ResponseRefused extends PlatformError {
  readonly permanent: boolean
  readonly retryAfterMs: number

  constructor(status: number, retryAfterSeconds: number) {
    const code = `response_url_${status}`
    super(`slack.${code}`, slackWords.refused(code))
    this.permanent = status < 500 && status !== 429
    this.retryAfterMs = retryAfterSeconds * 1_000
  }
}
