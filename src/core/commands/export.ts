import { formatAddress } from '../article/address.ts'
import type { Article } from '../article/article.ts'
import { quoteOf } from '../article/citation.ts'
import { escapeMarkdown } from '../article/escape-markdown.ts'
import { type Entry, minutesOf } from '../conversation/minutes.ts'
import { byline, words } from '../words.ts'
import type { Command } from './command.ts'
import { textsOf } from './recap.ts'
import { remark } from './remark.ts'

const MAX_TURNS = 1_000

export const exportConversation: Command = {
  name: 'export',
  help: 'Gives this conversation as Markdown, with its citations.',
  keeps: true,
  parameters: [],
  examples: ['export'],
  async *run(_values, context) {
    const { memory, inquiry, link } = context
    if (!memory) {
      yield remark('export', 'unusable', words.nothingKept)
      return
    }
    const article = await context.article()
    const turns = await memory.turns.latest(inquiry.workspace, inquiry.conversation, MAX_TURNS)
    const { established, unanswered } = await minutesOf(turns, textsOf(memory, context), link, article)
    if (!established.length && !unanswered.length) {
      yield remark('export', 'answered', words.nothingAskedYet)
      return
    }
    const text = [
      `# ${escapeMarkdown(article.metadata.title)}`,
      escapeMarkdown(byline(article.metadata)),
      ...established.map((entry) => chapter(entry, article)),
      ...(unanswered.length ? [`## ${words.unanswered}`] : []),
      ...unanswered.map(({ values }) => `- ${escapeMarkdown(Object.values(values).join(' '))}`),
    ]
    yield {
      command: 'export',
      article,
      engine: 'extractive',
      outcome: 'answered',
      blocks: [
        { type: 'document', name: `${article.slug}.md`, text: `${text.filter(Boolean).join('\n\n')}\n` },
      ],
      citations: established.flatMap(({ citations }) => citations),
      data: { markdown: `${text.filter(Boolean).join('\n\n')}\n` },
    }
  },
}

/**
 * A question with what was answered, then each quotation with its address and link, and with the title of its
 * article where that is not the one that is `read` here now.
 */
function chapter({ turn, citations, outdated }: Entry, read: Article): string {
  const quotations = citations.map((citation) => {
    const address = citation.address ? formatAddress(citation.address) : (citation.field ?? '')
    const { slug, metadata } = citation.article
    const place = slug === read.slug ? address : `${address}, ${escapeMarkdown(metadata.title)}`
    const source = citation.url ? `[${place}](<${citation.url}>)` : place
    return `> ${escapeMarkdown(quoteOf(citation)).replaceAll('\n', '\n> ')}\n> — ${source}`
  })
  return [
    `## ${escapeMarkdown(Object.values(turn.values).join(' ') || turn.command)}`,
    `${escapeMarkdown(turn.asker.name)}, ${new Date(turn.askedAt).toISOString().slice(0, 10)}`,
    ...(outdated ? [words.olderText] : []),
    ...quotations,
  ].join('\n\n')
}
