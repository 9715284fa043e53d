import type { Range } from '../article/article.ts'
import { type Change, cutOff, flawsOfGap, flawsOfPlace, shortened } from './flaws.ts'
import type { Element, Insertion, Part } from './marks.ts'
import { type Passages, type Span, wordsOf } from './passages.ts'
import { isPronoun } from './pronouns.ts'

/** Where a quotation's parts stand to the letter, and what is wrong with how they were cut or joined. */
export interface Match {
  readonly spans: readonly Span[]
  /** Empty where the quotation is the article's. */
  readonly flaws: readonly Change[]
}

/** One place of one part. */
interface Occurrence extends Span {
  readonly flaws: readonly Change[]
}

/**
 * Finds a quotation word by word; null where a part stands nowhere. `said` is the text the parts came from.
 * Of several places it takes the one with the fewest flaws, then the one that hides least.
 */
export function findExact(parts: readonly Part[], said: string, passages: Passages): Match | null {
  const found = parts.map((part) => occurrencesOf(part, said, passages))
  if (!found.length || found.some((occurrences) => occurrences.length === 0)) return null
  const chain = bestChain(found, elisionsOf(parts, said), passages)
  if (!chain) {
    const spans = found.map(([first]) => first!)
    const order = [...spans].sort((a, b) => a.from - b.from)
    const at = { start: parts[0]!.start, end: parts.at(-1)!.end }
    const flaw = { said: shortened(said.slice(at.start, at.end)), article: joined(order, passages), at }
    return { spans, flaws: [flaw] }
  }
  const cut = parts.length === 1 ? cutOff(chain.spans[0]!, parts[0]!, passages) : []
  return { spans: chain.spans, flaws: [...chain.flaws, ...cut] }
}

/** Of so many places of a part, the nearest are tried. */
const MOST_CHAINS = 8

/** What stands between the parts, without the spaces around it. */
function elisionsOf(parts: readonly Part[], said: string): Range[] {
  return parts.slice(1).map(({ start: end }, index) => {
    const start = parts[index]!.end
    const between = said.slice(start, end)
    return {
      start: start + between.length - between.trimStart().length,
      end: end - between.length + between.trimEnd().length,
    }
  })
}

interface Chain {
  readonly spans: readonly Span[]
  readonly flaws: readonly Change[]
  readonly hidden: number
}

/** The best way to take one occurrence of each part, in the article's order; null where there is none. */
function bestChain(
  found: readonly (readonly Occurrence[])[],
  elisions: readonly Range[],
  passages: Passages,
): Chain | null {
  let chains: Chain[] = found[0]!.map((span) => ({ spans: [span], flaws: span.flaws, hidden: 0 }))
  for (const [index, occurrences] of found.slice(1).entries()) {
    chains = occurrences.flatMap((span) => {
      const before = chains.filter((chain) => chain.spans.at(-1)!.to <= span.from)
      // A word or two stand everywhere; only the nearest are meant.
      const last = before.at(-1)?.spans.at(-1)
      const near = before.slice(last && last.to - last.from <= 2 ? -1 : -MOST_CHAINS)
      const longer = near.map((chain) => {
        const gap = { from: chain.spans.at(-1)!.to, to: span.from }
        const flaws = [...chain.flaws, ...flawsOfGap(gap, elisions[index]!, passages), ...span.flaws]
        return { spans: [...chain.spans, span], flaws, hidden: chain.hidden + gap.to - gap.from }
      })
      const best = bestOf(longer)
      return best ? [best] : []
    })
  }
  return bestOf(chains)
}

function bestOf(chains: readonly Chain[]): Chain | null {
  return chains.reduce<Chain | null>((best, chain) => {
    if (!best || chain.flaws.length < best.flaws.length) return chain
    return chain.flaws.length === best.flaws.length && chain.hidden < best.hidden ? chain : best
  }, null)
}

function joined(spans: readonly Span[], passages: Passages): string {
  return shortened(spans.map((span) => wordsOf(passages, span)).join(' … '))
}

/** Every place where a part stands, in the article's order. */
function occurrencesOf(part: Part, said: string, passages: Passages): Occurrence[] {
  const found: Occurrence[] = []
  for (const from of candidates(part.elements, passages.places)) {
    const read = readOn(part.elements, 0, from, passages)
    if (!read) continue
    const span = { from, to: read.to }
    found.push({ ...span, flaws: flawsOfPlace(span, part, read.inserted, said, passages) })
  }
  return found
}

/** Where the first element may begin: the places of the first word, or those before it for an insertion. */
function candidates(elements: readonly Element[], places: Passages['places']): number[] {
  const first = elements[0]!
  if (first.kind !== 'insertion') return [...(places.get(first.text) ?? [])]
  const literal = first.tokens[0] ? (places.get(first.tokens[0].text) ?? []) : []
  const rest = elements.length > 1 ? candidates(elements.slice(1), places) : []
  const all = new Set([...literal, ...rest.flatMap((at) => [at - 1, at])])
  return [...all].filter((at) => at >= 0).sort((a, b) => a - b)
}

interface Read {
  readonly to: number
  /** The brackets that stand for nothing in the article. */
  readonly inserted: readonly Insertion[]
}

/**
 * Reads a part's elements from one of the article's tokens on. An insertion may be the article's own words,
 * stand for a pronoun, or stand for nothing, in this order.
 */
function readOn(elements: readonly Element[], index: number, at: number, passages: Passages): Read | null {
  let to = at
  for (let next = index; next < elements.length; next++) {
    const element = elements[next]!
    if (element.kind !== 'insertion') {
      if (passages.tokens[to]?.text !== element.text) return null
      to++
      continue
    }
    const { language } = passages.article.metadata
    const rest = next + 1
    const own = element.tokens.every((token, offset) => passages.tokens[to + offset]?.text === token.text)
    const literal = own && readOn(elements, rest, to + element.tokens.length, passages)
    if (literal) return literal
    const skips = isPronoun(wordsOf(passages, { from: to, to: to + 1 }), language) ? [1, 0] : [0]
    for (const skip of skips) {
      const read = readOn(elements, rest, to + skip, passages)
      if (read) return { to: read.to, inserted: skip ? read.inserted : [element, ...read.inserted] }
    }
    return null
  }
  return { to, inserted: [] }
}
