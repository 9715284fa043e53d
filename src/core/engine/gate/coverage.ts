import { areOpposite, isContent } from './align.ts'
import { type Case, sourceWord } from './case.ts'
import { isFilledIn } from './foreign.ts'
import { isName } from './names.ts'
import type { Reason } from './verdict.ts'
import type { Word } from './words.ts'

/** The share of a claim's words that may be the model's own, each in the place of one of the article's. */
const OWN_SHARE = 0.25
/** Words filled in for the sentence's pronouns. */
const MOST_FILLED = 5
/** A claim that differs from the article's own words in no more than this is a copy with words exchanged. */
const COPY_EDITS = 2

/** Enough of the claim's words are the cited sentences' own, and what is not stands for something there. */
export function checkCoverage(given: Case, mending: boolean): Reason | null {
  const { claim, content, lexicon } = given
  const carried = content.filter((at) => given.links[at])
  const own = content.filter(
    (at) => !carried.includes(at) && !claim.words[at]?.isLight && !isFilledIn(at, given),
  )
  const filled =
    content.length -
    carried.length -
    own.length -
    content.filter((at) => !given.links[at] && claim.words[at]?.isLight).length
  if (!carried.length || filled > MOST_FILLED || filled > Math.max(1, carried.length)) return 'coverage'
  if (carried.length + own.length < 2 && content.length > 1) return 'coverage'
  if (claim.words.some((_, at) => isOpposite(at, given))) return 'opposite'
  for (const at of own) {
    const word = claim.words[at]!
    if (lexicon.isExact(word.keys) && !sourceWord(given, at)) return 'word'
  }
  // Where capitals tell no names any word might be one; and a citation is mended only for the article's own words.
  if (own.some((at) => mending || claim.words[at]?.kind === 'unspaced')) return 'coverage'
  const first = content.find((at) => !claim.words[at]?.isLight)
  if (first !== undefined && own.includes(first)) return 'addition'
  if (hasUncarriedClause(own, given)) return 'addition'
  if (own.length > Math.floor((own.length + carried.length) * OWN_SHARE)) return 'coverage'
  if (own.some((at) => !standsForSomething(at, given) || own.includes(followed(at, content))))
    return 'addition'
  if (own.length && isCopy(given)) return 'word'
  return null
}

/**
 * A word that the sentence does not have, and whose reverse it has where the claim does not; or one that is
 * the reverse of the word it stands for. Unless one of the two is denied.
 */
function isOpposite(at: number, given: Case): boolean {
  const { claim, source, links, used, lexicon } = given
  const word = claim.words[at]!
  const link = links[at]
  if (word.isCue && word.isFunction) return false
  if (link) return link.reversed && isDenied(claim.cues, at) === isDenied(source.cues, link.source)
  if (source.words.some(({ low }) => low === word.low)) return false
  const reverse = source.words.findIndex(
    (other, i) =>
      !used.has(i) && areOpposite(word, other, lexicon) && !claim.words.some(({ low }) => low === other.low),
  )
  if (reverse < 0 || isTurned(at, reverse, given)) return false
  return isDenied(claim.cues, at) === isDenied(source.cues, reverse)
}

/** "A bought it from B" for "B sold it to A": the verb's reverse, and its subject from behind the verb. */
function isTurned(at: number, reverse: number, { claim, links, index }: Case): boolean {
  const subject = links.findIndex(
    (link, i) => i < at && link !== null && claim.words[i]?.clause === claim.words[at]?.clause,
  )
  const word = claim.words[subject]
  const link = links[subject]
  return !!word && !!link && link.source > reverse && isName(word, claim.words[subject - 1], index)
}

function isDenied(cues: Case['claim']['cues'], at: number): boolean {
  return cues.some(
    ({ kind, to, from }) => kind === 'not' && (at < from || at >= to) && at >= from - 1 && at <= to + 3,
  )
}

/** A clause of which less than half is carried. */
function hasUncarriedClause(own: readonly number[], { claim, content, links }: Case): boolean {
  const clauses = new Set(own.map((at) => claim.words[at]?.clause))
  return [...clauses].some((clause) => {
    const inClause = content.filter((at) => claim.words[at]?.clause === clause && !claim.words[at]?.isLight)
    const carried = inClause.filter((at) => links[at])
    return carried.length * 2 < inClause.length
  })
}

/** The next word that must be carried. */
function followed(at: number, content: readonly number[]): number {
  return content[content.indexOf(at) + 1] ?? -1
}

/** Whether an uncarried word stands where the article has a word that the claim does not use. */
function standsForSomething(at: number, { claim, source, links, used }: Case): boolean {
  const left = nearestLink(at, -1, links)
  const right = nearestLink(at, 1, links)
  let from = left !== null ? left + 1 : (right ?? 0) - 6
  let to = right ?? (left ?? 0) + 7
  if (left !== null && right !== null && right < left) {
    from = right - 6
    to = left + 7
  }
  for (let i = Math.max(0, from - 1); i < Math.min(source.words.length, to + 1); i++) {
    const word = source.words[i]
    if (word && !used.has(i) && ((isContent(word) && !word.isCue) || word.isPronoun)) {
      return claim.words[at]?.kind === word.kind
    }
  }
  return false
}

function nearestLink(at: number, step: 1 | -1, links: Case['links']): number | null {
  for (let i = at + step; i >= 0 && i < links.length; i += step) {
    const link = links[i]
    if (link) return link.source
  }
  return null
}

/** Whether the claim is a stretch of the article in which only a word or two were exchanged. */
export function isCopy({ claim, source, used, content, links }: Case, edits = COPY_EDITS): boolean {
  const places = [...used]
  const spoken = claim.words.flatMap((_, at) => (links[at] || content.includes(at) ? [at] : []))
  const first = spoken[0]
  const last = spoken.at(-1)
  if (!places.length || first === undefined || last === undefined) return false
  const said = claim.words.slice(first, last + 1)
  const window = source.words.slice(
    widened(Math.min(...places), -1, source.words),
    widened(Math.max(...places), 1, source.words) + 1,
  )
  const counts = new Map<string, number>()
  for (const { low } of window) counts.set(low, (counts.get(low) ?? 0) + 1)
  let added = 0
  for (const { low } of said) {
    const left = counts.get(low) ?? 0
    if (left > 0) counts.set(low, left - 1)
    else added++
  }
  const missing = window.length - (said.length - added)
  return said.length >= 4 && added <= edits && missing <= edits + 2
}

/** A word exchanged at the edge of the stretch belongs to it. */
function widened(at: number, step: 1 | -1, words: readonly Word[]): number {
  let to = at + step
  while (words[to]?.isFunction) to += step
  return words[to] ? to : at
}
