import { words } from '../words.ts'
import type { Command } from './command.ts'
import { remark } from './remark.ts'

export const stop: Command = {
  name: 'stop',
  help: 'Ends the answer that is being written here; what it said stays.',
  parameters: [],
  examples: ['stop'],
  async *run(_values, { inquiry, interrupt }) {
    await interrupt(inquiry)
    yield remark('stop', 'answered', words.stopping)
  },
}
