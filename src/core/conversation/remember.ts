import type { Inquiry } from '../inquiry.ts'
import type { Memory } from '../ports.ts'
import type { Reply } from '../reply.ts'
import { turnOf } from './turn.ts'

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
  await memory.articles.keepText(inquiry.workspace, article.digest, {
    slug: article.slug,
    markdown: article.markdown,
  })
  await memory.turns.keep(inquiry.workspace, turn)
}
