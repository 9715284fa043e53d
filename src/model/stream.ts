import { createParser } from 'eventsource-parser'
import { APIError } from 'openai'
import type { ChatCompletionChunk } from 'openai/resources'
import { ModelError } from '../core/errors.ts'
import type { Piece, Usage } from '../core/ports.ts'

/**
 * A streamed completion as pieces of text, one for each read of the network, and last what it cost. The SDK's own
 * reader gives each event by itself, which takes as long as all the rest of a question; and its `.stream()` asks for
 * fields that servers leave out (`role`, `choices`, `usage`).
 *
 * @throws ModelError `model-stalled` after `idleMs` of silence, `model-refusal`; else what the network or a parser throws
 */
export async function* piecesOf(
  response: Response,
  idleMs: number,
  signal: AbortSignal,
): AsyncIterable<Piece> {
  const { body } = response
  if (!body) return
  const completion = readCompletion()
  const text = new TextDecoder()
  const reader = body.getReader()
  // What broke a stream was told by its last read.
  const leave = () => void reader.cancel().catch(() => {})
  signal.addEventListener('abort', leave, { once: true })
  try {
    for (;;) {
      const { done, value } = await within(idleMs, reader.read())
      if (done) break
      const said = completion.feed(text.decode(value, { stream: true }))
      if (said) yield { type: 'text', text: said }
    }
    if (completion.usage) yield { type: 'usage', usage: completion.usage }
    if (completion.isRefused) throw new ModelError('model-refusal')
  } finally {
    signal.removeEventListener('abort', leave)
    leave()
  }
}

/** Rejects with a ModelError where the work takes longer. */
async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  const late = Promise.withResolvers<never>()
  const timer = setTimeout(() => late.reject(new ModelError('model-stalled')), ms)
  try {
    return await Promise.race([work, late.promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Reads the events of a completion. */
function readCompletion() {
  let said = ''
  const known: { usage: Usage | null; isRefused: boolean } = { usage: null, isRefused: false }
  const parser = createParser({
    onEvent({ data }) {
      if (data !== '[DONE]') take(JSON.parse(data))
    },
  })

  function take(chunk: Partial<ChatCompletionChunk> & { readonly error?: object }): void {
    // A fault that arose when the answer had begun.
    if (chunk.error) throw new APIError(undefined, chunk.error, undefined, undefined)
    const choice = chunk.choices?.[0]
    said += choice?.delta?.content ?? ''
    if (choice?.delta?.refusal || choice?.finish_reason === 'content_filter') known.isRefused = true
    const { usage } = chunk
    if (!usage) return
    known.usage = {
      input: usage.prompt_tokens ?? 0,
      cached: usage.prompt_tokens_details?.cached_tokens ?? 0,
      output: usage.completion_tokens ?? 0,
    }
  }

  return {
    /** Returns the text that these characters completed. */
    feed(characters: string): string {
      said = ''
      parser.feed(characters)
      return said
    },
    get usage() {
      return known.usage
    },
    get isRefused() {
      return known.isRefused
    },
  }
}
