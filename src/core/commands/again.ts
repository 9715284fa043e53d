import { remember } from '../conversation/remember.ts'
import type { Reply } from '../reply.ts'
import { words } from '../words.ts'
import type { Command } from './command.ts'
import { turnHere } from './delete.ts'
import { remark } from './remark.ts'

export const again: Command = {
  name: 'again',
  help: 'Answers the last question here again, as it reads now and from the article as it is now.',
  keeps: true,
  parameters: [
    {
      name: 'question',
      help: 'the question as it reads now, where it was edited',
      type: 'rest',
      required: false,
    },
    { name: 'key', help: 'which answer, where it is not the last', type: 'word', required: false },
  ],
  examples: ['again'],
  async *run({ question, key }, context) {
    const { memory, inquiry, catalogue } = context
    const turn = await turnHere(key, context)
    const command = turn && catalogue.find(({ name }) => name === turn.command)
    if (!memory || !turn || !command) {
      yield remark('again', 'unusable', words.nothingToRepeat)
      return
    }
    const values = question && command.batch ? { ...turn.values, [command.batch]: question } : turn.values
    // Under the turn's own key, so that the new answer takes the old one's place.
    const repeated = { ...inquiry, keys: [turn.key], asker: turn.asker, askedAt: turn.askedAt }
    let last: Reply | undefined
    for await (const snapshot of command.run(values, { ...context, inquiry: repeated })) {
      last = snapshot
      yield snapshot
    }
    if (last) await remember(memory, repeated, values, last)
  },
}
