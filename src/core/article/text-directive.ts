import type { Article, Range } from './article.ts'
import { type FoldedText, foldedSlice, foldText } from './folded-text.ts'
import { PageBlocks } from './page-blocks.ts'

/**
 * What selects a range in a page: the words at its start, those at its end where it is long, and what stands
 * around it where its words occur before it too. Each is a range of the article's text within one block.
 * See https://wicg.github.io/scroll-to-text-fragment/.
 */
export interface TextDirective {
  readonly prefix: Range | null
  readonly start: Range
  readonly end: Range | null
  readonly suffix: Range | null
}

/** Up to so many characters are named whole; of more only both ends, so that a page may differ between. */
const LONGEST_EXACT = 100
/** Whole where its ends do not tell it from another, but no longer than a URL may well be. */
const LONGEST_TERM = 600
/** How many words an end of a range is named by; more where fewer occur elsewhere. */
const TERM_WORDS = [4, 6, 9, 14, 20, 40]
const CONTEXT_WORDS = [2, 3, 5, 8, 13, 21]

/** An article's text as a page might show it: no term of a directive crosses a block. */
interface Page {
  readonly text: string
  readonly folded: FoldedText
  readonly blocks: PageBlocks
  /** What was found before, by range: answers cite the same sentences over and over. */
  readonly directives: Map<string, TextDirective | null>
}

/** More ranges than that are no sentences. */
const MOST_KEPT = 2_000

const pages = new WeakMap<Article, Page>()

/**
 * The directive that selects exactly a range of an article's text and nothing earlier; null where none can
 * (a range without text, or one that the text around it does not tell from an earlier one).
 */
export function directiveFor(article: Article, range: Range): TextDirective | null {
  const page = pageOf(article)
  const key = `${range.start}-${range.end}`
  let directive = page.directives.get(key)
  if (directive === undefined) {
    directive = findDirective(page, range)
    if (page.directives.size < MOST_KEPT) page.directives.set(key, directive)
  }
  return directive
}

function findDirective(page: Page, range: Range): TextDirective | null {
  const target = trimmed(page.text, range)
  if (!target || !foldedSlice(page.folded, target)) return null
  for (const context of contextsOf(page, target)) {
    const terms = chooseTerms(page, target, context)
    if (terms) return { ...context, ...terms }
  }
  return null
}

type Context = Pick<TextDirective, 'prefix' | 'suffix'>
type Terms = Pick<TextDirective, 'start' | 'end'>

function chooseTerms(page: Page, target: Range, context: Context): Terms | null {
  const [first, last] = [page.blocks.at(target.start), page.blocks.at(target.end - 1)]
  const whole = first === last ? { start: target, end: null } : null
  const length = target.end - target.start
  const selects = (terms: Terms) => firstMatchIsAt(page, { ...context, ...terms }, target)
  if (whole && length <= LONGEST_EXACT && selects(whole)) return whole
  const ends = page.blocks.startsBack(last, target, TERM_WORDS).map((start) => ({ start, end: target.end }))
  for (const end of page.blocks.endsAhead(first, target, TERM_WORDS)) {
    const start = { start: target.start, end }
    const found = ends.find((end) => end.start >= start.end && selects({ start, end }))
    if (found) return { start, end: found }
  }
  return whole && length > LONGEST_EXACT && length <= LONGEST_TERM && selects(whole) ? whole : null
}

/** What may stand around a range, the least first; within its own block before what other blocks hold. */
function* contextsOf(page: Page, target: Range): Generator<Context> {
  const { text, blocks } = page
  const [first, last] = [blocks.at(target.start), blocks.at(target.end - 1)]
  // A term that begins or ends within a word matches only behind a prefix or before a suffix.
  const isCutBefore = !blocks.isBoundary(first, target.start)
  const isCutAfter = !blocks.isBoundary(last, target.end)
  if (!isCutBefore && !isCutAfter) yield { prefix: null, suffix: null }
  const before = { start: first.start, end: target.start }
  const after = { start: target.end, end: last.end }
  const near = { prefixes: prefixesIn(page, first, before), suffixes: suffixesIn(page, last, after) }
  const across = {
    prefixes: text.slice(before.start, before.end).trim() ? [] : prefixesAbove(page, first),
    suffixes: text.slice(after.start, after.end).trim() ? [] : suffixesBelow(page, last),
  }
  for (const { prefixes, suffixes } of [near, across]) {
    if (!isCutAfter) for (const prefix of prefixes) yield { prefix, suffix: null }
    if (!isCutBefore) for (const suffix of suffixes) yield { prefix: null, suffix }
    yield* pairs(prefixes, suffixes)
  }
  yield* pairs([...near.prefixes, ...across.prefixes], [...near.suffixes, ...across.suffixes])
}

