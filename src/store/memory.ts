import { sql } from 'kysely'
import type { Memory } from '../core/ports.ts'
import { articleMemory } from './articles.ts'
import type { Database } from './database.ts'
import { gameMemory } from './games.ts'
import { modelMemory, purgeModels } from './models.ts'
import { settingMemory } from './settings.ts'
import { storable } from './text.ts'
import { turnMemory } from './turns.ts'

/** The tables that hold something of a workspace's. */
const OF_A_WORKSPACE = [
  'turns',
  'settings',
  'games',
  'added_articles',
  'cited_texts',
  'inquiries',
  'model_spending',
  'model_questions',
  'model_answers',
] as const

/** What core remembers, over its tables. */
export function memoryOf(database: Database): Memory {
  return {
    turns: turnMemory(database),
    settings: settingMemory(database),
    articles: articleMemory(database),
    games: gameMemory(database),
    models: modelMemory(database),

    async leave(workspace) {
      await database.transact(async (kysely) => {
        for (const table of OF_A_WORKSPACE) {
          await kysely.deleteFrom(table).where('workspace', '=', storable(workspace)).execute()
        }
      })
    },

    async purge(ageMs) {
      return await database.transact(async (kysely) => {
        const { numDeletedRows } = await kysely
          .deleteFrom('turns')
          .where('asked_at', '<=', sql<number>`${database.now()} - ${ageMs}`)
          .executeTakeFirstOrThrow()
        await kysely
          .deleteFrom('games')
          .where('played_at', '<=', sql<number>`${database.now()} - ${ageMs}`)
          .execute()
        // A text is kept for the turns and the games that cite it.
        await kysely
          .deleteFrom('cited_texts')
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('turns')
                  .select('turns.key')
                  .whereRef('turns.workspace', '=', 'cited_texts.workspace')
                  .whereRef('turns.digest', '=', 'cited_texts.digest'),
              ),
            ),
          )
          .where(({ not, exists, selectFrom }) =>
            not(
              exists(
                selectFrom('games')
                  .select('games.player')
                  .whereRef('games.workspace', '=', 'cited_texts.workspace')
                  .whereRef('games.digest', '=', 'cited_texts.digest'),
              ),
            ),
          )
          .execute()
        await purgeModels(database, kysely, ageMs)
        return Number(numDeletedRows)
      })
    },
  }
}
