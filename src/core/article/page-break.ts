import { isFunctionWord } from './language.ts'
import type { Block } from './markdown.ts'

const SENTENCE_END = /[.!?…:;。！？：；؟।॥۔][\p{Pf}\p{Pe}"'”’*\d]*$/u
const INNER_END =
  /[.!?…。！？؟।॥۔][\p{Pf}\p{Pe}"']*(?=\s|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u
const UNCASED = /^\P{L}*\p{Lo}/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const CAPTION =
  /^(?:photo|image|figure|fig\.|credit|source|table|chart|video|©|foto|bild|abb\.|рис\.|фото|图|圖)/iu

const FEWEST_WORDS = 5
const SHORT_LINE = 60
// No paragraph is cut over dozens of pages.
const LONGEST_PARAGRAPH = 20_000

/**
 * Puts paragraphs together that a page break cut: the first ends in no sentence's end, and the next goes on
 * (in small letters; or, where the first stops at a word that cannot end a sentence, with anything but a
 * word that opens one). In doubt they stay apart: a wrong join would make a sentence that nobody wrote.
 */
export function mendPageBreaks(blocks: readonly Block[], language: string): Block[] {
  const mended: Block[] = []
  for (const block of blocks) {
    const before = mended.at(-1)
    if (before && goesOn(before, block, language)) mended[mended.length - 1] = join(before, block, blocks)
    else mended.push(block)
  }
  return mended
}

function goesOn(first: Block, next: Block, language: string): boolean {
  if (first.kind !== 'prose' || next.kind !== 'prose' || next.ruled) return false
  if (first.text.length > LONGEST_PARAGRAPH) return false
  if (first.emphasised || next.emphasised || CAPTION.test(first.text)) return false
  // Verse and addresses keep their lines.
  if (first.text.includes('\n') || next.text.includes('\n')) return false
  if (SENTENCE_END.test(first.text)) return false
  const inner = INNER_END.test(first.text)
  if (UNCASED.test(next.text)) {
    return (
      inner &&
      first.text.length >= 20 &&
      /[\p{L}\p{M}，、،]$/u.test(first.text) &&
      INNER_END.test(`${next.text} `)
    )
  }

  const words = first.text.split(/\s+/)
  if (!inner && words.length < FEWEST_WORDS) return false
  if (
    !inner &&
    first.text.length < SHORT_LINE &&
    next.text.length < SHORT_LINE &&
    !stopsShort(first.text, language)
  ) {
    return false
  }
  if (/^[\p{Pi}\p{Ps}"'“‘]*\p{Ll}(?!\p{Lu})/u.test(next.text)) return true
  if (!inner && !stopsShort(first.text, language)) return false
  const opening = /^\P{L}*(\p{L}+)/u.exec(next.text)?.[1] ?? ''
  if (isFunctionWord(opening, language)) return false
  const last = words.at(-1)!
  const openEnded = stopsShort(first.text, language) || /^\p{Lu}/u.test(last) || language.startsWith('de')
  return openEnded && INNER_END.test(`${next.text} `)
}

/** The last word is one that a sentence seldom ends in, or a comma or dash says that more follows. */
function stopsShort(text: string, language: string): boolean {
  return /[,–—-]$/.test(text) || isFunctionWord(/[\p{L}\p{M}]+$/u.exec(text)?.[0] ?? '', language)
}

function join(first: Block, next: Block, article: readonly Block[]): Block {
  const hyphenated = /[\p{L}\p{M}]+(?=-$)/u.exec(first.text)?.[0]
  const rest = /^\p{Ll}[\p{L}\p{M}]*/u.exec(next.text)?.[0]
  let kept = first.text.length
  let glue = UNSPACED.test(first.text.at(-1)!) && UNSPACED.test(next.text[0]!) ? '' : ' '
  if (/\S-$/.test(first.text) && rest) {
    glue = ''
    // A word divided at the page's end, where the article has the whole word elsewhere; else the hyphen is its own.
    const whole = hyphenated ? `${hyphenated}${rest}`.toLowerCase() : null
    if (whole && article.some(({ text }) => hasWord(text, whole))) kept--
  }
  const shift = kept + glue.length
  const moved = <R extends { start: number; end: number }>(range: R) => ({
    ...range,
    start: range.start + shift,
    end: range.end + shift,
  })
  return {
    ...first,
    text: first.text.slice(0, kept) + glue + next.text,
    pieces: [
      ...first.pieces.map(({ text, source }) => {
        const over = Math.max(0, text.end - kept)
        return { text: { ...text, end: text.end - over }, source: { ...source, end: source.end - over } }
      }),
      ...next.pieces.map(({ text, source }) => ({ text: moved(text), source })),
    ],
    links: [...first.links, ...next.links.map(moved)],
  }
}

function hasWord(text: string, word: string): boolean {
  const at = text.toLowerCase().indexOf(word)
  return at !== -1 && !/\p{L}/u.test(text[at - 1] ?? '') && !/\p{L}/u.test(text[at + word.length] ?? '')
}
