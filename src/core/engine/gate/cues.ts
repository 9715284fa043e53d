import { isContent } from './align.ts'
import type { Case } from './case.ts'
import type { Cue } from './cue-phrases.ts'
import type { CueKind } from './lexicon/lexicon.ts'
import type { Reason } from './verdict.ts'
import type { Reading } from './words.ts'

const REASONS: Readonly<Record<CueKind, Reason>> = {
  not: 'negation',
  may: 'certainty',
  likely: 'certainty',
  seem: 'certainty',
  say: 'certainty',
  think: 'certainty',
  show: 'certainty',
  intend: 'certainty',
  must: 'certainty',
  should: 'certainty',
  will: 'certainty',
  would: 'certainty',
  if: 'certainty',
  sure: 'certainty',
  former: 'certainty',
  aside: 'certainty',
  all: 'quantity',
  most: 'quantity',
  many: 'quantity',
  some: 'quantity',
  few: 'quantity',
  only: 'quantity',
  almost: 'quantity',
  about: 'quantity',
  'at least': 'quantity',
  'at most': 'quantity',
  more: 'comparison',
  less: 'comparison',
  before: 'comparison',
  after: 'comparison',
  until: 'comparison',
  since: 'comparison',
  because: 'cause',
}

/** Kinds that may stand for each other. */
const EXCHANGEABLE: Readonly<Partial<Record<CueKind, readonly CueKind[]>>> = {
  say: ['think', 'show'],
  think: ['say', 'likely'],
  would: ['may', 'if', 'intend', 'think', 'say'],
  likely: ['think'],
  since: ['because', 'after'],
  because: ['since'],
  more: ['at least'],
  'at least': ['more'],
  less: ['at most', 'few'],
  few: ['less', 'at most'],
  'at most': ['less', 'until'],
  until: ['at most'],
}

/** To leave these out says less, not something else. */
const MAY_BE_LEFT_OUT: ReadonlySet<CueKind> = new Set(['all', 'sure', 'because', 'since', 'show', 'aside'])
/** These reach over all that follows them in their sentence. */
const REACHES_FAR: ReadonlySet<CueKind> = new Set(['say', 'think', 'show', 'seem', 'intend', 'if'])

/** How sure a clause is may be said anywhere in it. */
const OF_A_CLAUSE: ReadonlySet<CueKind> = new Set(['may', 'likely', 'must', 'should', 'will', 'would'])

/** Negation, comparison, quantity and certainty are the sentences' own: none is added, none is left out. */
export function checkCues(given: Case): Reason | null {
  for (const cue of given.claim.cues) {
    if (cue.kind === 'aside') continue
    if (!isOwn(cue, given) || isOneTooMany(cue, given)) return REASONS[cue.kind]
  }
  for (const cue of given.source.cues) {
    if (!MAY_BE_LEFT_OUT.has(cue.kind) && isUsed(cue, given) && !isKept(cue, given)) return REASONS[cue.kind]
  }
  return null
}

function kindsLike(kind: CueKind): readonly CueKind[] {
  return [kind, ...(EXCHANGEABLE[kind] ?? [])]
}

/** Whether a cue of the claim stands in the source too, by the same words. */
function isOwn(cue: Cue, given: Case): boolean {
  const { claim, source, links } = given
  const kinds = kindsLike(cue.kind)
  const alike = source.cues.filter(({ kind }) => kinds.includes(kind))
  if (REACHES_FAR.has(cue.kind)) return alike.length > 0 || standsBefore(cue, given)
  if (cue.kind === 'because' || cue.kind === 'since') {
    if (alike.length > 0 || standsForColon(cue, given)) return true
  }
  if (cue.kind === 'should' && isImperative(cue, given)) return true
  if (cue.kind === 'would' && alike.length > 0) return true
  if (cue.kind === 'will' && isToCome(given)) return true
  if (cue.kind === 'at least' && isDuration(cue, claim)) return true
  const targets = around(claim, cue).flatMap((at) => links[at]?.source ?? [])
  if (alike.some((other) => around(source, other).some((at) => targets.includes(at)))) return true
  if (OF_A_CLAUSE.has(cue.kind) && alike.some((other) => isSameClause(cue, other, given))) return true
  if (cue.kind === 'not' && isSaidByReverse(cue, given)) return true
  if (targets.length === 0) return alike.length > 0 || standsBefore(cue, given)
  return alike.some((other) => following(source, other, 1).length === 0 && isSameWord(cue, other, given))
}

