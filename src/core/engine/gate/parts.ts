import { areRelated, isContent, kinship } from './align.ts'
import { isRelative } from './antecedent.ts'
import type { GateIndex } from './article-index.ts'
import { isName } from './names.ts'
import { type Reading, slice, type Word } from './words.ts'

/** A stretch of a claim that is said to stand on one sentence. */
export interface Part {
  readonly reading: Reading
  /** The number of its sentence. */
  readonly home: number
}

/** A claim passes to another sentence only where at least this many more of its words stand there. */
const LEAD = 2
/** … and at a comma, or before a word that joins two statements and not merely two things. */
const NO_SWITCH = /^(?:as|than|or|nor|if|whether|that|oder|als|dass|ob|ou|que|o|как|или|что|чтобы)$/u

/**
 * A claim may join facts of several sentences, but only one after the other: each stretch between boundaries
 * stands on one of the cited sentences alone. Nothing is carried by halves of two.
 */
export function partsOf(claim: Reading, cited: readonly number[], index: GateIndex): Part[] {
  const [only] = cited
  if (cited.length === 1 && only !== undefined) return [{ reading: claim, home: only }]
  const clauses = clausesOf(claim)
  const counts = clauses.map(({ from, to }) => {
    const words = claim.words.slice(from, to).filter((word) => isContent(word) && !word.isLight)
    return new Map(
      cited.map((number) => [number, words.filter((word) => stands(word, number, index)).length]),
    )
  })
  const totals = new Map(
    cited.map((number) => [number, counts.reduce((sum, count) => sum + (count.get(number) ?? 0), 0)]),
  )
  let home = best(counts[0] ?? new Map(), totals, cited)
  const parts: { from: number; to: number; home: number }[] = []
  clauses.forEach(({ from, to }, at) => {
    const here = counts[at] ?? new Map<number, number>()
    const rival = best(here, totals, cited)
    const first = claim.words[from]
    const lead = (here.get(rival) ?? 0) - (here.get(home) ?? 0)
    if (
      at > 0 &&
      rival !== home &&
      lead >= (here.get(home) ? LEAD : 1) &&
      first &&
      maySwitch(claim, from, index) &&
      saysSomething(claim, from, to, rival, index)
    )
      home = rival
    const last = parts.at(-1)
    if (last?.home === home) last.to = to
    else parts.push({ from, to, home })
  })
  return parts.map(({ from, to, home }) => ({ reading: slice(claim, from, to), home }))
}

/** A name alone is no statement of the other sentence. */
function saysSomething(
  { words }: Reading,
  from: number,
  to: number,
  number: number,
  index: GateIndex,
): boolean {
  return words
    .slice(from, to)
    .some(
      (word, i) =>
        isContent(word) && !isName(word, words[from + i - 1], index) && stands(word, number, index),
    )
}

/** Two statements are joined by a word, by a mark stronger than a comma, or by a comma behind a clause that leads in. */
function maySwitch({ words, text }: Reading, at: number, { lexicon }: GateIndex): boolean {
  const first = words[at]
  const before = words[at - 1]
  if (!first || !before || NO_SWITCH.test(first.low)) return false
  if (lexicon.clauseOpeners.has(first.low) || first.kind === 'unspaced') return true
  if (words.slice(at, at + 5).some(({ low }) => /^(?:which|whom|deren|dessen|dont|cuyo)$/u.test(low)))
    return true
  if (/[;:—–]/u.test(text.slice(before.end, first.start))) return true
  const opener = words.findLast(
    ({ clause }, i) => i < at && clause === before.clause && words[i - 1]?.clause !== clause,
  )
  if (!opener || lexicon.joiners.has(opener.low)) return false
  return lexicon.clauseOpeners.has(opener.low) || isRelative(opener.low)
}

function best(
  counts: ReadonlyMap<number, number>,
  totals: ReadonlyMap<number, number>,
  cited: readonly number[],
): number {
  const value = (number: number) => (counts.get(number) ?? 0) * 100 + (totals.get(number) ?? 0)
  return cited.reduce((a, b) => (value(b) > value(a) ? b : a), cited[0] ?? 0)
}

function stands(word: Word, number: number, index: GateIndex): boolean {
  const words = index.sentences[number - 1]?.words ?? []
  return words.some(
    (other) =>
      other.keys.some((key) => word.keys.includes(key)) ||
      (isContent(other) &&
        other.kind === 'word' &&
        (areRelated(word.low, other.low, index.lexicon) || kinship(word, other, index) !== null)),
  )
}

function clausesOf({ words }: Reading): { from: number; to: number }[] {
  const clauses: { from: number; to: number }[] = []
  words.forEach((word, at) => {
    const last = clauses.at(-1)
    const goesOn =
      words[at - 1]?.clause === word.clause ||
      (/^(?:which|whom)$/u.test(word.low) && words[at - 1]?.low === 'of')
    if (last && goesOn) last.to = at + 1
    else clauses.push({ from: at, to: at + 1 })
  })
  return clauses
}
