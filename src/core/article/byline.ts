import type { Range } from './article.ts'
import { isCalendarWord, parseDate } from './date.ts'

/** What a piece of a line at the head or foot of a clipped article says; the range counts from the line's start. */
export interface Part extends Range {
  readonly name: 'author' | 'published' | 'publication' | 'nothing'
  readonly value: string
}

const SEPARATOR = /\s*[|·•]\s*|\s+[—–]\s+|\s+\/\s+/g
const BY =
  /^(?:(?:written|reported|text|words|story|posted|published)\s+)?(?:by|von|par|por|di|door|av|af)(?::\s*|\s+)(?=\S)/iu
const AUTHOR_LABEL =
  /^(?:authors?|autor(?:in|es|a)?|auteurs?|autore|text|texte|tekst|автор(?:ы)?|作者|文|撰文|記者|记者|著者|글)\s*[:：／]\s*/iu
const DATE_LABEL =
  /^(?:first\s+)?(?:published|posted|date|updated|last\s+updated|modified|veröffentlicht|aktualisiert|datum|stand|publié|publicado|pubblicato|gepubliceerd|опубликовано|дата|发布时间|发表时间|日期|更新)(?:\s+(?:on|am|le|el|il|op))?\s*[:：]?\s*/iu
const LATER_DATE = /^(?:(?:last\s+)?updated|modified|aktualisiert|更新)/iu
const PUBLICATION_LABEL =
  /^(?:publication|published\s+(?:in|by)|publisher|site|newspaper|издание|媒体)\s*[:：]?\s+/iu
// What web pages put around an article.
const NOTHING =
  /^(?:\d+\s*-?\s*min(?:ute)?s?(?:\s+read)?|opinion|op-ed|share(?:\s+this.*)?|print|comments?|listen|advertisement|subscribe|skip\s+to\s+content|(?:read\s+more|related|see\s+also|tags?|filed\s+under|topics)\s*:.*)$/iu

const AND =
  /\s+(?:for|at|of)\s+(?=\p{Lu})|\s*(?:,|&|;|、|，)\s*(?:and\s+|und\s+|et\s+)?|\s+(?:and|und|et|y|e|en|och|og|и)\s+/giu
const PARTICLE =
  /^(?:de|del|della|der|den|da|das|do|dos|di|du|la|le|van|von|zu|zur|ter|ten|bin|bint|ibn|al|el|af|y)$/u
const ROLE =
  /\b(?:writers?|reporters?|editors?|correspondents?|staff|contributors?|columnists?|times|post|news|press|journal|daily|review|magazine|reuters|bloomberg|agency|university|institute|professor|director|president)\b/iu

/**
 * Reads a line such as `By Jane Doe | June 20, 2012 | The Times` into its parts; null unless all of it is
 * understood, so that a sentence of the body is never taken for a byline.
 */
export function readLine(line: string): Part[] | null {
  const pieces = split(line)
  const parts = pieces.map(({ start, end }) => readPiece(line.slice(start, end), start))
  if (!parts.flat().some((part) => part !== null)) return null
  const result: Part[] = []
  for (const [index, part] of parts.entries()) {
    if (part.every((piece) => piece !== null)) result.push(...part)
    else {
      const { start, end } = pieces[index]!
      const value = line.slice(start, end)
      if (!isTitleCase(value)) return null
      result.push({ name: 'publication', value, start, end })
    }
  }
  return result
}

/** Short, without a sentence's end, its words (but for small ones) with capitals: a publication's name. */
export function isTitleCase(text: string): boolean {
  if (text.length > 60 || /[.!?…:;。！？]$/u.test(text)) return false
  const words = text.split(/\s+/)
  if (words.length > 8 || !/\p{L}/u.test(text)) return false
  if (/^[\p{Lo}\d·\s]+$/u.test(text)) return text.length <= 16
  return words.every(
    (word) => word.length <= 3 || /^\P{L}*[\p{Lu}\p{Lt}\p{Lo}]/u.test(word) || /\.\p{L}+$/u.test(word),
  )
}