/** Whether a cue of the claim stands in a clause that says what the clause of a cue of the source says. */
function isSameClause(cue: Cue, other: Cue, { claim, source, links }: Case): boolean {
  const clause = claim.words[cue.from]?.clause
  const there = source.words[other.from]?.clause
  return links.some(
    (link, at) => link && claim.words[at]?.clause === clause && source.words[link.source]?.clause === there,
  )
}

function isSameWord(cue: Cue, other: Cue, { claim, source }: Case): boolean {
  return claim.words[cue.from]?.low === source.words[other.from]?.low
}

/** In what the claim fills in for a pronoun, a cue is that of the sentence before. */
function standsBefore(cue: Cue, { claim, links, index, home }: Case): boolean {
  const isLed = !links.slice(0, cue.to).some((link) => link !== null)
  const before = index.sentences[home - 2]
  return isLed && claim.cues.includes(cue) && (before?.cues.some(({ kind }) => kind === cue.kind) ?? false)
}

/** More of a kind than the sentence has: "nobody was not hurt". */
function isOneTooMany(cue: Cue, given: Case): boolean {
  const kinds = kindsLike(cue.kind)
  const count = ({ cues }: Reading) =>
    new Set(cues.flatMap((cue) => (kinds.includes(cue.kind) ? [cue.from] : []))).size
  return count(given.claim) > count(given.source) + impliedBy(cue, given)
}

/** How many cues of a kind the sentence holds without a word for them. */
function impliedBy(cue: Cue, given: Case): number {
  const { kind } = cue
  if (kind === 'will' && isToCome(given)) return 1
  if (kind === 'would' || (kind === 'at least' && isDuration(cue, given.claim))) return 1
  if (kind === 'not') return given.links.filter((link) => link?.reversed).length
  if (kind === 'because' || kind === 'since') return standsForColon(cue, given) ? 1 : 0
  const own = given.claim.cues.filter((cue) => cue.kind === kind)
  if (kind === 'should') return own.some((cue) => isImperative(cue, given)) ? 1 : 0
  return own.some((cue) => standsBefore(cue, given)) ? 1 : 0
}

/** "It opens next week" says that it will open. */
function isToCome({ source }: Case): boolean {
  return source.words.some(({ low }) => /^(?:next|tomorrow|soon|later)$/u.test(low))
}

/** "Over ten years" mostly means "during". */
function isDuration({ from, to }: Cue, { words }: Reading): boolean {
  return words[from]?.low === 'over' && words.slice(to, to + 3).some(({ low }) => SPAN_OF_TIME.test(low))
}

const SPAN_OF_TIME = /^(?:years?|months?|weeks?|days?|decades?|centuries|century)$/u

/** "Too dear: it would need …" gives a reason without a word for it, if the claim's parts stand on either side. */
function standsForColon(cue: Cue, { source, links }: Case): boolean {
  const colon = source.text.search(/[:：]/u)
  if (colon < 0) return false
  const before = links.findLast((link, at) => at < cue.from && link !== null)
  const after = links.find((link, at) => at >= cue.to && link !== null)
  const at = (link: typeof before) => (link ? (source.words[link.source]?.start ?? -1) : -1)
  return at(before) >= 0 && at(before) < colon && at(after) > colon
}

/** "The box should be washed" is carried by "Wash the box". */
function isImperative(cue: Cue, { claim, source, links }: Case): boolean {
  const next = following(claim, cue, 1)[0]
  const there = next === undefined ? undefined : links[next]?.source
  if (there === undefined) return false
  const before = source.words.slice(0, there).filter(({ clause }) => clause === source.words[there]?.clause)
  return before.every(({ isFunction, isPronoun, isCue }) => (isFunction && !isPronoun) || isCue)
}

/** "not happy" is carried by "unhappy". */
function isSaidByReverse(cue: Cue, { claim, links }: Case): boolean {
  return cue.kind === 'not' && around(claim, cue).some((at) => links[at]?.reversed)
}

