import { InputError } from '../errors.ts'
import { words } from '../words.ts'
import { type Article, type Range, sentencesOf } from './article.ts'

/** What a person writes and reads to name a place: `¶4`, `¶4.2`, `¶4.2–3`, `¶3–5`. */
export interface Address {
  readonly paragraph: number
  /** Equal to `paragraph` except in `¶3–5`. */
  readonly lastParagraph: number
  /** First and last sentence in the paragraph; null names whole paragraphs. */
  readonly sentences: readonly [first: number, last: number] | null
}

/** The address of a range of the body, or null where the range touches no sentence. */
export function addressOf(article: Article, range: Range): Address | null {
  const touched = sentencesOf(article, range)
  const first = touched[0]
  const last = touched.at(-1)
  if (!first || !last) return null
  if (first.paragraph !== last.paragraph) {
    return { paragraph: first.paragraph, lastParagraph: last.paragraph, sentences: null }
  }
  const all = article.paragraphs[first.paragraph - 1]?.sentences.length
  const whole = touched.length > 1 && touched.length === all
  return {
    paragraph: first.paragraph,
    lastParagraph: first.paragraph,
    sentences: whole ? null : [first.position, last.position],
  }
}

/** The one way in which an address is printed. */
export function formatAddress({ paragraph, lastParagraph, sentences }: Address): string {
  if (!sentences) return paragraph === lastParagraph ? `¶${paragraph}` : `¶${paragraph}–${lastParagraph}`
  const [first, last] = sentences
  return first === last ? `¶${paragraph}.${first}` : `¶${paragraph}.${first}–${last}`
}

// NFKC has already made full-width digits and stops ASCII; six digits are more than any article has.
const NUMBER = String.raw`(\d{1,6})`
const DASH = String.raw`\s*(?:[-\u2010-\u2015\u2212~]|to)\s*`
const PARAGRAPH_MARK = String.raw`(?:paragraphs?|paras?\.?|pars?\.?|p\.?|¶+|§)`
const SENTENCE_MARK = String.raw`(?:[,:]?\s*(?:sentences?|sent\.?|s\.?)|\s*[.:])`
const ADDRESS = new RegExp(
  `^${PARAGRAPH_MARK}?\\s*${NUMBER}` +
    `(?:${SENTENCE_MARK}\\s*${NUMBER}(?:${DASH}(?:s\\.?\\s*)?${NUMBER})?` +
    `|${DASH}${PARAGRAPH_MARK}?\\s*${NUMBER})?$`,
  'i',
)

/**
 * Reads an address as people write it: `¶4`, `p4`, `4`, `4.2`, `p4s2`, `¶4.2-3`, `3–5`, `para 4`,
 * `paragraph 4 sentence 2`, in brackets, with full-width digits. Ends given the wrong way round are turned.
 * Null where the text is no address; whether the article has the place is for `resolveAddress` to say.
 */
export function parseAddress(text: string): Address | null {
  const plain = text
    .normalize('NFKC')
    .trim()
    .replace(/^[([](.*)[)\]]$/, '$1')
    .trim()
  const match = ADDRESS.exec(plain)
  if (!match) return null
  const [paragraph, first, last, lastParagraph] = match
    .slice(1)
    .map((digits) => (digits === undefined ? null : Number(digits)))
  if (paragraph == null) return null
  if (first != null) {
    const ends = [first, last ?? first] as const
    return {
      paragraph,
      lastParagraph: paragraph,
      sentences: [Math.min(...ends), Math.max(...ends)],
    }
  }
  const ends = [paragraph, lastParagraph ?? paragraph]
  return { paragraph: Math.min(...ends), lastParagraph: Math.max(...ends), sentences: null }
}

/**
 * The ranges that an address names, in order: one a paragraph, because no citation crosses one.
 * Throws an InputError that says what the article has where it does not have all of the place.
 */
export function resolveAddress(article: Article, { paragraph, lastParagraph, sentences }: Address): Range[] {
  const { length } = article.paragraphs
  const beyond = [paragraph, lastParagraph].find((number) => number < 1 || number > length)
  if (beyond !== undefined) {
    throw new InputError('input.no-such-paragraph', words.noSuchParagraph(length, beyond))
  }
  const named = article.paragraphs.slice(paragraph - 1, lastParagraph)
  if (!sentences) return named.map(({ start, end }) => ({ start, end }))
  const own = named[0]?.sentences ?? []
  const [first, last] = sentences.map((position) => own[position - 1])
  if (!first || !last) {
    const missing = first ? sentences[1] : sentences[0]
    throw new InputError('input.no-such-sentence', words.noSuchSentence(paragraph, own.length, missing))
  }
  return [{ start: first.start, end: last.end }]
}
