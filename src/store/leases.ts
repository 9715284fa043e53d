import { sql } from 'kysely'
import type { LeaseStore } from '../service/ports.ts'
import type { Database } from './database.ts'

/** Holds what only one process may hold, until it lets go or has not extended in time. */
export function leaseStore(database: Database): LeaseStore {
  return {
    async hold(name, holder, forMs) {
      const until = sql<number>`${database.now()} + ${forMs}`
      const held = await database.run((kysely) =>
        kysely
          .insertInto('leases')
          .values({ name, holder, until })
          .onConflict((conflict) =>
            conflict
              .column('name')
              .doUpdateSet({ holder, until })
              .where((where) =>
                where.or([where('leases.holder', '=', holder), where('leases.until', '<=', database.now())]),
              ),
          )
          .returning('name')
          .executeTakeFirst(),
      )
      return held !== undefined
    },

    async letGo(name, holder) {
      await database.run((kysely) =>
        kysely.deleteFrom('leases').where('name', '=', name).where('holder', '=', holder).execute(),
      )
    },
  }
}
