import { LRUCache } from 'lru-cache'
import { sleep } from '../../service/retry.ts'
import type { Calls } from './calls.ts'

/** How people are called, and what they may do. */
export interface People {
  /** The display name; null where Slack does not say it within a second. */
  nameOf(user: string): Promise<string | null>
  /** The name where it is known already; looks it up for the next time where it is not. */
  nameNow(user: string): string | null
  /** Whether the person is one of the workspace's admins or owners. */
  isAdmin(user: string): Promise<boolean>
}

/** An answer waits no longer for the name that stands above it. */
const NAME_WITHIN_MS = 1_000
const NAMES = 5_000
const NAME_MS = 60 * 60_000

export function createPeople(calls: Calls): People {
  const names = new LRUCache<string, { readonly name: string | null }>({ max: NAMES, ttl: NAME_MS })

  async function look(user: string) {
    const { user: person } = await calls.call('users.info', '', (client) => client.users.info({ user }))
    return person
  }

  async function nameOf(user: string): Promise<string | null> {
    const known = names.get(user)
    if (known) return known.name
    let name: string | null = null
    try {
      const person = await look(user)
      name = person?.profile?.display_name || person?.real_name || person?.name || null
    } catch {
      // The name that came with what was asked does as well.
    }
    names.set(user, { name })
    return name
  }

  return {
    nameOf: (user) => Promise.race([nameOf(user), sleep(NAME_WITHIN_MS).then(() => null)]),
    nameNow(user) {
      const known = names.get(user)
      if (!known) void nameOf(user)
      return known?.name ?? null
    },
    async isAdmin(user) {
      const person = await look(user)
      return person?.is_admin === true || person?.is_owner === true || person?.is_primary_owner === true
    },
  }
}
