import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import type { Command } from '../../core/commands/command.ts'
import { ResetError } from '../../core/errors.ts'
import type { Reset } from '../../core/reset.ts'
import { complete, type Offers } from './complete.ts'
import { lastReply } from './deliver.ts'
import { attach, inquiryFrom } from './inbound.ts'
import { render, type Terminal } from './render.ts'

export interface ChatOptions {
  readonly reset: Reset
  readonly catalogue: readonly Command[]
  /** Read when Tab is pressed first. */
  readonly offers: () => Promise<Offers>
  /** The slug or path of the article, where one was named. */
  readonly article: string | undefined
  readonly input: Readable
  readonly output: Writable
  readonly terminal: Terminal
  /** Whether a person types: then there is a prompt, history and completion. */
  readonly interactive: boolean
}

/** A conversation on the terminal, until the input ends or Ctrl-C. */
export async function chat(options: ChatOptions): Promise<void> {
  const { reset, input, output, terminal, interactive, catalogue, offers } = options
  /** Named for this conversation, until a line in it chooses. */
  let { article } = options
  const lines = createInterface({
    input,
    output,
    terminal: interactive,
    prompt: interactive ? '› ' : '',
    completer: async (line: string) => complete(line, catalogue, await offers()),
  })
  // Taken at once: lines that arrive while an answer is written must not be lost.
  const typed = lines[Symbol.asyncIterator]()
  const leaving = new AbortController()
  lines.once('close', () => leaving.abort())
  // Nothing said yet: the reply to an empty line says what this is and what to try.
  await say('')
  if (interactive) lines.prompt()
  for await (const line of typed) {
    if (line.trim()) await say(line)
    if (interactive && !leaving.signal.aborted) lines.prompt()
  }

  async function say(line: string): Promise<void> {
    try {
      const inquiry = inquiryFrom({ ...(await attach(line)), article }, Date.now())
      const reply = await lastReply(reset.answer(inquiry, leaving.signal), leaving.signal)
      if (reply?.rebinds) article = undefined
      if (reply) output.write(`\n${render(reply, terminal)}\n`)
    } catch (error) {
      if (!(error instanceof ResetError)) throw error
      output.write(`\n${error.said}\n\n`)
    }
  }
}
