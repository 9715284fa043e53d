import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What was asked of the model. */
export interface Asked {
  readonly headers: IncomingHttpHeaders
  readonly body: {
    readonly model: string
    readonly stream: boolean
    readonly messages: readonly { readonly role: string; readonly content: string }[]
    readonly response_format: { readonly type: string; readonly json_schema?: { readonly schema: object } }
  }
}

/** How the server answers one request. */
export type Step =
  | {
      readonly type: 'answer'
      /** The text, in the pieces in which it is sent. */
      readonly pieces: readonly string[]
      /** Awaited before the piece of this place is sent. */
      readonly before?: ReadonlyMap<number, Promise<unknown>>
      /** What happens behind the last piece. */
      readonly end?: 'stop' | 'length' | 'cut' | 'silence'
      readonly omitsRole?: boolean
      readonly refusal?: string
    }
  | {
      readonly type: 'fault'
      readonly status: number
      readonly code?: string
      readonly headers?: Record<string, string>
    }
  | { readonly type: 'silence' }

export interface ModelServer {
  /** Ends in `/v1`. */
  readonly url: string
  readonly history: readonly Asked[]
  /** Requests whose client went away before they were answered. */
  readonly aborted: () => number
  /** The next requests are answered so, one each; the last one stays. */
  enqueue(...steps: readonly Step[]): void
  /** Ends it, and what it is still answering. */
  close(): void
}

export interface ModelServerOptions {
  /** Refuses `json_schema`, as older servers do. */
  readonly lacksSchemas?: boolean
  readonly models?: readonly string[]
  /** The only key that is taken. */
  readonly key?: string
}

/** Starts a server that speaks OpenAI's chat completions over HTTP and does as it is told. */
export async function startModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const history: Asked[] = []
  const steps: Step[] = []
  let aborted = 0
  const server = createServer(async (request, response) => {
    if (options.key && request.headers.authorization !== `Bearer ${options.key}`) {
      return fault(response, { status: 401, code: 'invalid_api_key' })
    }
    if (request.url === '/v1/models') {
      if (!options.models) return fault(response, { status: 404 })
      return json(response, 200, {
        object: 'list',
        data: options.models.map((id) => ({ id, object: 'model' })),
      })
    }
    const body: Asked['body'] = JSON.parse(await text(request))
    history.push({ headers: request.headers, body })
    if (options.lacksSchemas && body.response_format.type === 'json_schema')
      return fault(response, { status: 400 })
    const step = steps.length > 1 ? steps.shift() : steps[0]
    response.once('close', () => {
      if (!response.writableEnded) aborted++
    })
    if (!step) return fault(response, { status: 500 })
    if (step.type === 'fault') return fault(response, step)
    if (step.type === 'answer') await write(response, step)
    return
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    history,
    aborted: () => aborted,
    enqueue: (...more) => {
      steps.splice(0, steps.length, ...more)
    },
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** An answer as a model writes it, sent in pieces of so many characters. */
export function says(answer: unknown, size = 7): Step & { readonly type: 'answer' } {
  const whole = typeof answer === 'string' ? answer : JSON.stringify(answer)
  const pieces = Array.from({ length: Math.ceil(whole.length / size) }, (_, at) =>
    whole.slice(at * size, (at + 1) * size),
  )
  return { type: 'answer', pieces }
}

/** `{"answered":true,"claims":[…]}` of texts with their sentences. */
export function claims(...pairs: readonly (readonly [text: string, ...sentences: number[]])[]) {
  return {
    answered: true,
    claims: pairs.map(([text, ...sentences]) => ({ text, sentences, translation: null })),
  }
}

async function write(response: ServerResponse, step: Step & { type: 'answer' }): Promise<void> {
  const { pieces, before, end = 'stop', omitsRole, refusal } = step
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  const send = (delta: object, finish: string | null = null) =>
    response.write(`data: ${JSON.stringify({ choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`)
  if (!omitsRole) send({ role: 'assistant', content: '' })
  if (refusal) send({ refusal })
  for (const [at, content] of pieces.entries()) {
    await before?.get(at)
    send({ content })
  }
  if (end === 'silence') return
  if (end === 'cut') {
    // What was sent is to arrive first.
    await new Promise((resolve) => setTimeout(resolve, 50))
    response.destroy()
    return
  }
  send({}, end)
  const usage = { prompt_tokens: 120, completion_tokens: 30, prompt_tokens_details: { cached_tokens: 100 } }
  response.write(`data: ${JSON.stringify({ choices: [], usage })}\n\n`)
  response.end('data: [DONE]\n\n')
}

function fault(
  response: ServerResponse,
  { status, code, headers }: { status: number; code?: string; headers?: Record<string, string> },
): void {
  json(
    response,
    status,
    { error: { message: 'No.', type: 'error', code: code ?? null, param: null } },
    headers,
  )
}

function json(
  response: ServerResponse,
  status: number,
  body: object,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers })
  response.end(JSON.stringify(body))
}
