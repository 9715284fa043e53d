import { quoteOf } from '../../src/core/article/citation.ts'
import { createLinker } from '../../src/core/article/fragment.ts'
import { load } from '../../src/core/article/load.ts'
import { catalogue } from '../../src/core/commands/index.ts'
import { createExtractive } from '../../src/core/engine/extractive.ts'
import type { Inquiry } from '../../src/core/inquiry.ts'
import { createLibrary } from '../../src/core/library.ts'
import type { Memory } from '../../src/core/ports.ts'
import type { Block, Reply } from '../../src/core/reply.ts'
import { createReset } from '../../src/core/reset.ts'

/** Where a line is said; what is not named is the same for all. */
export interface Where {
  readonly workspace?: string
  readonly channel?: string
  readonly conversation?: string
  readonly asker?: string
  readonly key?: string
  readonly file?: string
}

export interface Group {
  /** What Reset replies to a line. */
  say(line: string, where?: Where): Promise<Reply>
  /** Who may see the answer to a line. */
  audience(line: string, where?: Where): Promise<'place' | 'asker'>
}

/** A group that talks about the articles of a folder, with the real core over a real store. `managers` are ids. */
export function groupOn(folder: string, memory: Memory, managers: readonly string[] = ['ada']): Group {
  const reset = createReset({
    catalogue,
    library: createLibrary(folder),
    engineFor: createExtractive,
    link: createLinker({ readerUrl: null }),
    rights: { mayManage: async ({ asker }) => managers.includes(asker.id) },
    read: async (markdown, slug) => load(markdown, { slug }),
    interrupt: async () => {},
    memory,
  })
  let said = 0
  return {
    audience: (line, where = {}) => reset.audience(inquiryOf(line, 0, where)),
    async say(line, where = {}) {
      said++
      const inquiry = inquiryOf(line, said, where)
      let last: Reply | undefined
      for await (const snapshot of reset.answer(inquiry, new AbortController().signal)) last = snapshot
      if (!last) throw new Error(`No reply to ${line}`)
      return last
    },
  }
}

function inquiryOf(text: string, number: number, where: Where): Inquiry {
  const { workspace = 'w', channel = 'channel', conversation = 'thread', asker = 'ada', key, file } = where
  return {
    keys: [key ?? `inquiry:${number}`],
    platform: 'slack',
    workspace,
    channel,
    conversation,
    asker: { id: asker, name: asker },
    text,
    ...(file !== undefined && { files: [{ name: 'file.md', text: file }] }),
    askedAt: 1_700_000_000_000 + number,
  }
}

/** All that a Reply says of itself, quotations apart. */
export function saidIn(reply: Reply): string {
  return reply.blocks.flatMap(textsOf).join('\n')
}

function textsOf(block: Block): string[] {
  switch (block.type) {
    case 'heading':
    case 'notice':
    case 'document':
      return [block.text]
    case 'prose':
      return block.spans.map(({ text }) => text)
    case 'list':
      return block.items.map((spans) => spans.map(({ text }) => text).join(''))
    case 'table':
      return block.rows.map((row) => row.join(' '))
    case 'choices':
      return block.choices.map(({ label, line }) => `${label}: ${line}`)
    case 'quotation':
      return []
  }
}

/** The quotations of a Reply's citations. */
export function quotesIn(reply: Reply): string[] {
  return reply.citations.map(quoteOf)
}
