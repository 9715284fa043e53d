import type { Article } from '../article/article.ts'
import { indexOf } from '../reading/index.ts'
import { prompts } from '../reading/topics.ts'
import type { Reply } from '../reply.ts'
import { byline, words } from '../words.ts'

/** What a person sees who has said nothing yet: what this is, what is read, and three things to try. */
export function welcome(article: Article): Reply {
  const lines = ['summary', ...prompts(indexOf(article)).slice(0, 2)]
  return {
    command: 'help',
    article,
    engine: 'extractive',
    outcome: 'answered',
    blocks: [
      { type: 'notice', text: words.welcome },
      { type: 'heading', text: article.metadata.title },
      { type: 'notice', text: byline(article.metadata) },
      { type: 'notice', text: words.tryThese },
      { type: 'choices', choices: lines.map((line) => ({ label: line, line })) },
    ],
    citations: [],
    data: {},
  }
}
