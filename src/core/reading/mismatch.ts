import type { Language } from './language.ts'
import { OPPOSITES } from './opposites.ts'
import type { Question } from './question.ts'
import type { Term } from './terms.ts'

/** How a sentence that is close to a question still speaks of something else; each from 0 to 1. */
export interface Mismatch {
  /** One of the two denies, and the other does not. */
  readonly negation: number
  /** The question has a word, and the sentence its opposite: "before" and "after", "strong" and "weak". */
  readonly opposite: number
  /** The most telling word of the question in whose place, beside a word that both have, stands another. */
  readonly swapped: number
  /** The question has a number that the sentence lacks. */
  readonly number: number
}

export function mismatchOf(question: Question, sentence: readonly Term[], language: Language): Mismatch {
  const { negation, opposites } = OPPOSITES[language.tag] ?? NOTHING
  const asked = new Set(question.all.map(({ word }) => word.toLowerCase()))
  const said = new Set(sentence.map(({ word }) => word.toLowerCase()))
  return {
    negation: hasAny(asked, negation) === hasAny(said, negation) ? 0 : hasAny(asked, negation) ? 1 : 0.5,
    opposite:
      opposites.some(([a, b]) => isOpposed(asked, said, a, b) || isOpposed(asked, said, b, a)) ||
      isDenied(asked, said)
        ? 1
        : 0,
    swapped: swapped(question, sentence),
    number: question.terms.some(
      ({ isNumber, stem }) => isNumber && !sentence.some((term) => term.stem === stem),
    )
      ? 1
      : 0,
  }
}

const NOTHING = { negation: [], opposites: [] }

function hasAny(words: ReadonlySet<string>, some: readonly string[]): boolean {
  return some.some((word) => words.has(word))
}

function isOpposed(
  asked: ReadonlySet<string>,
  said: ReadonlySet<string>,
  a: readonly string[],
  b: readonly string[],
): boolean {
  return hasAny(asked, a) && !hasAny(asked, b) && hasAny(said, b) && !hasAny(said, a)
}

const DENYING = /^(?:non|un|in|im|ir|il|dis|de|anti|mis)-?(?=\p{L}{4})/u

/** True where a word differs from one of the sentence's only by a prefix that denies: "non-original", "deceleration". */
function isDenied(asked: ReadonlySet<string>, said: ReadonlySet<string>): boolean {
  const denies = (from: ReadonlySet<string>, to: ReadonlySet<string>) =>
    from.values().some((word) => {
      const bare = word.replace(DENYING, '')
      return bare !== word && to.has(bare) && !to.has(word) && !from.has(bare)
    })
  return denies(asked, said) || denies(said, asked)
}

function swapped({ all, terms, weight }: Question, sentence: readonly Term[]): number {
  const matched = (stem: string) => sentence.findIndex((term) => term.stem === stem)
  let most = 0
  for (const { stem, weight: own, matches } of terms) {
    if (sentence.some((term) => matches.has(term.stem))) continue
    const at = all.findIndex((term) => term.stem === stem)
    for (const step of [1, -1]) {
      const neighbour = all[at + step]
      if (!neighbour || neighbour.isFunction) continue
      const there = matched(neighbour.stem)
      const instead = there < 0 ? undefined : sentence[there - step]
      if (instead && !instead.isFunction && !all.some((term) => term.stem === instead.stem))
        most = Math.max(most, own / weight)
    }
  }
  return most
}
