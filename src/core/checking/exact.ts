import type { Element, Insertion, Part } from './marks.ts'
import type { Token } from './normalise.ts'
import { type Passages, type Span, sentenceSpan, wordsOf } from './passages.ts'
import { negates, onlyQualifies } from './polarity.ts'
import { isPronoun } from './pronouns.ts'

/** What was changed: the words as somebody gave them, and the article's own; one of them may be empty. */
export interface Change {
  readonly said: string
  readonly article: string
}

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

/** Parts of one paragraph are near each other; over a paragraph's end the elision may hide this many words. */
const NEAR_WORDS = 40
/** A paragraph can be a whole text; an elision may hide so many of its words. */
const PARAGRAPH_WORDS = 200

/**
 * Finds a quotation word by word; null where a part stands nowhere. `said` is the text the parts came from.
 * Of several places it takes the one with the fewest flaws, then the one that hides least.
 */
export function findExact(parts: readonly Part[], said: string, passages: Passages): Match | null {
  const found = parts.map((part) => occurrencesOf(part, said, passages))
  if (!found.length || found.some((occurrences) => occurrences.length === 0)) return null
  const chain = bestChain(found, passages)
  if (!chain) {
    const spans = found.map(([first]) => first!)
    const order = [...spans].sort((a, b) => a.from - b.from)
    const flaw = { said: textOfParts(parts, said), article: joined(order, passages) }
    return { spans, flaws: [flaw] }
  }
  const cut = parts.length === 1 ? cutOff(chain.spans[0]!, passages) : []
  return { spans: chain.spans, flaws: [...chain.flaws, ...cut] }
}

/** Of so many places of a part, the nearest are tried. */
const MOST_CHAINS = 8

interface Chain {
  readonly spans: readonly Span[]
  readonly flaws: readonly Change[]
  readonly hidden: number
}

