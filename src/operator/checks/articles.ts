import { ArticleError } from '../../core/errors.ts'
import type { Library } from '../../core/library.ts'
import { type Finding, findingsOf } from '../finding.ts'

const { ok, wrong } = findingsOf('articles')

/** Whether there is something to read. */
export async function checkArticles(library: Library): Promise<readonly Finding[]> {
  const problems = (await library.problems()).map(wrong)
  try {
    const first = await library.first()
    const { length } = await library.list()
    return [ok(`${length === 1 ? 'one' : length} to read; where none is named, ${first.slug}.`), ...problems]
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    return problems.length ? problems : [wrong(error.said)]
  }
}
