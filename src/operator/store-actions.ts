import { existsSync } from 'node:fs'
import type { Config } from '../config.ts'
import { remark } from '../core/commands/remark.ts'
import type { Outcome, Reply } from '../core/reply.ts'
import type { FailedInquiry } from '../service/ports.ts'
import { purge } from '../service/upkeep.ts'
import { openDatabase, type StoreAddress, storeAddress } from '../store/database.ts'
import { migrate, schemaState } from '../store/migrations.ts'
import { openStore, type Store } from '../store/store.ts'
import { backUp, bringBack, check } from './store-backups.ts'

/** Does one of `store`'s actions. Throws StoreErrors. */
export async function storeAction(
  action: string,
  target: string | undefined,
  config: Config,
): Promise<Reply> {
  switch (action) {
    case 'status':
      return status(config)
    case 'migrate':
      return runMigrations(config)
    case 'check':
      return check(config)
    case 'backup':
      return backUp(config, target)
    case 'restore':
      return bringBack(config, target)
    case 'purge':
      return withStore(config, ({ memory, records }) => runPurge(memory, records, config))
    case 'failed':
      return withStore(config, async ({ records }) => failedReply(await records.failed()))
    default:
      return withStore(config, ({ records }) => retry(records, target))
  }
}

async function withStore(config: Config, work: (store: Store) => Promise<Reply>): Promise<Reply> {
  const store = await openStore({ url: config.databaseUrl, use: 'command' })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}

/** Looks, and changes nothing. */
async function status(config: Config): Promise<Reply> {
  const at = storeAddress(config.databaseUrl)
  if (at.kind === 'sqlite' && !existsSync(at.path)) {
    return say(`There is no store at ${at.path} yet: the first start makes it.`)
  }
  const database = await openDatabase(at)
  const { applied, pending } = await schemaState(database).finally(() => database.close())
  if (pending.length) {
    return say(
      `The store ${placeOf(at)} lacks ${pending.length} steps of the schema: “store migrate” takes them.`,
    )
  }
  return withStore(config, async ({ records }) => {
    const { waiting, oldestMs } = await records.backlog()
    const failed = (await records.failed()).length
    const rows = [
      ['place', placeOf(at)],
      ['schema', `step ${Math.max(0, ...applied)}, as this version wants it`],
      ['waiting', waiting ? `${waiting}, the oldest for ${Math.round(oldestMs / 1_000)} s` : '0'],
      ['failed', String(failed)],
    ]
    const table = { type: 'table', columns: ['', ''], rows } as const
    return {
      ...say(''),
      blocks: [table],
      data: { place: placeOf(at), schema: applied.length, waiting, failed },
    }
  })
}

async function runMigrations(config: Config): Promise<Reply> {
  const database = await openDatabase(storeAddress(config.databaseUrl))
  const taken = await migrate(database).finally(() => database.close())
  if (!taken.length) return say('The schema is as this version wants it.')
  const steps = taken.map(({ number, why }) => [String(number), why])
  return { ...say(''), blocks: [{ type: 'table', columns: ['', ''], rows: steps }] }
}

async function runPurge(memory: Store['memory'], records: Store['records'], config: Config): Promise<Reply> {
  const { turns, inquiries } = await purge(memory, records, config.retentionDays)
  const said = `Deleted ${turns} turns older than ${config.retentionDays} days, and ${inquiries} finished inquiries.`
  return say(said, 'answered', { turns, inquiries })
}

function failedReply(failed: readonly FailedInquiry[]): Reply {
  if (!failed.length) return say('No inquiry has failed.', 'answered', { failed })
  const rows = failed.map(({ id, finishedAt, platform, workspace, conversation, reason, attempts }) => [
    String(id),
    `${new Date(finishedAt).toISOString()}: ${reason} after ${attempts} attempts, ${platform} ${workspace} ${conversation}`,
  ])
  return { ...say(''), blocks: [{ type: 'table', columns: ['', ''], rows }], data: { failed } }
}

async function retry(records: Store['records'], target: string | undefined): Promise<Reply> {
  if (!target || !/^\d{1,15}$/.test(target)) {
    return say('Which one? “store failed” lists their numbers; for example “store retry 17”.', 'unusable')
  }
  if (await records.reopen(Number(target)))
    return say(`${target} is open again: the running service answers it.`)
  return say(`There is no failed inquiry ${target}. “store failed” lists those there are.`, 'unusable')
}

/** Where the store is, without a password. */
function placeOf(at: StoreAddress): string {
  if (at.kind === 'sqlite') return at.path
  const { host, pathname } = new URL(at.url)
  return `PostgreSQL at ${host}${pathname}${at.schema ? `, schema ${at.schema}` : ''}`
}

function say(text: string, outcome: Outcome = 'answered', data: Record<string, unknown> = {}): Reply {
  return remark('store', outcome, text, [], data)
}
