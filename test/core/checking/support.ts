import { readFileSync } from 'node:fs'
import type { Article } from '../../../src/core/article/article.ts'
import { load } from '../../../src/core/article/load.ts'
import { type CheckResult, checkText } from '../../../src/core/checking/verdict.ts'

const path = new URL('../../../article/a-cold-but-promising-obama-putin-meeting.md', import.meta.url)

/** The article of the repository. */
export const reset = load(readFileSync(path, 'utf8'), { slug: 'reset' })

/** An article of some paragraphs in a language. */
export function articleOf(language: string, ...paragraphs: readonly string[]): Article {
  const article = load(`# Title\n\n${paragraphs.join('\n\n')}\n`, { slug: 'test' })
  return { ...article, metadata: { ...article.metadata, language } }
}

/** The check of a text that can be checked. */
export function checked(text: string, article: Article = reset): CheckResult {
  const result = checkText(text, article)
  if (typeof result === 'string') throw new Error(`not checked: ${result}`)
  return result
}

export function verdictOf(text: string, article: Article = reset): string {
  return checked(text, article).verdict
}

/** The article's characters that a check cites. */
export function citedBy(text: string, article: Article = reset): string[] {
  return checked(text, article).ranges.map(({ start, end }) => article.text.slice(start, end))
}

/** What was changed, as `[said, article]`. */
export function changesOf(text: string, article: Article = reset): [string, string][] {
  return checked(text, article).changes.map(({ said, article }) => [said, article])
}
