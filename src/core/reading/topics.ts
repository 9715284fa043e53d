import type { ArticleIndex } from './index.ts'

/** Questions made from the article, to try. */
export function prompts(_index: ArticleIndex): string[] {
  return ['What is the article about?']
}
