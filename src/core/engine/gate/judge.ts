import type { Article } from '../../article/article.ts'
import { isContent } from './align.ts'
import { type GateIndex, gateIndexOf } from './article-index.ts'
import { type Case, caseOf } from './case.ts'
import { checkCoverage } from './coverage.ts'
import { checkCues } from './cues.ts'
import { checkNumbers } from './facts.ts'
import { withoutFrame } from './frame.ts'
import { checkLanguage } from './language.ts'
import { hasMarkup } from './markup.ts'
import { checkNames } from './named.ts'
import { checkOrder } from './order.ts'
import { partsOf } from './parts.ts'
import { checkQuotations } from './quotations.ts'
import { checkRoles } from './roles.ts'
import { checkSpeech } from './speech.ts'
import { checkStitches, hasOwnSubject } from './stitch.ts'
import { checkVerbatim } from './verbatim.ts'
import type { Reason } from './verdict.ts'
import { type Reading, read } from './words.ts'

/** What a model says, and where it says it stands. */
export interface ModelClaim {
  readonly text: string
  /** Numbers of sentences through the article, from 1. */
  readonly sentences: readonly number[]
}

export interface GateContext {
  /** What was asked; it decides whether cited sentences may stand in a claim's place. */
  readonly question?: string
}

/** What is shown of a claim. */
export type Verdict =
  /** The claim as written, on these sentences; `mended` where they are not the ones that were cited. */
  | { readonly outcome: 'carried' | 'mended'; readonly sentences: readonly number[] }
  /** The sentences' own words stand in its place. */
  | { readonly outcome: 'replaced'; readonly sentences: readonly number[]; readonly reason: Reason }
  | { readonly outcome: 'dropped'; readonly reason: Reason }

const MOST_CHARACTERS = 1500
const MOST_CITED = 6
const MOST_REPLACING = 3

/**
 * Whether the sentences that a claim cites carry it. Pure; what it needs of the article is computed once. No
 * claim that is not carried is ever shown.
 */
export function judge(claim: ModelClaim, article: Article, context: GateContext = {}): Verdict {
  const index = gateIndexOf(article)
  const real = [...new Set(claim.sentences)]
    .filter((number) => Number.isInteger(number) && number >= 1 && number <= article.sentences.length)
    .sort((a, b) => a - b)
  const text = claim.text.trim()
  if (!/[\p{L}\p{N}]/u.test(text)) return { outcome: 'dropped', reason: 'empty' }
  const whole = read(text.slice(0, MOST_CHARACTERS), index.lexicon)
  const reading = withoutFrame(whole, index)
  if (hasMarkup(text) || text.length > MOST_CHARACTERS) return instead('markup', real, whole, index, context)
  const first = real.length
    ? tryBoth(text, whole, reading, real.slice(0, MOST_CITED), index)
    : ('sentences' as const)
  if (typeof first !== 'string')
    return { outcome: isAll(first, claim.sentences) ? 'carried' : 'mended', sentences: first }
  for (const numbers of otherPlaces(reading, real, index)) {
    const carried = tryOn(text, reading, numbers, index, true)
    if (typeof carried !== 'string') return { outcome: 'mended', sentences: carried }
  }
  return instead(first, real, whole, index, context)
}

function isAll(carrying: readonly number[], cited: readonly number[]): boolean {
  return carrying.length === new Set(cited).size
}

/** As written, or without a frame that speaks of the article. */
function tryBoth(
  text: string,
  whole: Reading,
  bare: Reading,
  numbers: readonly number[],
  index: GateIndex,
): number[] | Reason {
  const result = tryOn(text, bare, numbers, index, false)
  return typeof result === 'string' && bare !== whole ? tryOn(text, whole, numbers, index, false) : result
}

