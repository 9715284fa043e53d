import { type Address, addressOf, formatAddress } from './address.ts'
import { type Article, type FieldName, type Range, sentencesOf, textOf } from './article.ts'

/**
 * A place in an article. The quotation is cut out of the article when it is shown (see `quoteOf`);
 * it is never stored beside the range.
 */
export interface Citation {
  readonly article: Article
  /** Null for front matter, which the text does not hold. */
  readonly range: Range | null
  /** Null for metadata. */
  readonly address: Address | null
  readonly field: FieldName | null
  /** Where a reader sees the very words; null where no public page or reader answers. */
  readonly url: string | null
}

/** Makes the URL of a range, or of the article where the range is null; null where none answers. */
export type Linker = (article: Article, range: Range | null) => string | null

/** Cites a range of the body; the range must lie within one paragraph. */
export function citeRange(article: Article, range: Range, link: Linker): Citation {
  return { article, range, address: addressOf(article, range), field: null, url: link(article, range) }
}

/** Cites a piece of metadata; null where the article does not have it. */
export function citeField(article: Article, name: FieldName, link: Linker): Citation | null {
  const field = article.fields.find((field) => field.name === name)
  if (!field) return null
  return { article, range: field.range, address: null, field: name, url: link(article, field.range) }
}

/** The article's own characters; for front matter the field's value. */
export function quoteOf(citation: Citation): string {
  const { article, range, field } = citation
  if (range) return textOf(article, range)
  return article.fields.find(({ name }) => name === field)?.value ?? ''
}

/** A citation in the JSON of `--json` and the HTTP API. */
export interface CitationJson {
  readonly article: string
  readonly address: string | null
  readonly paragraph: number | null
  readonly sentences: readonly [number, number] | null
  readonly start: number | null
  readonly end: number | null
  readonly quote: string
  readonly url: string | null
  readonly field?: FieldName
}

export function citationJson(citation: Citation): CitationJson {
  const { article, range, address, field, url } = citation
  const sentences = address && range ? sentencesOf(article, range) : []
  return {
    article: article.slug,
    address: address && formatAddress(address),
    paragraph: address?.paragraph ?? null,
    sentences: sentences.length ? [sentences[0]!.position, sentences.at(-1)!.position] : null,
    start: range?.start ?? null,
    end: range?.end ?? null,
    quote: quoteOf(citation),
    url,
    ...(field && { field }),
  }
}
