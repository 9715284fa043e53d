import type { ModelError } from '../errors.ts'
import type { Model, Prompt, Usage } from '../ports.ts'
import type { Verdict } from './gate/judge.ts'
import type { Reason } from './gate/verdict.ts'
import type { Prompts } from './prompt.ts'

/** What is logged and counted of a model's work. */
export type ModelReport =
  | { readonly type: 'first-claim'; readonly command: ModelCommand; readonly ms: number }
  /** The model has said all; `usage` where the server says what it cost. */
  | {
      readonly type: 'called'
      readonly command: ModelCommand
      readonly ms: number
      readonly usage: Usage | null
    }
  | { readonly type: 'judged'; readonly outcome: Verdict['outcome']; readonly reason: Reason | null }
  | { readonly type: 'fault'; readonly fault: ModelError }

/** The commands that ask a model. */
export type ModelCommand = 'ask' | 'summary' | 'check' | 'discuss'

export interface LlmOptions {
  readonly model: Model
  readonly prompts: Prompts
  /** How much the model is shown at once. */
  readonly contextTokens: number
  readonly report: (report: ModelReport) => void
  /** Hears what a call cost, before its answer ends; in tokens. */
  readonly spend: (tokens: number) => Promise<void>
  /** In milliseconds. */
  readonly now: () => number
}

/**
 * The text that a model writes, in pieces as they come; what it cost is reported and spent, also of a call that was
 * cut short. Throws the ModelErrors of the model.
 */
export async function* metered(
  { model, report, spend, now }: LlmOptions,
  command: ModelCommand,
  prompt: Prompt,
  signal: AbortSignal,
): AsyncGenerator<string, void> {
  const begun = now()
  let characters = 0
  let usage: Usage | null = null
  try {
    for await (const piece of model.complete(prompt, signal)) {
      if (piece.type === 'usage') {
        usage = piece.usage
        continue
      }
      characters += piece.text.length
      yield piece.text
    }
  } finally {
    if (characters || usage) {
      report({ type: 'called', command, ms: now() - begun, usage })
      await spend(usage ? usage.input + usage.output : estimate(prompt, characters))
    }
  }
}

/** In tokens, where the server does not say: of some four bytes each. */
function estimate({ system, user }: Prompt, written: number): number {
  return Math.ceil((Buffer.byteLength(system) + Buffer.byteLength(user) + written) / 4)
}
