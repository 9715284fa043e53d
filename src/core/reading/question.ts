import { isAboutWhole, withoutFrame } from './frame.ts'
import { type ArticleIndex, runSizes } from './index.ts'
import { type AnswerKind, asksForYear, kindOf } from './kinds.ts'
import type { Language } from './language.ts'
import { rarity, weighted } from './postings.ts'
import { plain, readTerms, runsOf, type Term } from './terms.ts'

/** A question, read against one article. */
export interface Question {
  readonly kind: AnswerKind
  /** True for "What is this article about?" and the like. */
  readonly isAboutWhole: boolean
  readonly asksForYear: boolean
  /** All its terms in order, function words too. */
  readonly all: readonly Term[]
  /** The stems of all its words: what an answer does not repeat. */
  readonly stems: ReadonlySet<string>
  /** What it is about, each term once. */
  readonly terms: readonly QuestionTerm[]
  /** The sum of the terms' weights. */
  readonly weight: number
  /** Its short and long runs of characters, each with how telling it is. */
  readonly shortRuns: ReadonlyMap<string, number>
  readonly longRuns: ReadonlyMap<string, number>
}

export interface QuestionTerm extends Term {
  /** How telling it is in this article. */
  readonly weight: number
  readonly isName: boolean
  /** The article's stems that are this one, or are written alike: each with how alike, 1 for the same. */
  readonly matches: ReadonlyMap<string, number>
}

/** From this likeness on (Dice's coefficient over runs of three characters), two stems may be forms of one word. */
const ALIKE = 0.5
/** From this likeness on, they count as one word in telling how rare it is. */
const SAME = 0.75

export function readQuestion(index: ArticleIndex, asked: string): Question {
  const text = withoutFrame(asked)
  const isFramed = text !== asked.trim()
  const { language, shortRuns, longRuns, isUnspaced } = index
  const all = readTerms(text, language)
  const terms = new Map<string, QuestionTerm>()
  for (const [at, term] of all.entries()) {
    if (term.isFunction || terms.has(term.stem)) continue
    const matches = matchesOf(index, term)
    terms.set(term.stem, {
      ...term,
      matches,
      weight: weightOf(index, matches),
      isName: isName(term, at > 0 || isFramed, language),
    })
  }
  const characters = plain(text)
  const sizes = runSizes(isUnspaced)
  return {
    kind: kindOf(text, language),
    isAboutWhole: isAboutWhole(readTerms(asked, language)),
    asksForYear: asksForYear(text, language),
    all,
    stems: new Set(all.map(({ stem }) => stem)),
    terms: [...terms.values()],
    weight: [...terms.values()].reduce((sum, { weight }) => sum + weight, 0),
    shortRuns: weighted(runsOf(characters, sizes.short), shortRuns),
    longRuns: weighted(runsOf(characters, sizes.long), longRuns),
  }
}

/** The first word has a capital anyway; and in German every noun has one, so that it tells no name. */
function isName({ isCapital }: Term, isWithin: boolean, { tag }: Language): boolean {
  return isCapital && isWithin && tag !== 'de'
}

function weightOf({ words }: ArticleIndex, matches: ReadonlyMap<string, number>): number {
  const holding = new Set<number>()
  for (const [stem, likeness] of matches) {
    if (likeness < SAME) continue
    for (const document of words.sentences.byKey.get(stem)?.documents ?? []) holding.add(document)
  }
  return rarity(holding.size, words.sentences.size)
}

function matchesOf({ words, alike }: ArticleIndex, { stem, isPair, isNumber }: Term): Map<string, number> {
  if (isPair || isNumber) return new Map(words.sentences.byKey.has(stem) ? [[stem, 1]] : [])
  const runs = new Set(runsOf(`^${stem}$`, 3))
  const common = new Map<string, number>()
  for (const run of runs) {
    for (const other of alike.get(run) ?? []) common.set(other, (common.get(other) ?? 0) + 1)
  }
  const matches = new Map<string, number>()
  for (const [other, shared] of common) {
    const likeness = other === stem ? 1 : (2 * shared) / (runs.size + other.length)
    if (likeness >= ALIKE) matches.set(other, likeness)
  }
  return matches
}
