import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { InputError } from '../core/errors.ts'
import type { Database } from './database.ts'
import { type Migration, migrate, schemaState } from './migrations.ts'
import { CONTENT_TABLES, type ContentTable, isContentTable, type Row, rowsOf } from './rows.ts'
import { schema } from './schema.ts'
import type { Tables } from './tables.ts'

/*
 * A backup is a text file: a line that says what it is, a line for each row, and a line that counts them. It is
 * the same for both databases, so it also carries a store from the one to the other.
 */
const header = z.object({ backup: z.literal('reset'), migrations: z.array(z.number()) })
const line = z.tuple([z.string(), z.record(z.string(), z.union([z.string(), z.number(), z.null()]))])
const footer = z.object({ rows: z.number() })

/**
 * Writes all that is kept into a file, as it is at one moment, while a service goes on; returns how many rows.
 * Tokens and response URLs are left out. The file is there whole or not at all, for its owner's eyes alone.
 */
export async function backup(database: Database, path: string): Promise<number> {
  const partial = `${path}.partial`
  const file = await openFor(partial, 'w')
  try {
    const rows = await database.snapshot((kysely) => write(kysely, file))
    await file.sync()
    await file.close()
    await rename(partial, path)
    return rows
  } catch (error) {
    await file.close()
    await rm(partial, { force: true })
    throw error
  }
}

async function write(kysely: Kysely<Tables>, file: FileHandle): Promise<number> {
  const applied = await kysely.selectFrom('migrations').select('number').orderBy('number').execute()
  await put(file, { backup: 'reset', migrations: applied.map(({ number }) => number) })
  let rows = 0
  for (const table of CONTENT_TABLES) {
    for await (const row of rowsOf(kysely, table)) {
      await put(file, [table, table === 'inquiries' ? { ...row, secrets: null } : row])
      rows++
    }
  }
  await put(file, { rows })
  return rows
}

async function put(file: FileHandle, value: unknown): Promise<void> {
  await file.writeFile(`${JSON.stringify(value)}\n`)
}

/**
 * Fills an empty store from a backup and brings it to this release's schema; returns how many rows. All or
 * nothing. Throws an InputError where the file is no whole backup, comes from a later release, or the store
 * holds something already.
 */
export async function restore(database: Database, path: string): Promise<number> {
  const lines = linesOf(path)
  try {
    return await restoreFrom(lines, database, path)
  } finally {
    await lines.return(undefined)
  }
}

async function restoreFrom(lines: AsyncIterator<string>, database: Database, path: string): Promise<number> {
  const first = parse(header, (await lines.next()).value, path)
  const migrations = schema.filter(({ number }) => first.migrations.includes(number))
  if (migrations.length < first.migrations.length) {
    throw new InputError(
      'input.backup',
      `${path} comes from a later release of Reset. Restore it with that one.`,
    )
  }
  await makeSchema(database, migrations)
  const rows = await database.transact((kysely) => fill(kysely, database, lines, path))
  await migrate(database)
  return rows
}

/** The backup's own schema, which later migrations then bring forward with its rows. */
async function makeSchema(database: Database, migrations: readonly Migration[]): Promise<void> {
  await migrate(database, migrations)
  const { applied } = await schemaState(database)
  if (applied.length > migrations.length) throw notEmpty()
}

async function fill(
  kysely: Kysely<Tables>,
  database: Database,
  lines: AsyncIterator<string>,
  path: string,
): Promise<number> {
  for (const table of CONTENT_TABLES) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(kysely)
    if (rows.length > 0) throw notEmpty()
  }
  let rows = 0
  for (;;) {
    const { value, done } = await lines.next()
    if (done) throw damaged(path)
    if (!value.startsWith('[')) {
      if (parse(footer, value, path).rows !== rows) throw damaged(path)
      break
    }
    const [table, row] = parse(line, value, path)
    if (!isContentTable(table)) throw damaged(path)
    await insert(kysely, table, table === 'inquiries' ? comeBack(row) : row)
    rows++
  }
  if (database.at.kind === 'postgres') {
    await sql`select setval(pg_get_serial_sequence('inquiries', 'id'), max(id)) from inquiries`.execute(
      kysely,
    )
  }
  return rows
}

/** What was open may have been answered since: whoever takes it up looks for the answer before sending one. */
function comeBack(row: Row): Row {
  return { ...row, leased_by: null, leased_until: null, begun: Math.max(Number(row.begun), 1) }
}

async function insert(kysely: Kysely<Tables>, table: ContentTable, row: Row): Promise<void> {
  const columns = sql.join(Object.keys(row).map((name) => sql.ref(name)))
  const values = sql.join(Object.values(row))
  await sql`insert into ${sql.table(table)} (${columns}) values (${values})`.execute(kysely)
}

/** Lines that end in a line feed and nothing else: a person's words may hold other separators. */
async function* linesOf(path: string): AsyncGenerator<string, undefined> {
  const file = await openFor(path, 'r')
  try {
    let rest = ''
    for await (const chunk of file.createReadStream({ encoding: 'utf8', autoClose: false })) {
      const lines = `${rest}${chunk}`.split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    await file.close()
  }
}

function parse<T>(shape: z.ZodType<T>, text: string | undefined, path: string): T {
  try {
    return shape.parse(JSON.parse(text ?? ''))
  } catch (cause) {
    throw damaged(path, cause)
  }
}

function damaged(path: string, cause?: unknown): InputError {
  return new InputError('input.backup', `${path} is no whole backup of Reset. Take another file.`, { cause })
}

function notEmpty(): InputError {
  return new InputError(
    'input.store-not-empty',
    'The store holds something already. Restore into a new one: set DATABASE_URL to a file that is not there, or to an empty schema.',
  )
}

async function openFor(path: string, flags: 'r' | 'w'): Promise<FileHandle> {
  try {
    return await open(path, flags, 0o600)
  } catch (cause) {
    const wanted = flags === 'r' ? 'read' : 'written'
    throw new InputError('input.file', `${path} cannot be ${wanted}. Check its name and its folder.`, {
      cause,
    })
  }
}