/** The names at the start of a text: where they end, or null where it does not begin with any. */
export function namesAt(text: string): number | null {
  let end: number | null = null
  let start = 0
  const cuts = [...text.matchAll(AND)].map((match) => [match.index, match.index + match[0].length] as const)
  for (const [stop, next] of [...cuts, [text.length, text.length] as const]) {
    const name = text.slice(start, stop)
    if (!isName(name) || (end !== null && ROLE.test(name))) break
    end = stop
    start = next
  }
  return end
}

function isName(text: string): boolean {
  if (!text || /\d/.test(text) || ROLE.test(text)) return false
  // Names in scripts without capitals.
  if (/^[\p{Lo}\p{M}·・\s]+$/u.test(text)) return text.length <= 30
  const words = text.split(/\s+/)
  if (words.length > 5 || words.every((word) => PARTICLE.test(word))) return false
  const first = words[0]!
  if (/day$/i.test(first) || words.length === 1 ? isCalendarWord(first) : false) return false
  return words.every((word) => /^[\p{Lu}\p{Lt}][\p{L}\p{M}'’.-]*$/u.test(word) || PARTICLE.test(word))
}

function split(line: string): Range[] {
  const ranges: Range[] = []
  let start = 0
  for (const { 0: separator, index } of line.matchAll(SEPARATOR)) {
    ranges.push({ start, end: index })
    start = index + separator.length
  }
  ranges.push({ start, end: line.length })
  return ranges.filter(({ start, end }) => end > start)
}

function readPiece(piece: string, offset: number): (Part | null)[] {
  const part = (name: Part['name'], value: string, start: number, length: number): Part => ({
    name,
    value,
    start: offset + start,
    end: offset + start + length,
  })
  if (NOTHING.test(piece)) return [part('nothing', piece, 0, piece.length)]

  const dateLabel = DATE_LABEL.exec(piece)?.[0] ?? ''
  const written = piece.slice(dateLabel.length)
  const date = parseDate(written)
  if (date) {
    const name = LATER_DATE.test(dateLabel) ? 'nothing' : 'published'
    return [part(name, date, dateLabel.length, written.length)]
  }

  const publicationLabel = PUBLICATION_LABEL.exec(piece)?.[0]
  if (publicationLabel) {
    const name = piece.slice(publicationLabel.length)
    return [isTitleCase(name) ? part('publication', name, publicationLabel.length, name.length) : null]
  }

  const label = (AUTHOR_LABEL.exec(piece) ?? BY.exec(piece))?.[0]
  if (!label) return [null]
  const rest = piece.slice(label.length)
  const tail = trailingDate(rest)
  const people = rest.slice(0, tail?.cut ?? rest.length)
  const end = namesAt(people)
  if (end === null) return [null]
  const author = part('author', people.slice(0, end), label.length, end)
  const more = people.slice(end).replace(/^,\s*(?:for\s+)?|^\s+for\s+/i, '')
  const parts: (Part | null)[] = [author]
  if (more) {
    if (!isTitleCase(more)) return [null]
    const affiliation =
      /\b(?:the|times|post|news|press|journal|daily|review|magazine|reuters|bloomberg)\b/i.test(more)
    parts.push(
      part(
        affiliation ? 'publication' : 'nothing',
        more,
        label.length + people.length - more.length,
        more.length,
      ),
    )
  }
  if (tail) parts.push(part('published', tail.date, label.length + tail.start, rest.length - tail.start))
  return parts
}

/** A date that ends a byline: where it starts, and where the words before it end. */
function trailingDate(text: string): { date: string; start: number; cut: number } | null {
  for (const { index, 0: space } of text.matchAll(/[\s,]+/g)) {
    const start = index + space.length
    const date = parseDate(text.slice(start).replace(/^on\s+/i, ''))
    if (date && index > 0) return { date, start, cut: index }
  }
  return null
}
