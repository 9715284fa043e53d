import type { Article } from '../article.ts'
import { MONTHS, readDate } from './date.ts'
import { inverted, readNames } from './names.ts'

/** A BibTeX entry for an article, its fields as BibTeX and biblatex read them. */
export function bibtex(article: Article): string {
  const { title, author, published, publication, source } = article.metadata
  const date = published ? readDate(published) : null
  const month = date?.month ? MONTHS[date.month - 1] : null
  const fields: readonly (readonly [name: string, value: string | null | undefined])[] = [
    ['author', author && braced(readNames(author).map(bibtexName).join(' and '))],
    // Two pairs of braces keep the title’s capitals.
    ['title', braced(braced(escaped(title)))],
    ['journal', publication && braced(escaped(publication))],
    ['year', date && braced(date.year)],
    ['month', month?.slice(0, 3).toLowerCase()],
    ['day', date?.day ? braced(String(date.day)) : null],
    ['url', source && braced(encodeBraces(source))],
  ]
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = ${value},`)
  return [`@${publication ? 'article' : 'misc'}{${keyOf(article)},`, ...lines, '}'].join('\n')
}

function bibtexName(name: ReturnType<typeof readNames>[number]): string {
  if (!name.given) return braced(escaped(name.family))
  const { family, suffix, given } = name
  return escaped(suffix ? [family, suffix, given].join(', ') : inverted(name))
}

function braced(value: string): string {
  return `{${value}}`
}

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

function escaped(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (mark) => ESCAPES[mark] ?? `\\${mark}`)
}

/** The `url` field is read to the letter, up to a brace or a backslash. */
function encodeBraces(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent)
}

/** `kortunov2012cold`: the first name, the year, the title’s first long word. */
function keyOf({ metadata: { author, publication, published, title }, slug }: Article): string {
  const name = author ? readNames(author)[0]?.family : publication
  const word = title.split(/[^\p{L}\p{N}]+/u).find(({ length }) => length > 3)
  return ascii([name, published?.slice(0, 4), word].filter(Boolean).join('')) || ascii(slug) || 'article'
}

function ascii(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}
