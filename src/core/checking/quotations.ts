import type { Range } from '../article/article.ts'

/** What closes a quotation that a mark opens. Several scripts share marks, so the first that fits closes. */
const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"',
  '＂': '＂',
  '“': '”"',
  '„': '“”"‟',
  '‟': '”"',
  '”': '”',
  '〝': '〞〟',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
  '「': '」',
  '『': '』',
  '｢': '｣',
  '﹁': '﹂',
  '﹃': '﹄',
  '❝': '❞',
  '‘': '’',
  '‚': '‘’',
  '״': '״',
  "'": "'",
}

const MAY_QUOTE = new RegExp(`[>${Object.keys(CLOSERS).join('')}]`, 'u')

/** Marks that are also apostrophes: they open before a word and close behind one. */
const AMBIGUOUS = /['’‘]/u
/** Marks of which a pair may stand within a pair of the same. */
const NESTING = /[«„“「『‹]/u

const OPENS_AFTER = /[\s([{—–:,،，：、>*_\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|^$/u

/**
 * The outermost quotations of a text, without their marks: those in the quotation marks of any language, and
 * lines that begin with `>`. Ranges are in UTF-16 units of the text; a mark that nothing closes opens nothing.
 */
export function quotationsIn(text: string): Range[] {
  if (!MAY_QUOTE.test(text)) return []
  const blocks = [...text.matchAll(/(?:^[ \t]*>.*(?:\n|$))+/gmu)].map(({ 0: block, index }) => ({
    start: index,
    end: index + block.trimEnd().length,
  }))
  const found: Range[] = [...blocks]
  /** Marks that nothing closes any more. */
  const open = new Set<string>()
  let at = 0
  while (at < text.length) {
    const block = blocks.find(({ start, end }) => at >= start && at < end)
    if (block) {
      at = block.end
      continue
    }
    const opens = opensAt(text, at) && !open.has(text.charAt(at))
    const end = opens ? closedAt(text, at) : -1
    if (opens && end < 0) open.add(text.charAt(at))
    if (end > at + 1) {
      found.push({ start: at + 1, end })
      at = end
    }
    at++
  }
  return found
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)))
    .sort((a, b) => a.start - b.start)
}

function opensAt(text: string, at: number): boolean {
  const mark = text.charAt(at)
  if (!CLOSERS[mark]) return false
  const next = text.charAt(at + 1)
  if (!next || (/\s/u.test(next) && !/[«‹]/u.test(mark))) return false
  // These three cannot stand for anything but an opening mark.
  if (/[“„«「『｢﹁﹃〝❝‹‚]/u.test(mark)) return true
  const before = text.charAt(at - 1)
  return OPENS_AFTER.test(before) || (mark === '"' && !/[\p{L}\p{N}]/u.test(before))
}

/** The index of the mark that closes the quotation opened at `at`, or -1. */
function closedAt(text: string, at: number): number {
  const opener = text.charAt(at)
  const closers = CLOSERS[opener] ?? ''
  let depth = 0
  let last = -1
  for (let index = at + 1; index < text.length; index++) {
    const character = text.charAt(index)
    if (closers.includes(character) && !isApostrophe(text, index)) {
      if (depth === 0) return index
      depth--
      last = index
    } else if (character === opener && NESTING.test(opener)) depth++
  }
  // In `«one «two»` one mark closes both.
  return last
}

/** `don’t`, `’tis`: no closing mark where a letter follows, or where nothing stands before. */
function isApostrophe(text: string, at: number): boolean {
  if (!AMBIGUOUS.test(text.charAt(at))) return false
  return /[\p{L}\p{N}]/u.test(text.charAt(at + 1)) || /\s/u.test(text.charAt(at - 1))
}