/** Whether what a cue of the source qualifies is said in the claim. */
function isUsed(cue: Cue, given: Case): boolean {
  const { claim, source, links, used } = given
  if (REACHES_FAR.has(cue.kind)) {
    const clauses = Map.groupBy(
      links.flatMap((link, at) =>
        link && !source.words[link.source]?.isCue ? [{ at, to: link.source }] : [],
      ),
      ({ at }) => claim.words[at]?.clause,
    )
    return [...clauses.values()].some((linked) => {
      const reached = linked.filter(({ to }) => reaches(cue, to, source)).length
      return (reached > 1 || clauses.size === 1) && reached * 2 >= linked.length
    })
  }
  return headsOf(source, cue).some((at) => used.has(at))
}

/**
 * Far-reaching cues reach what follows, up to a "but"; at the end of a sentence ("…, she says") what stands
 * before them, except for "as she said". A condition reaches the clauses next to its own.
 */
function reaches(cue: Cue, at: number, { words }: Reading): boolean {
  const from = words[cue.from]
  const to = words[at]
  if (!from || !to) return false
  if (cue.kind === 'if') return Math.abs(to.clause - from.clause) <= 1
  if (at >= cue.to)
    return !words
      .slice(cue.to, at)
      .some(({ low }) => CONTRAST.test(low) || (cue.kind === 'intend' && RELATIVE.test(low)))
  if (cue.kind !== 'say' && cue.kind !== 'think') return false
  const rest = words.slice(cue.to)
  const opener = words.find(({ clause }) => clause === from.clause)
  return (
    rest.filter(isContent).length <= 2 &&
    !/^(?:that|dass|что)$/u.test(rest[0]?.low ?? '') &&
    !/^(?:as|wie|как|comme|como)$/u.test(opener?.low ?? '')
  )
}

const CONTRAST =
  /^(?:but|although|though|while|whereas|aber|doch|obwohl|jedoch|mais|tandis|bien|pero|aunque|mientras|но|а|хотя)$/u
const RELATIVE = /^(?:which|who|was|qui|которы\p{L}*|lo)$/u

/** Whether the claim says so too, near the same words. */
function isKept(cue: Cue, given: Case): boolean {
  const { claim, source, links } = given
  const kinds = kindsLike(cue.kind)
  const alike = claim.cues.filter(({ kind }) => kinds.includes(kind))
  if (REACHES_FAR.has(cue.kind)) return alike.length > 0
  const heads = headsOf(source, cue)
  const said = links.flatMap((link, at) => (link && heads.includes(link.source) ? [at] : []))
  if (alike.some((other) => around(claim, other).some((at) => said.includes(at)))) return true
  if (OF_A_CLAUSE.has(cue.kind) && alike.some((other) => isSameClause(other, cue, given))) return true
  if (alike.some((other) => said.some((at) => at >= other.from - 3 && at <= other.to + 4))) return true
  return cue.kind === 'not' && said.some((at) => links[at]?.reversed)
}

/** What a cue qualifies most: the next words of its clause that say something, else the one before it. */
function headsOf(reading: Reading, cue: Cue): number[] {
  const next = following(reading, cue, 1)
  return next.length ? next : preceding(reading, cue, 1)
}

function around(reading: Reading, cue: Cue): number[] {
  return [...following(reading, cue, 4), ...preceding(reading, cue, 2)]
}

function following({ words }: Reading, cue: Cue, count: number): number[] {
  const clause = words[cue.to - 1]?.clause
  const found: number[] = []
  for (let at = cue.to; at < words.length && found.length < count; at++) {
    const word = words[at]
    if (!word) break
    if (word.clause !== clause) break
    if (isContent(word) && (!word.isCue || found.length)) found.push(at)
  }
  return found
}

function preceding({ words }: Reading, cue: Cue, count: number): number[] {
  const clause = words[cue.from]?.clause
  const found: number[] = []
  for (let at = cue.from - 1; at >= 0 && found.length < count; at--) {
    const word = words[at]
    if (!word || word.clause !== clause) break
    if (isContent(word) && !word.isCue) found.push(at)
  }
  return found
}