/** The best way to take one occurrence of each part, in the article's order; null where there is none. */
function bestChain(found: readonly (readonly Occurrence[])[], passages: Passages): Chain | null {
  let chains: Chain[] = found[0]!.map((span) => ({ spans: [span], flaws: span.flaws, hidden: 0 }))
  for (const occurrences of found.slice(1)) {
    chains = occurrences.flatMap((span) => {
      const before = chains.filter((chain) => chain.spans.at(-1)!.to <= span.from)
      // A word or two stand everywhere; only the nearest are meant.
      const last = before.at(-1)?.spans.at(-1)
      const near = before.slice(last && last.to - last.from <= 2 ? -1 : -MOST_CHAINS)
      const longer = near.map((chain) => {
        const gap = { from: chain.spans.at(-1)!.to, to: span.from }
        const flaws = [...chain.flaws, ...flawsOfGap(gap, passages), ...span.flaws]
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

/** What an elision may not hide: a denial, nothing but a hedge, or most of the article. */
function flawsOfGap(gap: Span, passages: Passages): Change[] {
  const hidden = wordsOf(passages, gap)
  if (!/[\p{L}\p{N}]/u.test(hidden)) return []
  const { language } = passages.article.metadata
  const first = passages.paragraphs[gap.from - 1]!
  const last = passages.paragraphs[gap.to]!
  const length = passages.tokens.slice(gap.from, gap.to).filter(({ kind }) => kind !== 'mark').length
  const far = first === last ? length > PARAGRAPH_WORDS : last - first > 1 || length > NEAR_WORDS
  const reverses = negates(hidden, language) || onlyQualifies(hidden, language)
  return far || reverses ? [{ said: '…', article: shortened(hidden) }] : []
}

/** Long stretches are shown by their beginning and end. */
export function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ')
  return plain.length <= 240 ? plain : `${plain.slice(0, 110).trimEnd()} … ${plain.slice(-110).trimStart()}`
}

function joined(spans: readonly Span[], passages: Passages): string {
  return shortened(spans.map((span) => wordsOf(passages, span)).join(' … '))
}

function textOfParts(parts: readonly Part[], said: string): string {
  return shortened(said.slice(parts[0]!.start, parts.at(-1)!.end))
}

/** Every place where a part stands, in the article's order. */
function occurrencesOf(part: Part, said: string, passages: Passages): Occurrence[] {
  const found: Occurrence[] = []
  for (const from of candidates(part.elements, passages.places)) {
    const read = readOn(part.elements, 0, from, passages)
    if (!read) continue
    const span = { from, to: read.to }
    const inserted = read.dropped.flatMap((insertion) => flawsOfInsertion(insertion, said, passages))
    const flaws = [
      ...partialWords(span, part, said, passages),
      ...inserted,
      ...closingMark(span, part, passages),
    ]
    found.push({ ...span, flaws })
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
  readonly dropped: readonly Insertion[]
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
      if (read) return { to: read.to, dropped: [element, ...read.dropped] }
    }
    return null
  }
  return { to, dropped: [] }
}

/** What an editor may not put in: a denial or a hedge. */
function flawsOfInsertion(insertion: Insertion, said: string, { article }: Passages): Change[] {
  const text = said.slice(insertion.start, insertion.end)
  const { language } = article.metadata
  const reverses = negates(text, language) || onlyQualifies(text.replace(/[[\]]/g, ''), language)
  return reverses ? [{ said: text, article: '' }] : []
}

/** A part that begins or ends within a word (`able` of `un-able`, `5` of `5%`, `3` of `$3`). */
function partialWords(span: Span, part: Part, said: string, passages: Passages): Change[] {
  const { tokens } = passages
  const from = startsWithin(span.from, tokens) ? firstGlued(span.from, tokens) : span.from
  const to = endsWithin(span.to, tokens) ? span.to + 1 : span.to
  if (from === span.from && to === span.to) return []
  const wider = from < span.from ? { from, to: span.from + 1 } : { from: span.to - 1, to }
  const word = from < span.from ? part.elements[0]! : part.elements.at(-1)!
  return [{ said: said.slice(word.start, word.end), article: wordsOf(passages, wider) }]
}

const PREFIXES = new Set(['non', 'un', 'anti', 'nicht', 'ex', 'pseudo', 'quasi', 'semi', 'half'])
const HAN_PREFIX = /^[不没沒未无無非否]$/u
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

function startsWithin(at: number, tokens: readonly Token[]): boolean {
  const first = tokens[at]!
  const before = tokens[at - 1]
  if (!first.glued || !before) return false
  if (HAN_PREFIX.test(before.text)) return isOneWord(at - 1, tokens)
  if (before.text === '-') return PREFIXES.has(tokens[at - 2]?.text ?? '') && tokens[at - 1]!.glued
  if (first.kind === 'number') return before.kind === 'word' || /^[\p{Sc}±+~]$/u.test(before.text)
  return first.kind === 'word' && (before.kind === 'word' || before.kind === 'number')
}

/** True where a dictionary reads the character at `at` and the next as one word (`不可能`). */
function isOneWord(at: number, tokens: readonly Token[]): boolean {
  const around = tokens.slice(at, at + 5).map(({ text }) => text)
  const [first] = segmenter.segment(around.join(''))
  return first !== undefined && first.segment.length > around[0]!.length
}

function firstGlued(at: number, tokens: readonly Token[]): number {
  return tokens[at - 1]!.text === '-' ? at - 2 : at - 1
}

function endsWithin(at: number, tokens: readonly Token[]): boolean {
  const last = tokens[at - 1]!
  const after = tokens[at]
  if (!after) return false
  if (!after.glued) return false
  if (last.kind === 'number') return after.kind === 'word' || /^[\^%‰°\p{Sc}]/u.test(after.text)
  return last.kind === 'word' && (after.kind === 'word' || after.kind === 'number')
}

/** A question that is quoted as a statement, or the other way round. */
function closingMark(span: Span, part: Part, { tokens }: Passages): Change[] {
  const said = part.closing.find(({ text }) => /^[.?!]$/.test(text))
  const own = tokens[span.to]
  if (!said || !own || !/^[.?!]$/.test(own.text) || said.text === own.text) return []
  return [{ said: said.text, article: own.text }]
}

/** A sentence that is quoted but for its denial or hedge at either end (`No`, `Perhaps`, `… nicht`). */
function cutOff(span: Span, passages: Passages): Change[] {
  if (passages.sentences[span.from] === -1) return []
  const whole = sentenceSpan(passages, span)
  const { language } = passages.article.metadata
  const left = wordsOf(passages, { from: whole.from, to: span.from })
  const right = wordsOf(passages, { from: span.to, to: whole.to })
  const word = /[\p{L}\p{N}]/u
  if (word.test(left) && word.test(right)) return []
  return [left, right]
    .filter((text) => word.test(text) && onlyQualifies(text, language))
    .map((article) => ({ said: '', article }))
}
