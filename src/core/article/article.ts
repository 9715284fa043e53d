/** A half-open range `[start, end)` of UTF-16 units. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** One sentence of the body. */
export interface Sentence extends Range {
  /** Through the article, from 1: the `[12]` that a model sees. */
  readonly number: number
  /** The number of its paragraph, from 1. */
  readonly paragraph: number
  /** In its paragraph, from 1: the `s2` of an address. */
  readonly position: number
}

/** What a paragraph was in the Markdown. */
export type ParagraphKind = 'prose' | 'item' | 'quote' | 'row' | 'code' | 'footnote'

export interface Paragraph extends Range {
  /** Over the body, from 1. */
  readonly number: number
  readonly kind: ParagraphKind
  readonly sentences: readonly Sentence[]
}

/** A heading within the body (the title is metadata). */
export interface Heading extends Range {
  /** 1 to 6. */
  readonly depth: number
  /** The number of the paragraph that it stands before. */
  readonly before: number
}

/** The article's metadata that can be cited. */
export type FieldName =
  | 'title'
  | 'author'
  | 'published'
  | 'publication'
  | 'source'
  | 'biography'
  | 'disclaimer'

/** A piece of metadata; without a range where it came from front matter, which the text does not hold. */
export interface Field {
  readonly name: FieldName
  /** As a reader sees it; `published` as ISO 8601. */
  readonly value: string
  readonly range: Range | null
}

export interface Metadata {
  readonly title: string
  readonly author: string | null
  /** ISO 8601: a day (`2012-06-20`), a month or a year, as precise as the article says. */
  readonly published: string | null
  readonly publication: string | null
  /** The public address of the article: an `http(s)` URL. */
  readonly source: string | null
  /** A BCP 47 tag: `en`, `de`, `zh`. */
  readonly language: string
}

/** Where a stretch of `text` came from: pieces are in order, and text between them was added in reading. */
export interface SourcePiece {
  readonly text: Range
  /** In the Markdown file. */
  readonly source: Range
}

/** One text with its metadata; immutable. `text` is the whole document in plain characters. */
export interface Article {
  /** The file's name without `.md`. */
  readonly slug: string
  /** SHA-256 of the Markdown, in hexadecimal. */
  readonly digest: string
  /** The source as it was read. */
  readonly markdown: string
  readonly text: string
  readonly paragraphs: readonly Paragraph[]
  /** All sentences of the body in order: `sentences[n - 1].number === n`. */
  readonly sentences: readonly Sentence[]
  readonly headings: readonly Heading[]
  readonly metadata: Metadata
  /** The metadata with where it stands, for citing. */
  readonly fields: readonly Field[]
  readonly sourceMap: readonly SourcePiece[]
}

/** The article's own characters in a range. */
export function textOf(article: Article, range: Range): string {
  return article.text.slice(range.start, range.end)
}

/** The body's sentences that a range touches, in order. */
export function sentencesOf(article: Article, range: Range): readonly Sentence[] {
  return article.sentences.filter((sentence) => sentence.start < range.end && sentence.end > range.start)
}
