import { type Citation, citeRange, quoteOf } from '../article/citation.ts'
import { answerFromMetadata } from '../engine/about.ts'
import type { Answer, Claim } from '../engine/engine.ts'
import type { Block, Reply } from '../reply.ts'
import { answerWords, words } from '../words.ts'
import type { Command } from './command.ts'
import { asksForLess, lastCited } from './last-answer.ts'

export const ask: Command = {
  name: 'ask',
  help: 'Answers a question with the sentences of the article that say so.',
  notes: ['Where the article does not say, Reset says that, and shows the nearest passages.'],
  remembered: true,
  parameters: [
    { name: 'question', help: 'what you want to know', type: 'rest', required: true, completes: 'topic' },
  ],
  examples: ['ask What does it say about Syria?', 'ask Who wrote it?'],
  batch: 'question',
  async *run({ question = '' }, { article: read, earlier, engine, link, signal }) {
    const article = await read()
    const exchanges = await earlier(article)
    const heart = asksForLess(question) ? lastCited(exchanges, article) : null
    const known = heart
      ? answerOf(citeRange(article, heart, link))
      : answerFromMetadata({ article, text: question }, link)
    if (known) {
      yield replyTo(question, known)
      return
    }
    for await (const answer of engine.answer({ article, text: question, earlier: exchanges }, link, signal)) {
      yield replyTo(question, answer)
    }

    function replyTo(question: string, answer: Answer): Reply {
      return {
        command: 'ask',
        article,
        engine: answer.engine,
        outcome: answer.refused ? 'refused' : 'answered',
        blocks: [...(answer.refused ? refusal(answer) : statement(answer)), ...noticesOf(answer)],
        citations: answer.citations,
        claims: answer.claims,
        data: {
          question,
          answer: answer.refused ? words.notSaid : answerText(answer.claims),
          refused: answer.refused,
          confidence: answer.confidence,
          ...(answer.notice && { notice: answer.notice }),
        },
      }
    }
  },
}

/** One sentence of the article as the whole answer. */
function answerOf(citation: Citation): Answer {
  const claims = [{ text: quoteOf(citation), citations: [0] }]
  return { engine: 'extractive', refused: false, confidence: 1, claims, citations: [citation] }
}

/** The answer is made of nothing but its claims, of the translations where there are any. */
function answerText(claims: readonly Claim[]): string {
  return claims.map(({ text, translation }) => translation ?? text).join(' ')
}

function refusal({ citations }: Answer): Block[] {
  const said: Block = { type: 'notice', text: words.notSaid }
  if (!citations.length) return [said]
  const intro = citations.length === 1 ? words.nearest : words.nearestSeveral
  return [said, { type: 'notice', text: intro }, ...quotations(citations)]
}

/** The best sentence first; what else bears on the question follows. */
function statement({ claims, citations, engine }: Answer): Block[] {
  if (engine === 'llm') {
    const spans = claims.map(({ text, translation, citations }) => ({ text: translation ?? text, citations }))
    return [{ type: 'prose', spans }, ...quotations(citations)]
  }
  const [best, ...others] = quotations(citations.slice(0, claims.length))
  if (!best) return []
  return others.length ? [best, { type: 'notice', text: words.alsoBearing }, ...others] : [best]
}

function noticesOf({ claims, notice }: Answer): Block[] {
  const isTranslated = claims.some(({ translation }) => translation !== undefined)
  const said = [isTranslated ? answerWords.translated : null, notice ?? null]
  return said.flatMap((text) => (text ? [{ type: 'notice', text }] : []))
}

function quotations(citations: readonly Citation[]): Block[] {
  return citations.map((_, citation) => ({ type: 'quotation', citation }))
}
