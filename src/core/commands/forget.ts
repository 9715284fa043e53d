import { words } from '../words.ts'
import type { Command } from './command.ts'
import { remark } from './remark.ts'

export const forget: Command = {
  name: 'forget',
  help: 'Deletes what you asked here, in every conversation of this workspace.',
  keeps: true,
  personal: true,
  parameters: [],
  examples: ['forget'],
  async *run(_values, { inquiry, memory }) {
    if (!memory) {
      yield remark('forget', 'unusable', words.nothingKept)
      return
    }
    await memory.games.forget(inquiry.workspace, inquiry.asker.id)
    const turns = await memory.turns.forget(inquiry.workspace, inquiry.asker.id)
    yield remark('forget', 'answered', words.forgotten(turns), [], { turns })
  },
}
