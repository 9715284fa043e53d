import type { Article } from '../article/article.ts'
import type { Exchange } from '../engine/engine.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Memory } from '../ports.ts'
import type { Reply } from '../reply.ts'
import { type Turn, turnOf } from './turn.ts'

/** Keeps what a Reply said as a turn of its conversation, and the text that it cited. */
export async function remember(
  memory: Memory,
  inquiry: Inquiry,
  values: Readonly<Record<string, string>>,
  reply: Reply,
): Promise<void> {
  const turn = turnOf(inquiry, values, reply)
  const { article } = reply
  if (!turn || !article) return
  // The turn first: a text that no turn cites may be deleted at any moment.
  await memory.turns.keep(inquiry.workspace, turn)
  await memory.articles.keepText(inquiry.workspace, article.digest, {
    slug: article.slug,
    markdown: article.markdown,
  })
}

/** How many turns a question may lean on. */
const MAX_EARLIER = 6

/** What was said before about this very text in the inquiry's conversation, oldest first. */
export async function exchangesOf(memory: Memory, inquiry: Inquiry, article: Article): Promise<Exchange[]> {
  const turns = await memory.turns.latest(inquiry.workspace, inquiry.conversation, MAX_EARLIER)
  return turns
    .filter((turn) => turn.article.digest === article.digest && !inquiry.keys.includes(turn.key))
    .map(exchangeOf)
}

function exchangeOf({ values, claims, citations }: Turn): Exchange {
  return {
    question: Object.values(values).join(' '),
    answer: claims.map(({ text }) => text).join(' '),
    cited: citations.flatMap(({ start, end }) => (start === null || end === null ? [] : { start, end })),
  }
}
