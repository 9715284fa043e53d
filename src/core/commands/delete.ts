import type { Turn } from '../conversation/turn.ts'
import { words } from '../words.ts'
import type { Command, Context } from './command.ts'
import { remark } from './remark.ts'

/** How far back an answer can be taken back or given again. */
const REACH = 50

export const deleteAnswer: Command = {
  name: 'delete',
  help: 'Takes the last answer here back, so that the conversation no longer knows it.',
  notes: ['Who asked can take an answer back, and who manages the place.'],
  keeps: true,
  parameters: [
    { name: 'key', help: 'which answer, where it is not the last', type: 'word', required: false },
  ],
  examples: ['delete'],
  async *run({ key }, context) {
    const { memory, inquiry, rights } = context
    const turn = await turnHere(key, context)
    if (!memory || !turn) yield remark('delete', 'unusable', words.nothingToDelete)
    else if (turn.asker.id !== inquiry.asker.id && !(await rights.mayManage(inquiry))) {
      yield remark('delete', 'unusable', words.notYours)
    } else {
      await memory.turns.remove(inquiry.workspace, turn.key)
      yield remark('delete', 'answered', words.deleted, [], { key: turn.key })
    }
  },
}

/** A turn of this conversation: that of the key, or the last. */
export async function turnHere(key: string | undefined, { memory, inquiry }: Context): Promise<Turn | null> {
  const turns = (await memory?.turns.latest(inquiry.workspace, inquiry.conversation, REACH)) ?? []
  return (key ? turns.find((turn) => turn.key === key) : turns.at(-1)) ?? null
}
