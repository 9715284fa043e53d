import { day } from '../../words.ts'
import { formatAddress } from '../address.ts'
import { type Citation, quoteOf } from '../citation.ts'
import { escapeMarkdown } from '../escape-markdown.ts'
import { bibtex } from './bibtex.ts'
import { apa, chicago, mla, type Reference } from './styles.ts'

export const STYLES = ['plain', 'markdown', 'apa', 'mla', 'chicago', 'bibtex'] as const
export type Style = (typeof STYLES)[number]

/** A quoted passage and where it is from, ready to paste. */
export interface ReferredPassage {
  readonly text: string
  /** The reference alone. */
  readonly reference: string
}

/**
 * A passage of an article with its reference. Each citation is of one paragraph, and there is at least one;
 * the quotation is the article’s own characters. BibTeX is the entry alone.
 */
export function referTo(citations: readonly [Citation, ...Citation[]], style: Style): ReferredPassage {
  const [{ article }] = citations
  const quotes = citations.map(quoteOf)
  switch (style) {
    case 'plain': {
      const reference = sourceOf(citations, (title) => `“${title}”`)
      const url = citations[0].url ?? ''
      return { reference, text: `${inline(quotes)}\n— ${[reference, url].filter(Boolean).join('\n')}` }
    }
    case 'markdown': {
      const reference = sourceOf(citations, markdownTitle, escapeMarkdown, '*')
      const lines = quotes.flatMap((quote, at) => [...(at ? [''] : []), ...escapeMarkdown(quote).split('\n')])
      return {
        reference,
        text: [...lines, '', `— ${reference}`].map((line) => `> ${line}`.trimEnd()).join('\n'),
      }
    }
    case 'apa':
      return withEntry(quotes, apa(article, paragraphsOf(citations)))
    case 'mla':
      return withEntry(quotes, mla(article))
    case 'chicago':
      return withEntry(quotes, chicago(article))
    case 'bibtex':
      return { reference: bibtex(article), text: bibtex(article) }
  }
}

/** `Andrei Kortunov, “A Cold …”, The Moscow Times, 20 June 2012, ¶3.2` */
function sourceOf(
  citations: readonly [Citation, ...Citation[]],
  entitle: (title: string, url: string | null) => string,
  plain: (text: string) => string = (text) => text,
  emphasis = '',
): string {
  const [{ article, url }] = citations
  const { author, title, publication, published } = article.metadata
  const place = citations.map(({ address }) => address && formatAddress(address)).filter((at) => at !== null)
  const parts = [
    author && plain(author),
    entitle(title, url),
    publication && `${emphasis}${plain(publication)}${emphasis}`,
    published ? day(published) : 'n.d.',
    place.join(' '),
  ]
  return parts.filter(Boolean).join(', ')
}

function markdownTitle(title: string, url: string | null): string {
  const text = `“${escapeMarkdown(title)}”`
  // Parentheses and angle brackets would end the link.
  return url ? `[${text}](${url.replace(/[()<>\\]/g, percent)})` : text
}

function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`
}

/** From so many words on, a quotation stands apart and without quotation marks (APA 7, 8.27). */
const BLOCK_WORDS = 40

function withEntry(quotes: readonly string[], { entry, inText }: Reference): ReferredPassage {
  const isBlock = quotes.length > 1 || quotes.join(' ').split(/\s+/).length >= BLOCK_WORDS
  if (isBlock) {
    return { reference: entry, text: `${quotes.join('\n\n')}${inText ? ` ${inText}` : ''}\n\n${entry}` }
  }
  if (!inText) return { reference: entry, text: `${inline(quotes)}\n\n${entry}` }
  // The sentence's full stop moves behind what stands in parentheses.
  const quote = quotes.join('').replace(/(?<!\.\p{L}?)\.$/u, '')
  return { reference: entry, text: `${inline([quote])} ${inText}.\n\n${entry}` }
}

function inline(quotes: readonly string[]): string {
  return quotes.map((quote) => `“${quote}”`).join('\n\n')
}

/** `para. 4`, `paras. 3–5` */
function paragraphsOf(citations: readonly [Citation, ...Citation[]]): string {
  const numbers = citations.map(({ address }) => address?.paragraph).filter((number) => number !== undefined)
  const [first, last] = [numbers[0], numbers.at(-1)]
  return first === last ? `para. ${first}` : `paras. ${first}–${last}`
}