/** The sentences among these that carry the claim, or why they do not. */
function tryOn(
  text: string,
  claim: Reading,
  numbers: readonly number[],
  index: GateIndex,
  mending: boolean,
): number[] | Reason {
  if (numbers.length > 1) {
    for (const number of [...numbers].reverse()) {
      if (!checkQuotations(text, [number], index) && !check(caseOf(claim, number, index), mending))
        return [number]
    }
  }
  const parts = partsOf(claim, numbers, index)
  const homes = [...new Set(parts.map(({ home }) => home))].sort((a, b) => a - b)
  const quoted = checkQuotations(text, homes, index)
  if (quoted) return quoted
  for (const [at, { reading, home }] of parts.entries()) {
    const isReason = at > 0 && isNext(parts[at - 1]!.home, home, index)
    const given = caseOf(isReason ? withoutBecause(reading) : reading, home, index)
    const reason = check(given, mending) ?? (at > 0 && !hasOwnSubject(given) ? 'stitched' : null)
    if (reason) return reason
  }
  return homes
}

/** Whether a sentence goes on where the other ended, in the same paragraph. */
function isNext(before: number, home: number, { article }: GateIndex): boolean {
  return (
    home === before + 1 && article.sentences[home - 1]?.paragraph === article.sentences[before - 1]?.paragraph
  )
}

/** A sentence that follows another gives its reason often enough without a "because". */
function withoutBecause(reading: Reading): Reading {
  const cues = reading.cues.filter(
    ({ kind, from }) => !(from === 0 && (kind === 'because' || kind === 'since')),
  )
  return { ...reading, cues }
}

/** Every check, the cheap and certain ones first. */
function check(given: Case, mending: boolean): Reason | null {
  return (
    checkVerbatim(given) ??
    checkLanguage(given) ??
    checkNumbers(given) ??
    checkNames(given) ??
    checkCoverage(given, mending) ??
    checkSpeech(given) ??
    checkCues(given) ??
    checkRoles(given) ??
    checkOrder(given) ??
    checkStitches(given)
  )
}

/** Other sentences that share most with the claim: the best ones, and each of them with a neighbour. */
function otherPlaces(claim: Reading, cited: readonly number[], { places, article }: GateIndex): number[][] {
  const scores = new Map<number, number>()
  for (const word of claim.words) {
    if (!isContent(word)) continue
    const held = new Set(word.keys.flatMap((key) => places.get(key) ?? []))
    for (const number of held) scores.set(number, (scores.get(number) ?? 0) + 1 / held.size)
  }
  const best = [...scores]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, 3)
    .map(([number]) => number)
  const last = article.sentences.length
  const groups = [
    ...best.map((number) => [number]),
    ...best.slice(0, 2).flatMap((number) => [
      [number - 1, number],
      [number, number + 1],
    ]),
    ...(best.length > 1 ? [best.slice(0, 2)] : []),
  ]
  const same = cited.join()
  return groups
    .map((group) => group.filter((number) => number >= 1 && number <= last).sort((a, b) => a - b))
    .filter((group) => group.join() !== same && hold(group, claim, places))
}

/** A citation is mended where nearly all of the claim's words stand; forms and synonyms are the rest. */
const LEAST_HELD = 0.5

function hold(group: readonly number[], claim: Reading, places: GateIndex['places']): boolean {
  const words = claim.words.filter((word) => isContent(word) && !word.isLight && !word.isCue)
  const held = words.filter(({ keys }) =>
    keys.some((key) => places.get(key)?.some((number) => group.includes(number))),
  )
  return held.length >= words.length * LEAST_HELD
}

/** The cited sentences' own words, where they bear on the claim or the question; else nothing. */
function instead(
  reason: Reason,
  cited: readonly number[],
  claim: Reading,
  index: GateIndex,
  { question }: GateContext,
): Verdict {
  const wanted = new Set(claim.words.filter(isContent).flatMap(({ keys }) => keys))
  const asked = new Set(
    question
      ? read(question, index.lexicon)
          .words.filter(isContent)
          .flatMap(({ keys }) => keys)
      : [],
  )
  const bearing = cited.filter((number) => {
    const words = (index.sentences[number - 1]?.words ?? []).filter(
      (word) => isContent(word) && !word.isLight,
    )
    const held = words.filter(({ keys }) => keys.some((key) => wanted.has(key))).length
    if (held >= 2 && held * 4 >= Math.min(words.length, wanted.size)) return true
    return words.some(({ keys }) => keys.some((key) => asked.has(key)))
  })
  if (!bearing.length) return { outcome: 'dropped', reason }
  return { outcome: 'replaced', sentences: bearing.slice(0, MOST_REPLACING), reason }
}
