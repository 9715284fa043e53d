import { SUMMARY_LENGTHS, type SummaryLength } from '../engine/engine.ts'
import type { Reply } from '../reply.ts'
import { byline } from '../words.ts'
import type { Command } from './command.ts'

export const summary: Command = {
  name: 'summary',
  help: 'Sums the article up in its own most telling sentences.',
  notes: ['short has at most 3 sentences, medium 5, long 8, and never more than a third of the article.'],
  remembered: true,
  parameters: [
    {
      name: 'length',
      help: 'how much to say; medium where nothing is said',
      type: 'choice',
      required: false,
      choices: SUMMARY_LENGTHS,
    },
  ],
  examples: ['summary', 'summary short'],
  async *run({ length = 'medium' }, { article: read, engine, link, signal }) {
    const article = await read()
    const from = byline(article.metadata)
    const heading = [article.metadata.title, from].filter(Boolean).join(' · ')
    for await (const { claims, citations, engine: name, notice } of engine.summarise(
      article,
      length as SummaryLength,
      link,
      signal,
    )) {
      const reply: Reply = {
        command: 'summary',
        article,
        engine: name,
        outcome: 'answered',
        blocks: [
          { type: 'heading', text: article.metadata.title },
          ...(from ? [{ type: 'notice', text: from } as const] : []),
          ...claims.map(
            ({ text, translation, citations }) =>
              ({ type: 'prose', spans: [{ text: translation ?? text, citations }] }) as const,
          ),
          ...(notice ? [{ type: 'notice', text: notice } as const] : []),
        ],
        citations,
        claims,
        data: { heading, ...(notice && { notice }) },
      }
      yield reply
    }
  },
}
