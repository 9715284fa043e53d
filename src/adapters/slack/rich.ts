import type { types } from '@slack/bolt'
import { formatAddress } from '../../core/article/address.ts'
import { type Citation, quoteOf } from '../../core/article/citation.ts'
import type { Reply, Span } from '../../core/reply.ts'
import { fieldLabels } from '../../core/words.ts'
import { LIMITS } from './limits.ts'
import { split } from './text.ts'

type Element = types.RichTextText | types.RichTextLink

/**
 * A block and how many characters it shows. In rich text nothing that a text holds is markup, so the article's
 * characters stand as they are and nothing pings.
 */
export interface Piece {
  readonly block: types.KnownBlock
  readonly size: number
}

/** Which citations are marked in prose: those carry their number wherever they are shown. */
export function marksOf({ blocks }: Reply): readonly number[] {
  const spans = blocks.flatMap((block) =>
    block.type === 'prose' ? block.spans : block.type === 'list' ? block.items.flat() : [],
  )
  return [...new Set(spans.flatMap(({ citations = [] }) => citations))]
}

/** Prose in pieces that each fit; a mark stays with the end of its text. */
export function prose(spans: readonly Span[], reply: Reply): Piece[] {
  return packed(elementsOf(spans, reply)).map((elements) =>
    piece([{ type: 'rich_text_section', elements }], elements),
  )
}

export function bullets(items: readonly (readonly Span[])[], reply: Cited): Piece[] {
  const rows = items.flatMap((item) => packed(elementsOf(item, reply)))
  return grouped(rows, sizeOf).map((rows) =>
    piece(
      [
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: rows.map((elements) => ({ type: 'rich_text_section', elements })),
        },
      ],
      rows.flat(),
    ),
  )
}

/** Rows, each with its first cell in bold. */
export function rows(table: readonly (readonly string[])[]): Piece[] {
  return bullets(
    table.map(([first = '', ...others]): Span[] => [
      { text: first, style: 'strong' },
      { text: `: ${others.join('  ')}` },
    ]),
    { citations: [] },
  )
}

/** The article's own words as a quote block, with where they stand beneath. */
export function quotation(index: number, reply: Reply): Piece[] {
  const citation = reply.citations[index]
  if (!citation) return []
  const mark = marksOf(reply).includes(index) ? `[${index + 1}] ` : ''
  const where = link(`${mark}${whereabouts(citation, reply)}`, citation.url)
  const parts = split(quoteOf(citation), LIMITS.messageText - where.text.length)
  return parts.map((text, at) => {
    const quote: types.RichTextQuote = { type: 'rich_text_quote', elements: [{ type: 'text', text }] }
    if (at < parts.length - 1) return piece([quote], quote.elements)
    return piece([quote, { type: 'rich_text_section', elements: [where] }], [...quote.elements, where])
  })
}

/** What is marked in the prose and not quoted beneath. */
export function sources(indexes: readonly number[], reply: Reply): Piece[] {
  const elements = indexes.flatMap((index, at): Element[] => {
    const citation = reply.citations[index]
    if (!citation) return []
    const where = link(`[${index + 1}] ${whereabouts(citation, reply)}`, citation.url)
    return at ? [{ type: 'text', text: ' · ' }, where] : [where]
  })
  return packed(elements).map((elements) => piece([{ type: 'rich_text_section', elements }], elements))
}

/** A text to be copied. */
export function preformatted(text: string): Piece[] {
  return split(text.trimEnd(), LIMITS.richText).map((part) => {
    const elements: types.RichTextText[] = [{ type: 'text', text: part }]
    return piece([{ type: 'rich_text_preformatted', elements }], elements)
  })
}

/** `¶4.2`, with the title where the Reply is about another article. */
export function whereabouts({ article, address, field }: Citation, reply: Pick<Reply, 'article'>): string {
  const name = address ? formatAddress(address) : field ? fieldLabels[field] : ''
  return article === reply.article ? name : `${name} · ${article.metadata.title}`
}

type Cited = Pick<Reply, 'citations'>

function elementsOf(spans: readonly Span[], reply: Cited): Element[] {
  return spans.flatMap(({ text, style, citations = [] }, at): Element[] => {
    const marks = citations.map((index) => link(`[${index + 1}]`, reply.citations[index]?.url ?? null))
    return [
      ...split(text, LIMITS.richText)
        .filter(Boolean)
        .map((text) => styled(text, style)),
      ...marks.flatMap((mark): Element[] => [{ type: 'text', text: ' ' }, mark]),
      ...(marks.length && wantsSpace(spans[at + 1]) ? [{ type: 'text', text: ' ' } as const] : []),
    ]
  })
}

/** Whether a mark and the text behind it would run into each other. */
export function wantsSpace(next: Span | undefined): boolean {
  return next !== undefined && !/^[\s.,;:!?)\]]/.test(next.text)
}

/** A difference is told by its brackets, and by its style only besides. */
function styled(text: string, style: Span['style']): types.RichTextText {
  switch (style) {
    case 'said':
      return { type: 'text', text: `[-${text}-]`, style: { strike: true } }
    case 'right':
      return { type: 'text', text: `{+${text}+}`, style: { bold: true } }
    case 'strong':
      return { type: 'text', text, style: { bold: true } }
    case 'emphasis':
      return { type: 'text', text, style: { italic: true } }
    case 'literal':
      return { type: 'text', text, style: { code: true } }
    case undefined:
      return { type: 'text', text }
  }
}

function link(text: string, url: string | null): Element & { readonly text: string } {
  return url ? { type: 'link', url, text } : { type: 'text', text }
}

function packed(elements: readonly Element[]): Element[][] {
  return grouped(elements, (element) => element.text?.length ?? 0)
}

function sizeOf(elements: readonly Element[]): number {
  return elements.reduce((sum, { text = '' }) => sum + text.length, 0)
}

/** Neighbours together, as many as fit. */
function grouped<T>(items: readonly T[], size: (item: T) => number): T[][] {
  const groups: T[][] = []
  let room = 0
  for (const item of items) {
    if (!groups.length || size(item) > room) {
      groups.push([])
      room = LIMITS.richText
    }
    groups.at(-1)?.push(item)
    room -= size(item)
  }
  return groups
}

function piece(elements: types.RichTextBlock['elements'], shown: readonly types.RichTextElement[]): Piece {
  const size = shown.reduce((sum, element) => sum + ('text' in element ? (element.text?.length ?? 0) : 0), 0)
  return { block: { type: 'rich_text', elements }, size }
}
