import { words } from '../words.ts'
import type { Command } from './command.ts'
import { gameHere, playOn } from './quiz-game.ts'
import { remark } from './remark.ts'

export const stop: Command = {
  name: 'stop',
  help: 'Ends the answer that is being written here, or your quiz; what was said stays.',
  parameters: [],
  examples: ['stop'],
  async *run(_values, context) {
    const { inquiry, interrupt, memory } = context
    await interrupt(inquiry)
    if (memory && (await gameHere(memory, inquiry))) {
      yield await playOn({ type: 'stop' }, memory, context)
      return
    }
    yield remark('stop', 'answered', words.stopping)
  },
}
