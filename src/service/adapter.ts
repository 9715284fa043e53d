import type { Hono } from 'hono'
import type { Inquiry, Platform } from '../core/inquiry.ts'
import type { Deliverer } from './deliver.ts'
import type { AdapterState } from './health.ts'
import type { Inbox } from './inbox.ts'

/** A platform, as the service sees it: inquiries come out of it, answers go in. */
export interface Adapter<Message = unknown> {
  readonly platform: Platform
  readonly deliverer: Deliverer<Message>
  /** Whether the asker manages the place where it was asked. */
  mayManage(inquiry: Inquiry): Promise<boolean>
  /** Adds its endpoints to the one HTTP server, before that listens. */
  addRoutes?(app: Hono, inbox: Inbox): void
  /**
   * Connects, and reports its state whenever that changes. Rejects where it cannot be brought to work without
   * somebody doing something, as with a token that the platform refuses.
   */
  start(inbox: Inbox, report: (state: AdapterState) => void): Promise<void>
  /** Disconnects. Until then answers are delivered. */
  stop(): Promise<void>
}
