import { sql } from 'kysely'
import type { Database } from './database.ts'
import { schemaState } from './migrations.ts'
import { CONTENT_TABLES, type ContentTable, rowsOf } from './rows.ts'

/** What is wrong with a store's file, indexes, references and rows, each as a sentence; empty where nothing is. */
export async function checkStore(database: Database): Promise<readonly string[]> {
  const { pending } = await schemaState(database)
  if (pending.length > 0) return ['The schema is not this release’s: “store migrate” brings it there.']
  const structure =
    database.at.kind === 'sqlite' ? await sqliteProblems(database) : await postgresProblems(database)
  return [...structure, ...(await unreadableRows(database))]
}

async function sqliteProblems(database: Database): Promise<string[]> {
  return database.run(async (kysely) => {
    const integrity = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(kysely)
    const broken = integrity.rows.map((row) => row.integrity_check).filter((text) => text !== 'ok')
    const orphans = await sql<{ table: string }>`pragma foreign_key_check`.execute(kysely)
    return [
      ...broken.map((text) => `The file is damaged: ${text}.`),
      ...orphans.rows.map(({ table }) => `A row of ${table} refers to an inquiry that is not there.`),
    ]
  })
}

async function postgresProblems(database: Database): Promise<string[]> {
  return database.run(async (kysely) => {
    const { rows } = await sql<{ name: string }>`
      select class.relname as name from pg_index
      join pg_class as class on class.oid = pg_index.indexrelid
      where class.relnamespace = current_schema()::regnamespace and not pg_index.indisvalid`.execute(kysely)
    return rows.map(({ name }) => `The index ${name} is not valid: “reindex index ${name}” makes it anew.`)
  })
}

/** The columns that hold JSON. */
const JSON_COLUMNS: Partial<Record<ContentTable, readonly string[]>> = {
  inquiries: ['payload', 'secrets'],
  turns: ['turn'],
  added_articles: ['markdown'],
  cited_texts: ['markdown'],
  model_answers: ['answer'],
}

async function unreadableRows(database: Database): Promise<string[]> {
  return database.snapshot(async (kysely) => {
    const problems: string[] = []
    for (const table of CONTENT_TABLES) {
      let unreadable = 0
      for await (const row of rowsOf(kysely, table)) {
        if (JSON_COLUMNS[table]?.some((column) => !isJson(row[column] ?? null))) unreadable++
      }
      if (unreadable > 0) problems.push(`${unreadable} rows of ${table} cannot be read.`)
    }
    return problems
  })
}

function isJson(value: string | number | null): boolean {
  if (value === null) return true
  try {
    JSON.parse(String(value))
    return true
  } catch {
    return false // which is the answer, and not a failure
  }
}
