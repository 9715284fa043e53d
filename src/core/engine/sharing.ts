/** Lets those who ask the same at once share one answer. */
export interface Sharing<Snapshot> {
  /**
   * The snapshots that `make` gives, made once for all who ask with one key while they are being made. Who comes later
   * gets the latest snapshot first. The work is stopped when the last of them has gone.
   */
  share(
    key: string,
    signal: AbortSignal,
    make: (signal: AbortSignal) => AsyncIterable<Snapshot>,
  ): AsyncIterable<Snapshot>
}

interface Flight<Snapshot> {
  readonly stop: AbortController
  listeners: number
  /** Counts the snapshots. */
  version: number
  latest: Snapshot | null
  error: { readonly thrown: unknown } | null
  isDone: boolean
  /** Resolved at every change. */
  changed: PromiseWithResolvers<void>
}

export function createSharing<Snapshot>(): Sharing<Snapshot> {
  const flights = new Map<string, Flight<Snapshot>>()

  async function fly(
    key: string,
    flight: Flight<Snapshot>,
    make: (signal: AbortSignal) => AsyncIterable<Snapshot>,
  ) {
    const tell = () => {
      const { resolve } = flight.changed
      flight.changed = Promise.withResolvers()
      resolve()
    }
    try {
      for await (const snapshot of make(flight.stop.signal)) {
        flight.latest = snapshot
        flight.version++
        tell()
      }
    } catch (thrown) {
      flight.error = { thrown }
    } finally {
      flight.isDone = true
      if (flights.get(key) === flight) flights.delete(key)
      tell()
    }
  }

  return {
    async *share(key, signal, make) {
      let flight = flights.get(key)
      if (!flight) {
        flight = {
          stop: new AbortController(),
          listeners: 0,
          version: 0,
          latest: null,
          error: null,
          isDone: false,
          changed: Promise.withResolvers(),
        }
        flights.set(key, flight)
        void fly(key, flight, make)
      }
      const gone = Promise.withResolvers<void>()
      signal.addEventListener('abort', () => gone.resolve(), { once: true })
      flight.listeners++
      let seen = 0
      try {
        while (!signal.aborted) {
          const { changed } = flight
          if (flight.latest !== null && flight.version > seen) {
            seen = flight.version
            yield flight.latest
          } else if (flight.error) throw flight.error.thrown
          else if (flight.isDone) return
          else await Promise.race([changed.promise, gone.promise])
        }
      } finally {
        flight.listeners--
        if (flight.listeners === 0 && !flight.isDone) {
          // Nobody joins what is being stopped.
          if (flights.get(key) === flight) flights.delete(key)
          flight.stop.abort()
        }
      }
    },
  }
}
