import type { FieldName, Range } from './article.ts'
import { isTitleCase, readLine } from './byline.ts'
import { readColophon } from './colophon.ts'
import type { Block } from './markdown.ts'

/** A piece of metadata found in the text: the block that holds it, and its range there (null where only a link's target says it). */
export interface Clipped {
  readonly name: FieldName
  readonly value: string
  readonly block: Block
  readonly range: Range | null
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
 * @param knownTitle the title that front matter tells: another heading is then one of the body
 */
export function readClipping(blocks: readonly Block[], knownTitle: string | null): Clipping {
  const flow = blocks.filter(({ kind }) => kind !== 'footnote')
  const clipper = new Clipper()
  readHead(flow, knownTitle, clipper)
  const head = flow.findLastIndex((block) => clipper.taken.has(block)) + 1
  readColophon(flow.slice(head), clipper)
  return clipper
}

/** Collects fields; the first of a name stands, but for notes, of which there may be several. */
export class Clipper implements Clipping {
  readonly fields: Clipped[] = []
  readonly taken = new Set<Block>()

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
  for (const block of above) readHeadBlock(block, clipper)
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
}

/** A heading with nothing but short lines before it; where there is no heading, a first line set in bold or italics. */
function findTitle(flow: readonly Block[]): number | null {
  for (const [index, block] of flow.slice(0, 6).entries()) {
    if (block.kind === 'heading') return index
    if (block.kind !== 'prose' || isSentence(block.text)) break
  }
  const first = flow[0]
  return first?.kind === 'prose' &&
    first.emphasised &&
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
  const [link] = block.links
  if (link?.start !== 0 || link.end !== block.text.length) return false
  if (!/\/(?:authors?|people|profiles?|by|staff|contributors?|columnists?)\//i.test(link.url)) return false
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

function isSentence(text: string): boolean {
  return text.length > LONGEST_TITLE || /[.!?…。！？।][\p{Pf}\p{Pe}"']*$/u.test(text)
}
