import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { Command } from '../../core/commands/command.ts'
import { replyJson } from '../../core/reply.ts'
import type { Reset } from '../../core/reset.ts'
import { words } from '../../core/words.ts'
import { lastReply } from './deliver.ts'
import { inquiryFrom } from './inbound.ts'

/**
 * Answers JSON lines `{"id", <parameter>, "article"?}` with JSON lines of the same `id`, in order and
 * in constant memory. A line that cannot be worked on gets `{"id"?, "error"}` and the rest goes on.
 */
export async function runBatch(
  command: Command,
  parameter: string,
  reset: Reset,
  io: { readonly input: Readable; readonly output: Writable; readonly article?: string | undefined },
  signal: AbortSignal,
): Promise<void> {
  for await (const line of createInterface({ input: io.input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (!line.trim()) continue
    const answer = JSON.stringify(await answerLine(line))
    if (!io.output.write(`${answer}\n`)) await drained(io.output)
  }

  async function answerLine(line: string): Promise<Record<string, unknown>> {
    const item = readItem(line, parameter)
    if ('error' in item) return item
    const { id, text, article = io.article } = item
    const call = { command: command.name, values: { [parameter]: text } }
    const reply = await lastReply(
      reset.answer(inquiryFrom({ text, call, article }, Date.now()), signal),
      signal,
    )
    if (!reply) return { id, error: words.stopped }
    if (reply.outcome === 'unusable' || reply.outcome === 'failed') return { id, error: reply.data.error }
    return { id, ...replyJson(reply) }
  }
}

type Item =
  | { readonly id: unknown; readonly text: string; readonly article?: string }
  | { readonly id?: unknown; readonly error: string }

function readItem(line: string, parameter: string): Item {
  const value = parseJson(line)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { error: words.batchLine(parameter) }
  }
  const item: Record<string, unknown> = { ...value }
  const id = item.id
  const known = id === undefined ? {} : { id }
  const text = item[parameter]
  if (typeof text !== 'string') return { ...known, error: words.batchLine(parameter) }
  if (item.article === undefined || item.article === null) return { id, text }
  if (typeof item.article !== 'string') return { ...known, error: words.batchLine(parameter) }
  return { id, text, article: item.article }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line.replace(/^\uFEFF/, ''))
  } catch {
    return null // told to who sent it, as a line that is no JSON object
  }
}

function drained(output: Writable): Promise<void> {
  return new Promise((resolve, reject) => {
    output.once('drain', resolve)
    finished(output).catch(reject)
  })
}
