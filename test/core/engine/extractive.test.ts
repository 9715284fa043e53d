import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/core/article/article.ts'
import { quoteOf } from '../../../src/core/article/citation.ts'
import { load } from '../../../src/core/article/load.ts'
import type { SummaryLength } from '../../../src/core/engine/engine.ts'
import { createExtractive } from '../../../src/core/engine/extractive.ts'
import { ARTICLES } from '../reading/articles.ts'

const engine = createExtractive()
const article = load(ARTICLES.bridge, { slug: 'bridge' })
const { signal } = new AbortController()
const link = () => null

async function answerTo(text: string) {
  const snapshots = await Array.fromAsync(engine.answer({ article, text }, link, signal))
  return snapshots.at(-1)!
}

async function summaryOf(length: SummaryLength, of = article) {
  return (await Array.fromAsync(engine.summarise(of, length, link, signal))).at(-1)!
}

describe('an answer', () => {
  it('is the article’s own words, each claim citing its sentence', async () => {
    const { claims, citations, refused } = await answerTo('Who designed the bridge?')
    expect(refused).toBe(false)
    expect(claims[0]!.text).toBe('Ida Falk designed the bridge when she was thirty-one.')
    for (const {
      text,
      citations: [at],
    } of claims)
      expect(quoteOf(citations[at!]!)).toBe(text)
  })

  it('cites at most three sentences, each one sentence', async () => {
    const { citations } = await answerTo('What is said about the towers of the bridge?')
    expect(citations.length).toBeLessThanOrEqual(3)
    const sentences = article.sentences.map((sentence) => textOf(article, sentence))
    for (const citation of citations) expect(sentences).toContain(quoteOf(citation))
  })

  it('that the article does not give is a refusal with the nearest passages', async () => {
    const { refused, claims, citations } = await answerTo('Who is the president of France?')
    expect({ refused, claims }).toEqual({ refused: true, claims: [] })
    expect(citations).toHaveLength(3)
  })
})

describe('a summary', () => {
  it.each<[SummaryLength, number]>([
    ['short', 3],
    ['medium', 5],
    ['long', 8],
  ])('that is %s has at most %i sentences, and never more than a third', async (length, max) => {
    const { claims } = await summaryOf(length)
    expect(claims.length).toBeLessThanOrEqual(Math.min(max, Math.floor(article.sentences.length / 3)))
    expect(claims.length).toBeGreaterThan(0)
  })

  it('cites each of its sentences', async () => {
    const { claims, citations } = await summaryOf('long')
    expect(claims.map(({ text }) => text)).toEqual(citations.map(quoteOf))
  })
})
