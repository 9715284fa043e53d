import type { Article } from '../article/article.ts'
import { type Citation, citeField, citeRange, type Linker } from '../article/citation.ts'
import { ArticleError } from '../errors.ts'
import type { Library } from '../library.ts'
import type { ArticleMemory } from '../ports.ts'
import type { Turn } from './turn.ts'
import type { Reader } from './workspace-library.ts'

/** Finds the very text that a turn cited, also when its file has changed or gone. */
export interface CitedTexts {
  readonly library: Library
  readonly memory: ArticleMemory
  readonly workspace: string
  readonly read: Reader
}

/** The Article that a turn read, to the letter; null where its text was not kept. */
export async function articleOf(turn: Pick<Turn, 'article'>, texts: CitedTexts): Promise<Article | null> {
  const current = await currentArticle(turn.article.slug, texts.library)
  if (current?.digest === turn.article.digest) return current
  const kept = await texts.memory.text(texts.workspace, turn.article.digest)
  return kept && texts.read(kept.markdown, kept.slug)
}

/** The turn's citations, on the text that it read. */
export function citationsOf(turn: Turn, article: Article, link: Linker): readonly Citation[] {
  return turn.citations.flatMap(({ start, end, field }) => {
    if (field) return citeField(article, field, link) ?? []
    return start === null || end === null ? [] : citeRange(article, { start, end }, link)
  })
}

async function currentArticle(slug: string, library: Library): Promise<Article | null> {
  try {
    return await library.get(slug)
  } catch (error) {
    if (error instanceof ArticleError) return null
    throw error
  }
}
