import type { Citation } from '../article/citation.ts'
import type { CitedTexts } from '../conversation/cited.ts'
import { type Entry, minutesOf } from '../conversation/minutes.ts'
import type { Turn } from '../conversation/turn.ts'
import type { Memory } from '../ports.ts'
import type { Block, Span } from '../reply.ts'
import { words } from '../words.ts'
import type { Command, Context } from './command.ts'
import { remark } from './remark.ts'

/** How far back a conversation is told. */
const MAX_TURNS = 200

export const recap: Command = {
  name: 'recap',
  help: 'Tells what this conversation asked and established, and what the article did not answer.',
  keeps: true,
  parameters: [],
  examples: ['recap'],
  async *run(_values, context) {
    const { memory, inquiry, link } = context
    if (!memory) {
      yield remark('recap', 'unusable', words.nothingKept)
      return
    }
    const article = await context.article()
    const turns = await memory.turns.latest(inquiry.workspace, inquiry.conversation, MAX_TURNS)
    const { established, unanswered } = await minutesOf(turns, textsOf(memory, context), link, article)
    if (!established.length && !unanswered.length) {
      yield remark('recap', 'answered', words.nothingAskedYet)
      return
    }
    const citations: Citation[] = []
    const items = established.map((entry) => told(entry, citations))
    yield {
      command: 'recap',
      article,
      engine: 'extractive',
      outcome: 'answered',
      blocks: [...section(words.established, items), ...section(words.unanswered, unanswered.map(asked))],
      citations,
      data: {},
    }
  },
}

/** Where the texts of this workspace are found. */
export function textsOf(memory: Memory, { inquiry, library, read }: Context): CitedTexts {
  return { library, memory: memory.articles, workspace: inquiry.workspace, read }
}

function section(heading: string, items: readonly (readonly Span[])[]): Block[] {
  return items.length
    ? [
        { type: 'heading', text: heading },
        { type: 'list', items },
      ]
    : []
}

/** What was asked, and each claim with its marks; what the claims cite goes behind the citations that are there. */
function told({ turn, citations: own, outdated }: Entry, citations: Citation[]): Span[] {
  const cited = [...new Set(turn.claims.flatMap(({ citations }) => citations))]
  const offset = citations.length
  citations.push(...cited.flatMap((index) => own[index] ?? []))
  return [
    ...asked(turn),
    ...turn.claims.map(({ text, translation, citations }) => ({
      text: ` ${translation ?? text}`,
      citations: citations.map((index) => offset + cited.indexOf(index)),
    })),
    ...(outdated ? [{ text: ` ${words.olderText}`, style: 'emphasis' } as const] : []),
  ]
}

function asked({ asker, command, values }: Turn): Span[] {
  const line = Object.values(values).join(' ')
  return [
    { text: `${asker.name}: ` },
    { text: command === 'ask' ? line : `${command} ${line}`, style: 'strong' },
  ]
}
