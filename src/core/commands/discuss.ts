import { citationJson } from '../article/citation.ts'
import type { Block, Reply } from '../reply.ts'
import { discussWords } from '../words.ts'
import type { Command } from './command.ts'

export const discuss: Command = {
  name: 'discuss',
  help: 'Asks three open questions for a group, each on a passage that it quotes.',
  notes: [
    'The article does not settle them: they ask what follows from a prediction, a recommendation, a concession or a disputed word of its own.',
    'Where a model is set, it asks them; a question with a name, a number or a quotation that the article does not have gives way to another.',
  ],
  parameters: [],
  examples: ['discuss'],
  async *run(_values, { article: read, engine, link, signal }) {
    const article = await read()
    for await (const { engine: name, questions, citations, notice } of engine.discuss(
      article,
      link,
      signal,
    )) {
      const reply: Reply = {
        command: 'discuss',
        article,
        engine: name,
        outcome: 'answered',
        blocks: [
          { type: 'heading', text: discussWords.heading },
          ...questions.flatMap(({ text, citations: places }, at): Block[] => [
            { type: 'prose', spans: [{ text: `${at + 1}. ${text}`, style: 'strong' }] },
            ...places.map((citation): Block => ({ type: 'quotation', citation })),
          ]),
          ...(notice ? [{ type: 'notice', text: notice } as const] : []),
        ],
        citations,
        data: {
          questions: questions.map(({ text, citations: places }) => ({
            question: text,
            citation: citationJson(citations[places[0]!]!),
            ...(places.length > 1 && { citations: places.map((at) => citationJson(citations[at]!)) }),
          })),
          ...(notice && { notice }),
        },
      }
      yield reply
    }
  },
}
