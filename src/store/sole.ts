import { DatabaseSync } from 'node:sqlite'
import { StoreError } from '../core/errors.ts'
import { isBusy, storeFault } from './faults.ts'

/**
 * Makes this process the one service of a SQLite store, until it lets go or ends, however it ends: the lock is
 * the operating system's, on a file beside the store. Commands in a terminal need none. Throws a StoreError
 * `store-taken` where another service has it.
 */
export function becomeSole(path: string): { letGo(): void } {
  if (path === ':memory:') return { letGo: () => {} }
  const file = `${path}-service`
  try {
    const lock = new DatabaseSync(file, { timeout: 0 })
    try {
      lock.exec('begin exclusive')
    } catch (error) {
      lock.close()
      throw error
    }
    return {
      letGo: () => {
        if (lock.isOpen) lock.close()
      },
    }
  } catch (error) {
    if (!isBusy(error)) throw storeFault(error)
    throw new StoreError(
      'store-taken',
      `Another Reset service uses ${path}. Stop it, or give this one a DATABASE_URL of its own; several services share a PostgreSQL database.`,
      { cause: error },
    )
  }
}
