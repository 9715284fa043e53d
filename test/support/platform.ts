import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { Reply } from '../../src/core/reply.ts'
import type { Deliverer } from '../../src/service/deliver.ts'

/** A message as people see it. */
export interface Shown {
  readonly id: string
  readonly conversation: string
  readonly mark: string | null
  readonly text: string
  /** How often it was changed. */
  readonly edits: number
}

/** A small platform that remembers what was sent to it. */
export interface RecordingPlatform {
  readonly url: string
  readonly shown: readonly Shown[]
  /** The next so many requests are carried out, and their answers are lost. */
  loseAnswers(count: number): void
  close(): Promise<void>
}

export async function openPlatform(port = 0): Promise<RecordingPlatform> {
  const shown: Shown[] = []
  let losing = 0
  const server = createServer(async (request, response) => {
    const [, , id] = (request.url ?? '').split('/')
    let answer: unknown = null
    if (request.method === 'POST') {
      const { conversation, mark, text } = (await json(request)) as Shown
      shown.push({ id: String(shown.length + 1), conversation, mark, text, edits: 0 })
      answer = String(shown.length)
    } else if (request.method === 'PUT') {
      const at = shown.findIndex((message) => message.id === id)
      const { text } = (await json(request)) as Shown
      shown[at] = { ...shown[at]!, text, edits: shown[at]!.edits + 1 }
    } else {
      answer = shown.find(({ mark }) => mark === id)?.id ?? null
    }
    if (losing > 0) {
      losing--
      response.destroy()
    } else response.end(JSON.stringify(answer))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    shown,
    loseAnswers: (count) => {
      losing = count
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Puts answers on that platform. An inquiry whose place says `unfindable` gets messages without a mark. */
export function deliverTo(url: string): Deliverer<string> {
  async function call(method: string, path: string, body?: object): Promise<string | null> {
    const response = await fetch(`${url}${path}`, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    })
    return response.json() as Promise<string | null>
  }
  return {
    editEveryMs: 20,
    way: ({ place }) => (place?.way === 'unfindable' || place?.way === 'none' ? place.way : 'findable'),
    render: (reply) => reply.blocks.map((block) => ('text' in block ? block.text : '')),
    async post({ conversation, place }, text, { mark }) {
      const id = await call('POST', '/messages', {
        conversation,
        mark: place?.way === 'unfindable' ? null : mark,
        text,
      })
      return id ?? ''
    },
    async edit(_inquiry, id, text) {
      await call('PUT', `/messages/${id}`, { text })
    },
    find: (_inquiry, { mark }) => call('GET', `/messages/${mark}`),
  }
}

/** A Reply that says one sentence in each message. */
export function saying(...texts: string[]): Reply {
  return {
    command: 'ask',
    article: null,
    engine: 'extractive',
    outcome: 'answered',
    blocks: texts.map((text) => ({ type: 'notice', text })),
    citations: [],
    data: {},
  }
}
