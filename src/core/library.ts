import type { Article } from './article/article.ts'

/** What a workspace can read. */
export interface Library {
  /** Every readable article, by slug. Files that cannot be read are in `problems`. */
  list(): Promise<readonly Article[]>
  /** One article, as its file is now; throws an ArticleError that names what there is. */
  get(slug: string): Promise<Article>
  /** What could not be read, each as a sentence that names the file. */
  problems(): Promise<readonly string[]>
}
