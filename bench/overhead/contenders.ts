import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

/** Answers one question with a model behind a URL, in full. */
export type Asks = (question: string) => Promise<unknown>

const MODEL = 'm'
const KEY = 'sk-bench'
const ARTICLE = new URL('../../article/a-cold-but-promising-obama-putin-meeting.md', import.meta.url)
const TOLD =
  'Answer from the article alone, as JSON with claims and the numbers of the sentences that carry them.'

async function shape() {
  const { z } = await import('zod')
  const claim = z.object({
    text: z.string(),
    sentences: z.array(z.number()),
    translation: z.string().nullable(),
  })
  return z.object({ answered: z.boolean(), claims: z.array(claim) })
}

/** What is compared, each loading nothing of the others. */
export const CONTENDERS = {
  async reset(url) {
    const { load } = await import('../../src/core/article/load.ts')
    const { createLinker } = await import('../../src/core/article/fragment.ts')
    const { openModelEngine } = await import('../../src/model-engine.ts')
    const article = await load(await readFile(fileURLToPath(ARTICLE), 'utf8'), { slug: 'article' })
    const link = createLinker({ readerUrl: null })
    const config = {
      apiKey: KEY,
      baseUrl: url,
      name: MODEL,
      contextTokens: 100_000,
      tokensPerDay: null,
      questionsPerMinute: null,
    }
    const opened = await openModelEngine(config, { memory: null, report: () => {} })
    const asking = { workspace: 'w', person: 'p', isLimited: true }
    return async (text) => {
      let last: unknown
      const { signal } = new AbortController()
      for await (const answer of opened.engineFor(asking).answer({ article, text }, link, signal)) {
        if (answer.engine !== 'llm' || !answer.claims.length) throw new Error('The model did not answer')
        last = answer
      }
      return last
    }
  },

  async openai(url) {
    const { default: OpenAI } = await import('openai')
    const { zodResponseFormat } = await import('openai/helpers/zod')
    const article = await readFile(fileURLToPath(ARTICLE), 'utf8')
    const client = new OpenAI({ apiKey: KEY, baseURL: url, maxRetries: 0 })
    const response_format = zodResponseFormat(await shape(), 'answer')
    return async (question) => {
      const messages = [
        { role: 'system', content: TOLD },
        { role: 'user', content: `${article}\n\n${question}` },
      ] as const
      const completion = await client.chat.completions.parse({
        model: MODEL,
        messages: [...messages],
        response_format,
      })
      return completion.choices[0]?.message.parsed
    }
  },

  async 'openai streamed'(url) {
    const { default: OpenAI } = await import('openai')
    const { zodResponseFormat } = await import('openai/helpers/zod')
    const article = await readFile(fileURLToPath(ARTICLE), 'utf8')
    const client = new OpenAI({ apiKey: KEY, baseURL: url, maxRetries: 0 })
    const wanted = await shape()
    const response_format = zodResponseFormat(wanted, 'answer')
    return async (question) => {
      const stream = await client.chat.completions.create({
        model: MODEL,
        messages: [
          { role: 'system', content: TOLD },
          { role: 'user', content: `${article}\n\n${question}` },
        ],
        response_format,
        stream: true,
        stream_options: { include_usage: true },
      })
      let said = ''
      for await (const { choices } of stream) said += choices[0]?.delta.content ?? ''
      return wanted.parse(JSON.parse(said))
    }
  },

  async langchain(url) {
    const { ChatOpenAI } = await import('@langchain/openai')
    const article = await readFile(fileURLToPath(ARTICLE), 'utf8')
    const chat = new ChatOpenAI({ apiKey: KEY, model: MODEL, maxRetries: 0, configuration: { baseURL: url } })
    const structured = chat.withStructuredOutput(await shape(), { name: 'answer', method: 'jsonSchema' })
    return async (question) =>
      structured.invoke([
        ['system', TOLD],
        ['user', `${article}\n\n${question}`],
      ])
  },

  async llamaindex(url) {
    const { Document, Settings, VectorStoreIndex } = await import('llamaindex')
    const { OpenAI, OpenAIEmbedding } = await import('@llamaindex/openai')
    const article = await readFile(fileURLToPath(ARTICLE), 'utf8')
    Settings.llm = new OpenAI({ apiKey: KEY, baseURL: url, model: 'gpt-4o-mini', maxRetries: 0 })
    Settings.embedModel = new OpenAIEmbedding({ apiKey: KEY, baseURL: url, model: 'text-embedding-3-small' })
    const index = await VectorStoreIndex.fromDocuments([new Document({ text: article })])
    const engine = index.asQueryEngine()
    return async (question) => engine.query({ query: question })
  },
} satisfies Record<string, (url: string) => Promise<Asks>>

export type Contender = keyof typeof CONTENDERS

export function isContender(name: string | undefined): name is Contender {
  return name !== undefined && Object.hasOwn(CONTENDERS, name)
}
