import type { Block, Reply, Span } from '../reply.ts'
import { words } from '../words.ts'
import { type Command, usageOf } from './command.ts'

export const help: Command = {
  name: 'help',
  help: 'Says what you can ask for, or how one command is used.',
  personal: true,
  parameters: [
    { name: 'command', help: 'a command’s name', type: 'word', required: false, completes: 'command' },
  ],
  examples: ['help', 'help cite'],
  async *run({ command: name }, { catalogue }) {
    const command =
      name && catalogue.find((command) => command.name === name.toLowerCase().replace(/^\//, ''))
    if (command) yield replyWith(oneCommand(command), 'answered')
    else if (name) yield replyWith([notice(words.helpUnknown(name)), ...allCommands(catalogue)], 'unusable')
    else yield replyWith(allCommands(catalogue), 'answered')
  },
}

function replyWith(blocks: readonly Block[], outcome: Reply['outcome']): Reply {
  return { command: 'help', article: null, engine: 'extractive', outcome, blocks, citations: [], data: {} }
}

function allCommands(catalogue: readonly Command[]): Block[] {
  return [
    { type: 'heading', text: words.commands },
    {
      type: 'table',
      columns: ['', ''],
      rows: catalogue.map((command) => [usageOf(command), command.help]),
    },
    notice(words.bareQuestion),
    notice(words.everyArticle),
  ]
}

function oneCommand(command: Command): Block[] {
  const parameters = command.parameters.map(({ name, help }): Span[] => [
    { text: name, style: 'strong' },
    { text: `: ${help}` },
  ])
  return [
    { type: 'heading', text: usageOf(command) },
    prose(command.help),
    ...(parameters.length ? [{ type: 'list', items: parameters } as const] : []),
    ...(command.notes ?? []).map(prose),
    ...examplesOf(command),
  ]
}

/** Command lines that a person can copy. */
export function examplesOf(command: Command): Block[] {
  return [
    notice(words.forExample),
    { type: 'list', items: command.examples.map((text): Span[] => [{ text, style: 'literal' }]) },
  ]
}

function prose(text: string): Block {
  return { type: 'prose', spans: [{ text }] }
}

function notice(text: string): Block {
  return { type: 'notice', text }
}
