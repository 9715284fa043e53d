import { render } from './adapters/slack/render.ts'
import { createLinker } from './core/article/fragment.ts'
import { load } from './core/article/load.ts'
import { catalogue } from './core/commands/index.ts'
import { createExtractive } from './core/engine/extractive.ts'
import type { Inquiry } from './core/inquiry.ts'
import type { Library } from './core/library.ts'
import type { Block, Reply } from './core/reply.ts'
import { createReset } from './core/reset.ts'

const TEXT = `---
title: The Reading Room
author: Ines Falk
published: 2021-05-04
source: https://example.org/reading-room
---

The reading room of Almvik opened in 1931 with four hundred books. It was paid for by the fishermen's union, and
anybody could borrow without a fee.

In 1968 a storm flooded the cellar. The librarian, Elsa Brandt, dried nine hundred volumes in the bakery's ovens, and
only two were lost.

Today the room holds twelve thousand books. It still charges nothing.
`

const INQUIRY: Inquiry = {
  keys: ['slack:message:T1/C1/1700000000.000100'],
  platform: 'slack',
  workspace: 'T1',
  conversation: 'C1/1700000000.000100',
  asker: { id: 'U1', name: 'Ada' },
  text: '',
  askedAt: 1_700_000_000_000,
}

/** A line of each command that says something about the text above. */
const LINES: Readonly<Record<string, string>> = {
  summary: 'summary short',
  ask: 'ask When did the reading room open?',
  quote: 'quote ¶2.2',
  check: 'check "The reading room of Almvik opened in 1913 with four hundred books."',
  cite: 'cite ¶1.1 style:apa',
  use: 'use the-reading-room',
  add: 'add',
}

/** Messages for Slack as they are rendered, one for each block of a Reply and for each command, as JSON. */
export async function slackSamples(): Promise<string> {
  const article = load(TEXT, { slug: 'the-reading-room' })
  const library: Library = {
    list: async () => [article],
    problems: async () => [],
    get: async () => article,
    first: async () => article,
  }
  const engine = createExtractive()
  const link = createLinker({ readerUrl: null })
  const reset = createReset({
    catalogue,
    library,
    engineFor: () => engine,
    link,
    rights: { mayManage: async () => true },
    read: async (markdown, slug) => load(markdown, { slug }),
    interrupt: async () => {},
    memory: null,
  })

  async function answer(line: string): Promise<Reply> {
    let last: Reply | undefined
    const inquiry = { ...INQUIRY, text: line }
    for await (const reply of reset.answer(inquiry, new AbortController().signal)) last = reply
    if (!last) throw new Error(`“${line}” was not answered.`)
    return last
  }

  const samples: Record<string, unknown> = {}
  const asked = await answer(LINES.ask ?? '')
  for (const block of BLOCKS)
    samples[`block ${block.type}`] = shown({ ...asked, outcome: 'failed', blocks: [block] }, '')
  for (const { name } of catalogue) {
    const line = LINES[name] ?? name
    samples[`command ${name}`] = shown(await answer(line), line)
  }
  return `${JSON.stringify(samples, null, 2)}\n`
}

function shown(reply: Reply, text: string): unknown {
  const messages = render(reply, { ...INQUIRY, text }).map(({ text, blocks, whole }) => ({
    text,
    blocks: [...blocks, ...whole],
  }))
  return messages.length === 1 ? messages[0] : messages
}

const BLOCKS: readonly Block[] = [
  { type: 'heading', text: 'The Reading Room' },
  {
    type: 'prose',
    spans: [
      { text: 'The room opened in ' },
      { text: '1913', style: 'said' },
      { text: '1931', style: 'right', citations: [0] },
      { text: ' with ' },
      { text: 'four hundred', style: 'strong' },
      { text: ' books; try ' },
      { text: 'quote ¶1', style: 'literal' },
    ],
  },
  { type: 'quotation', citation: 0 },
  { type: 'list', items: [[{ text: 'one' }], [{ text: 'another', citations: [0] }]] },
  { type: 'table', columns: ['', ''], rows: [['length', 'three paragraphs']] },
  { type: 'choices', choices: [{ label: 'summary', line: 'summary' }] },
  { type: 'notice', text: 'Nothing that a text holds is markup: <!channel> & *stars* stay as they are.' },
  { type: 'document', name: 'conversation.md', text: '# The Reading Room\n\n> It still charges nothing.\n' },
]
