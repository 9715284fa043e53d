import type { Platform } from '../core/inquiry.ts'

export type AdapterState = 'starting' | 'connected' | 'reconnecting' | 'failed'

/** The body of `GET /readyz`. */
export interface Readiness {
  readonly ready: boolean
  readonly store: { readonly state: 'open' | 'failed' }
  readonly adapters: Readonly<Partial<Record<Platform, { readonly state: AdapterState }>>>
  readonly model: { readonly state: string }
}

export interface HealthOptions {
  /** The adapters that are on. */
  readonly platforms: readonly Platform[]
  /** Writes to the store; throws where it takes no write just now. */
  readonly probe: () => Promise<void>
  readonly modelState: () => string
  /** In milliseconds. */
  readonly now: () => number
}

/** Whether this process may be sent work. */
export interface Health {
  /** An adapter's state has changed. */
  report(platform: Platform, state: AdapterState): void
  /** From now on it is not ready. */
  drain(): void
  /**
   * Ready: the store takes writes and every adapter has been connected once. A connection that is lost later
   * changes its state alone, since no other process could do better.
   */
  readiness(): Promise<Readiness>
}

/** However often it is asked for, the store is written to once in this time. */
const PROBE_EVERY_MS = 1_000
const PROBE_WITHIN_MS = 2_000

export function createHealth({ platforms, probe, modelState, now }: HealthOptions): Health {
  const states = new Map<Platform, AdapterState>(platforms.map((platform) => [platform, 'starting']))
  const connectedOnce = new Set<Platform>()
  let draining = false
  let probed: { readonly at: number; readonly takesWrites: Promise<boolean> } | null = null

  function takesWrites(): Promise<boolean> {
    if (!probed || now() - probed.at >= PROBE_EVERY_MS) {
      probed = { at: now(), takesWrites: within(PROBE_WITHIN_MS, probe()) }
    }
    return probed.takesWrites
  }

  return {
    report(platform, state) {
      states.set(platform, state)
      if (state === 'connected') connectedOnce.add(platform)
    },
    drain() {
      draining = true
    },
    async readiness() {
      const open = await takesWrites()
      return {
        ready: open && !draining && platforms.every((platform) => connectedOnce.has(platform)),
        store: { state: open ? 'open' : 'failed' },
        adapters: Object.fromEntries([...states].map(([platform, state]) => [platform, { state }])),
        model: { state: modelState() },
      }
    },
  }
}

/** Whether the work succeeds in time; why it does not is the work's own to report. */
async function within(ms: number, work: Promise<void>): Promise<boolean> {
  const late = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => late.resolve(false), ms)
  try {
    return await Promise.race([work.then(() => true), late.promise])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}
