import { webApi } from '@slack/bolt'
import { PlatformError } from '../../core/errors.ts'
import { slackWords } from '../../core/words.ts'

/** What a refusal or a failure of Slack means for us. */
export type Cause =
  /** The token is good no longer, or never was: nothing works until somebody acts. */
  | 'token'
  /** The place takes no message of ours. */
  | 'closed'
  /** The message is gone, so there is nothing to change. */
  | 'gone'
  /** The message was refused for what it holds. */
  | 'content'
  /** Too much at once; nothing was done. */
  | 'limited'
  /** Slack did not carry it out or did not say so; it may work in a while. */
  | 'passing'
  /** Anything else; the same call would fail again. */
  | 'refused'

/** See the errors listed at https://docs.slack.dev/reference/methods/chat.postMessage and its neighbours. */
const CAUSES: Readonly<Record<string, Cause>> = {
  invalid_auth: 'token',
  not_authed: 'token',
  account_inactive: 'token',
  token_revoked: 'token',
  token_expired: 'token',
  not_allowed_token_type: 'token',
  app_not_installed: 'token',
  not_in_channel: 'closed',
  channel_not_found: 'closed',
  is_archived: 'closed',
  is_inactive: 'closed',
  restricted_action: 'closed',
  restricted_action_read_only_channel: 'closed',
  restricted_action_thread_only_channel: 'closed',
  restricted_action_non_threadable_channel: 'closed',
  thread_not_found: 'closed',
  cannot_reply_to_message: 'closed',
  user_not_in_channel: 'closed',
  messages_tab_disabled: 'closed',
  message_not_found: 'gone',
  cant_update_message: 'gone',
  cant_delete_message: 'gone',
  edit_window_closed: 'gone',
  invalid_blocks: 'content',
  invalid_blocks_format: 'content',
  msg_too_long: 'content',
  msg_blocks_too_long: 'content',
  ratelimited: 'limited',
  rate_limited: 'limited',
  message_limit_exceeded: 'limited',
  internal_error: 'passing',
  fatal_error: 'passing',
  service_unavailable: 'passing',
  request_timeout: 'passing',
  team_added_to_org: 'passing',
  update_failed: 'passing',
}

export function causeOf(error: unknown): Cause {
  if (error instanceof webApi.WebAPIPlatformError) return CAUSES[error.data.error] ?? 'refused'
  if (error instanceof webApi.WebAPIRateLimitedError) return 'limited'
  if (error instanceof webApi.WebAPIHTTPError) return error.statusCode < 500 ? 'refused' : 'passing'
  return 'passing'
}

/** Slack's own word for it, or the kind of failure; never a message. */
export function codeOf(error: unknown): string {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error
  if (error instanceof webApi.WebAPIHTTPError) return `http_${error.statusCode}`
  return error instanceof Error ? error.name : 'unknown'
}

/** How long Slack asks us to wait, in milliseconds. */
export function retryAfterMsOf(error: unknown): number {
  return error instanceof webApi.WebAPIRateLimitedError ? error.retryAfter * 1_000 : 1_000
}

/** An error as the service heeds it. */
export class SlackError extends PlatformError {
  readonly reason: Cause
  readonly permanent: boolean
  readonly retryAfterMs: number

  constructor(error: unknown) {
    const code = codeOf(error)
    super(`slack.${code}`, slackWords.refused(code), { cause: error })
    this.reason = causeOf(error)
    this.permanent = this.reason !== 'passing' && this.reason !== 'limited'
    this.retryAfterMs = this.reason === 'limited' ? retryAfterMsOf(error) : 0
  }
}
