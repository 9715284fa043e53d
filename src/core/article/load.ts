import { createHash } from 'node:crypto'
import { ArticleError } from '../errors.ts'
import { articleWords } from '../words.ts'
import type {
  Article,
  Field,
  FieldName,
  Heading,
  Metadata,
  Paragraph,
  Range,
  Sentence,
  SourcePiece,
} from './article.ts'
import { type Clipping, readClipping } from './clipping.ts'
import { type FrontMatter, NO_FRONT_MATTER, readFrontMatter } from './front-matter.ts'
import { detectLanguage } from './language.ts'
import { type Block, readMarkdown } from './markdown.ts'
import { mendPageBreaks } from './page-break.ts'
import { segment } from './segment.ts'

export interface LoadOptions {
  readonly slug: string
  /** What messages call the file; `<slug>.md` where nothing is said. */
  readonly file?: string
}

const FIELD_NAMES = ['title', 'author', 'published', 'publication', 'source'] as const
const NOTE_NAMES = ['biography', 'disclaimer'] as const
const BETWEEN_BLOCKS = '\n\n'

/**
 * Reads Markdown into an Article. Its text is the whole document as a person reads it, blocks between blank
 * lines; its digest is that of the Markdown in UTF-8.
 *
 * @throws ArticleError where the front matter is no YAML, the Markdown is monstrous, or there is nothing to read
 */
export function load(markdown: string, { slug, file = `${slug}.md` }: LoadOptions): Article {
  const bom = markdown.startsWith('\uFEFF') ? 1 : 0
  const document = readMarkdown(markdown.slice(bom), file)
  const front = document.frontMatter
    ? readFrontMatter(document.frontMatter.yaml, document.frontMatter.line, file)
    : NO_FRONT_MATTER
  const language = front.language ?? detectLanguage(document.blocks.map(({ text }) => text).join('\n'))
  const clipping = readClipping(document.blocks, front)
  const laid = layOut(document.blocks, clipping, language, bom)
  if (!laid.paragraphs.length) throw new ArticleError('article.empty', articleWords.empty(file))

  const fields = fieldsOf(front, clipping, laid)
  const value = (name: FieldName) => fields.find((field) => field.name === name)?.value ?? null
  const metadata: Metadata = {
    title: value('title') ?? titleOfSlug(slug),
    author: value('author'),
    published: value('published'),
    publication: value('publication'),
    source: value('source'),
    language,
  }
  return {
    slug,
    digest: createHash('sha256').update(markdown).digest('hex'),
    markdown,
    text: laid.text,
    paragraphs: laid.paragraphs,
    sentences: laid.paragraphs.flatMap(({ sentences }) => sentences),
    headings: laid.headings,
    metadata,
    fields,
    sourceMap: laid.sourceMap,
  }
}

interface Layout {
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  readonly headings: readonly Heading[]
  readonly sourceMap: readonly SourcePiece[]
  /** Where the blocks of metadata begin in the text. */
  readonly starts: ReadonlyMap<Block, number>
}

/** Puts the blocks one after another, and numbers what is body. */
function layOut(blocks: readonly Block[], { taken }: Clipping, language: string, bom: number): Layout {
  const texts: string[] = []
  const paragraphs: Paragraph[] = []
  const headings: Heading[] = []
  const sourceMap: SourcePiece[] = []
  const starts = new Map<Block, number>()
  let start = 0
  let sentences = 0
  for (const block of mendBody(blocks, taken, language)) {
    const end = start + block.text.length
    texts.push(block.text)
    for (const { text, source } of block.pieces)
      sourceMap.push({ text: shift(text, start), source: shift(source, bom) })
    if (taken.has(block)) starts.set(block, start)
    else if (block.kind === 'heading') {
      headings.push({ start, end, depth: block.depth, before: paragraphs.length + 1 })
    } else {
      const number = paragraphs.length + 1
      const own = sentencesOf(block.text, language, start, number, sentences)
      paragraphs.push({ start, end, number, kind: block.kind, sentences: own })
      sentences += own.length
    }
    start = end + BETWEEN_BLOCKS.length
  }
  return { text: texts.join(BETWEEN_BLOCKS), paragraphs, headings, sourceMap, starts }
}

/** Page breaks are mended in the body alone: its blocks stand together, between head and colophon. */
function mendBody(blocks: readonly Block[], taken: ReadonlySet<Block>, language: string): Block[] {
  const mended: Block[] = []
  let body: Block[] = []
  for (const block of blocks) {
    if (!taken.has(block)) {
      body.push(block)
      continue
    }
    mended.push(...mendPageBreaks(body, language), block)
    body = []
  }
  return [...mended, ...mendPageBreaks(body, language)]
}

function sentencesOf(
  text: string,
  language: string,
  offset: number,
  paragraph: number,
  before: number,
): Sentence[] {
  return segment(text, language).map((range, index) => ({
    ...shift(range, offset),
    number: before + index + 1,
    paragraph,
    position: index + 1,
  }))
}

/** Front matter says more surely what the text shows; where the text shows the same words, they can be cited. */
function fieldsOf(front: FrontMatter, { fields: clipped }: Clipping, { starts }: Layout): Field[] {
  const located = clipped.map(({ name, value, block, range }): Field => {
    const start = starts.get(block) ?? 0
    return { name, value, range: range && shift(range, start) }
  })
  const named = FIELD_NAMES.flatMap((name): Field[] => {
    const shown = located.find((field) => field.name === name)
    const told = front[name]
    if (told === null) return shown ? [shown] : []
    return [{ name, value: told, range: shown?.value === told ? shown.range : null }]
  })
  const notes = NOTE_NAMES.flatMap((name) => located.filter((field) => field.name === name))
  return [...named, ...notes]
}

function titleOfSlug(slug: string): string {
  const words = slug.replace(/[-_]+/g, ' ').trim()
  return words ? words[0]!.toUpperCase() + words.slice(1) : slug
}

function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}
