import { addressOf } from './address.ts'
import { type Article, type Range, textOf } from './article.ts'
import type { Linker } from './citation.ts'
import { directiveFor } from './text-directive.ts'
import { publicUrl } from './url.ts'

export interface LinkerOptions {
  /** Where this service's reader page answers, without a slash at its end; null where none does. */
  readonly readerUrl: string | null
}

/**
 * Makes the URLs of citations: the article's source with a text fragment that selects exactly the quoted words;
 * the reader page at the passage where the article has no public URL; null where neither answers.
 */
export function createLinker({ readerUrl }: LinkerOptions): Linker {
  return (article, range) => {
    const source = article.metadata.source && publicUrl(article.metadata.source)
    if (source)
      return range && !isSourceLine(article, range) ? withTextFragment(source, article, range) : source
    return readerUrl && `${readerUrl}/articles/${encodeURIComponent(article.slug)}${anchorOf(article, range)}`
  }
}

/**
 * A URL with the text directive that selects a range of the article, as the URL Fragment Text Directives
 * specification defines it; the URL alone where no directive selects just that. An element's fragment and
 * directives of other kinds stay; an older text directive goes.
 */
export function withTextFragment(url: string, article: Article, range: Range): string {
  const directive = directiveFor(article, range)
  if (!directive) return url
  const term = (part: Range) => encodeTerm(textOf(article, part))
  const { prefix, start, end, suffix } = directive
  const terms = [prefix && `${term(prefix)}-`, term(start), end && term(end), suffix && `-${term(suffix)}`]
  const text = `text=${terms.filter((part) => part !== null).join(',')}`
  const { page, element, directives } = parseFragment(url)
  const kept = directives.filter((other) => !other.startsWith('text='))
  return `${page}#${element}:~:${[...kept, text].join('&')}`
}

function parseFragment(url: string) {
  const [page = '', ...fragment] = url.split('#')
  const [element = '', ...directives] = fragment.join('#').split(':~:')
  return { page, element, directives: directives.join(':~:').split('&').filter(Boolean) }
}

/**
 * All but letters and digits is encoded: the syntax's own `-`, `,` and `&`, and what chats and Markdown take
 * for the end of a link or for emphasis.
 */
function encodeTerm(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /[-_.!~*'()]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

/** The line that names the source stands in the copy alone, not on the page. */
function isSourceLine({ fields }: Article, { start, end }: Range): boolean {
  const source = fields.find(({ name }) => name === 'source')?.range
  return source?.start === start && source.end === end
}

/** `#p4s2` for a sentence, of several the first; `#p4` for a whole paragraph. */
function anchorOf(article: Article, range: Range | null): string {
  const address = range && addressOf(article, range)
  if (!address) return ''
  return `#p${address.paragraph}${address.sentences ? `s${address.sentences[0]}` : ''}`
}
