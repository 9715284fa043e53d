import { styleText } from 'node:util'
import { wrapAnsi } from 'fast-wrap-ansi'
import { formatAddress } from '../../core/article/address.ts'
import { type Citation, quoteOf } from '../../core/article/citation.ts'
import type { Block, Reply, Span } from '../../core/reply.ts'
import { fieldLabels } from '../../core/words.ts'

/** What the terminal can show. */
export interface Terminal {
  /** In columns. */
  readonly width: number
  /** Colour, weight and hyperlinks. */
  readonly rich: boolean
}

/** A Reply as the text of a terminal, ending in a line break. */
export function render(reply: Reply, terminal: Terminal): string {
  const shown = new Set(reply.blocks.flatMap((block) => (block.type === 'quotation' ? [block.citation] : [])))
  const parts = reply.blocks.map((block) => renderBlock(block, reply, terminal))
  // What is marked in the prose and not quoted beneath is listed as a source.
  const marked = [...new Set(reply.blocks.flatMap(marksOf))].filter((index) => !shown.has(index))
  if (marked.length) parts.push(marked.map((index) => source(index, reply, terminal)).join('\n'))
  return `${parts.filter(Boolean).join('\n\n')}\n`
}

function renderBlock(block: Block, reply: Reply, terminal: Terminal): string {
  switch (block.type) {
    case 'heading':
      return wrap(style(clean(block.text), ['bold'], terminal), terminal)
    case 'notice':
      return wrap(style(clean(block.text), ['dim'], terminal), terminal)
    case 'prose':
      // What is to be copied stands as it is.
      if (block.spans.every(({ style }) => style === 'literal'))
        return clean(block.spans.map(({ text }) => text).join(''))
      return wrap(renderSpans(block.spans, terminal), terminal)
    case 'quotation':
      return renderQuotation(block.citation, reply, terminal)
    case 'list':
      return block.items.map((item) => wrap(renderSpans(item, terminal), terminal, '  ')).join('\n')
    case 'table':
      return renderTable(block.rows, terminal)
    case 'document':
      return clean(block.text.trimEnd())
    case 'choices':
      if (block.typed) return wrap(style(clean(block.typed), ['dim'], terminal), terminal)
      return block.choices.map(({ line }) => wrap(clean(line), terminal, '  ')).join('\n')
  }
}

function renderQuotation(index: number, reply: Reply, terminal: Terminal): string {
  const citation = reply.citations[index]
  if (!citation) return ''
  const quotation = wrap(`“${clean(quoteOf(citation))}”`, terminal, '  ')
  return `${quotation}\n${whereabouts(citation, reply, terminal)}`
}

function source(index: number, reply: Reply, terminal: Terminal): string {
  const citation = reply.citations[index]
  return citation ? `${mark(index, terminal)}${whereabouts(citation, reply, terminal)}` : ''
}

/** The address, as a link where the terminal has links, else with the URL beneath. */
function whereabouts({ article, address, field, url }: Citation, reply: Reply, terminal: Terminal): string {
  const name = address ? formatAddress(address) : field ? fieldLabels[field] : ''
  // The title goes without saying where the whole reply is about one article.
  const place = article === reply.article ? name : `${name} · ${clean(article.metadata.title)}`
  if (!url) return wrap(style(place, ['dim'], terminal), terminal, '  ')
  if (terminal.rich)
    return `  ${hyperlink(style(truncate(place, terminal.width - 2), ['dim'], terminal), url)}`
  return `${wrap(place, terminal, '  ')}\n  ${url}`
}

function renderSpans(spans: readonly Span[], terminal: Terminal): string {
  return spans
    .map(({ text, style: kind, citations = [] }) => {
      const marks = citations.map((index) => mark(index, terminal)).join('')
      return renderSpan(clean(text), kind, terminal) + (marks && ` ${marks}`)
    })
    .join('')
}

/** A difference is told by its brackets, and by colour only besides. */
function renderSpan(text: string, kind: Span['style'], terminal: Terminal): string {
  switch (kind) {
    case 'said':
      return style(`[-${text}-]`, ['red'], terminal)
    case 'right':
      return style(`{+${text}+}`, ['green'], terminal)
    case 'strong':
    case 'literal':
      return style(text, ['bold'], terminal)
    case 'emphasis':
      return style(text, ['italic'], terminal)
    case undefined:
      return text
  }
}

/** In columns, and at most so much of the width; a longer label stands on a line of its own. */
const MAX_LABEL = 28
const LABEL_SHARE = 0.4

function renderTable(rows: readonly (readonly string[])[], terminal: Terminal): string {
  const longest = Math.max(...rows.map(([first = '']) => first.length))
  const most = Math.min(MAX_LABEL, Math.floor(terminal.width * LABEL_SHARE))
  const indent = ' '.repeat(Math.min(longest, most) + 4)
  return rows
    .map(([first = '', ...others]) => {
      const label = wrap(style(clean(first), ['bold'], terminal), terminal, '  ')
      const value = wrap(clean(others.join('  ')), terminal, indent)
      return first.length + 4 > indent.length
        ? `${label}\n${value}`
        : `${label}${' '.repeat(indent.length - first.length - 2)}${value.slice(indent.length)}`
    })
    .join('\n')
}

function marksOf(block: Block): readonly number[] {
  if (block.type === 'prose') return block.spans.flatMap(({ citations = [] }) => citations)
  if (block.type === 'list') return block.items.flat().flatMap(({ citations = [] }) => citations)
  return []
}

function mark(index: number, terminal: Terminal): string {
  return style(`[${index + 1}]`, ['cyan'], terminal)
}

function wrap(text: string, { width }: Terminal, indent = ''): string {
  const lines = wrapAnsi(text, Math.max(20, width - indent.length), { hard: true, trim: true })
  return lines.replace(/^/gm, indent)
}

function truncate(text: string, columns: number): string {
  return text.length > columns ? `${text.slice(0, Math.max(0, columns - 1))}…` : text
}

function style(text: string, format: Parameters<typeof styleText>[0], { rich }: Terminal): string {
  return rich ? styleText(format, text, { validateStream: false }) : text
}

/** OSC 8, which terminals without it ignore. */
function hyperlink(text: string, url: string): string {
  return `\u001B]8;;${url}\u0007${text}\u001B]8;;\u0007`
}

/** An article's control characters must not steer the terminal: they are shown as the replacement character. */
function clean(text: string): string {
  return text
    .replaceAll('\t', '  ')
    .replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, (character) =>
      character === '\n' ? character : '\uFFFD',
    )
}
