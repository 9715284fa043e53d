import type { Nodes, PhrasingContent, Root, Table } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter'
import { gfmFootnoteFromMarkdown } from 'mdast-util-gfm-footnote'
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTaskListItemFromMarkdown } from 'mdast-util-gfm-task-list-item'
import { frontmatter } from 'micromark-extension-frontmatter'
import { gfmFootnote } from 'micromark-extension-gfm-footnote'
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough'
import { gfmTable } from 'micromark-extension-gfm-table'
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item'
import { ArticleError } from '../errors.ts'
import { articleWords } from '../words.ts'
import type { ParagraphKind, Range } from './article.ts'
import { isLineBreak, readableHtml } from './html.ts'
import { decodeReferences, type PlainText, PlainTextWriter } from './plain-text.ts'

/** One paragraph or heading as it is read; its ranges count from its own start. */
export interface Block extends PlainText {
  readonly kind: ParagraphKind | 'heading'
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number
  readonly links: readonly Link[]
  /** All of it is set in italics or bold. */
  readonly emphasised: boolean
  /** A thematic break stands before it. */
  readonly ruled: boolean
}

/** Words of a block that lead somewhere. */
export interface Link extends Range {
  readonly url: string
}

export interface MarkdownDocument {
  /** In reading order: the footnotes come last, wherever they were defined. */
  readonly blocks: readonly Block[]
  readonly frontMatter: { readonly yaml: string; readonly line: number } | null
}

const CELL_SEPARATOR = ' | '
const MOST_LEVELS = 100
// The parser takes time that grows with the square of the marks in one paragraph: about a second for these.
const MOST_MARKS = 20_000
const NESTED_LINE = new RegExp(
  `^(?:[ \\t]*(?:>|(?:[-*+]|\\d{1,9}[.)])[ \\t])){${MOST_LEVELS + 1}}|^[ \\t]{${MOST_LEVELS * 2},}(?:[-*+]|\\d{1,9}[.)])[ \\t]`,
  'm',
)

/**
 * Reads CommonMark with GFM's tables, footnotes, task lists and strikethrough, and YAML front matter.
 * Bare URLs stay words: GFM's rewriting of them loses their place in the source.
 *
 * @throws ArticleError `article.nesting` or `article.marks` for Markdown that no person wrote.
 */
export function readMarkdown(markdown: string, file: string): MarkdownDocument {
  refuseMonsters(markdown, file)
  const root = fromMarkdown(markdown, {
    extensions: [frontmatter(), gfmFootnote(), gfmStrikethrough(), gfmTable(), gfmTaskListItem()],
    mdastExtensions: [
      frontmatterFromMarkdown(),
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown(),
      gfmTaskListItemFromMarkdown(),
    ],
  })
  return new Reader(markdown, file).read(root)
}

function refuseMonsters(markdown: string, file: string): void {
  const nested = NESTED_LINE.exec(markdown)
  if (nested) throw tooDeep(file, lineAt(markdown, nested.index))
  let marks = 0
  let blank = true
  for (let at = 0; at < markdown.length; at++) {
    const character = markdown[at]!
    if (character === '\n') {
      if (blank) marks = 0
      blank = true
    } else if (!/\s/.test(character)) {
      blank = false
      if ('*_~`['.includes(character) && ++marks > MOST_MARKS) {
        const line = lineAt(markdown, at)
        throw new ArticleError('article.marks', articleWords.marks(file, line))
      }
    }
  }
}

function tooDeep(file: string, line: number): ArticleError {
  return new ArticleError('article.nesting', articleWords.nesting(file, line))
}

/** The number, from 1, of the line in which an offset stands. */
function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

class Reader {
  readonly #markdown: string
  readonly #file: string
  readonly #blocks: Block[] = []
  readonly #footnotes: Block[] = []
  readonly #definitions = new Map<string, string>()
  #frontMatter: MarkdownDocument['frontMatter'] = null
  #ruled = false

  constructor(markdown: string, file: string) {
    this.#markdown = markdown
    this.#file = file
  }

