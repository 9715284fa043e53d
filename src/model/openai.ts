import OpenAI, { APIError } from 'openai'
import type { ChatCompletionCreateParamsStreaming } from 'openai/resources'
import { ModelError } from '../core/errors.ts'
import type { Model, Prompt } from '../core/ports.ts'
import { faultFrom } from './faults.ts'
import { piecesOf } from './stream.ts'

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
      try {
        yield* piecesOf(await open(prompt, signal), idleMs, signal)
      } catch (error) {
        if (!signal.aborted) throw faultFrom(error, now())
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
    const ask = (format: Format) =>
      client.chat.completions.create(bodyOf(prompt, model, format), { signal }).asResponse()
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
            json_schema: { name: shape.name, strict: true, schema: shape.schema },
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
