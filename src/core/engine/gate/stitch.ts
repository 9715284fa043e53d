import { isContent } from './align.ts'
import type { Case } from './case.ts'
import { isName } from './names.ts'
import type { Reason } from './verdict.ts'
import type { Reading, Word } from './words.ts'

/**
 * What a claim says in one clause, one clause of its sentence says too. Where the claim passes from one to the
 * other, that other must have no subject of its own that the claim leaves out.
 */
export function checkStitches(given: Case): Reason | null {
  const { claim, source, links } = given
  let previous: { at: number; to: number } | null = null
  for (const [at, link] of links.entries()) {
    const word = claim.words[at]
    if (!link || !word || !isContent(word) || word.isLight) continue
    if (previous && claim.words[previous.at]?.clause === word.clause) {
      if (source.words[previous.to]?.clause !== source.words[link.source]?.clause) {
        if (takesOthersPredicate(previous, { at, to: link.source }, given)) return 'stitched'
      }
    }
    previous = { at, to: link.source }
  }
  return null
}

/**
 * A part of a claim that begins on another sentence than the part before it says whose fact it is: it begins as
 * that sentence does, or the sentence begins with a pronoun and what follows the pronoun is said.
 */
export function hasOwnSubject({ claim, source, links, used }: Case): boolean {
  const first = links.find((link, at) => link && isContent(claim.words[at]!) && !claim.words[at]?.isLight)
  if (!first) return true
  const start = source.words.findIndex((word) => isContent(word) && !word.isCue && !word.isLight)
  const subject = source.words
    .slice(0, Math.max(0, start) + 1)
    .findIndex(({ isPronoun, low }) => isPronoun && !POSSESSIVES.test(low))
  if (subject >= 0 && claim.words.some(({ low }) => low === source.words[subject]?.low)) return true
  if (subject >= 0) return start < 0 || used.has(start) || source.words[start]?.isCue === true
  const opening = source.words
    .flatMap((word, at) => (isContent(word) && !word.isCue && !word.isLight ? [at] : []))
    .slice(0, 3)
  return opening.some((at) => used.has(at))
}

const POSSESSIVES = /^(?:his|her|its|their|ihr\p{L}*|sein\p{L}*|его|ее|их|son|sa|ses|su|sus|leur|leurs)$/u

interface Step {
  readonly at: number
  readonly to: number
}

function takesOthersPredicate(before: Step, after: Step, given: Case): boolean {
  const { claim, source, index } = given
  if (after.to < before.to) return false
  const subject = ownSubject(after.to, given)
  if (subject === null) return false
  const named = claim.words[before.at]
  if (isName(source.words[subject]!, source.words[subject - 1], index)) return true
  return named !== undefined && isName(named, claim.words[before.at - 1], index)
}

/** What stands before a word in its clause as its subject, and is left out by the claim. */
function ownSubject(at: number, { claim, source, used }: Case): number | null {
  for (let i = clauseStart(source, at); i < at; i++) {
    const word = source.words[i]
    if (
      word &&
      isContent(word) &&
      !word.isCue &&
      !used.has(i) &&
      !isSaid(word, claim) &&
      !(word.capital && source.words[i + 1]?.capital && used.has(i + 1))
    )
      return i
  }
  return null
}

function isSaid(word: Word, { words }: Reading): boolean {
  return words.some(({ keys }) => keys.some((key) => word.keys.includes(key)))
}

function clauseStart({ words }: Reading, at: number): number {
  let start = at
  while (start > 0 && words[start - 1]?.clause === words[at]?.clause) start--
  return start
}
