import type { Inquiry, Platform } from '../core/inquiry.ts'

/** What the service asks of a store, so that an accepted inquiry is answered exactly once. */
export interface InboxStore {
  /**
   * Stores an inquiry unless one of its keys is there already. With a `holder` it is leased to that process at
   * once, except where its lane is taken or it is not due yet; whoever then claims gets it.
   */
  accept(entry: Entry, holder: string | null): Promise<Acceptance>
  /**
   * The inquiry of these keys where it is leased to `holder`: after an `accept` whose outcome never arrived,
   * it may have been stored all the same.
   */
  held(keys: readonly string[], holder: string): Promise<StoredInquiry | null>
  /**
   * Leases to `holder` up to `limit` inquiries that are due, whose lane is free and whose holder, if they had
   * one, has let its lease run out; never one of `running`, which the holder works on already.
   */
  claim(holder: string, limit: number, running: readonly number[]): Promise<readonly StoredInquiry[]>
  /** Extends the holder's leases; returns the ids that it still holds. */
  renew(holder: string, ids: readonly number[]): Promise<readonly number[]>
  /** Done: wipes what was asked and its secrets. False where the holder has lost it. */
  complete(id: number, holder: string): Promise<boolean>
  /** Gives it back, to be begun again `afterMs` from now. False where the holder has lost it. */
  postpone(id: number, holder: string, afterMs: number): Promise<boolean>
  /** Kept as failed, without its secrets. False where the holder has lost it. */
  fail(id: number, holder: string, reason: string): Promise<boolean>
  /** Gives leases back. */
  release(holder: string, ids: readonly number[]): Promise<void>
  /** Frees what any process held: for a service that knows itself to be the only one. */
  releaseAll(): Promise<void>
  /** How many inquiries are due and wait, counted up to `bound`. */
  waiting(bound: number): Promise<number>
  /** Milliseconds until the next inquiry that is not due yet, or null. */
  untilDue(): Promise<number | null>
}

/** What waits in the store. */
export interface Backlog {
  readonly waiting: number
  /** How long the one that has waited longest has been due, in milliseconds; 0 where none waits. */
  readonly oldestMs: number
}

/** What the operator asks of the inbox. */
export interface InboxRecords {
  backlog(): Promise<Backlog>
  /** The failed ones, latest first. */
  failed(): Promise<readonly FailedInquiry[]>
  /** Opens a failed inquiry again; false where there is none of that id. */
  reopen(id: number): Promise<boolean>
  /** Deletes what was finished more than `ageMs` ago; returns how many. */
  purge(ageMs: number): Promise<number>
}

export interface Entry {
  readonly inquiry: Inquiry
  readonly lane: string
  /** Neither limits nor queues hold it up. */
  readonly urgent: boolean
}

export interface StoredInquiry {
  readonly id: number
  readonly inquiry: Inquiry
  readonly lane: string
  readonly urgent: boolean
  /** 1 more than how often it has thrown. */
  readonly attempt: number
  /** How often it was leased to be worked on, from 1: with the id, it names a lease. */
  readonly begun: number
}

/** `leased`: it is the caller's to work on now. `waiting`: somebody will claim it. `known`: it was there already. */
export type Acceptance =
  | { readonly state: 'leased'; readonly stored: StoredInquiry }
  | { readonly state: 'waiting' }
  | { readonly state: 'known' }

export interface FailedInquiry {
  readonly id: number
  readonly platform: Platform
  readonly workspace: string
  readonly conversation: string
  readonly reason: string
  readonly attempts: number
  readonly acceptedAt: number
  readonly finishedAt: number
}

/** Which messages carry an answer. */
export interface DeliveryStore {
  /** The messages of an inquiry's answer, in order; a part that has begun and has no message yet included. */
  of(inquiry: number): Promise<readonly Delivery[]>
  /** Remembers the message that carries a part, as soon as the platform has named it. */
  sent(inquiry: StoredInquiry, part: number, message: string | null): Promise<void>
  /** Marks a message that cannot be found again, before it is sent; returns how often it was marked, from 1. */
  sending(inquiry: StoredInquiry, part: number): Promise<number>
}

export interface Delivery {
  readonly part: number
  readonly message: string | null
  readonly sends: number
}

/** Holds what only one process may hold. */
export interface LeaseStore {
  /** Takes or extends; false where another process holds it. */
  hold(name: string, holder: string, forMs: number): Promise<boolean>
  letGo(name: string, holder: string): Promise<void>
}

/** Reaches the other processes of this store. A signal may be missed: it hurries, and nothing relies on it. */
export interface Signals {
  send(signal: Signal): Promise<void>
  /** Returns how to stop listening. */
  listen(hear: (signal: Signal) => void): Promise<() => Promise<void>>
}

/** `work`: an inquiry waits. `stop`: whoever answers in this conversation shall end. */
export type Signal = { readonly type: 'work' } | { readonly type: 'stop'; readonly conversation: string }
