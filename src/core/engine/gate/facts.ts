import { isContent } from './align.ts'
import type { Case } from './case.ts'
import type { NumberFact } from './numbers.ts'
import type { Reason } from './verdict.ts'
import type { Reading } from './words.ts'

/** Every number of the claim stands in the cited sentences, with the same unit, and counts the same things. */
export function checkNumbers(given: Case): Reason | null {
  const { claim, source } = given
  for (const fact of claim.numbers) {
    if (isPronoun(fact, claim)) continue
    const same = source.numbers.filter(({ value, unit }) => value === fact.value && unit === fact.unit)
    if (!same.some((other) => countsTheSame(fact, other, given))) {
      if (!(fact.value === '1' && isArticle(fact, given)) && !isPair(fact, given, source)) return 'number'
    }
  }
  return null
}

/** "many had predicted one": the word stands for a noun, and counts nothing. */
function isPronoun({ from, to }: NumberFact, { words }: Reading): boolean {
  const next = words[to]
  if (words[from]?.low !== 'one' || to !== from + 1) return false
  return (
    !next ||
    next.clause !== words[from]?.clause ||
    /^(?:no|any|this|that|another|every|the)$/u.test(words[from - 1]?.low ?? '')
  )
}

/** "one mill" is carried by "a mill", and by nothing else that has no number. */
function isArticle(fact: NumberFact, { claim, source, links }: Case): boolean {
  const counted = next(claim, fact.to)
  const link = counted === null ? null : links[counted]
  const before = link ? source.words[link.source - 1] : undefined
  return before !== undefined && /^(?:a|an|each|one|single)$/u.test(before.low)
}

/** "the two presidents" is carried by a sentence that says "both" or "the two". */
function isPair({ value }: NumberFact, _given: Case, source: Reading): boolean {
  return (
    value === '2' && source.words.some(({ low }) => /^(?:both|beide\p{L}*|ambos|ambas|оба|обе)$/u.test(low))
  )
}

/** Where the article's number has another noun behind it than the claim's, that noun must not be counted by another number. */
function countsTheSame(fact: NumberFact, other: NumberFact, given: Case): boolean {
  const { claim, source, links, lexicon } = given
  const counted = next(claim, fact.to)
  const countedThere = next(source, other.to)
  if (counted === null) return true
  const word = claim.words[counted]
  const link = links[counted]
  if (!word || countedThere === null) return true
  if (lexicon.isExact(word.keys)) {
    // A unit: "20 years" is not "20 miles". It stands behind the number there too.
    return source.words
      .slice(other.to, other.to + 3)
      .some(({ keys }) => keys.some((key) => word.keys.includes(key)))
  }
  if (!link) return true
  if (link.source >= other.from - 4 && link.source <= other.to + 4) return true
  return !source.numbers.some((rival) => rival !== other && next(source, rival.to) === link.source)
}

/** The next word of the clause that says something. */
function next({ words }: Reading, from: number): number | null {
  for (let at = from; at < Math.min(words.length, from + 3); at++) {
    const word = words[at]
    if (!word || word.clause !== words[from]?.clause) return null
    if (isContent(word) && !word.isCue) return at
  }
  return null
}
