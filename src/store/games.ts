import type { GameMemory } from '../core/ports.ts'
import type { Game } from '../core/quiz/game.ts'
import type { Database } from './database.ts'
import { storable } from './text.ts'

/** The latest game of each player in each conversation, as JSON. */
export function gameMemory(database: Database): GameMemory {
  return {
    async at(workspace, conversation, player) {
      const row = await database.run((kysely) =>
        kysely
          .selectFrom('games')
          .select('game')
          .where('workspace', '=', storable(workspace))
          .where('conversation', '=', storable(conversation))
          .where('player', '=', storable(player))
          .executeTakeFirst(),
      )
      const game: Game | null = row ? JSON.parse(row.game) : null
      return game
    },

    async keep(workspace, conversation, player, game, atMs) {
      const row = {
        workspace: storable(workspace),
        conversation: storable(conversation),
        player: storable(player),
        played_at: atMs,
        digest: game.article.digest,
        game: JSON.stringify(game),
      }
      await database.run((kysely) =>
        kysely
          .insertInto('games')
          .values(row)
          .onConflict((conflict) =>
            conflict.columns(['workspace', 'conversation', 'player']).doUpdateSet(row),
          )
          .execute(),
      )
    },

    async forget(workspace, player) {
      await database.run((kysely) =>
        kysely
          .deleteFrom('games')
          .where('workspace', '=', storable(workspace))
          .where('player', '=', storable(player))
          .execute(),
      )
    },
  }
}
