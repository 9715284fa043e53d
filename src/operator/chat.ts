import type { Command } from '../core/commands/command.ts'
import { remark } from '../core/commands/remark.ts'

/** `chat` is what the terminal does itself; asked for within a conversation, there is nothing to do. */
export const chatCommand: Command = {
  name: 'chat',
  help: 'Opens a conversation in the terminal, as npm start does.',
  parameters: [],
  examples: ['chat', 'chat --article notes/other.md'],
  async *run() {
    yield remark(
      'chat',
      'answered',
      'This is the conversation. Ask a question, or “help” lists the commands.',
    )
  },
}
