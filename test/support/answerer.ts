import type { Inquiry } from '../../src/core/inquiry.ts'
import { LEASE_MS } from '../../src/store/inbox.ts'
import { openStore } from '../../src/store/store.ts'
import { saying } from './platform.ts'
import { openService } from './service.ts'

/** What the process that starts this one tells it, and hears of it. */
export type ToAnswerer = { readonly accept: Inquiry }
export type FromAnswerer =
  | { readonly ready: true }
  | { readonly key: string; readonly isNew: boolean }
  | { readonly key: string; readonly error: string }

/**
 * A service in a process of its own, so that it can be killed: `answerer.ts <DATABASE_URL> <platform> [lease]`.
 * It answers each inquiry with its text, in two snapshots; a text `wait 200 …` takes so many milliseconds.
 */
const [url = '', platform = '', lease = String(LEASE_MS)] = process.argv.slice(2)
const leaseMs = Number(lease)
const store = await openStore({ url, use: 'service', leaseMs })
const service = await openService(
  store,
  platform,
  async function* ({ text }) {
    const [, waitMs] = /^wait (\d+)/.exec(text) ?? []
    await new Promise((resolve) => setTimeout(resolve, Number(waitMs ?? 0)))
    yield saying(`… ${text}`)
    await new Promise((resolve) => setTimeout(resolve, 40))
    yield saying(text)
  },
  { leaseMs, lookMs: 1_000, sideBySide: 16, waitingBound: 1_000 },
)

const tell = (message: FromAnswerer) => process.send?.(message)
process.on('message', async ({ accept }: ToAnswerer) => {
  const key = accept.keys[0] ?? ''
  try {
    const { isNew } = await service.accept(accept)
    tell({ key, isNew })
  } catch (error) {
    tell({ key, error: String(error) })
  }
})
process.on('disconnect', () => process.exit())
tell({ ready: true })
