import { StoreError } from '../../core/errors.ts'
import type { Log } from '../../log.ts'
import type { Inbox } from '../../service/inbox.ts'
import { type Hearing, inquiryFrom } from './inbound.ts'
import { readPayload } from './payloads.ts'

/** What became of a payload. */
export interface Received {
  /** Whether Slack may be told that it arrived. */
  readonly isKept: boolean
  /** What the person is told at once, if anything; escaped by nobody, so plain words of ours. */
  readonly said: string | null
}

/** Takes in what either transport brought, once it is known to be Slack's. */
export type Receive = (body: unknown) => Promise<Received>

/** Stores what a person asked, and then lets Slack know. */
export function createReceive(inbox: Inbox, hearing: () => Hearing, log: Log): Receive {
  return async (body) => {
    const payload = readPayload(body)
    const inquiry = payload && inquiryFrom(payload, hearing())
    if (!inquiry) return { isKept: true, said: null }
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
