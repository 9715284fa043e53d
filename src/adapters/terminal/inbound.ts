import { randomUUID } from 'node:crypto'
import type { Call, Inquiry } from '../../core/inquiry.ts'

/** Whose terminal it is: this installation has one. */
const OWNER = { id: 'owner', name: 'you' }

export interface Typed {
  readonly text: string
  readonly call?: Call
  /** The slug or path that `--article` named. */
  readonly article?: string | undefined
}

/** What was typed, as an Inquiry. `now` is in milliseconds since 1970. */
export function inquiryFrom({ text, call, article }: Typed, now: number): Inquiry {
  return {
    keys: [`terminal:${randomUUID()}`],
    platform: 'terminal',
    workspace: 'terminal',
    conversation: 'terminal',
    asker: OWNER,
    text,
    ...(call && { call }),
    ...(article && { article }),
    askedAt: now,
  }
}

/**
 * The words that the shell passed, as a command line: a value with spaces behind `--name` gets
 * quotation marks, so that it stays one.
 */
export function lineFrom(argv: readonly string[]): string {
  return argv
    .map((word, at) => (/\s/.test(word) && /^--[a-z-]+$/.test(argv[at - 1] ?? '') ? `"${word}"` : word))
    .join(' ')
}
