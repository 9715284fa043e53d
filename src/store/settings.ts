import type { SettingMemory } from '../core/ports.ts'
import type { Database } from './database.ts'
import { storable } from './text.ts'

/** What is set for workspaces, channels and conversations: a row a setting. */
export function settingMemory(database: Database): SettingMemory {
  return {
    async at(workspace, place) {
      const rows = await database.run((kysely) =>
        kysely
          .selectFrom('settings')
          .select(['name', 'value'])
          .where('workspace', '=', storable(workspace))
          .where('place', '=', storable(place))
          .execute(),
      )
      return Object.fromEntries(rows.map(({ name, value }) => [name, value]))
    },

    async set(workspace, place, name, value) {
      const key = { workspace: storable(workspace), place: storable(place), name }
      if (value === null) {
        await database.run((kysely) =>
          kysely
            .deleteFrom('settings')
            .where('workspace', '=', key.workspace)
            .where('place', '=', key.place)
            .where('name', '=', name)
            .execute(),
        )
        return
      }
      const row = { ...key, value: storable(value) }
      await database.run((kysely) =>
        kysely
          .insertInto('settings')
          .values(row)
          .onConflict((conflict) => conflict.columns(['workspace', 'place', 'name']).doUpdateSet(row))
          .execute(),
      )
    },
  }
}
