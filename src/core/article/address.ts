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
