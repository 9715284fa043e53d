import { ModelError } from '../errors.ts'
import type { ModelMemory } from '../ports.ts'

/** Who asks, and whether they are held to a budget and a rate. */
export interface Asking {
  readonly workspace: string
  readonly person: string
  readonly isLimited: boolean
}

export interface Limits {
  /** A workspace's tokens in a day; null is no limit. All together may spend ten times as many. */
  readonly tokensPerDay: number | null
  /** A person's questions in a minute; null is no limit. */
  readonly questionsPerMinute: number | null
}

const ALL_TOGETHER = 10
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** The day of a time, counted since 1970. */
function dayOf(now: number): number {
  return Math.floor(now / DAY_MS)
}

/** Holds a question to what may be spent. */
export interface Budget {
  /** Throws a ModelError `model-budget` or `model-rate` where the question may not be put to the model. */
  admit(): Promise<void>
  spend(tokens: number): Promise<void>
}

/** `now` is in milliseconds since 1970; without a memory nothing is counted. */
export function budgetOf(
  { workspace, person, isLimited }: Asking,
  { tokensPerDay, questionsPerMinute }: Limits,
  memory: ModelMemory | null,
  now: () => number,
): Budget {
  let admitted: Promise<void> | null = null
  return {
    // However often it is tried, it is one question.
    admit() {
      admitted ??= decide()
      return admitted
    },
    async spend(tokens) {
      if (memory && isLimited && tokensPerDay !== null) await memory.spend(workspace, dayOf(now()), tokens)
    },
  }

  async function decide(): Promise<void> {
    if (!memory || !isLimited) return
    if (tokensPerDay !== null) {
      const { own, all } = await memory.spent(workspace, dayOf(now()))
      if (own >= tokensPerDay || all >= tokensPerDay * ALL_TOGETHER) throw new ModelError('model-budget')
    }
    if (questionsPerMinute !== null) {
      const asked = await memory.count(workspace, person, Math.floor(now() / MINUTE_MS))
      if (asked > questionsPerMinute) throw new ModelError('model-rate')
    }
  }
}
