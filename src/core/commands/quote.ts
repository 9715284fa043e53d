import { type Citation, citeRange } from '../article/citation.ts'
import type { Block, Reply } from '../reply.ts'
import type { Command } from './command.ts'
import { lastCited, pointsBack } from './last-answer.ts'

export const quote: Command = {
  name: 'quote',
  help: 'Shows passages to the letter: on a topic, with certain words, or at an address.',
  notes: [
    'An address is ¶4 (paragraph 4), ¶4.2 (its second sentence), ¶4.2–3 or ¶3–5; p4s2 and “paragraph 4” do too.',
    'Words in quotation marks are looked for to the letter.',
  ],
  remembered: true,
  parameters: [
    {
      name: 'topic',
      help: 'a topic, "words" in quotation marks, or an address such as ¶4.2',
      type: 'rest',
      required: true,
      completes: 'topic',
    },
  ],
  examples: ['quote Syria', 'quote "asset, not a liability"', 'quote ¶4.2'],
  async *run({ topic = '' }, { article: read, earlier, link }) {
    // Loaded when a passage is asked for: no other command waits for it.
    const { find, placesFound } = await import('./quote-passages.ts')
    const article = await read()
    const last = pointsBack(topic) ? lastCited(await earlier(article), article) : null
    const { outcome, ranges, said } = last ? placesFound([last]) : find(topic.trim(), article)
    const citations = ranges.map((range) => citeRange(article, range, link))
    const reply: Reply = {
      command: 'quote',
      article,
      engine: 'extractive',
      outcome,
      blocks: [...(said ? [{ type: 'notice', text: said } as const] : []), ...quotations(citations)],
      citations,
      data: { topic, refused: outcome === 'refused' },
    }
    yield reply
  },
}

function quotations(citations: readonly Citation[]): Block[] {
  return citations.map((_, citation) => ({ type: 'quotation', citation }))
}
