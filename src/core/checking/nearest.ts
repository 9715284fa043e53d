import { align, type Step } from './align.ts'
import type { Change } from './flaws.ts'
import type { Token } from './normalise.ts'
import { type Passages, type Span, sentenceSpan, wordsOf } from './passages.ts'

/** The passage that comes closest to what was said, and what was changed. */
export interface Nearest {
  /** Whole sentences, best first; more than one where words of several were put together. */
  readonly spans: readonly Span[]
  readonly changes: readonly Change[]
  /** 0 to 1: the share of the words said that stand in the first passage in this order. */
  readonly share: number
  /** How many words were changed, put in or left out, as a share of the words said. */
  readonly edits: number
  /** The same as `share`, each word weighted by how seldom the article uses it. */
  readonly weight: number
  /** 0 to 1: the share of the words said that stand in runs of words that the article has somewhere. */
  readonly runs: number
  /** The same, of runs too long to be had by chance. */
  readonly longRuns: number
  /** The most words in one run of the first passage. */
  readonly longest: number
  /** How many words were said. */
  readonly size: number
  /** True where they are nearly all the words of the first passage and no others, in whatever order. */
  readonly rearranged: boolean
}

/** A run of fewer words, or of fewer characters in a script without spaces, may be had by chance. */
const LONG_RUN = { words: 4, characters: 7 }

/** Beyond so many words or characters a text is not compared word by word. */
export const MOST_TOKENS = 1500

/** Null where the article has none of the words. */
export function nearest(said: readonly Token[], text: string, passages: Passages): Nearest | null {
  const window = bestWindow(said, passages)
  if (!window) return null
  const aligned = align(said, passages.tokens.slice(window.from, window.to))
  const main = spanOfSteps(aligned, window.from)
  const steps = withinSentences(aligned, window.from, sentenceSpan(passages, main))
  const tiles = tilesOf(said, passages)
  const words = said.filter(isWord)
  const kept = steps.filter((step) => step.same && isWord(said[step.said!]!)).map((step) => said[step.said!]!)
  const covered = (some: readonly Tile[]) =>
    some.reduce((sum, tile) => sum + tile.words, 0) / Math.max(1, words.length)
  const others = tiles.filter((tile) => isElsewhere(tile, steps, main, said)).map((tile) => tile.article)
  return {
    spans: distinct([main, ...others].map((span) => sentenceSpan(passages, span))),
    changes: changesOf(steps, said, text, passages, window.from),
    share: kept.length / Math.max(1, words.length),
    edits: editsOf(steps, said, passages, window.from) / Math.max(1, words.length),
    weight: weightOf(kept, passages) / Math.max(Number.MIN_VALUE, weightOf(words, passages)),
    runs: covered(tiles),
    longRuns: covered(tiles.filter((tile) => isLong(tile, said))),
    longest: longestRun(steps, said),
    size: words.length,
    rearranged: isRearranged(words, passages, sentenceSpan(passages, main)),
  }
}

/** 0 to 1: less of a sentence may be a claim that has only its words. */
const NEARLY_ALL = 0.8

function isRearranged(said: readonly Token[], { tokens }: Passages, { from, to }: Span): boolean {
  const left = tokens.slice(from, to).filter(isWord)
  if (said.length < left.length * NEARLY_ALL || said.length > left.length) return false
  const counts = new Map<string, number>()
  for (const { text } of left) counts.set(text, (counts.get(text) ?? 0) + 1)
  return said.every(({ text }) => {
    const count = counts.get(text) ?? 0
    counts.set(text, count - 1)
    return count > 0
  })
}

/** A word beside another is one edit. */
function editsOf(
  steps: readonly Step[],
  said: readonly Token[],
  { tokens }: Passages,
  offset: number,
): number {
  return steps.filter(({ same, said: at, article }) => {
    if (same) return false
    return (at !== null && isWord(said[at]!)) || (article !== null && isWord(tokens[offset + article]!))
  }).length
}

function longestRun(steps: readonly Step[], said: readonly Token[]): number {
  let longest = 0
  let run = 0
  for (const { same, said: at } of steps) {
    if (!same) run = 0
    else if (isWord(said[at!]!)) longest = Math.max(longest, ++run)
  }
  return longest
}

function isWord(token: Token): boolean {
  return token.kind !== 'mark'
}

/** How much a word tells where it stands: more the rarer it is in the article. */
function weightOf(tokens: readonly Token[], { places }: Passages): number {
  return tokens.reduce((sum, { text }) => sum + 1 / (1 + Math.log1p(places.get(text)?.length ?? 0)), 0)
}

