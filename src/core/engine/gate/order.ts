import type { Case } from './case.ts'
import { isCopy } from './coverage.ts'
import type { Reason } from './verdict.ts'

/**
 * The article's own words in another order can say something else: "the dog bit the man". Where a claim is a
 * stretch of the article word by word, one part may be moved to the front, and no more. Where it turns the verb
 * round ("… by the man"), the doer must have stood before the rest.
 */
export function checkOrder(given: Case): Reason | null {
  const { claim, links, lexicon } = given
  const steps = links.flatMap((link, at) => (link ? [{ at, to: link.source }] : []))
  const back = steps.slice(1).filter(({ to }, i) => to < steps[i]!.to)
  if (!back.length) return doersAreOwn(given) ? null : 'roles'
  if (!doersAreOwn(given)) return 'roles'
  if (!isCopy(given, 1)) return null
  if (back.length > 1) return 'order'
  const turn = back[0]!.at
  if (lexicon.tag === 'de' || lexicon.tag === 'ru') return null
  const first = claim.words[0]
  const atBoundary = claim.words[turn]?.clause !== claim.words[turn - 1]?.clause
  const joined = claim.words.slice(Math.max(0, turn - 3), turn).some(({ low }) => lexicon.joiners.has(low))
  const led =
    first?.isFunction && !first.isPronoun && !/^(?:the|a|an|le|la|les|un|une|el|los|las)$/u.test(first.low)
  return atBoundary || joined || led ? null : 'order'
}

/** A doer that the claim adds ("by the man") stands before what is done; one that it takes away, behind it. */
function doersAreOwn({ claim, source, links, lexicon }: Case): boolean {
  const first = links.find((link) => link !== null)
  if (!first) return true
  for (const [at, { low, clause }] of claim.words.entries()) {
    if (!lexicon.doer.has(low)) continue
    const next = links.findIndex((link, i) => i > at && link !== null && claim.words[i]?.clause === clause)
    const link = next < 0 ? null : links[next]
    if (!link || claim.words[next]?.kind === 'number' || source.words[link.source]?.kind === 'number')
      continue
    const ledThere = source.words
      .slice(Math.max(0, link.source - 4), link.source)
      .some(({ low: word }) => lexicon.doer.has(word))
    if (!ledThere && lexicon.tag === 'en' && link.source > first.source) {
      if (!/ing$/u.test(source.words[link.source]?.low ?? '') && !/ing$/u.test(claim.words[next]?.low ?? ''))
        return false
    }
  }
  return true
}
