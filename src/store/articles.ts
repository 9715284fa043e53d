import type { ArticleMemory } from '../core/ports.ts'
import type { Database } from './database.ts'
import type { AddedArticleRow } from './tables.ts'
import { storable } from './text.ts'

/** The articles that workspaces added, and the texts that were cited. Markdown is kept as JSON, so to the letter. */
export function articleMemory(database: Database): ArticleMemory {
  return {
    async list(workspace) {
      const rows = await database.run((kysely) =>
        kysely
          .selectFrom('added_articles')
          .select(['slug', 'markdown', 'added_by', 'added_at'])
          .where('workspace', '=', storable(workspace))
          .orderBy('slug')
          .execute(),
      )
      return rows.map(addedArticle)
    },

    async get(workspace, slug) {
      const row = await database.run((kysely) =>
        kysely
          .selectFrom('added_articles')
          .select(['slug', 'markdown', 'added_by', 'added_at'])
          .where('workspace', '=', storable(workspace))
          .where('slug', '=', storable(slug))
          .executeTakeFirst(),
      )
      return row ? addedArticle(row) : null
    },

    async add(workspace, { slug, markdown, addedBy, addedAt }) {
      const row = {
        workspace: storable(workspace),
        slug: storable(slug),
        markdown: JSON.stringify(markdown),
        added_by: storable(addedBy),
        added_at: addedAt,
      }
      await database.run((kysely) =>
        kysely
          .insertInto('added_articles')
          .values(row)
          .onConflict((conflict) => conflict.columns(['workspace', 'slug']).doUpdateSet(row))
          .execute(),
      )
    },

    async remove(workspace, slug) {
      const result = await database.run((kysely) =>
        kysely
          .deleteFrom('added_articles')
          .where('workspace', '=', storable(workspace))
          .where('slug', '=', storable(slug))
          .executeTakeFirst(),
      )
      return result.numDeletedRows > 0n
    },

    async keepText(workspace, digest, { slug, markdown }) {
      await database.run((kysely) =>
        kysely
          .insertInto('cited_texts')
          .values({
            workspace: storable(workspace),
            digest,
            slug: storable(slug),
            markdown: JSON.stringify(markdown),
          })
          .onConflict((conflict) => conflict.columns(['workspace', 'digest']).doNothing())
          .execute(),
      )
    },

    async text(workspace, digest) {
      const row = await database.run((kysely) =>
        kysely
          .selectFrom('cited_texts')
          .select(['slug', 'markdown'])
          .where('workspace', '=', storable(workspace))
          .where('digest', '=', digest)
          .executeTakeFirst(),
      )
      return row ? { slug: row.slug, markdown: JSON.parse(row.markdown) } : null
    },
  }
}

function addedArticle({ slug, markdown, added_by, added_at }: Omit<AddedArticleRow, 'workspace'>) {
  return { slug, markdown: JSON.parse(markdown), addedBy: added_by, addedAt: Number(added_at) }
}
