import type { Article } from '../article.ts'
import { dayFirst, monthFirst, readDate } from './date.ts'
import { initials, inverted, type Name, readNames, straight } from './names.ts'
import { inSentenceCase } from './sentence-case.ts'

/** A reference in a style's list of works, and what stands behind a quotation in the text. */
export interface Reference {
  readonly entry: string
  /** Null in styles that refer by notes. */
  readonly inText: string | null
}

/** As APA 7 refers to newspaper articles and web pages; passages of unpaged texts by paragraph. */
export function apa(article: Article, paragraph: string): Reference {
  const { author, published, publication, source } = article.metadata
  const names = author ? readNames(author) : []
  const date = published ? readDate(published) : null
  const year = date?.year ?? 'n.d.'
  const full = date ? apaDate(date.year, monthFirst(date)) : 'n.d.'
  const title = closed(inSentenceCase(article))
  const who = names.length
    ? `${closed(joinWithAnd(names.map(apaName), '&', MOST_APA))} (${full}). ${title}`
    : `${title} (${full}).`
  const short = names.length ? inTextNames(names, '&') : `“${shortTitle(article)},”`
  return {
    entry: [who, publication && closed(publication), source].filter(Boolean).join(' '),
    inText: names.length ? `(${short}, ${year}, ${paragraph})` : `(${short} ${year}, ${paragraph})`,
  }
}

/** As MLA 9 refers to works on the web; paragraphs that the page does not number are not counted. */
export function mla(article: Article): Reference {
  const { author, published, publication, source } = article.metadata
  const names = author ? readNames(author) : []
  const who = names.length > 2 ? `${inverted(names[0]!)}, et al` : invertedFirst(names)
  const date = published && dayFirst(readDate(published))
  const where = [publication, date, source?.replace(/^https?:\/\//, '')].filter(Boolean).join(', ')
  return {
    entry: [who && closed(who), quotedTitle(article), where && `${where}.`].filter(Boolean).join(' '),
    inText: `(${names.length ? inTextNames(names, 'and') : `“${shortTitle(article)}”`})`,
  }
}

/** As the Chicago Manual (notes and bibliography) lists newspaper articles, without the “The” of a newspaper. */
export function chicago(article: Article): Reference {
  const { author, published, publication, source, language } = article.metadata
  const names = author ? readNames(author) : []
  const paper = publication && language.startsWith('en') ? publication.replace(/^The\s+/, '') : publication
  const date = published ? monthFirst(readDate(published)) : 'n.d.'
  const who = names.length > MOST_CHICAGO ? `${inverted(names[0]!)}, et al` : invertedFirst(names)
  // What nobody signed is listed under the newspaper.
  const lead = who || paper
  const where = closed(who && paper ? `${paper}, ${date}` : date)
  return {
    entry: [lead && closed(lead), quotedTitle(article), where, source && `${source}.`]
      .filter(Boolean)
      .join(' '),
    inText: null,
  }
}

const MOST_APA = 20
const MOST_CHICAGO = 6

function apaName({ family, given, suffix }: Name): string {
  return [family, given && initials(given), suffix].filter(Boolean).join(', ')
}

/** `2012, June 20` */
function apaDate(year: string, written: string): string {
  const rest = written.replace(new RegExp(`,? ?${year}$`), '')
  return rest ? `${year}, ${rest}` : year
}

/** `A`, `A, & B`, `A, B, & C`; of more than `most` the first and the last, with an ellipsis between. */
function joinWithAnd(names: readonly string[], and: string, most: number): string {
  if (names.length > most) return `${names.slice(0, most - 1).join(', ')}, . . . ${names.at(-1)}`
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')}, ${and} ${names.at(-1)}`
}

/** `Doe, Jane`, `Doe, Jane, and John Roe` */
function invertedFirst(names: readonly Name[]): string {
  return joinWithAnd(
    names.map((name, at) => (at ? straight(name) : inverted(name))),
    'and',
    names.length,
  )
}

/** `Doe`, `Doe and Roe`, `Doe et al.` */
function inTextNames(names: readonly Name[], and: string): string {
  const [first, second] = names.map(({ family }) => family)
  if (names.length > 2) return `${first} et al.`
  return second ? `${first} ${and} ${second}` : (first ?? '')
}

/** Double quotation marks within a quoted title become single ones. */
function quotedTitle({ metadata }: Article): string {
  return `“${closed(singleQuoted(metadata.title))}”`
}

function singleQuoted(title: string): string {
  return title.replace(/[“"]([^“”"]*)[”"]/g, '‘$1’')
}

const SHORT_TITLE_WORDS = 4

/** The first words of a title, without an article before them. */
function shortTitle({ metadata }: Article): string {
  const words = singleQuoted(metadata.title)
    .replace(/^(?:An?|The)\s+(?=\S)/, '')
    .split(/\s+/)
  return words
    .slice(0, SHORT_TITLE_WORDS)
    .join(' ')
    .replace(/[\s,;:.]+$/, '')
}

/** With a full stop at its end, unless it has an end already. */
function closed(text: string): string {
  return /[.?!…。？！][”’"']?$/u.test(text) ? text : `${text}.`
}
