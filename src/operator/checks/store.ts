import type { Config } from '../../config.ts'
import { StoreError } from '../../core/errors.ts'
import { openStore, type Store } from '../../store/store.ts'
import { type Finding, findingsOf } from '../finding.ts'

const { ok, note, wrong } = findingsOf('store')
const PROBE = 'doctor'

/** Whether the store opens and takes writes, and whether anything has failed in it. */
export async function checkStore({ databaseUrl }: Config): Promise<readonly Finding[]> {
  let store: Store | null = null
  try {
    store = await openStore({ url: databaseUrl, use: 'command' })
    await store.leases.hold(PROBE, PROBE, 1)
    await store.leases.letGo(PROBE, PROBE)
    return [ok('opens and takes writes.'), ...(await failures(store))]
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    return [wrong(error.said)]
  } finally {
    await store?.close()
  }
}

async function failures(store: Store): Promise<Finding[]> {
  const { length } = await store.records.failed()
  if (!length) return []
  return [note(`${length === 1 ? 'one inquiry' : `${length} inquiries`} failed: “store failed” lists them.`)]
}