/** Each of the one with its like and with the longest of the other. */
function pairs(prefixes: readonly Range[], suffixes: readonly Range[]): Context[] {
  const longest = suffixes.at(-1)
  if (!longest) return []
  return prefixes.flatMap((prefix, at) => [
    { prefix, suffix: suffixes[at] ?? longest },
    { prefix, suffix: longest },
  ])
}

function prefixesIn(page: Page, block: Range, before: Range): Range[] {
  return page.blocks
    .startsBack(block, before, CONTEXT_WORDS)
    .map((start) => trimmed(page.text, { start, end: before.end }))
    .filter((range) => range !== null)
}

function suffixesIn(page: Page, block: Range, after: Range): Range[] {
  return page.blocks
    .endsAhead(block, after, CONTEXT_WORDS)
    .map((end) => trimmed(page.text, { start: after.start, end }))
    .filter((range) => range !== null)
}

function prefixesAbove(page: Page, block: Range): Range[] {
  const above = page.blocks.above(block)
  return above ? prefixesIn(page, above, above) : []
}

function suffixesBelow(page: Page, block: Range): Range[] {
  const below = page.blocks.below(block)
  return below ? suffixesIn(page, below, below) : []
}

/**
 * Whether the first place that a browser finds is the target. It finds the first `start` (behind `prefix`) and
 * then the first `end` (before `suffix`); here both are found wherever they might be, at word boundaries or not.
 */
function firstMatchIsAt({ folded }: Page, directive: TextDirective, target: Range): boolean {
  const { text, offsets } = folded
  const part = (range: Range | null) => range && foldedSlice(folded, range)
  const [prefix, start, end, suffix] = [
    directive.prefix,
    directive.start,
    directive.end,
    directive.suffix,
  ].map(part)
  const from = skipSpace(text, offsets[target.start]!)
  const to = from + foldedSlice(folded, target).length
  if (!start || end === '' || prefix === '' || suffix === '') return false
  const isFollowed = (at: number) => !suffix || text.startsWith(suffix, skipSpace(text, at))
  const places = prefix ? placesBehind(text, prefix, start) : placesOf(text, start, 0)
  for (const place of places) {
    const behind = place + start.length
    if (!end) {
      if (isFollowed(behind)) return place === from && behind === to
      continue
    }
    if (place !== from) return false
    for (const last of placesOf(text, end, behind)) {
      // A browser goes on behind an `end` without its suffix, and may so miss one that overlaps it.
      if (last + end.length === to) return isFollowed(to)
      if (isFollowed(last + end.length) || last + end.length > to - end.length) return false
    }
    return false
  }
  return false
}

function* placesOf(text: string, part: string, from: number): Generator<number> {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1)) yield at
}

function* placesBehind(text: string, prefix: string, part: string): Generator<number> {
  for (const at of placesOf(text, prefix, 0)) {
    const behind = skipSpace(text, at + prefix.length)
    if (text.startsWith(part, behind)) yield behind
  }
}

function skipSpace(text: string, at: number): number {
  return text[at] === ' ' ? at + 1 : at
}

function pageOf(article: Article): Page {
  let page = pages.get(article)
  if (!page) {
    const { text, metadata } = article
    page = {
      text,
      folded: foldText(text),
      blocks: new PageBlocks(text, metadata.language),
      directives: new Map(),
    }
    pages.set(article, page)
  }
  return page
}

function trimmed(text: string, { start, end }: Range): Range | null {
  const inner = text.slice(start, end)
  const from = start + inner.length - inner.trimStart().length
  const to = start + inner.trimEnd().length
  return from < to ? { start: from, end: to } : null
}