/** The stretch of the article, about as long as what was said, that holds most of its words. */
function bestWindow(said: readonly Token[], passages: Passages): Span | null {
  const scores = new Map<number, number>()
  for (const token of new Set(said.filter(isWord).map(({ text }) => text))) {
    const places = passages.places.get(token) ?? []
    for (const at of places) scores.set(at, 1 / (1 + Math.log1p(places.length)))
  }
  if (!scores.size) return null
  const hits = [...scores.keys()].sort((a, b) => a - b)
  const length = Math.ceil(said.length * 1.25) + 4
  let best = { score: -1, from: 0, to: 0 }
  let score = 0
  let first = 0
  for (const hit of hits) {
    score += scores.get(hit)!
    while (hits[first]! <= hit - length) score -= scores.get(hits[first++]!)!
    if (score > best.score + 1e-9) best = { score, from: hits[first]!, to: hit + 1 }
  }
  const slack = Math.ceil(said.length / 2) + 4
  return {
    from: Math.max(0, best.from - slack),
    to: Math.min(passages.tokens.length, best.to + slack),
  }
}

interface Tile {
  /** Indexes of what was said. */
  readonly said: Span
  /** Indexes of the article's tokens. */
  readonly article: Span
  readonly words: number
}

/** Runs of words that stand in the article as they were said, longest first come, from left to right. */
function tilesOf(said: readonly Token[], passages: Passages): Tile[] {
  const tiles: Tile[] = []
  let at = 0
  while (at < said.length) {
    let best: Tile | null = null
    for (const place of passages.places.get(said[at]!.text) ?? []) {
      let length = 1
      while (said[at + length] && said[at + length]!.text === passages.tokens[place + length]?.text) length++
      if (best && length <= best.said.to - best.said.from) continue
      const words = said.slice(at, at + length).filter(isWord).length
      best = { said: { from: at, to: at + length }, article: { from: place, to: place + length }, words }
    }
    const unspaced = said[at]!.kind === 'character'
    if (best && best.words >= (unspaced ? 5 : 3)) {
      tiles.push(best)
      at = best.said.to
    } else at++
  }
  return tiles
}

function isLong({ said: span, words }: Tile, said: readonly Token[]): boolean {
  return words >= (said[span.from]!.kind === 'character' ? LONG_RUN.characters : LONG_RUN.words)
}

/** True for a run that the main passage lacks: another sentence's words were put in. */
function isElsewhere(tile: Tile, steps: readonly Step[], main: Span, said: readonly Token[]): boolean {
  if (tile.article.from < main.to && tile.article.to > main.from) return false
  const lacking = steps.filter(
    (step) => step.said !== null && step.said >= tile.said.from && step.said < tile.said.to && !step.same,
  )
  const telling = said
    .slice(tile.said.from, tile.said.to)
    .some(({ kind, text }) => kind === 'character' || text.length > 3)
  return telling && lacking.length * 2 > tile.said.to - tile.said.from
}

function spanOfSteps(steps: readonly Step[], offset: number): Span {
  const same = steps.filter((step) => step.same)
  const places = (same.length ? same : steps).flatMap(({ article }) => (article === null ? [] : [article]))
  const from = offset + (places[0] ?? 0)
  return { from, to: offset + (places.at(-1) ?? 0) + 1 }
}

/** Words said before or behind the passage's sentences have no counterpart there. */
function withinSentences(steps: readonly Step[], offset: number, { from, to }: Span): Step[] {
  return steps.flatMap((step) => {
    const outside = step.article !== null && (step.article + offset < from || step.article + offset >= to)
    if (!outside) return [step]
    return step.said === null ? [] : [{ ...step, article: null }]
  })
}

function distinct(spans: readonly Span[]): Span[] {
  return spans.filter(
    (span, index) => !spans.slice(0, index).some((other) => other.from <= span.from && other.to >= span.to),
  )
}

/** Neighbouring steps that differ are one change, in the characters of both texts. */
function changesOf(
  steps: readonly Step[],
  said: readonly Token[],
  text: string,
  passages: Passages,
  offset: number,
): Change[] {
  const changes: Change[] = []
  let run: Step[] = []
  /** Where the last token that was said ended. */
  let before = said[0]?.start ?? 0
  const close = () => {
    const ours = run.flatMap((step) => (step.said === null ? [] : [said[step.said]!]))
    const theirs = run.flatMap((step) => (step.article === null ? [] : [offset + step.article]))
    const at = { start: ours[0]?.start ?? before, end: ours.at(-1)?.end ?? before }
    const own = { from: theirs[0] ?? 0, to: (theirs.at(-1) ?? -1) + 1 }
    if (run.length) changes.push({ said: text.slice(at.start, at.end), article: wordsOf(passages, own), at })
    before = Math.max(before, at.end)
    run = []
  }
  for (const step of steps) {
    if (!step.same) {
      run.push(step)
      continue
    }
    close()
    before = said[step.said!]!.end
  }
  close()
  return changes
}
