import type { Case } from './case.ts'
import { isCopy } from './coverage.ts'
import type { Reason } from './verdict.ts'
import type { Word } from './words.ts'

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
  // In these languages endings tell the roles, and words are moved freely.
  if (lexicon.tag === 'de' || lexicon.tag === 'ru' || !isCopy(given, 0)) return null
  if (back.length === 1 && claim.words[0]?.kind === 'unspaced') return null
  const moved = back.filter(({ at }, i) => !isMoved(at, given) && !(i === 0 && isMoved(steps[0]!.at, given)))
  return moved.length ? 'order' : null
}

/**
 * Whether the stretch that begins at a word is one that may stand anywhere: it keeps its preposition, it is a
 * clause of its own, or it is joined to the one before as an equal.
 */
function isMoved(at: number, { claim, source, links, lexicon }: Case): boolean {
  const there = links[at]?.source ?? 0
  const word = claim.words[at]
  const before = claim.words[at - 1]
  const led = leader(claim.words, at)
  if (led !== null && led === leader(source.words, there)) return true
  if (word && (TIMES.test(word.low) || word.kind === 'number')) return true
  if (before && (before.clause !== word?.clause || lexicon.joiners.has(before.low))) return true
  return false
}

const TIMES =
  /^(?:last|next|this|today|yesterday|tomorrow|again|now|then|once|twice|finally|still|often|usually|dernier|prochain|ayer|hoy|现在|今年|去年|明年|每年|目前|当时|后来|起初)$/u

/** The preposition or other small word that stands before a word, articles aside. */
function leader(words: readonly Word[], at: number): string | null {
  for (let i = at - 1; i >= at - 3; i--) {
    const word = words[i]
    if (!word?.isFunction) return null
    if (!/^(?:the|a|an|its|his|her|their|le|la|les|un|une|el|los|las)$/u.test(word.low))
      return word.isPronoun ? null : word.low
  }
  return null
}

/** What powers or pays in the article without being its doer: "power from three turbines". */
function isLedByAnother(at: number, words: readonly Word[]): boolean {
  const near = words.slice(Math.max(0, at - 3), at).filter(({ isFunction }) => isFunction)
  return near.some(({ low }) => /^(?:from|on|with|through|via|de|avec|con)$/u.test(low))
}

/** Languages that tell the doer of a passive verb by a preposition and its place. */
const PREPOSED: ReadonlySet<string> = new Set(['en', 'fr', 'es'])

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
    if (isLedByAnother(link.source, source.words)) continue
    const object = source.words
      .slice(link.source + 1, link.source + 4)
      .some(({ isPronoun, clause: own }) => isPronoun && own === source.words[link.source]?.clause)
    if (!ledThere && !object && PREPOSED.has(lexicon.tag) && link.source > first.source) {
      if (!/ing$/u.test(source.words[link.source]?.low ?? '') && !/ing$/u.test(claim.words[next]?.low ?? ''))
        return false
    }
  }
  return true
}
