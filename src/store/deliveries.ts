import type { DeliveryStore, StoredInquiry } from '../service/ports.ts'
import type { Database } from './database.ts'
import { storable } from './text.ts'

/** Which messages carry an answer. */
export function deliveryStore(database: Database): DeliveryStore {
  function row({ id, inquiry }: StoredInquiry, part: number, message: string | null) {
    return {
      inquiry: id,
      part,
      platform: inquiry.platform,
      conversation: storable(inquiry.conversation),
      message,
      sends: 1,
      sent_at: database.now(),
    }
  }

  return {
    of: (inquiry) =>
      database.run((kysely) =>
        kysely
          .selectFrom('deliveries')
          .select(['part', 'message', 'sends'])
          .where('inquiry', '=', inquiry)
          .orderBy('part')
          .execute(),
      ),

    async sent(stored, part, message) {
      await database.run((kysely) =>
        kysely
          .insertInto('deliveries')
          .values(row(stored, part, message))
          .onConflict((conflict) => conflict.columns(['inquiry', 'part']).doUpdateSet({ message }))
          .execute(),
      )
    },

    async sending(stored, part) {
      const { sends } = await database.run((kysely) =>
        kysely
          .insertInto('deliveries')
          .values(row(stored, part, null))
          .onConflict((conflict) =>
            conflict
              .columns(['inquiry', 'part'])
              .doUpdateSet((update) => ({ sends: update('deliveries.sends', '+', 1) })),
          )
          .returning('sends')
          .executeTakeFirstOrThrow(),
      )
      return sends
    },
  }
}
