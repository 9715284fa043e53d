import { StoreError } from '../../core/errors.ts'
import type { Log } from '../../log.ts'
import type { Inbox } from '../../service/inbox.ts'
import type { Calls } from './calls.ts'
import { type Download, withFiles } from './files.ts'
import type { Hearing } from './hearing.ts'
import { inquiryFrom } from './inbound.ts'
import { readPayload } from './payloads.ts'
import { ASK_DIALOGUE, openDialogue } from './views.ts'

/** What became of a payload. */
export interface Received {
  /** Whether Slack may be told that it arrived. */
  readonly isKept: boolean
  /** What the person is told at once, if anything; escaped by nobody, so plain words of ours. */
  readonly said: string | null
}

/** Takes in what either transport brought, once it is known to be Slack's. */
export type Receive = (body: unknown) => Promise<Received>

export interface ReceiveOptions {
  readonly inbox: Inbox
  readonly hearing: () => Hearing
  readonly calls: Calls
  readonly download: Download
  readonly log: Log
}

/** Stores what a person asked, and then lets Slack know. */
export function createReceive({ inbox, hearing, calls, download, log }: ReceiveOptions): Receive {
  /** Read-only, and for seconds only: shown at once, and not stored. */
  async function show(triggerId: string): Promise<void> {
    try {
      await openDialogue(calls, triggerId)
    } catch (err) {
      log.warn({ platform: 'slack', err }, 'A dialogue could not be opened.')
    }
  }

  return async (body) => {
    const payload = readPayload(body)
    if (payload?.kind === 'shortcut' && payload.payload.callback_id === ASK_DIALOGUE) {
      void show(payload.payload.trigger_id)
    }
    const heard = payload && inquiryFrom(payload, hearing())
    if (!heard) return { isKept: true, said: null }
    const inquiry = await withFiles(heard, payload, download)
    const canSay = payload.kind === 'command'
    try {
      const { notice } = await inbox.accept(inquiry)
      return { isKept: true, said: canSay ? notice : null }
    } catch (err) {
      if (!(err instanceof StoreError)) throw err
      log.warn({ platform: 'slack', err }, 'An inquiry could not be kept; Slack will send it again.')
      return { isKept: false, said: canSay ? err.said : null }
    }
  }
}
