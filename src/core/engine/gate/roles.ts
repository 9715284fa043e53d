import type { Case } from './case.ts'
import { type NameUnit, nameUnits } from './names.ts'
import type { Reason } from './verdict.ts'
import type { Reading } from './words.ts'

/** A name of the claim where it stands in the source. */
interface Placed {
  readonly unit: NameUnit
  /** The index of the source's word. */
  readonly at: number
  /** What leads it in there and here: a preposition, `of` for a genitive, or nothing. */
  readonly there: string
  readonly here: string
}

/**
 * Where a claim relates two names, a cited sentence relates them in the same roles: in the same order, or with
 * the same prepositions, or with the verb turned round. "A and B" may be "B and A" in other words.
 */
export function checkRoles(given: Case): Reason | null {
  const placed = placedNames(given)
  for (const [i, a] of placed.entries()) {
    for (const b of placed.slice(i + 1)) {
      if (!sameRoles(a, b, given)) return 'roles'
    }
  }
  return null
}

function placedNames(given: Case): Placed[] {
  const { claim, source, links, index } = given
  return nameUnits(claim, index).flatMap((unit) => {
    const at = links.slice(unit.from, unit.to).findLast((link) => link !== null)?.source
    if (at === undefined) return []
    let first = at
    while (
      source.words[first - 1]?.capital &&
      !source.words[first - 1]?.isFunction &&
      source.words[first - 1]?.clause === source.words[at]?.clause
    )
      first--
    let last = at
    while (
      source.words[last + 1]?.capital &&
      !source.words[last + 1]?.isFunction &&
      source.words[last + 1]?.clause === source.words[at]?.clause
    )
      last++
    return [{ unit, at, there: leaderOf(source, first, last), here: leaderOf(claim, unit.from, unit.to - 1) }]
  })
}

function sameRoles(a: Placed, b: Placed, given: Case): boolean {
  const { lexicon } = given
  const reversed = a.at > b.at
  if (a.at === b.at) return true
  const joined = areJoined(given.claim, a.unit, b.unit, given) && areJoinedThere(a, b, given)
  if (joined) return !reversed || !isWordForWord(given)
  if (a.here === b.there && b.here === a.there && a.here !== b.here) return false
  if (areApposed(a, b, given)) return true
  if (
    given.source.words[a.at]?.clause !== given.source.words[b.at]?.clause &&
    [a, b].every((name) => keepsNeighbour(name, given))
  )
    return true
  const keeps = [a, b].some(({ here, there }) => here === there && here !== '')
  if (keeps && (!reversed || [a, b].every((name) => keepsNeighbour(name, given))) && !(a.here === b.here))
    return true
  const doers = [a, b].filter(({ here, there }) => lexicon.doer.has(here) !== lexicon.doer.has(there)).length
  const isDoer = lexicon.tag !== 'de' && doers === 1
  if (isDoer) return reversed
  if (!reversed) return true
  if (a.here === a.there && b.here === b.there && a.here !== b.here) return true
  if (areJoined(given.claim, a.unit, b.unit, given) && areJoinedThere(a, b, given))
    return !isWordForWord(given)
  const turned = [a, b].filter(({ here, there }) => here !== there).length
  return turned === 1 && (a.here === 'of' || b.here === 'of' || a.there === 'of' || b.there === 'of')
}

/** One person's name and office, side by side: "Churchill, the former British Prime Minister". */
function areApposed(a: Placed, b: Placed, { source }: Case): boolean {
  const between = source.words.slice(Math.min(a.at, b.at) + 1, Math.max(a.at, b.at))
  return (
    between.every(
      ({ capital, isFunction, low }) => (capital && !isFunction) || /^(?:of|von|de|du|der)$/u.test(low),
    ) && between.length <= 4
  )
}

/** A word beside the name here stands beside it there too. */
function keepsNeighbour({ unit, at }: Placed, { claim, links }: Case): boolean {
  const near = [unit.from - 1, unit.from - 2, unit.to, unit.to + 1].filter(
    (i) => claim.words[i] && !claim.words[i]?.isFunction,
  )
  return near.some((i) => links[i] && Math.abs(links[i].source - at) <= 2)
}

const DETERMINERS =
  /^(?:the|a|an|his|her|its|their|this|that|le|la|les|l|un|une|el|los|las|una|der|die|das|den|dem|des|ein|eine|einen|einem|einer|both)$/u
const PREPOSITIONS =
  /^(?:of|by|to|in|on|at|from|for|with|against|between|toward|towards|into|over|under|about|than|off|among|via|von|vom|zu|zum|zur|in|im|an|am|auf|bei|mit|für|aus|nach|über|gegen|vor|zwischen|durch|als|de|du|des|d|a|au|aux|en|dans|par|pour|sur|avec|chez|vers|entre|contre|del|al|por|para|con|sobre|hacia|desde|в|во|на|с|со|к|ко|у|о|об|из|от|за|по|под|над|при|для|через|между)$/u

/** What leads a name in: its preposition, or `of` for a genitive with an apostrophe, or an empty string. */
function leaderOf(reading: Reading, from: number, to: number): string {
  const { words } = reading
  if (words[to]?.genitive) return 'of'
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    const word = words[at]
    if (!word || word.clause !== words[from]?.clause) break
    if (PREPOSITIONS.test(word.low)) return /^(?:de|du|d|del|von|vom)$/u.test(word.low) ? 'of' : word.low
    // "by the Danish company Aquor": what stands between an article and the name belongs to the name.
    const isOfName = word.isFunction ? DETERMINERS.test(word.low) : hasArticle(words, at, from)
    if (!isOfName) break
  }
  return ''
}

/** Whether an article stands before a word, with nothing between them but words that say something. */
function hasArticle(words: Reading['words'], at: number, name: number): boolean {
  if (words[at]?.capital) return true
  for (let i = at - 1; i >= Math.max(0, name - 5); i--) {
    if (DETERMINERS.test(words[i]?.low ?? '')) return true
    if (words[i]?.isFunction) return false
  }
  return false
}

function areJoined({ words }: Reading, a: NameUnit, b: NameUnit, { lexicon }: Case): boolean {
  const between = words.slice(Math.min(a.to, b.to), Math.max(a.from, b.from))
  return (
    between.length <= 3 &&
    (between.length === 0 || between.some(({ low }) => lexicon.joiners.has(low))) &&
    between.every((word) => word.isFunction)
  )
}

function areJoinedThere(a: Placed, b: Placed, { source, lexicon }: Case): boolean {
  const between = source.words.slice(Math.min(a.at, b.at) + 1, Math.max(a.at, b.at))
  const rest = between.filter(({ capital, isFunction }) => !capital || isFunction)
  return (
    rest.length <= 3 &&
    rest.every((word) => word.isFunction) &&
    (rest.length === 0 || rest.some(({ low }) => lexicon.joiners.has(low)))
  )
}

/** Nobody writes the article's sentence anew only to exchange two names in it. */
function isWordForWord({ claim, source }: Case): boolean {
  const left = new Map<string, number>()
  for (const { low } of source.words) left.set(low, (left.get(low) ?? 0) + 1)
  const own = claim.words.filter(({ low }) => {
    const count = left.get(low) ?? 0
    left.set(low, count - 1)
    return count <= 0
  })
  return own.length === 0 && claim.words.length * 5 >= source.words.length * 4
}
