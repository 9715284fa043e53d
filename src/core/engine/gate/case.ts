import { align, isContent, type Link } from './align.ts'
import type { GateIndex } from './article-index.ts'
import type { Lexicon } from './lexicon/compile.ts'
import { isName } from './names.ts'
import type { Reading, Word } from './words.ts'

/** A part of a claim beside the sentence that is said to carry it: what every check looks at. */
export interface Case {
  readonly claim: Reading
  readonly source: Reading
  /** For each word of the claim the word of the source that it stands for. */
  readonly links: readonly (Link | null)[]
  /** The indexes of the source's words that a word of the claim stands for. */
  readonly used: ReadonlySet<number>
  /** The indexes of the claim's words that must be carried. */
  readonly content: readonly number[]
  /** The number of the sentence. */
  readonly home: number
  readonly index: GateIndex
  readonly lexicon: Lexicon
}

const NOTHING: Reading = { text: '', words: [], cues: [], numbers: [] }

export function caseOf(claim: Reading, home: number, index: GateIndex): Case {
  const source = index.sentences[home - 1] ?? NOTHING
  const links = withoutRepeats(namesOnNames(align(claim, source, index), claim, source, index), claim)
  const used = new Set(links.flatMap((link) => (link ? [link.source] : [])))
  const content = claim.words.flatMap((word, at) => (mustBeCarried(word) ? [at] : []))
  return { claim, source, links, used, content, home, index, lexicon: index.lexicon }
}

function mustBeCarried(word: Word): boolean {
  return isContent(word) && !word.isCue && !word.isPronoun
}

/** A name stands for a name: "Marsh" is not "the marsh". */
function namesOnNames(
  links: readonly (Link | null)[],
  claim: Reading,
  source: Reading,
  index: GateIndex,
): (Link | null)[] {
  if (index.lexicon.tag === 'de') return [...links]
  return links.map((link, at) => {
    const word = claim.words[at]
    const there = link ? source.words[link.source] : undefined
    if (!link || !word || !there || there.capital || !isName(word, claim.words[at - 1], index)) return link
    return link.by === 'same' && word.keys.some((key) => index.capital.has(key)) ? null : link
  })
}

/** Two words of a claim do not stand for one word of the article, unless they are a name or synonyms. */
function withoutRepeats(links: readonly (Link | null)[], { words }: Reading): (Link | null)[] {
  return links.map((link, at) => {
    if (!link || words[at]?.capital || link.by === 'acronym' || link.by === 'synonym') return link
    const rival = links.findIndex(
      (other, i) => i !== at && other?.source === link.source && other.by !== 'synonym',
    )
    if (rival < 0) return link
    return isNearer(links, at, rival) ? link : null
  })
}

/** Which of two words has its neighbours beside the same word of the article. */
function isNearer(links: readonly (Link | null)[], a: number, b: number): boolean {
  const near = (at: number) => {
    const own = links[at]?.source ?? 0
    const others = links.flatMap((link, i) =>
      link && i !== at && Math.abs(i - at) <= 3 && link.source !== own ? [Math.abs(link.source - own)] : [],
    )
    return Math.min(...others, 99)
  }
  return near(a) === near(b) ? a < b : near(a) < near(b)
}

/** The word of the source that a word of the claim stands for. */
export function sourceWord({ source, links }: Case, at: number): Word | null {
  const link = links[at]
  return link ? (source.words[link.source] ?? null) : null
}
