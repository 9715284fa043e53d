import type { Command } from '../core/commands/command.ts'
import type { Span } from '../core/reply.ts'
import type { Finding } from './finding.ts'
import type { OperatorParts } from './index.ts'

/** `doctor`: is everything as it must be, and if not, what is to be done. */
export function doctorCommand({ config, library, fetch: fetcher }: OperatorParts): Command {
  return {
    name: 'doctor',
    help: 'Checks settings, articles, store, tokens, and whether platforms and model can be reached.',
    notes: ['The exit status is 1 where something is wrong. It says what to do about it.'],
    parameters: [],
    examples: ['doctor', 'doctor --json'],
    async *run() {
      const [articles, store, model, slack, discord] = await Promise.all([
        import('./checks/articles.ts').then(({ checkArticles }) => checkArticles(library)),
        import('./checks/store.ts').then(({ checkStore }) => checkStore(config)),
        import('./checks/model.ts').then(({ checkModel }) => checkModel(config, fetcher)),
        import('./checks/slack.ts').then(({ checkSlack }) => checkSlack(config, fetcher)),
        import('./checks/discord.ts').then(({ checkDiscord }) => checkDiscord(config, fetcher)),
      ])
      const settings: Finding = { part: 'settings', state: 'ok', text: settingsText(config.given.size) }
      const findings = [settings, ...articles, ...store, ...model, ...slack, ...discord]
      const wrong = findings.filter(({ state }) => state === 'wrong').length
      yield {
        command: 'doctor',
        article: null,
        engine: 'extractive',
        outcome: wrong ? 'failed' : 'answered',
        blocks: [
          { type: 'list', items: findings.map(itemOf) },
          { type: 'notice', text: summary(wrong) },
        ],
        citations: [],
        data: { findings },
      }
    },
  }
}

const MARKS = { ok: '✓', note: '•', wrong: '✗' } as const

function itemOf({ part, state, text }: Finding): Span[] {
  return [{ text: `${MARKS[state]} ` }, { text: `${part}: `, style: 'strong' }, { text }]
}

function settingsText(count: number): string {
  if (!count) return 'none is set, and none is needed.'
  return `${count === 1 ? 'the one that is set is' : `the ${count} that are set are`} well formed.`
}

function summary(wrong: number): string {
  if (!wrong) return 'Nothing is wrong.'
  return wrong === 1 ? 'One thing is wrong.' : `${wrong} things are wrong.`
}
