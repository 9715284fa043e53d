import type { Range } from './article.ts'

// Elements whose content nobody reads.
const UNREAD = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'head'])
// Elements within a line of text; all others begin a new paragraph.
const INLINE = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
)

/** The readable stretches of a block of HTML, a paragraph each, as lists of ranges between its tags. */
export function readableHtml(html: string): Range[][] {
  const paragraphs: Range[][] = []
  let runs: Range[] = []
  const closeParagraph = () => {
    if (runs.some(({ start, end }) => /\S/.test(html.slice(start, end)))) paragraphs.push(runs)
    runs = []
  }
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    if (open !== at) runs.push({ start: at, end: open === -1 ? html.length : open })
    if (open === -1) break
    if (html.startsWith('<!--', open)) {
      at = after(html, '-->', open + 4)
      continue
    }
    const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(html.slice(open, open + 40))?.[1]?.toLowerCase()
    if (!name && !/^<[/!?]/.test(html.slice(open, open + 2))) {
      runs.push({ start: open, end: open + 1 })
      at = open + 1
      continue
    }
    if (name && !INLINE.has(name)) closeParagraph()
    at = after(html, '>', open)
    if (name && UNREAD.has(name) && html[open + 1] !== '/') {
      const close = html.indexOf(`</${name}`, at)
      at = close === -1 ? html.length : close
    }
  }
  closeParagraph()
  return paragraphs
}

/** True for the tag of a line break. */
export function isLineBreak(html: string): boolean {
  return /^<br\s*\/?>$/i.test(html)
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at === -1 ? html.length : at + mark.length
}
