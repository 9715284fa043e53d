import type { Case } from './case.ts'
import type { Reason } from './verdict.ts'

/**
 * In a language whose small words are not known any word may deny or weaken: there a claim is carried only by a
 * sentence whose words it keeps, all of them and in their order, from its beginning up to the end of a clause.
 */
export function checkVerbatim({ claim, source, links, lexicon }: Case): Reason | null {
  if (lexicon.known) return null
  const last = links.length - 1
  const isKept = links.every((link, at) => link?.source === at && link.by === 'same')
  if (!isKept || links.length === 0 || claim.words.length < 2) return 'coverage'
  const next = source.words[last + 1]
  return !next || next.clause !== source.words[last]?.clause ? null : 'coverage'
}
