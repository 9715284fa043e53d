import { textOf } from '../article/article.ts'
import { citeRange } from '../article/citation.ts'
import type { Engine } from './engine.ts'

/** Answers by choosing sentences. */
export function createExtractive(): Engine {
  return {
    async *answer({ article }, link) {
      const citations = article.sentences.slice(0, 1).map((sentence) => citeRange(article, sentence, link))
      const claims = article.sentences
        .slice(0, 1)
        .map((sentence) => ({ text: textOf(article, sentence), citations: [0] }))
      yield { engine: 'extractive', refused: false, confidence: 1, claims, citations }
    },
    async *summarise(article, _length, link) {
      const chosen = article.sentences.slice(0, 3)
      const citations = chosen.map((sentence) => citeRange(article, sentence, link))
      const claims = chosen.map((sentence, at) => ({ text: textOf(article, sentence), citations: [at] }))
      yield { engine: 'extractive', claims, citations }
    },
  }
}
