import { type Kysely, sql } from 'kysely'
import type { ModelMemory } from '../core/ports.ts'
import type { Database } from './database.ts'
import type { Tables } from './tables.ts'
import { storable } from './text.ts'

/** What a model costs and what it said. */
export function modelMemory(database: Database): ModelMemory {
  return {
    async spend(workspace, day, tokens) {
      await database.run((kysely) =>
        kysely
          .insertInto('model_spending')
          .values({ workspace: storable(workspace), day, tokens })
          .onConflict((conflict) =>
            conflict
              .columns(['day', 'workspace'])
              .doUpdateSet({ tokens: sql<number>`model_spending.tokens + ${tokens}` }),
          )
          .execute(),
      )
    },

    async spent(workspace, day) {
      const rows = await database.run((kysely) =>
        kysely.selectFrom('model_spending').select(['workspace', 'tokens']).where('day', '=', day).execute(),
      )
      const own = rows.find((row) => row.workspace === storable(workspace))
      return { own: Number(own?.tokens ?? 0), all: rows.reduce((sum, { tokens }) => sum + Number(tokens), 0) }
    },

    async count(workspace, person, minute) {
      const { questions } = await database.run((kysely) =>
        kysely
          .insertInto('model_questions')
          .values({ workspace: storable(workspace), person: storable(person), minute, questions: 1 })
          .onConflict((conflict) =>
            conflict
              .columns(['workspace', 'person', 'minute'])
              .doUpdateSet({ questions: sql<number>`model_questions.questions + 1` }),
          )
          .returning('questions')
          .executeTakeFirstOrThrow(),
      )
      return Number(questions)
    },

    async recall(workspace, key) {
      const row = await database.run((kysely) =>
        kysely
          .selectFrom('model_answers')
          .select('answer')
          .where('workspace', '=', storable(workspace))
          .where('key', '=', key)
          .executeTakeFirst(),
      )
      return row?.answer ?? null
    },

    async keep(workspace, key, answer) {
      const kept_at = database.now()
      await database.run((kysely) =>
        kysely
          .insertInto('model_answers')
          .values({ workspace: storable(workspace), key, kept_at, answer })
          .onConflict((conflict) => conflict.columns(['workspace', 'key']).doUpdateSet({ kept_at, answer }))
          .execute(),
      )
    },
  }
}

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Deletes what is older than `ageMs`. */
export async function purgeModels(database: Database, kysely: Kysely<Tables>, ageMs: number): Promise<void> {
  await kysely
    .deleteFrom('model_answers')
    .where('kept_at', '<=', sql<number>`${database.now()} - ${ageMs}`)
    .execute()
  await kysely
    .deleteFrom('model_questions')
    .where('minute', '<=', sql<number>`(${database.now()} - ${ageMs}) / ${MINUTE_MS}`)
    .execute()
  await kysely
    .deleteFrom('model_spending')
    .where('day', '<=', sql<number>`(${database.now()} - ${ageMs}) / ${DAY_MS}`)
    .execute()
}
