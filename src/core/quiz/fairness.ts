import type { Random } from './random.ts'
import { shuffled } from './random.ts'

/** Options with the right one's place among them. */
export interface Options {
  readonly options: readonly string[]
  readonly answer: number
}

/** Three wrong ones beside the right one. */
const WRONG = 3
/** How many ways to choose and order them are compared. */
const TRIES = 24

/**
 * Chooses the options of a quiz so that none gives itself away: over all its questions the right one is the
 * longest, the shortest, the most frequent in the text or at a certain place no more often than chance has it.
 */
export interface Fairness {
  /** Three of the wrong ones beside the right one; null where there are too few, or all would tell. */
  choose(
    right: string,
    wrong: readonly string[],
    frequency: (option: string) => number,
    limit: number,
  ): Options | null
  /** What a true-or-false question should have next. */
  nextTruth(): boolean
  /** Counts what was taken into the quiz. */
  take(options: Options, frequency: (option: string) => number): void
}

export function createFairness(random: Random): Fairness {
  let asked = 0
  const places = [0, 0, 0, 0]
  // How often each guesser would have been right, in expectation.
  const guessed = { longest: 0, shortest: 0, frequent: 0, rarest: 0 }
  let [trues, falses] = [0, 0]

  return {
    choose(right, wrong, frequency, limit) {
      if (wrong.length < WRONG) return null
      let best: { options: Options; cost: number } | null = null
      for (let attempt = 0; attempt < TRIES; attempt++) {
        const chosen = attempt === 0 ? wrong.slice(0, WRONG) : shuffled(wrong, random).slice(0, WRONG)
        const order = shuffled([right, ...chosen], random)
        const options = { options: order, answer: order.indexOf(right) }
        const cost = costOf(options, frequency)
        if (!best || cost < best.cost) best = { options, cost }
      }
      return best && best.cost < limit ? best.options : null
    },

    nextTruth: () => (trues === falses ? random() < 0.5 : trues < falses),

    take(options, frequency) {
      if (options.options.length === 2) {
        if (options.answer === 0) trues++
        else falses++
        return
      }
      asked++
      places[options.answer] = (places[options.answer] ?? 0) + 1
      const hits = hitsOf(options, frequency)
      for (const guesser of GUESSERS) guessed[guesser] += hits[guesser]
    },
  }

  /** How far the guessers would be above chance with these, squared so that no one of them runs ahead. */
  function costOf(options: Options, frequency: (option: string) => number): number {
    const hits = hitsOf(options, frequency)
    const chance = (asked + 1) / (WRONG + 1)
    const above = GUESSERS.map((guesser) => Math.max(0, guessed[guesser] + hits[guesser] - chance - SLACK))
    const place = Math.max(0, (places[options.answer] ?? 0) + 1 - chance - SLACK)
    return [...above, place].reduce((sum, excess) => sum + excess ** 2, 0)
  }
}

const GUESSERS = ['longest', 'shortest', 'frequent', 'rarest'] as const
/** In questions: how far above chance a guesser may be unnoticed. */
const SLACK = 0
/** What a quiz may cost by these squares: first as little as this, and where too few questions come of it, more. */
export const TELLING = { mention: 0.6, telling: 4 } as const

function hitsOf({ options, answer }: Options, frequency: (option: string) => number) {
  const lengths = options.map(({ length }) => length)
  const counts = options.map(frequency)
  const hit = (values: readonly number[], extreme: number) =>
    values[answer] === extreme ? 1 / values.filter((value) => value === extreme).length : 0
  return {
    longest: hit(lengths, Math.max(...lengths)),
    shortest: hit(lengths, Math.min(...lengths)),
    frequent: hit(counts, Math.max(...counts)),
    rarest: hit(counts, Math.min(...counts)),
  }
}
