import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import pg from 'pg'
import { PgBoss } from 'pg-boss'
import { openStore, type Store } from '../src/store/store.ts'
import { entryOf } from '../test/support/inquiries.ts'

/*
 * What it costs to accept an inquiry, claim it and complete it, beside pg-boss doing the same on the same
 * PostgreSQL; what a million finished ones change in that; and what the store costs a start:
 *
 *   node bench/store.ts [--rounds 2000] [--finished 1000000] [--postgres URL]
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '2000' },
    finished: { type: 'string', default: '1000000' },
    postgres: { type: 'string', default: 'postgres://postgres@127.0.0.1:5432/test' },
  },
})
const rounds = Number(values.rounds)
/** How many work at once where the rate is measured. */
const AT_ONCE = 8
/** How often the contenders take turns, so that what else the machine does falls on all of them. */
const TURNS = 10

/** One inquiry, from its arrival to its end. */
type Cycle = () => Promise<void>

const folder = mkdtempSync(join(tmpdir(), 'reset-bench-'))
const sqlite = await openStore({ url: join(folder, 'reset.db'), use: 'service' })
const schema = `bench_${randomBytes(4).toString('hex')}`
const admin = new pg.Client({ connectionString: values.postgres })
await admin.connect()
await admin.query(`create schema ${schema}`)
const postgres = await openStore({
  url: `${values.postgres}?schema=${schema}`,
  use: 'service',
  // The table is filled in one statement.
  answerWithinMs: 0,
})
const boss = new PgBoss({ connectionString: values.postgres, schema: `${schema}_boss`, max: 10 })
await boss.start()
await boss.createQueue('inquiries')

console.log(`accept + claim + complete, ${rounds} each, ${AT_ONCE} at once for the rate`)
const contenders: [string, Cycle][] = [
  ['SQLite', queued(sqlite)],
  ['SQLite, worked on where it was accepted (no claim)', direct(sqlite)],
  ['PostgreSQL', queued(postgres)],
  ['PostgreSQL, worked on where it was accepted', direct(postgres)],
  ['pg-boss', bossed()],
]
for (const [, cycle] of contenders) await repeat(cycle, 200, 1)
await measure(contenders)

console.log(`\nwith finished inquiries in the table, ${rounds} each`)
for (const [title, store] of [
  ['SQLite', sqlite],
  ['PostgreSQL', postgres],
] as const) {
  for (const count of [1_000, Number(values.finished)]) {
    await finish(store, count)
    await measure([[`${title}, ${count.toLocaleString('en')}`, queued(store)]])
  }
}

await Promise.all([sqlite.close(), postgres.close(), boss.stop({ graceful: false })])
await admin.query(`drop schema ${schema} cascade`)
await admin.query(`drop schema ${schema}_boss cascade`)
await admin.end()

console.log('\nstart: CPU and memory beyond a Node that runs TypeScript, with the store there already')
start('with the sources as they are', join(folder, 'reset.db'), null)
const compiled = join(folder, 'compiled')
start('with the compile cache, as the program has it', join(folder, 'reset.db'), compiled)
rmSync(folder, { recursive: true })

function queued({ inbox }: Store): Cycle {
  const holder = 'bench'
  return async () => {
    await inbox.accept(nextEntry(), null)
    for (const { id } of await inbox.claim(holder, 1, [])) await inbox.complete(id, holder)
  }
}

function direct({ inbox }: Store): Cycle {
  const holder = 'bench'
  return async () => {
    const accepted = await inbox.accept(nextEntry(), holder)
    if (accepted.state === 'leased') await inbox.complete(accepted.stored.id, holder)
  }
}

function bossed(): Cycle {
  return async () => {
    await boss.send('inquiries', nextEntry().inquiry)
    for (const { id } of await boss.fetch('inquiries')) await boss.complete('inquiries', id)
  }
}

