import type { Engine } from './engine.ts'

/** An engine that is loaded when it is first asked. */
export function lazily(load: () => Promise<Engine>): Engine {
  let loaded: Promise<Engine> | null = null
  const engine = () => {
    loaded ??= load()
    return loaded
  }
  return {
    async *answer(...question) {
      yield* (await engine()).answer(...question)
    },
    async *summarise(...summary) {
      yield* (await engine()).summarise(...summary)
    },
    async *weigh(...claim) {
      yield* (await engine()).weigh(...claim)
    },
    async *discuss(...discussion) {
      yield* (await engine()).discuss(...discussion)
    },
  }
}
