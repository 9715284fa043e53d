import type { Config } from '../../config.ts'
import type { Log } from '../../log.ts'
import type { Adapter } from '../../service/adapter.ts'
import type { Inbox } from '../../service/inbox.ts'
import { sleep } from '../../service/retry.ts'
import { createCalls } from './calls.ts'
import { createDeliverer } from './deliver.ts'
import { addEndpoint } from './endpoint.ts'
import { SlackError } from './errors.ts'
import { createDownload } from './files.ts'
import { createPeople } from './people.ts'
import { placeOf } from './place.ts'
import { createReceive } from './receive.ts'
import type { SlackMessage } from './render.ts'
import { createSocket, type Socket } from './socket.ts'

export interface SlackOptions {
  readonly config: NonNullable<Config['slack']>
  readonly log: Log
  readonly fetch: typeof fetch
  /** In milliseconds since 1970. */
  readonly now: () => number
}

const LONGEST_WAIT_MS = 30_000

/** Slack: commands, mentions, direct messages and buttons, over Socket Mode or HTTP. */
export function createSlack({ config, log, fetch, now }: SlackOptions): Adapter<SlackMessage> {
  const { botToken, transport, apiUrl } = config
  const stopping = new AbortController()
  let ownId: string | null = null
  let socket: Socket | null = null
  let fail = () => {}
  const calls = createCalls({
    botToken,
    apiUrl,
    now,
    refused: (error) => {
      if (stopping.signal.aborted) return
      stopping.abort()
      log.error({ platform: 'slack', code: error.code }, error.said)
      fail()
    },
  })
  const people = createPeople(calls)
  const hearing = () => ({ ownId, nameOf: people.nameNow, now: now() })

  const download = createDownload(fetch, botToken, apiUrl)
  const receiveInto = (inbox: Inbox) => createReceive({ inbox, hearing, calls, download, log })

  /** Asks once who we are; throws where the token is refused. */
  async function introduce(): Promise<void> {
    for (let waitMs = 500; !stopping.signal.aborted; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      try {
        const { user_id } = await calls.call('auth.test', '', (client) => client.auth.test())
        ownId = user_id ?? null
        return
      } catch (error) {
        if (!(error instanceof SlackError) || error.permanent) throw error
        log.warn({ platform: 'slack', code: error.code, waitMs }, 'Slack cannot be reached.')
      }
      await sleep(waitMs, stopping.signal)
    }
  }

  return {
    platform: 'slack',
    deliverer: createDeliverer({ calls, people, fetch, now }),
    mayManage: (inquiry) => people.isAdmin(placeOf(inquiry).user),

    addRoutes(app, inbox) {
      // With both tokens Socket Mode runs, and the endpoint is closed.
      if (transport.kind === 'http') {
        addEndpoint(app, transport.signingSecret, receiveInto(inbox), now)
      }
    },

    async start(inbox, report) {
      fail = () => {
        report('failed')
        void socket?.close()
      }
      await introduce()
      if (stopping.signal.aborted) return
      if (transport.kind === 'http') return report('connected')
      const { appToken } = transport
      socket = createSocket({ appToken, apiUrl, receive: receiveInto(inbox), report, log })
      await socket.connect()
    },

    async stop() {
      stopping.abort()
      await socket?.close()
    },
  }
}
