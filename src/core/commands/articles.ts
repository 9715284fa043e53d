import type { Article } from '../article/article.ts'
import { sizeOf } from '../article/size.ts'
import type { Block, Reply } from '../reply.ts'
import { aboutWords, byline } from '../words.ts'
import type { Command } from './command.ts'

export const articles: Command = {
  name: 'articles',
  help: 'Lists the articles that can be read here, and what could not be read.',
  looks: true,
  parameters: [],
  examples: ['articles'],
  async *run(_values, { article: read, library }) {
    const [list, problems] = [await library.list(), await library.problems()]
    // Throws where there is none, and says how to add one.
    const current = list.length ? await read() : await library.first()
    const reply: Reply = {
      command: 'articles',
      article: current,
      engine: 'extractive',
      outcome: 'answered',
      blocks: [
        { type: 'table', columns: [aboutWords.name, aboutWords.title], rows: list.map(rowOf) },
        { type: 'notice', text: aboutWords.readHere(current.slug) },
        ...problems.map((text): Block => ({ type: 'notice', text })),
        ...choicesOf(list, current),
      ],
      citations: [],
      data: {
        articles: list.map((article) => ({ slug: article.slug, ...article.metadata, size: sizeOf(article) })),
        problems,
      },
    }
    yield reply
  },
}

function rowOf({ slug, metadata }: Article): string[] {
  return [slug, [metadata.title, byline(metadata)].filter(Boolean).join(' · ')]
}

/** More buttons than this help nobody; `use` takes any name. */
const MOST_CHOICES = 5

function choicesOf(list: readonly Article[], current: Article): Block[] {
  const others = list.filter(({ slug }) => slug !== current.slug).slice(0, MOST_CHOICES)
  if (!others.length) return []
  return [
    {
      type: 'choices',
      choices: others.map(({ slug, metadata }) => ({ label: metadata.title, line: `use ${slug}` })),
    },
  ]
}
