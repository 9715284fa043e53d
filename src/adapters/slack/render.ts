import type { types } from '@slack/bolt'
import { quoteOf } from '../../core/article/citation.ts'
import type { Inquiry } from '../../core/inquiry.ts'
import type { Block, Reply, Span } from '../../core/reply.ts'
import { answerButtons, choices, shareButton, stopButton } from './buttons.ts'
import { LIMITS } from './limits.ts'
import {
  bullets,
  marksOf,
  type Piece,
  preformatted,
  prose,
  quotation,
  rows,
  sources,
  wantsSpace,
  whereabouts,
} from './rich.ts'
import { escapeText, shorten, split } from './text.ts'
import { linesOf } from './views.ts'

/** A message of an answer, as plain data. */
export interface SlackMessage {
  /** What notifications and screen readers say in the blocks' place; escaped. */
  readonly text: string
  readonly blocks: readonly types.KnownBlock[]
  /** What stands beneath: while it is written, when it is whole, and where only the asker sees it. */
  readonly writing: readonly types.KnownBlock[]
  readonly whole: readonly types.KnownBlock[]
  readonly unshared: readonly types.KnownBlock[]
  /** The command lines that are offered in it. */
  readonly lines: readonly string[]
  /** The answer was taken back: in place of saying so, the message that was pressed goes. */
  readonly takesBack: boolean
}

/** Room for who asked, for the buttons and for “Share”. */
const OWN_BLOCKS = 4

/** A Reply as the messages that it fills, in order. */
export function render(reply: Reply, inquiry: Inquiry): readonly SlackMessage[] {
  const shown = new Set(reply.blocks.flatMap((block) => (block.type === 'quotation' ? [block.citation] : [])))
  const unquoted = marksOf(reply).filter((index) => !shown.has(index))
  const pieces = [
    ...reply.blocks.flatMap((block, at) => renderBlock(block, at, reply, inquiry)),
    ...(unquoted.length ? sources(unquoted, reply) : []),
  ]
  const messages = packed(pieces)
  const texts = split(fallback(reply), Math.ceil(fallback(reply).length / messages.length) || 1)
  return messages.map((blocks, at) => {
    const isEnd = at === messages.length - 1
    return {
      text: shorten(escapeText(at === 0 ? fallback(reply) : (texts[at] ?? '…')), LIMITS.fallback) || '…',
      blocks,
      writing: isEnd ? stopButton(inquiry) : [],
      whole: isEnd ? answerButtons(reply, inquiry) : [],
      unshared: isEnd ? shareButton(reply, inquiry) : [],
      lines: linesOf(reply),
      takesBack: reply.command === 'delete' && reply.outcome === 'answered',
    }
  })
}

function renderBlock(block: Block, at: number, reply: Reply, inquiry: Inquiry): Piece[] {
  switch (block.type) {
    case 'heading':
      return heading(block.text, reply)
    case 'notice':
      return notice(block.text)
    case 'prose':
      return prose(block.spans, reply)
    case 'quotation':
      return quotation(block.citation, reply)
    case 'list':
      return bullets(block.items, reply)
    case 'table':
      return rows(block.rows)
    case 'document':
      return [...notice(block.name), ...preformatted(block.text)]
    case 'choices':
      return choices(block, at, inquiry).map((block) => ({ block, size: 0 }))
  }
}

function heading(text: string, reply: Reply): Piece[] {
  if (text.length > LIMITS.header) return prose([{ text, style: 'strong' }], reply)
  if (!text.trim()) return []
  return [
    {
      block: { type: 'header', text: { type: 'plain_text', text, emoji: false } },
      size: text.length,
    },
  ]
}

function notice(text: string): Piece[] {
  return split(text, LIMITS.contextText)
    .filter((part) => part.trim())
    .map((part) => ({
      block: { type: 'context', elements: [{ type: 'plain_text', text: part, emoji: false }] },
      size: part.length,
    }))
}

/** Blocks together in as few messages as they fit. */
function packed(pieces: readonly Piece[]): types.KnownBlock[][] {
  const messages: types.KnownBlock[][] = [[]]
  let size = 0
  for (const piece of pieces) {
    const isFull = (messages.at(-1)?.length ?? 0) >= LIMITS.blocks - OWN_BLOCKS
    if (isFull || (size > 0 && size + piece.size > LIMITS.messageText)) {
      messages.push([])
      size = 0
    }
    messages.at(-1)?.push(piece.block)
    size += piece.size
  }
  return messages
}

/** All that a Reply says, as text. */
function fallback(reply: Reply): string {
  return reply.blocks
    .map((block) => blockText(block, reply))
    .filter(Boolean)
    .join('\n')
}

function blockText(block: Block, reply: Reply): string {
  switch (block.type) {
    case 'heading':
    case 'notice':
    case 'document':
      return block.text
    case 'prose':
      return spoken(block.spans)
    case 'list':
      return block.items.map((item) => `• ${spoken(item)}`).join('\n')
    case 'table':
      return block.rows.map((row) => row.filter(Boolean).join(': ')).join('\n')
    case 'quotation': {
      const citation = reply.citations[block.citation]
      return citation ? `“${quoteOf(citation)}” (${whereabouts(citation, reply)})` : ''
    }
    case 'choices':
      return block.choices.map(({ label }) => `• ${label}`).join('\n')
  }
}

function spoken(spans: readonly Span[]): string {
  return spans
    .map(({ text, style, citations = [] }, at) => {
      const marks = citations.map((index) => ` [${index + 1}]`).join('')
      const said = style === 'said' ? `[-${text}-]` : style === 'right' ? `{+${text}+}` : text
      return `${said}${marks}${marks && wantsSpace(spans[at + 1]) ? ' ' : ''}`
    })
    .join('')
    .trim()
}
