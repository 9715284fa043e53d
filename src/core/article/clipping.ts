import type { FieldName, Range } from './article.ts'
import { isTitleCase, namesAt, readLine } from './byline.ts'
import { readColophon } from './colophon.ts'
import type { Block } from './markdown.ts'
import { publicUrl } from './url.ts'

/** A piece of metadata found in the text: the block that holds it, and its range there (null where only a link's target says it). */
export interface Clipped {
  readonly name: FieldName
  readonly value: string
  readonly block: Block
  readonly range: Range | null
}

export interface Known {
  readonly title: string | null
  readonly author: string | null
}

export interface Clipping {
  readonly fields: readonly Clipped[]
  /** Blocks that are metadata and no body. */
  readonly taken: ReadonlySet<Block>
}

const LONGEST_LINE = 240
const LONGEST_TITLE = 200
const MOST_UNKNOWN = 2
// A subtitle may be a sentence; two sentences are the body.
const MOST_SENTENCES = 1

/**
 * Finds title, byline, date, publication, source, biography and disclaimer of an article that was clipped
 * from a web page, by their wording and only where such lines stand: before the first paragraph and after
 * the last.
 *
 * @param known what front matter tells: with another title, a first heading is one of the body
 */
export function readClipping(blocks: readonly Block[], known: Known): Clipping {
  const flow = blocks.filter(({ kind }) => kind !== 'footnote')
  const clipper = new Clipper(known.author)
  readHead(flow, known.title, clipper)
  const head = flow.findLastIndex((block) => clipper.taken.has(block)) + 1
  readColophon(flow.slice(head), clipper)
  if (clipper.title) readLinkedTitle(clipper.title, clipper)
  return clipper
}

/** Collects fields; the first of a name stands, but for notes, of which there may be several. */
export class Clipper implements Clipping {
  readonly fields: Clipped[] = []
  readonly taken = new Set<Block>()
  /** Who wrote it, as front matter or the text tells. */
  readonly #knownAuthor: string | null

  constructor(knownAuthor: string | null) {
    this.#knownAuthor = knownAuthor
  }

  get title(): Block | null {
    return this.fields.find(({ name }) => name === 'title')?.block ?? null
  }

  get author(): string | null {
    return this.#knownAuthor ?? this.valueOf('author')
  }

  valueOf(name: FieldName): string | null {
    return this.fields.find((field) => field.name === name)?.value ?? null
  }

  add(name: FieldName, value: string, block: Block, range: Range | null): void {
    this.taken.add(block)
    if (name !== 'biography' && name !== 'disclaimer' && this.valueOf(name) !== null) return
    this.fields.push({ name, value, block, range })
  }
}

/** Reads what stands around the title, until the body begins. */
function readHead(flow: readonly Block[], knownTitle: string | null, clipper: Clipper): void {
  const titleAt = findTitle(flow)
  const title = titleAt === null ? undefined : flow[titleAt]
  if (title && (knownTitle === null || title.text === knownTitle)) {
    clipper.add('title', title.text.replaceAll('\n', ' '), title, { start: 0, end: title.text.length })
  }
  const above = flow.slice(0, titleAt ?? 0)
  for (const block of above) {
    // What stands above a page's title belongs to the page.
    if (!readHeadBlock(block, clipper) && title?.depth === 1) clipper.taken.add(block)
  }
  const below: Block[] = []
  let sentences = 0
  let unknown = 0
  for (const block of flow.slice(titleAt === null ? 0 : titleAt + 1)) {
    if (block.text.length > LONGEST_LINE || block.kind === 'row' || block.kind === 'code') break
    // A heading right below the title is a subtitle.
    if (block.kind === 'heading' && below.length) break
    below.push(block)
    if (readHeadBlock(block, clipper)) continue
    if (isSentence(block.text)) sentences++
    if (++unknown > MOST_UNKNOWN || sentences > MOST_SENTENCES) break
  }
  readPublication([...above, ...below], clipper)
  readBareName(below, clipper)
}

/** A heading with nothing but short lines before it; where there is no heading, a first line set in bold or italics. */
function findTitle(flow: readonly Block[]): number | null {
  for (const [index, block] of flow.slice(0, 6).entries()) {
    if (block.kind === 'heading') return index
    if (block.kind !== 'prose' || isSentence(block.text)) break
  }
  const first = flow[0]
  return first?.kind === 'prose' &&
    (first.emphasised || linkOfAll(first)) &&
    first.text.length <= LONGEST_TITLE &&
    !isSentence(first.text) &&
    flow.length > 1 &&
    !readLine(first.text)
    ? 0
    : null
}

function readHeadBlock(block: Block, clipper: Clipper): boolean {
  const found: (() => void)[] = []
  let offset = 0
  for (const line of block.text.split('\n')) {
    const parts = readLine(line)
    if (!parts) return readAuthorLink(block, clipper)
    for (const { name, value, start, end } of parts) {
      const range = { start: offset + start, end: offset + end }
      found.push(() =>
        name === 'nothing' ? clipper.taken.add(block) : clipper.add(name, value, block, range),
      )
    }
    offset += line.length + 1
  }
  for (const add of found) add()
  return true
}

/** A line that is only a link to an author's page. */
function readAuthorLink(block: Block, clipper: Clipper): boolean {
  const url = linkOfAll(block)
  if (!url || !/\/(?:authors?|people|profiles?|by|staff|contributors?|columnists?)\//i.test(url)) return false
  clipper.add('author', block.text, block, { start: 0, end: block.text.length })
  return true
}

/** A short line in italics or bold beside a byline or a date. */
function readPublication(zone: readonly Block[], clipper: Clipper): void {
  const isKnown = (block: Block | undefined) =>
    block !== undefined && block.kind !== 'heading' && clipper.taken.has(block)
  for (const [index, block] of zone.entries()) {
    if (!block.emphasised || clipper.taken.has(block) || !isTitleCase(block.text)) continue
    if (isKnown(zone[index - 1]) || isKnown(zone[index + 1])) {
      clipper.add('publication', block.text, block, { start: 0, end: block.text.length })
    }
  }
}

/** A name alone on its line, beside the date. */
function readBareName(below: readonly Block[], clipper: Clipper): void {
  const isDate = (block: Block | undefined) =>
    clipper.fields.some((field) => field.name === 'published' && field.block === block)
  for (const [index, block] of below.entries()) {
    if (clipper.author !== null || clipper.taken.has(block) || block.kind !== 'prose') continue
    const words = block.text.split(' ').length
    if (words < 2 || words > 4 || /^(?:the|a|an)\s/i.test(block.text)) continue
    if (namesAt(block.text) !== block.text.length) continue
    if (isDate(below[index - 1]) || isDate(below[index + 1])) {
      clipper.add('author', block.text, block, { start: 0, end: block.text.length })
    }
  }
}

/** A title that leads to the article's own page. */
function readLinkedTitle(title: Block, clipper: Clipper): void {
  const url = linkOfAll(title)
  if (url && publicUrl(url)) clipper.add('source', url, title, null)
}

/** Where a block leads that is nothing but one link. */
function linkOfAll(block: Block): string | null {
  const [link] = block.links
  return link?.start === 0 && link.end === block.text.length ? link.url : null
}

function isSentence(text: string): boolean {
  return text.length > LONGEST_TITLE || /[.!?…。！？।][\p{Pf}\p{Pe}"']*$/u.test(text)
}
