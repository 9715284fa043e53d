import type { Article } from '../article/article.ts'

/** What is computed once per Article. */
export interface ArticleIndex {
  readonly article: Article
}

export function indexOf(article: Article): ArticleIndex {
  return { article }
}
