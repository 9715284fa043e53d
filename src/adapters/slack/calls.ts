import { LogLevel, webApi } from '@slack/bolt'
import { sleep } from '../../service/retry.ts'
import { causeOf, retryAfterMsOf, SlackError } from './errors.ts'

/** Calls Slack's methods. Errors are SlackErrors. */
export interface Calls {
  /**
   * Calls a method once, or again where Slack said that it did nothing but was asked too often. `about` is the
   * channel: while one is held up, calls of other methods and channels go on.
   */
  call<T>(method: string, about: string, work: (client: webApi.WebClient) => Promise<T>): Promise<T>
}

export interface CallsOptions {
  readonly botToken: string
  readonly apiUrl: string
  /** In milliseconds since 1970. */
  readonly now: () => number
  /** The token is refused: nothing works until somebody acts. */
  readonly refused: (error: SlackError) => void
}

const WITHIN_MS = 10_000
const TRIES = 4
/** What is to wait longer goes back to the store meanwhile. */
const LONGEST_WAIT_MS = 30_000

export function createCalls({ botToken, apiUrl, now, refused }: CallsOptions): Calls {
  const client = new webApi.WebClient(botToken, {
    slackApiUrl: apiUrl,
    timeout: WITHIN_MS,
    // A call that creates a message and whose answer is lost must not be repeated unseen.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    logger: silent,
  })
  const heldUntil = new Map<string, number>()

  return {
    async call(method, about, work) {
      const lane = `${method} ${about}`
      for (let tries = 1; ; tries++) {
        const heldMs = (heldUntil.get(lane) ?? 0) - now()
        if (heldMs > 0) await sleep(heldMs)
        try {
          const result = await work(client)
          heldUntil.delete(lane)
          return result
        } catch (error) {
          const waitMs = retryAfterMsOf(error)
          if (causeOf(error) !== 'limited' || tries === TRIES || waitMs > LONGEST_WAIT_MS) {
            const failure = new SlackError(error)
            if (failure.reason === 'token') refused(failure)
            throw failure
          }
          heldUntil.set(lane, now() + waitMs)
        }
      }
    },
  }
}

/** The SDK's own log might hold people's words; what matters of it comes as errors. */
export const silent = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
}
