import type { Command } from '../core/commands/command.ts'
import type { OperatorParts } from './index.ts'

const ACTIONS = ['status', 'migrate', 'check', 'backup', 'restore', 'purge', 'failed', 'retry']

/** `store <action>`: looks after what is kept. */
export function storeCommand({ config }: OperatorParts): Command {
  return {
    name: 'store',
    help: 'Looks after what is kept: its state, its schema, its backups, what is deleted, what failed.',
    notes: [
      'status says where the store is and what waits in it. migrate brings it to this version’s schema, as every start does. purge deletes what is older than RETENTION_DAYS, as happens daily.',
      'check reads all of it and says what is wrong. backup writes all of it into a file while the service goes on; restore fills a new store from such a file, also one of the other kind: from SQLite to PostgreSQL or back.',
      'failed lists the inquiries that could not be answered, and retry opens one of them again by its number.',
    ],
    parameters: [
      { name: 'action', help: 'what to do', type: 'choice', required: true, choices: ACTIONS },
      {
        name: 'target',
        help: 'the file of backup and restore, the number for retry',
        type: 'word',
        required: false,
      },
    ],
    examples: ['store status', 'store backup reset.jsonl', 'store failed', 'store retry 17'],
    async *run({ action = '', target }) {
      const { storeAction } = await import('./store-actions.ts')
      yield await storeAction(action, target, config)
    },
  }
}
