import type { FieldName } from '../article/article.ts'
import { citeField } from '../article/citation.ts'
import { sizeOf } from '../article/size.ts'
import type { Block, Reply } from '../reply.ts'
import { aboutWords, byline, languageName } from '../words.ts'
import type { Command } from './command.ts'

/** In the order of their marks: the one that is marked in the reply comes first. */
const CITED: readonly FieldName[] = [
  'source',
  'title',
  'author',
  'published',
  'publication',
  'biography',
  'disclaimer',
]
const QUOTED: readonly (FieldName | null)[] = ['biography', 'disclaimer']

export const article: Command = {
  name: 'article',
  help: 'Says what is being read: title, byline, length, reading time and source.',
  parameters: [],
  examples: ['article'],
  async *run(_values, { article: read, link }) {
    const article = await read()
    const { metadata, slug } = article
    const size = sizeOf(article)
    const from = byline(metadata)
    const citations = CITED.map((name) => citeField(article, name, link)).filter((field) => field !== null)
    const rows = [
      [aboutWords.length, aboutWords.size(size)],
      [aboutWords.readingTime, aboutWords.minutes(size.minutes)],
      [aboutWords.language, languageName(metadata.language)],
      [aboutWords.name, slug],
    ]
    const reply: Reply = {
      command: 'article',
      article,
      engine: 'extractive',
      outcome: 'answered',
      blocks: [
        { type: 'heading', text: metadata.title },
        ...(from ? [{ type: 'notice', text: from } as const] : []),
        { type: 'table', columns: [aboutWords.what, aboutWords.value], rows },
        ...citations.flatMap(({ field }, citation): Block[] => {
          if (field === 'source') return [sourceLine(citation)]
          return QUOTED.includes(field) ? [{ type: 'quotation', citation }] : []
        }),
      ],
      citations,
      data: { metadata, size },
    }
    yield reply
  },
}

function sourceLine(citation: number): Block {
  return { type: 'prose', spans: [{ text: aboutWords.published, citations: [citation] }] }
}
