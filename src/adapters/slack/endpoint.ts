import { isValidSlackRequest } from '@slack/bolt'
import type { Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Receive } from './receive.ts'

const PATH = '/slack/events'
const MAX_BODY_BYTES = 1_000_000
/** How far Slack's clock and ours may be apart, after which a request is stale. */
const FRESH_MS = 5 * 60_000

/** `POST /slack/events`: events, commands and interactivity over HTTP, each signed by Slack. */
export function addEndpoint(app: Hono, signingSecret: string, receive: Receive, now: () => number): void {
  const limit = bodyLimit({
    maxSize: MAX_BODY_BYTES,
    onError: (context) => context.text('This is larger than 1 MB.\n', 413),
  })
  app.post(PATH, limit, async (context) => {
    const body = await context.req.text()
    if (!isSigned(context, body, signingSecret, now())) {
      return context.text('This was not signed by Slack just now.\n', 401)
    }
    const payload = parse(body, context.req.header('content-type') ?? '')
    if (typeof payload !== 'object' || payload === null) {
      return context.text('This is no payload of Slack.\n', 400)
    }
    if ('ssl_check' in payload) return context.body(null, 200)
    if ('type' in payload && payload.type === 'url_verification') {
      return context.json({ challenge: 'challenge' in payload ? payload.challenge : null })
    }
    const { isKept, said } = await receive(payload)
    if (said) return context.json({ response_type: 'ephemeral', text: said })
    return context.body(null, isKept ? 200 : 503)
  })
}

function isSigned(context: Context, body: string, signingSecret: string, nowMilliseconds: number): boolean {
  const timestamp = Number(context.req.header('x-slack-request-timestamp') ?? Number.NaN)
  if (!(Math.abs(nowMilliseconds - timestamp * 1_000) <= FRESH_MS)) return false
  return isValidSlackRequest({
    signingSecret,
    body,
    headers: {
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': context.req.header('x-slack-signature') ?? '',
    },
    nowMilliseconds,
  })
}

/** JSON, or a form whose fields are the payload or hold it. */
function parse(body: string, type: string): unknown {
  try {
    if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return JSON.parse(body)
    const fields = new URLSearchParams(body)
    const payload = fields.get('payload')
    return payload === null ? Object.fromEntries(fields) : JSON.parse(payload)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
