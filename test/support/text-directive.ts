/**
 * The search of a browser for a text directive, step by step as the URL Fragment Text Directives specification
 * has it ("Finding ranges in a document"), over a document whose blocks are the lines of a text.
 * See https://wicg.github.io/scroll-to-text-fragment/#finding-ranges-in-a-document.
 */
export interface Found {
  readonly start: number
  readonly end: number
}

interface Directive {
  readonly prefix: string | null
  readonly start: string
  readonly end: string | null
  readonly suffix: string | null
}

interface Bounds {
  readonly atStart: boolean
  readonly atEnd: boolean
}

/** What the first text directive of a URL selects in a text; null where it selects nothing. */
export function selectedBy(url: string, text: string, language = 'en'): Found | null {
  const directive = parseDirective(url)
  return directive && findRange(directive, pageOf(text, language))
}

/** Null where the fragment has no text directive, or one that breaks the syntax. */
export function parseDirective(url: string): Directive | null {
  const written = new URL(url).hash
    .split(':~:')[1]
    ?.split('&')
    .find((part) => part.startsWith('text='))
  if (!written) return null
  const terms = written.slice('text='.length).split(',')
  const prefix = terms[0]?.endsWith('-') ? (terms.shift()?.slice(0, -1) ?? null) : null
  const suffix = terms.at(-1)?.startsWith('-') ? (terms.pop()?.slice(1) ?? null) : null
  const [start, end = null, ...others] = terms
  if (!start || others.length || [prefix, start, end, suffix].some((term) => term?.includes('-'))) return null
  const decode = (term: string | null) => (term === null ? null : decodeURIComponent(term))
  return {
    prefix: decode(prefix),
    start: decodeURIComponent(start),
    end: decode(end),
    suffix: decode(suffix),
  }
}

interface Block extends Found {
  /** Folded, with where each of its characters stands in the document. */
  readonly characters: readonly { readonly as: string; readonly at: number }[]
  readonly boundaries: ReadonlySet<number>
}

interface Page {
  readonly text: string
  readonly blocks: readonly Block[]
}

function pageOf(text: string, language: string): Page {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' })
  const blocks: Block[] = []
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const segments = [...segmenter.segment(line)].map((segment) => index + segment.index)
    blocks.push({
      start: index,
      end: index + line.length,
      characters: charactersOf(line, index),
      boundaries: new Set([...segments, index + line.length]),
    })
  }
  return { text, blocks }
}

function findRange({ prefix, start, end, suffix }: Directive, page: Page): Found | null {
  const { text } = page
  let from = 0
  while (from < text.length) {
    let match: Found | null
    if (prefix !== null) {
      const before = find(prefix, from, page, { atStart: true, atEnd: false })
      if (!before) return null
      from = before.start + 1
      const behind = skipSpace(text, before.end)
      if (behind >= text.length) return null
      match = find(start, behind, page, { atStart: false, atEnd: end !== null || suffix === null })
      if (!match) return null
      if (match.start !== behind) continue
    } else {
      match = find(start, from, page, { atStart: true, atEnd: end !== null || suffix === null })
      if (!match) return null
      from = match.start + 1
    }
    let endsFrom = match.end
    while (endsFrom < text.length || end === null) {
      if (end !== null) {
        const last = find(end, endsFrom, page, { atStart: true, atEnd: suffix === null })
        if (!last) return null
        match = { start: match.start, end: last.end }
      }
      if (suffix === null) return match
      const behind = skipSpace(text, match.end)
      const after = find(suffix, behind, page, { atStart: false, atEnd: true })
      if (!after) return null
      if (after.start === behind) return match
      if (end === null) break
      endsFrom = match.end
    }
    if (end !== null) return null
  }
  return null
}

/** The first place of a string within one block, from a place on. */
function find(query: string, from: number, { blocks }: Page, { atStart, atEnd }: Bounds): Found | null {
  const wanted = charactersOf(query, 0).map(({ as }) => as)
  for (const { characters, boundaries, end: blockEnd } of blocks) {
    for (const [index, { at }] of characters.entries()) {
      if (at < from || wanted.some((as, offset) => characters[index + offset]?.as !== as)) continue
      const end = characters[index + wanted.length]?.at ?? blockEnd
      if ((!atStart || boundaries.has(at)) && (!atEnd || boundaries.has(end))) return { start: at, end }
    }
  }
  return null
}

/** At the first level of UTS #10: without case and marks. */
function charactersOf(text: string, start: number): { as: string; at: number }[] {
  return Array.from(new Intl.Segmenter('en').segment(text), ({ segment, index }) => ({
    as: segment.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase(),
    at: start + index,
  }))
}

function skipSpace(text: string, at: number): number {
  return at + text.slice(at).length - text.slice(at).trimStart().length
}
