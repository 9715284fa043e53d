import { type Article, type Sentence, textOf } from '../article/article.ts'
import { citeRange, type Linker } from '../article/citation.ts'
import { central } from '../reading/central.ts'
import { indexOf } from '../reading/index.ts'
import { askFromForms } from './asking-from-forms.ts'
import { type Claim, type Engine, MAX_CLAIMS } from './engine.ts'
import { rankQuestion } from './follow-up.ts'

const MAX_CITATIONS = 3
/** Below this, the article is taken not to say. */
export const SURE_ENOUGH = 0.1
/** A further sentence belongs to the answer if it is at most this many times less likely than the best; else it is only cited. */
const LESS_LIKELY = 4

/** Answers by choosing sentences: its claims are the article's own words. */
export function createExtractive(): Engine {
  return {
    async *answer(question, link) {
      const { article } = question
      const { passages, confidence } = rankQuestion(question)
      const refused = confidence < SURE_ENOUGH
      const found = passages.slice(0, MAX_CITATIONS)
      const { claims, citations } = cite(
        article,
        found.map(({ sentence }) => sentence),
        link,
      )
      const best = found[0]?.score ?? 0
      // Scores are the logarithms of odds.
      const bearing = found.filter(({ score }) => score >= best - Math.log(LESS_LIKELY))
      yield {
        engine: 'extractive',
        refused,
        confidence,
        claims: refused ? [] : claims.slice(0, bearing.length),
        citations,
      }
    },
    async *summarise(article, length, link) {
      const max = Math.min(MAX_CLAIMS[length], Math.max(1, Math.floor(article.sentences.length / 3)))
      yield { engine: 'extractive', ...cite(article, central(indexOf(article), max), link) }
    },
    async *weigh() {
      yield { engine: 'extractive', verdict: 'absent', citations: [] }
    },
    async *discuss(article, link) {
      yield askFromForms(article, link)
    },
  }
}

function cite(article: Article, sentences: readonly Sentence[], link: Linker) {
  const citations = sentences.map((sentence) => citeRange(article, sentence, link))
  const claims = sentences.map(
    (sentence, at): Claim => ({ text: textOf(article, sentence), citations: [at] }),
  )
  return { claims, citations }
}
