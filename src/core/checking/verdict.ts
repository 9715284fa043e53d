import type { Article, Range } from '../article/article.ts'
import { isDenied, judgeClaim } from './claim.ts'
import type { Change } from './flaws.ts'
import { normalise } from './normalise.ts'
import { compare, type Manner, shareInRuns } from './quotation.ts'
import { quotationsIn } from './quotations.ts'

/**
 * What an article has to say to a text. `exact`: these are its words. `altered`: nearly, with `changes`.
 * `supported`: it says so in other words. `contradicted`: it says otherwise. `absent`: not in these words.
 */
export type Verdict = 'exact' | 'altered' | 'supported' | 'contradicted' | 'absent'

export interface Check {
  /** What was checked, without its quotation marks. */
  readonly text: string
  readonly verdict: Verdict
  /** Empty where the verdict is `exact`, and else only where there is no passage near word for word. */
  readonly changes: readonly Change[]
  /** Of the article's text: the words, or the nearest passages, best first; none crosses a paragraph. */
  readonly ranges: readonly Range[]
}

/** The check of a whole text: of one quotation or claim, or the worst of several quotations. */
export interface CheckResult extends Check {
  /** One by one, where the text holds several quotations; else empty. */
  readonly checks: readonly Check[]
}

/** Why a text cannot be checked. */
export type Unusable = 'empty' | 'unreadable' | 'too-long'

/** A longer text is refused, whatever it says. */
const MOST_CHARACTERS = 20_000

const MOST_QUOTATIONS = 50

/** Up to so many words in quotation marks may be a mere term. */
const TERM_WORDS = 2

/** Worst last. */
const ORDER: readonly Verdict[] = ['exact', 'supported', 'altered', 'absent', 'contradicted']

/** Why a text cannot be checked, or null where it can be tried. */
function unusable(text: string): Unusable | null {
  if (/\0/.test(text) || !text.isWellFormed()) return 'unreadable'
  if (text.length > MOST_CHARACTERS) return 'too-long'
  return /[\p{L}\p{N}]/u.test(text) ? null : 'empty'
}

/**
 * Checks a text against an article: each quotation in it, or the whole text where it has none. Words in
 * quotation marks within a passage of the article (`Proponents of the "reset" …`) are no quotations of their
 * own. Returns why where the text cannot be checked.
 */
export function checkText(text: string, article: Article): CheckResult | Unusable {
  const problem = unusable(text)
  if (problem) return problem
  const quotations = quotationsIn(text)
  if (quotations.length > MOST_QUOTATIONS) return 'too-long'
  const outside = without(text, quotations)
  const quoted = quotations.map(({ start, end }) => text.slice(start, end))
  if (!quoted.length || (wordsIn(outside) && isWhole(text, quoted, outside, article))) {
    return combined([checkOne(text, article, { quoted: false })])
  }
  return combined(quoted.map((quotation) => checkOne(quotation, article, { quoted: true })))
}

/** Where a quotation stands to the letter in an article, or null. */
export function placesOf(text: string, article: Article): readonly Range[] | null {
  const likeness = compare(text, article, { quoted: false })
  return likeness?.kind === 'exact' ? likeness.ranges : null
}

/** True where quotation marks set no quotation apart: the article's own sentence holds them, or mere terms. */
function isWhole(text: string, quoted: readonly string[], outside: string, article: Article): boolean {
  if (quoted.every((quotation) => wordsIn(quotation) <= TERM_WORDS)) return true
  const whole = compare(text, article, { quoted: false })
  if (!whole || whole.kind === 'far') return false
  if (whole.verbatim) return true
  const changed = whole.changes.reduce((sum, { said }) => sum + wordsIn(said), 0)
  return changed * 2 <= wordsIn(outside) || shareInRuns(outside, article) >= 0.5
}

function checkOne(text: string, article: Article, manner: Manner): Check | null {
  const likeness = compare(text, article, manner)
  if (!likeness) return null
  const { kind, changes, ranges, verbatim, loose } = likeness
  if (kind === 'altered' && !verbatim && !manner.quoted) {
    const passage = ranges.map(({ start, end }) => article.text.slice(start, end)).join(' ')
    const said = changes.map(({ said }) => said)
    if (isDenied(said, passage, text, article)) return { text, verdict: 'contradicted', changes, ranges }
  }
  const judgement = kind === 'far' || loose ? judgeClaim(text, article) : null
  if (!judgement || (loose && judgement.verdict === 'absent'))
    return { text, verdict: kind === 'far' ? 'absent' : kind, changes, ranges }
  const nearest = judgement.ranges.length ? judgement.ranges : ranges
  // Who quotes answers for the words: in other words they are not there.
  const verdict = manner.quoted && judgement.verdict === 'supported' ? 'absent' : judgement.verdict
  return { text, verdict, changes: loose ? [] : changes, ranges: nearest }
}

function combined(checks: readonly (Check | null)[]): CheckResult | Unusable {
  const done = checks.filter((check) => check !== null)
  const [first] = done
  if (!first || done.length < checks.length) return 'too-long'
  if (done.length === 1) return { ...first, checks: [] }
  const worst = done.reduce((a, b) => (ORDER.indexOf(b.verdict) > ORDER.indexOf(a.verdict) ? b : a))
  return {
    ...worst,
    changes: done.flatMap(({ changes }) => changes),
    ranges: done.flatMap(({ ranges }) => ranges),
    checks: done,
  }
}

function without(text: string, ranges: readonly Range[]): string {
  let from = 0
  const pieces = ranges.map(({ start, end }) => {
    const piece = text.slice(from, start)
    from = end
    return piece
  })
  return [...pieces, text.slice(from)].join(' ')
}

function wordsIn(text: string): number {
  return normalise(text).filter(({ kind }) => kind !== 'mark').length
}