  read(root: Root): MarkdownDocument {
    for (const node of root.children) {
      if (node.type === 'definition') this.#definitions.set(node.identifier, node.url)
    }
    this.#flow(root, 'prose', 0)
    return { blocks: [...this.#blocks, ...this.#footnotes], frontMatter: this.#frontMatter }
  }

  #flow(node: Nodes, kind: ParagraphKind, depth: number): void {
    if (depth > MOST_LEVELS) throw tooDeep(this.#file, node.position!.start.line)
    const inner = (as: ParagraphKind) => {
      if (!('children' in node)) return
      for (const child of node.children) this.#flow(child, kind === 'footnote' ? kind : as, depth + 1)
    }
    switch (node.type) {
      case 'root':
      case 'list':
        inner(kind)
        break
      case 'listItem':
        inner('item')
        break
      case 'blockquote':
        inner('quote')
        break
      case 'footnoteDefinition':
        inner('footnote')
        break
      case 'paragraph':
        this.#paragraph(node.children, kind)
        break
      case 'heading':
        this.#paragraph(node.children, 'heading', node.depth)
        break
      case 'table':
        this.#table(node)
        break
      case 'code':
        this.#code(node.value, sourceOf(node))
        break
      case 'html':
        this.#html(node.value, sourceOf(node), kind)
        break
      case 'yaml':
        this.#frontMatter = { yaml: node.value, line: node.position!.start.line + 1 }
        break
      case 'thematicBreak':
        this.#ruled = true
    }
  }

  #paragraph(children: PhrasingContent[], kind: Block['kind'], depth = 0): void {
    const writer = new PlainTextWriter(this.#markdown)
    const links: Link[] = []
    for (const child of children) this.#phrasing(child, writer, links, 0)
    this.#push(writer.finish(), kind, { depth, links, emphasised: children.every(isEmphasis) })
  }

  #table(table: Table): void {
    for (const row of table.children) {
      const writer = new PlainTextWriter(this.#markdown)
      const links: Link[] = []
      for (const cell of row.children) {
        if (!cell.children.length) continue
        if (writer.length) writer.writeSeparator(CELL_SEPARATOR)
        for (const child of cell.children) this.#phrasing(child, writer, links, 0)
      }
      this.#push(writer.finish(), 'row', { links })
    }
  }

  #code(value: string, source: Range): void {
    const writer = new PlainTextWriter(this.#markdown)
    const fenced = /^[`~]/.test(this.#markdown.slice(source.start, source.start + 1))
    const start = fenced ? this.#markdown.indexOf('\n', source.start) + 1 : source.start
    const text = value.trimEnd()
    writer.writeLiteral(text, { start, end: source.end })
    this.#push(writer.finishLiteral(), 'code', {})
  }

  #html(value: string, source: Range, kind: ParagraphKind): void {
    for (const runs of readableHtml(value)) {
      const writer = new PlainTextWriter(this.#markdown)
      for (const { start, end } of runs) {
        const from = { start: source.start + start, end: source.start + end }
        writer.write(decodeReferences(value.slice(start, end)), from)
      }
      this.#push(writer.finish(), kind, {})
    }
  }

  #push(
    plain: PlainText,
    kind: Block['kind'],
    { depth = 0, links = [], emphasised = false }: Partial<Pick<Block, 'depth' | 'links' | 'emphasised'>>,
  ): void {
    if (!plain.text.trim()) return
    const block = { ...plain, kind, depth, links, emphasised, ruled: this.#ruled }
    if (kind === 'footnote') this.#footnotes.push(block)
    else {
      this.#blocks.push(block)
      this.#ruled = false
    }
  }

  #phrasing(node: PhrasingContent, writer: PlainTextWriter, links: Link[], depth: number): void {
    if (depth > MOST_LEVELS) throw tooDeep(this.#file, node.position!.start.line)
    const source = sourceOf(node)
    switch (node.type) {
      case 'text':
        writer.write(node.value, source)
        break
      case 'inlineCode': {
        const fence = /^`+/.exec(this.#markdown.slice(source.start, source.end))?.[0].length ?? 0
        writer.writeCode(node.value, { start: source.start + fence, end: source.end })
        break
      }
      case 'break':
        writer.break(source)
        break
      case 'html':
        if (isLineBreak(node.value)) writer.break(source)
        break
      case 'image':
      case 'imageReference':
        writer.write(node.alt ?? '', { start: source.start + 2, end: source.end })
        break
      case 'footnoteReference':
        writer.drop()
        break
      case 'link':
        this.#link(node.children, node.url, writer, links, depth)
        break
      case 'linkReference':
        this.#link(node.children, this.#definitions.get(node.identifier) ?? '', writer, links, depth)
        break
      case 'emphasis':
      case 'strong':
      case 'delete':
        for (const child of node.children) this.#phrasing(child, writer, links, depth + 1)
    }
  }

  #link(
    children: PhrasingContent[],
    url: string,
    writer: PlainTextWriter,
    links: Link[],
    depth: number,
  ): void {
    if (isFootnoteMark(children, url)) {
      writer.drop()
      return
    }
    const start = writer.length
    for (const child of children) this.#phrasing(child, writer, links, depth + 1)
    if (writer.length > start) links.push({ url, start, end: writer.length })
  }
}

function sourceOf(node: Nodes): Range {
  return { start: node.position!.start.offset!, end: node.position!.end.offset! }
}

function isEmphasis(node: PhrasingContent): boolean {
  if (node.type === 'text') return !node.value.trim()
  if (node.type === 'link') return node.children.every(isEmphasis)
  return node.type === 'emphasis' || node.type === 'strong' || node.type === 'break' || node.type === 'html'
}

/** Clipped pages have their notes as links to an anchor: `[[1]](#cite_note-1)`. */
function isFootnoteMark(children: PhrasingContent[], url: string): boolean {
  const only = children.length === 1 ? children[0] : undefined
  return only?.type === 'text' && /#./.test(url) && /^\[?(?:\d{1,3}|[a-z*†‡])\]?$/.test(only.value)
}
