import type { Command } from '../core/commands/command.ts'
import type { OperatorParts } from './index.ts'

const ACTIONS = ['status', 'migrate', 'purge', 'failed', 'retry']

/** `store <action>`: looks after what is kept. */
export function storeCommand({ config }: OperatorParts): Command {
  return {
    name: 'store',
    help: 'Looks after what is kept: its state, its schema, what is deleted, what failed.',
    notes: [
      'status says where the store is and what waits in it. migrate brings it to this version’s schema, as every start does. purge deletes what is older than RETENTION_DAYS, as happens daily.',
      'failed lists the inquiries that could not be answered, and retry opens one of them again by its number.',
    ],
    parameters: [
      { name: 'action', help: 'what to do', type: 'choice', required: true, choices: ACTIONS },
      { name: 'target', help: 'an inquiry’s number, for retry', type: 'word', required: false },
    ],
    examples: ['store status', 'store failed', 'store retry 17'],
    async *run({ action = '', target }) {
      const { storeAction } = await import('./store-actions.ts')
      yield await storeAction(action, target, config)
    },
  }
}
