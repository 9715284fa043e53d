import { citationJson, citeRange } from '../article/citation.ts'
import { type OpenQuestion, openQuestions } from '../engine/discussion.ts'
import type { Block, Reply } from '../reply.ts'
import { discussWords } from '../words.ts'
import type { Command } from './command.ts'

const QUESTIONS = 3

export const discuss: Command = {
  name: 'discuss',
  help: 'Asks three open questions for a group, each on a passage that it quotes.',
  notes: [
    'The article does not settle them: they ask what follows from a prediction, a recommendation, a concession or a disputed word of its own.',
  ],
  parameters: [],
  examples: ['discuss'],
  async *run(_values, { article: read, link }) {
    const article = await read()
    const questions = openQuestions(article, QUESTIONS)
    const citations = questions.map(({ sentence }) => citeRange(article, sentence, link))
    const reply: Reply = {
      command: 'discuss',
      article,
      engine: 'extractive',
      outcome: 'answered',
      blocks: [
        { type: 'heading', text: discussWords.heading },
        ...questions.flatMap((question, at): Block[] => [
          { type: 'prose', spans: [{ text: `${at + 1}. ${wordsOf(question)}`, style: 'strong' }] },
          { type: 'quotation', citation: at },
        ]),
      ],
      citations,
      data: {
        questions: questions.map((question, at) => ({
          question: wordsOf(question),
          citation: citationJson(citations[at]!),
        })),
      },
    }
    yield reply
  },
}

function wordsOf({ opening, term }: OpenQuestion): string {
  return opening === 'term' && term
    ? discussWords.term(term)
    : discussWords[opening === 'term' ? 'judgement' : opening]
}
