import type { Config } from '../config.ts'
import type { Command } from '../core/commands/command.ts'
import type { Library } from '../core/library.ts'
import { chatCommand } from './chat.ts'
import { doctorCommand } from './doctor.ts'
import { manifestCommand } from './manifest.ts'
import { storeCommand } from './store.ts'

/** What the operator's commands work on. */
export interface OperatorParts {
  readonly config: Config
  /** The articles that every workspace sees. */
  readonly library: Library
  readonly fetch: typeof fetch
}

/** The commands that the terminal alone has, besides everybody's. What they need is loaded when they run. */
export function operatorCommands(parts: OperatorParts): readonly Command[] {
  return [chatCommand, storeCommand(parts), manifestCommand, doctorCommand(parts)]
}
