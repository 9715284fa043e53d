import { type Kysely, sql } from 'kysely'
import type { Tables } from './tables.ts'

/** A row as both databases give it. */
export type Row = Readonly<Record<string, string | number | null>>

/**
 * The tables whose rows are the store's content, each before those that refer to it, with the columns of its key.
 * Leases are of the moment, and a store has its migrations from the program.
 */
export const CONTENT = {
  inquiries: ['id'],
  inquiry_keys: ['key'],
  deliveries: ['inquiry', 'part'],
  turns: ['workspace', 'key'],
  settings: ['workspace', 'place', 'name'],
  games: ['workspace', 'conversation', 'player'],
  added_articles: ['workspace', 'slug'],
  cited_texts: ['workspace', 'digest'],
  model_spending: ['day', 'workspace'],
  model_questions: ['workspace', 'person', 'minute'],
  model_answers: ['workspace', 'key'],
} as const satisfies Partial<{ [Table in keyof Tables]: readonly (keyof Tables[Table])[] }>

export type ContentTable = keyof typeof CONTENT

export const CONTENT_TABLES = Object.keys(CONTENT).filter(isContentTable)

export function isContentTable(name: string): name is ContentTable {
  return Object.hasOwn(CONTENT, name)
}

const PAGE = 500

/** Every row of a table, page by page in the order of its key, so that memory does not grow with the table. */
export async function* rowsOf(kysely: Kysely<Tables>, table: ContentTable): AsyncIterable<Row> {
  const names: readonly string[] = CONTENT[table]
  const key = sql.join(names.map((name) => sql.ref(name)))
  let after = sql``
  for (;;) {
    const { rows } = await sql<Row>`
      select * from ${sql.table(table)} ${after} order by ${key} limit ${sql.lit(PAGE)}`.execute(kysely)
    yield* rows
    const last = rows.at(-1)
    if (!last || rows.length < PAGE) return
    after = sql`where (${key}) > (${sql.join(names.map((name) => last[name]))})`
  }
}
