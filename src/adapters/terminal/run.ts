import type { Readable, Writable } from 'node:stream'
import type { Command } from '../../core/commands/command.ts'
import { InputError } from '../../core/errors.ts'
import { replyJson } from '../../core/reply.ts'
import type { Reset } from '../../core/reset.ts'
import { words } from '../../core/words.ts'
import { runBatch } from './batch.ts'
import { EXIT, lastReply } from './deliver.ts'
import { attach, inquiryFrom, lineFrom } from './inbound.ts'
import { render, type Terminal } from './render.ts'

export interface RunOptions {
  readonly reset: Reset
  readonly catalogue: readonly Command[]
  readonly input: Readable
  readonly output: Writable
  readonly errors: Writable
  readonly terminal: Terminal
  /** Ends the answer that is being written; what has come of it is shown. */
  readonly signal: AbortSignal
}

/** One command from the shell. Returns the exit status: 0 answered, 1 failed, 2 usage, 3 the article does not say. */
export async function run(argv: readonly string[], options: RunOptions): Promise<number> {
  const { reset, output, errors, terminal, signal } = options
  const { flags, words: own, article } = takeFlags(argv)
  if (flags.has('batch')) return await runAsBatch(own, article, options, signal)
  const inquiry = inquiryFrom({ ...(await attach(lineFrom(own))), article }, Date.now())
  const reply = await lastReply(reset.answer(inquiry, signal), signal)
  if (!reply) return EXIT.failed
  const isError = 'error' in reply.data
  if (flags.has('json')) output.write(`${JSON.stringify(replyJson(reply))}\n`)
  else (isError ? errors : output).write(render(reply, terminal))
  return EXIT[reply.outcome]
}

async function runAsBatch(
  [name = '', ...values]: readonly string[],
  article: string | undefined,
  { catalogue, reset, input, output, errors }: RunOptions,
  signal: AbortSignal,
): Promise<number> {
  const command = catalogue.find((command) => command.name === name)
  if (!command?.batch || values.length) {
    errors.write(`${words.noBatch([name, ...values].join(' '))}\n`)
    return EXIT.unusable
  }
  await runBatch(command, command.batch, reset, { input, output, article }, signal)
  return EXIT.answered
}

const FLAGS = ['json', 'batch', 'help', 'version']

/**
 * Takes the terminal's own options, which stand anywhere before `--`, out of the command line. Throws an
 * InputError where `--article` names none.
 */
export function takeFlags(argv: readonly string[]) {
  const flags = new Set<string>()
  const left: string[] = []
  let article: string | undefined
  const end = argv.indexOf('--')
  const options = end < 0 ? argv : argv.slice(0, end)
  for (let at = 0; at < options.length; at++) {
    const word = options[at]!
    if (FLAGS.includes(word.slice(2)) && word.startsWith('--')) flags.add(word.slice(2))
    else if (word === '--article') article = named(options[++at])
    else if (word.startsWith('--article=')) article = named(word.slice('--article='.length))
    else left.push(word)
  }
  return { flags, article, words: end < 0 ? left : [...left, ...argv.slice(end + 1)] }
}

function named(article: string | undefined): string {
  if (!article?.trim()) throw new InputError('article.unnamed', words.noArticleNamed)
  return article
}
