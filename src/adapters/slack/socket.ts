import { SocketModeReceiver } from '@slack/bolt'
import type { Log } from '../../log.ts'
import type { AdapterState } from '../../service/health.ts'
import { sleep } from '../../service/retry.ts'
import { silent } from './calls.ts'
import { causeOf, codeOf, SlackError } from './errors.ts'
import type { Receive } from './receive.ts'

export interface SocketOptions {
  readonly appToken: string
  readonly apiUrl: string
  readonly receive: Receive
  readonly report: (state: AdapterState) => void
  readonly log: Log
}

export interface Socket {
  /** When it is connected for the first time. Throws where the token is refused. */
  connect(): Promise<void>
  close(): Promise<void>
}

/** What the SDK hands on of an envelope, before anything of Bolt acknowledges it. */
interface Envelope {
  readonly body: unknown
  readonly ack: (response?: Record<string, unknown>) => Promise<void>
}

const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 15_000
/** A connection that stood so long was a good one: the next is made at once. */
const GOOD_AFTER_MS = 10_000

/**
 * Socket Mode, opened again whenever it closes. The SDK's own reconnecting is off: where its attempt at
 * reconnecting fails for good, its rejection reaches nobody and would end the process.
 */
export function createSocket({ appToken, apiUrl, receive, report, log }: SocketOptions): Socket {
  const receiver = new SocketModeReceiver({
    appToken,
    logger: silent,
    autoReconnectEnabled: false,
    installerOptions: {
      clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true },
    },
  })
  receiver.client.on('slack_event', (envelope: Envelope) => {
    take(envelope).catch((err: unknown) => {
      log.error({ platform: 'slack', err }, 'What Slack sent could not be worked on.')
    })
  })

  /** Without an acknowledgement Slack sends it again. */
  async function take({ body, ack }: Envelope): Promise<void> {
    const { isKept, said } = await receive(body)
    if (said) await ack({ response_type: 'ephemeral', text: said })
    else if (isKept) await ack()
  }

  const closing = new AbortController()
  let running: Promise<void> = Promise.resolve()

  /** Throws where the token is refused; anything else is tried again. */
  async function open(): Promise<void> {
    for (
      let waitMs = FIRST_WAIT_MS;
      !closing.signal.aborted;
      waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)
    ) {
      try {
        await receiver.client.start()
        return
      } catch (error) {
        if (causeOf(error) === 'token') throw new SlackError(error)
        log.warn({ platform: 'slack', code: codeOf(error), waitMs }, 'Socket Mode could not be opened.')
      }
      await sleep(waitMs, closing.signal)
    }
  }

  async function keepOpen(): Promise<void> {
    while (!closing.signal.aborted) {
      const openedAt = performance.now()
      await new Promise<void>((resolve) => receiver.client.once('disconnected', resolve))
      if (closing.signal.aborted) return
      report('reconnecting')
      if (performance.now() - openedAt < GOOD_AFTER_MS) await sleep(FIRST_WAIT_MS, closing.signal)
      await open()
      if (!closing.signal.aborted) report('connected')
    }
  }

  return {
    async connect() {
      await open()
      report('connected')
      running = keepOpen().catch((err: unknown) => {
        report('failed')
        log.error({ platform: 'slack', err }, 'Slack refuses the app token; set a new one and start again.')
      })
    },
    async close() {
      closing.abort()
      await receiver.client.disconnect()
      await running
    },
  }
}
