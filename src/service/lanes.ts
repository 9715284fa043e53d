import type { Inquiry } from '../core/inquiry.ts'
import type { Interruption } from './interruption.ts'
import type { Entry, StoredInquiry } from './ports.ts'

/**
 * What must be worked in order: a conversation, unless the adapter names something else (a slash command stands
 * for itself, a game's events are one lane). Places of different platforms and workspaces never share a lane.
 */
export function entryFor(inquiry: Inquiry): Entry {
  const { platform, workspace, lane, conversation, keys } = inquiry
  const urgent = isUrgent(inquiry)
  const own = urgent ? `urgent ${keys[0] ?? ''}` : (lane ?? conversation)
  return { inquiry, lane: `${platform} ${workspace} ${own}`, urgent }
}

/** `stop` and `help` wait for nothing: neither for the answer that they are about nor for a free place. */
function isUrgent({ text, call }: Inquiry): boolean {
  const command = call?.command ?? /^\s*\/?(stop|help)\b\s*[a-z-]*\s*$/i.exec(text)?.[1]?.toLowerCase()
  return command === 'stop' || command === 'help'
}

/** The inquiries that this process is working on. */
export interface Lanes {
  /** How many more may begin; urgent ones do not count. */
  readonly free: number
  readonly running: readonly number[]
  /** Keeps a place free while an inquiry is stored that may fill it; returns how to give it up again. */
  reserve(): () => void
  /** Begins, unless this very lease was begun here before: then null. Resolves when its place is free again. */
  begin(stored: StoredInquiry, work: (signal: AbortSignal) => Promise<void>): Promise<void> | null
  /** Ends what is running, where `which` says so. */
  interrupt(reason: Interruption, which: (stored: StoredInquiry) => boolean): void
  /** When all that runs now has ended. */
  settled(): Promise<void>
}

interface Running {
  readonly stored: StoredInquiry
  readonly controller: AbortController
  readonly ended: Promise<void>
}

/** How many begun leases are remembered. */
const REMEMBERED = 10_000

/** Runs lanes side by side, up to a limit. `work` must not reject. */
export function createLanes(sideBySide: number): Lanes {
  const running = new Map<number, Running>()
  const begun = new Set<string>()
  let reserved = 0

  return {
    get free() {
      const ordinary = [...running.values()].filter(({ stored }) => !stored.urgent).length
      return Math.max(0, sideBySide - ordinary - reserved)
    },
    get running() {
      return [...running.keys()]
    },
    reserve() {
      reserved++
      return () => {
        reserved--
      }
    },
    begin(stored, work) {
      const lease = `${stored.id} ${stored.begun}`
      if (running.has(stored.id) || begun.has(lease)) return null
      begun.add(lease)
      if (begun.size > REMEMBERED) begun.delete(begun.values().next().value ?? lease)
      const controller = new AbortController()
      const ended = work(controller.signal).finally(() => running.delete(stored.id))
      running.set(stored.id, { stored, controller, ended })
      return ended
    },
    interrupt(reason, which) {
      for (const { stored, controller } of running.values()) {
        if (which(stored)) controller.abort(reason)
      }
    },
    async settled() {
      await Promise.all([...running.values()].map(({ ended }) => ended))
    },
  }
}
