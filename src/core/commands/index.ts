import { ask } from './ask.ts'
import type { Command } from './command.ts'
import { help } from './help.ts'
import { summary } from './summary.ts'

/** Every command, in the order in which help lists them. */
export const catalogue: readonly Command[] = [summary, ask, help]
