import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { remark } from '../core/commands/remark.ts'
import type { Reply } from '../core/reply.ts'
import { backup, restore } from '../store/backup.ts'
import { checkStore } from '../store/condition.ts'
import { type Database, openDatabase, storeAddress } from '../store/database.ts'
import { becomeSole } from '../store/sole.ts'

/** `store check`: reads all that is kept. */
export function check(config: Config): Promise<Reply> {
  return onExisting(config, async (database) => {
    const problems = await checkStore(database)
    if (!problems.length) return remark('store', 'answered', 'Nothing is wrong.', [], { problems })
    const items = problems.map((text) => [{ text }])
    return remark('store', 'failed', 'Something is wrong:', [{ type: 'list', items }], { problems })
  })
}

/** `store backup <file>`. Throws an InputError where the file cannot be written. */
export async function backUp(config: Config, file: string | undefined): Promise<Reply> {
  if (!file) return whichFile('backup')
  return onExisting(config, async (database) => {
    const rows = await backup(database, file)
    return remark('store', 'answered', `${file} holds the whole store: ${rows} rows.`, [], { file, rows })
  })
}

/** `store restore <file>`. Throws an InputError where the file or the store is not fit for it. */
export async function bringBack(config: Config, file: string | undefined): Promise<Reply> {
  if (!file) return whichFile('restore')
  return onDatabase(config, async (database) => {
    const { at } = database
    const sole = at.kind === 'sqlite' ? becomeSole(at.path) : null
    try {
      const rows = await restore(database, file)
      return remark('store', 'answered', `The store holds what ${file} held: ${rows} rows.`, [], {
        file,
        rows,
      })
    } finally {
      sole?.letGo()
    }
  })
}

function whichFile(action: string): Reply {
  return remark('store', 'unusable', `Which file? For example “store ${action} reset.jsonl”.`)
}

/** The database as it is, at whatever release. */
async function onDatabase(config: Config, use: (database: Database) => Promise<Reply>): Promise<Reply> {
  const database = await openDatabase(storeAddress(config.databaseUrl))
  return use(database).finally(() => database.close())
}

/** The same, without making a file where none is. */
async function onExisting(config: Config, use: (database: Database) => Promise<Reply>): Promise<Reply> {
  const at = storeAddress(config.databaseUrl)
  if (at.kind === 'sqlite' && !existsSync(at.path)) {
    return remark('store', 'failed', `There is no store at ${at.path}. Check DATABASE_URL.`)
  }
  return onDatabase(config, use)
}
