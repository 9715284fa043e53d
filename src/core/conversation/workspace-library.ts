import type { Article } from '../article/article.ts'
import { load } from '../article/load.ts'
import { ArticleError } from '../errors.ts'
import type { Library } from '../library.ts'
import type { AddedArticle, ArticleMemory } from '../ports.ts'

/** Reads Markdown without holding up the process: a large text is read on another thread. */
export type Reader = (markdown: string, slug: string) => Promise<Article>

/**
 * What one workspace can read: the articles that every workspace sees, and those that were added in it.
 * An added article never hides a shared one: `add` refuses a slug that is taken.
 */
export function workspaceLibrary(
  shared: Library,
  added: ArticleMemory,
  workspace: string,
  read: Reader = async (markdown, slug) => load(markdown, { slug }),
): Library {
  const own = async (slug: string): Promise<Article | null> => {
    const article = await added.get(workspace, slug)
    return article && read(article.markdown, article.slug)
  }
  const ownList = async () => {
    const articles: readonly AddedArticle[] = await added.list(workspace)
    return Promise.all(articles.map(({ markdown, slug }) => read(markdown, slug)))
  }
  return {
    list: async () =>
      [...(await shared.list()), ...(await ownList())].toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    problems: () => shared.problems(),
    get: async (slug) => (await own(slug)) ?? (await shared.get(slug)),
    first: async () => {
      try {
        return await shared.first()
      } catch (error) {
        const [first] = await ownList()
        if (first && error instanceof ArticleError) return first
        throw error
      }
    },
  }
}