/** An inquiry as a chat sends it: two keys, a lane of its own. */
function nextEntry() {
  const id = randomBytes(8).toString('hex')
  return entryOf({
    keys: [`event ${id}`, `message ${id}`],
    conversation: id,
    text: 'What did they agree on?',
  })
}

async function measure(contenders: readonly [string, Cycle][]): Promise<void> {
  const took = contenders.map((): number[] => [])
  const seconds = contenders.map(() => 0)
  for (let turn = 0; turn < TURNS; turn++) {
    for (const [at, [, cycle]] of contenders.entries()) {
      took[at]?.push(...(await repeat(cycle, rounds / TURNS, 1)))
      const began = performance.now()
      await repeat(cycle, rounds / TURNS, AT_ONCE)
      seconds[at]! += (performance.now() - began) / 1_000
    }
  }
  for (const [at, [title]] of contenders.entries()) {
    const sorted = took[at]?.toSorted((one, other) => one - other) ?? []
    const [p50, p99] = [0.5, 0.99].map((share) => sorted[Math.floor(sorted.length * share)]?.toFixed(2))
    const rate = Math.round(rounds / (seconds[at] ?? 0))
    console.log(`  ${title}: p50 ${p50} ms, p99 ${p99} ms, ${rate} a second`)
  }
}

/** Returns what each cycle took, in milliseconds. */
async function repeat(cycle: Cycle, times: number, atOnce: number): Promise<number[]> {
  const took: number[] = []
  let left = times
  async function work(): Promise<void> {
    while (left-- > 0) {
      const began = performance.now()
      await cycle()
      took.push(performance.now() - began)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return took
}

/** Fills the table up to a number of finished inquiries, with their keys. */
async function finish({ database }: Store, count: number): Promise<void> {
  const numbers =
    database.at.kind === 'sqlite'
      ? sql`(with recursive n(i) as (select 1 union all select i + 1 from n where i < ${sql.lit(count)}) select i from n)`
      : sql`(select generate_series(1, ${sql.lit(count)}) as i)`
  await database.transact(async (kysely) => {
    await sql`insert into inquiries (lane, urgent, platform, workspace, conversation, asker, due_at, failures,
        begun, accepted_at, finished_at)
      select 'lane ' || i, 0, 'slack', 'T1', 'C' || i, 'U1', i, 0, 1, i, i from ${numbers} as numbers
      where i > (select count(*) from inquiries where finished_at is not null)`.execute(kysely)
    await sql`insert into inquiry_keys (key, inquiry)
      select 'old ' || id, id from inquiries
      where finished_at is not null and id not in (select inquiry from inquiry_keys)`.execute(kysely)
  })
}

/** Prints what a process pays that opens a store; medians. */
function start(title: string, url: string, cache: string | null): void {
  const source = (path: string) => JSON.stringify(new URL(`../src/${path}`, import.meta.url).href)
  const script = `
    const { enableCompileCache } = await import('node:module')
    if (${cache !== null}) enableCompileCache(${JSON.stringify(cache)})
    // The stripping of types is there in any start of this program.
    await import(${source('core/errors.ts')})
    const before = { cpu: process.cpuUsage(), rss: process.memoryUsage.rss() }
    const { openStore } = await import(${source('store/store.ts')})
    const opening = performance.now()
    const store = await openStore({ url: ${JSON.stringify(url)}, use: 'command' })
    const opened = performance.now() - opening
    const { user, system } = process.cpuUsage(before.cpu)
    console.log([(user + system) / 1000, opened, (process.memoryUsage.rss() - before.rss) / 1e6].join(' '))
    await store.close()`
  const once = () =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  once()
  const runs = Array.from({ length: 9 }, () => once().split(' ').map(Number))
  const [cpu, opened, megabytes] = [0, 1, 2].map(
    (at) => runs.map((run) => run[at] ?? 0).sort((a, b) => a - b)[4],
  )
  console.log(
    `  ${title}: ${cpu?.toFixed(0)} ms CPU, of which opening ${opened?.toFixed(1)} ms, ${megabytes?.toFixed(0)} MB`,
  )
}
