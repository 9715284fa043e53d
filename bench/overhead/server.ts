import { createServer } from 'node:http'
import { json } from 'node:stream/consumers'

/** OpenAI's API, answering at once: what a question then takes is the client's own work. Says its port on stdout. */
const ANSWER = JSON.stringify({
  answered: true,
  claims: [
    {
      text: 'It is unclear whether Obama and Putin will be able to reconcile their positions on Syria.',
      sentences: [10],
      translation: null,
    },
    {
      text: 'The joint statement suggests that it is too early to write off the reset.',
      sentences: [3],
      translation: null,
    },
  ],
})
const PIECE = 12
const USAGE = { prompt_tokens: 1_500, completion_tokens: 80, total_tokens: 1_580 }
const DIMENSIONS = 256

const chunk = (delta: object, finish: string | null = null) =>
  `data: ${JSON.stringify({
    id: 'c',
    object: 'chat.completion.chunk',
    created: 0,
    model: 'm',
    choices: [{ index: 0, delta, finish_reason: finish }],
  })}\n\n`
const pieces = Array.from({ length: Math.ceil(ANSWER.length / PIECE) }, (_, at) =>
  chunk({ content: ANSWER.slice(at * PIECE, (at + 1) * PIECE) }),
)
const STREAM = [
  chunk({ role: 'assistant', content: '' }),
  ...pieces,
  chunk({}, 'stop'),
  `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 0, model: 'm', choices: [], usage: USAGE })}\n\n`,
  'data: [DONE]\n\n',
].join('')
const WHOLE = JSON.stringify({
  id: 'c',
  object: 'chat.completion',
  created: 0,
  model: 'm',
  choices: [{ index: 0, message: { role: 'assistant', content: ANSWER }, finish_reason: 'stop' }],
  usage: USAGE,
})

interface Body {
  readonly stream?: boolean
  readonly input?: string | readonly string[]
}

const server = createServer(async (request, response) => {
  const body = (await json(request)) as Body
  if (request.url?.endsWith('/embeddings')) {
    const inputs = typeof body.input === 'string' ? [body.input] : (body.input ?? [])
    const data = inputs.map((input, index) => ({
      object: 'embedding',
      index,
      embedding: Array.from({ length: DIMENSIONS }, (_, at) => Math.sin(input.length + at)),
    }))
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ object: 'list', model: 'e', data, usage: USAGE }))
    return
  }
  response.writeHead(200, { 'content-type': body.stream ? 'text/event-stream' : 'application/json' })
  response.end(body.stream ? STREAM : WHOLE)
})
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (typeof address === 'object') process.stdout.write(`${address?.port}\n`)
})
