import { createHash } from 'node:crypto'
import type { Article, Paragraph, Sentence } from './article.ts'
import { segment } from './segment.ts'

/** Reads Markdown into an Article. */
export function load(markdown: string, { slug }: { slug: string }): Article {
  const text = markdown
  const language = 'en'
  const paragraphs: Paragraph[] = []
  const sentences: Sentence[] = []
  let title = slug
  for (const { 0: block, index } of text.matchAll(/\S[\s\S]*?(?=\n\n|\s*$)/g)) {
    if (block.startsWith('# ')) {
      title = block.slice(2)
      continue
    }
    const number = paragraphs.length + 1
    const own = segment(block, language).map(({ start, end }, at) => ({
      start: index + start,
      end: index + end,
      number: sentences.length + at + 1,
      paragraph: number,
      position: at + 1,
    }))
    sentences.push(...own)
    paragraphs.push({ start: index, end: index + block.length, number, kind: 'prose', sentences: own })
  }
  return {
    slug,
    digest: createHash('sha256').update(markdown).digest('hex'),
    text,
    paragraphs,
    sentences,
    headings: [],
    metadata: { title, author: null, published: null, publication: null, source: null, language },
    fields: [{ name: 'title', value: title, range: null }],
    sourceMap: [],
  }
}
