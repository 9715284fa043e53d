import OpenAI, { APIError, APIUserAbortError } from 'openai'
import type { ChatCompletionChunk, ChatCompletionCreateParamsStreaming } from 'openai/resources'
import { toJSONSchema } from 'zod'
import { ModelError } from '../core/errors.ts'
import type { Model, Piece, Prompt } from '../core/ports.ts'
import { faultFrom } from './faults.ts'

export interface OpenAiOptions {
  /** Null where the server asks for none. */
  readonly apiKey: string | null
  readonly baseUrl: string
  readonly model: string
  /** How long the server may take to begin its answer. */
  readonly beginWithinMs: number
  /** How long it may be silent in the middle of one. */
  readonly idleMs: number
  readonly fetch: typeof fetch
  /** In milliseconds since 1970. */
  readonly now: () => number
}

type Format = 'schema' | 'object'

/** A model behind OpenAI's chat completions, which local and hosted servers of many makers speak. */
export function createOpenAi(options: OpenAiOptions): Model {
  const { model, idleMs, beginWithinMs, now } = options
  const client = new OpenAI({
    // The SDK insists on a key.
    apiKey: options.apiKey ?? 'none',
    baseURL: options.baseUrl,
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: beginWithinMs,
    fetch: options.fetch,
    // What goes wrong is ours to report, and nobody's question belongs in a log.
    logLevel: 'off',
  })
  /** What this server understands, once it is known. */
  let format: Format = 'schema'

  return {
    name: model,

    async *complete(prompt, signal) {
      const watchdog = new AbortController()
      try {
        const stream = await open(prompt, AbortSignal.any([signal, watchdog.signal]))
        yield* piecesOf(watched(stream, idleMs, watchdog))
      } catch (error) {
        if (signal.aborted) return
        throw watchdog.signal.aborted
          ? new ModelError('model-stalled', { cause: error })
          : faultFrom(error, now())
      }
    },

    async counter() {
      const { countTokens } = await import('gpt-tokenizer/encoding/o200k_base')
      return (text) => countTokens(text, EVERY_TEXT)
    },

    async probe(signal) {
      try {
        const known = (await client.models.list({ signal })).data
        // A list that is no list tells nothing.
        if (Array.isArray(known) && known.length && !known.some(({ id }) => id === model)) {
          throw new ModelError('model-name')
        }
      } catch (error) {
        if (error instanceof APIError && error.status === 404) return
        throw faultFrom(error, now())
      }
    },
  }

  async function open(prompt: Prompt, signal: AbortSignal) {
    const ask = (format: Format) => client.chat.completions.create(bodyOf(prompt, model, format), { signal })
    if (format === 'object') return await ask('object')
    try {
      return await ask('schema')
    } catch (error) {
      if (!mayLackSchemas(error, now())) throw error
      const stream = await ask('object')
      format = 'object'
      return stream
    }
  }
}

// A text may hold the names of special tokens; they are counted as the characters that they are.
const EVERY_TEXT = { allowedSpecial: new Set<string>(), disallowedSpecial: new Set<string>() }

function bodyOf(
  { system, user, shape }: Prompt,
  model: string,
  format: Format,
): ChatCompletionCreateParamsStreaming {
  return {
    model,
    messages: [
      { role: 'system', content: system },
      { role: 'user', content: user },
    ],
    response_format:
      format === 'object'
        ? { type: 'json_object' }
        : {
            type: 'json_schema',
            json_schema: { name: shape.name, strict: true, schema: { ...toJSONSchema(shape.schema) } },
          },
    stream: true,
    stream_options: { include_usage: true },
  }
}

/** Whether a server may have refused the request for the schema in it: it names no other cause. */
function mayLackSchemas(error: unknown, now: number): boolean {
  if (!(error instanceof APIError)) return false
  return [400, 415, 422, 501].includes(error.status ?? 0) && UNTOLD.has(faultFrom(error, now).code)
}

const UNTOLD: ReadonlySet<string> = new Set(['model-request', 'model-down'])

async function* watched(
  stream: AsyncIterable<ChatCompletionChunk>,
  idleMs: number,
  watchdog: AbortController,
): AsyncIterable<ChatCompletionChunk> {
  let timer = setTimeout(() => watchdog.abort(), idleMs)
  try {
    for await (const chunk of stream) {
      clearTimeout(timer)
      yield chunk
      timer = setTimeout(() => watchdog.abort(), idleMs)
    }
  } finally {
    clearTimeout(timer)
  }
  // The SDK ends an aborted stream as if it were whole.
  if (watchdog.signal.aborted) throw new APIUserAbortError()
}

/** Raw chunks, of which servers leave out this and that (`role`, `choices`, `usage`). */
async function* piecesOf(chunks: AsyncIterable<ChatCompletionChunk>): AsyncIterable<Piece> {
  let refused = false
  for await (const { choices, usage } of chunks) {
    const choice = choices?.[0]
    if (choice?.delta?.content) yield { type: 'text', text: choice.delta.content }
    if (choice?.delta?.refusal) refused = true
    if (choice?.finish_reason === 'content_filter') refused = true
    if (usage) {
      const cached = usage.prompt_tokens_details?.cached_tokens ?? 0
      yield {
        type: 'usage',
        usage: { input: usage.prompt_tokens ?? 0, cached, output: usage.completion_tokens ?? 0 },
      }
    }
  }
  if (refused) throw new ModelError('model-refusal')
}
