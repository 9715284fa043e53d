import { formatAddress } from '../article/address.ts'
import { type Article, type Paragraph, textOf } from '../article/article.ts'
import { citeRange } from '../article/citation.ts'
import type { Reply } from '../reply.ts'
import { byline, words } from '../words.ts'
import type { Command } from './command.ts'

export const outline: Command = {
  name: 'outline',
  help: 'Lists the paragraphs with their addresses and opening words.',
  parameters: [],
  examples: ['outline'],
  async *run(_values, { article: read, link }) {
    const article = await read()
    const { metadata, paragraphs } = article
    const from = byline(metadata)
    const reply: Reply = {
      command: 'outline',
      article,
      engine: 'extractive',
      outcome: 'answered',
      blocks: [
        { type: 'heading', text: metadata.title },
        ...(from ? [{ type: 'notice', text: from } as const] : []),
        {
          type: 'table',
          columns: [words.place, words.opening],
          rows: paragraphs.flatMap((p) => rowsOf(p, article)),
        },
      ],
      citations: paragraphs.map((paragraph) => citeRange(article, paragraph, link)),
      data: { metadata, paragraphs: paragraphs.map((paragraph) => paragraphJson(paragraph, article)) },
    }
    yield reply
  },
}

/** A paragraph's row, behind those of the headings above it. */
function rowsOf(paragraph: Paragraph, article: Article): string[][] {
  const headings = article.headings.filter(({ before }) => before === paragraph.number)
  return [
    ...headings.map((heading) => ['', textOf(article, heading)]),
    [addressOf(paragraph), openingOf(textOf(article, paragraph))],
  ]
}

function addressOf({ number }: Paragraph): string {
  return formatAddress({ paragraph: number, lastParagraph: number, sentences: null })
}

/** In characters. */
const OPENING = 60
/** A last word longer than this is cut; so is a text whose words are not spaced. */
const LONG_WORD = 25

/** A text's first words, with “…” where it goes on. */
function openingOf(text: string): string {
  const line = text.replace(/\s+/g, ' ')
  if (line.length <= OPENING) return line
  const space = line.lastIndexOf(' ', OPENING)
  const cut = space > OPENING - LONG_WORD ? space : OPENING
  return `${line
    .slice(0, cut)
    .toWellFormed()
    .replace(/[\s,;:–—-]+$/u, '')}…`
}

function paragraphJson(paragraph: Paragraph, article: Article) {
  const { start, end, sentences } = paragraph
  return {
    address: addressOf(paragraph),
    start,
    end,
    text: textOf(article, paragraph),
    sentences: sentences.map(({ start, end }) => ({ start, end, text: textOf(article, { start, end }) })),
  }
}
