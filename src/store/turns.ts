import type { Turn } from '../core/conversation/turn.ts'
import type { TurnMemory } from '../core/ports.ts'
import type { Database } from './database.ts'
import { storable } from './text.ts'

/** What was said in conversations, each turn as JSON beside what it is looked up by. */
export function turnMemory(database: Database): TurnMemory {
  return {
    async latest(workspace, conversation, limit) {
      const rows = await database.run((kysely) =>
        kysely
          .selectFrom('turns')
          .select('turn')
          .where('workspace', '=', storable(workspace))
          .where('conversation', '=', storable(conversation))
          .orderBy('asked_at', 'desc')
          .orderBy('key', 'desc')
          .limit(limit)
          .execute(),
      )
      return rows.map(({ turn }): Turn => JSON.parse(turn)).toReversed()
    },

    async keep(workspace, turn) {
      const row = {
        workspace: storable(workspace),
        key: storable(turn.key),
        conversation: storable(turn.conversation),
        asker: storable(turn.asker.id),
        asked_at: turn.askedAt,
        digest: turn.article.digest,
        turn: JSON.stringify(turn),
      }
      await database.run((kysely) =>
        kysely
          .insertInto('turns')
          .values(row)
          .onConflict((conflict) => conflict.columns(['workspace', 'key']).doUpdateSet(row))
          .execute(),
      )
    },

    async remove(workspace, key) {
      const result = await database.run((kysely) =>
        kysely
          .deleteFrom('turns')
          .where('workspace', '=', storable(workspace))
          .where('key', '=', storable(key))
          .executeTakeFirst(),
      )
      return result.numDeletedRows > 0n
    },

    forget: (workspace, person) =>
      database.transact(async (kysely) => {
        // One that failed is kept with what was asked; one that is open is about to be answered.
        await kysely
          .deleteFrom('inquiries')
          .where('workspace', '=', storable(workspace))
          .where('asker', '=', storable(person))
          .where('finished_at', 'is not', null)
          .where('reason', 'is not', null)
          .execute()
        await kysely
          .deleteFrom('model_questions')
          .where('workspace', '=', storable(workspace))
          .where('person', '=', storable(person))
          .execute()
        const result = await kysely
          .deleteFrom('turns')
          .where('workspace', '=', storable(workspace))
          .where('asker', '=', storable(person))
          .executeTakeFirst()
        return Number(result.numDeletedRows)
      }),
  }
}
