import type { Article } from '../article/article.ts'
import { type Citation, citeRange, type Linker } from '../article/citation.ts'
import { discussWords } from '../words.ts'
import { type OpenQuestion, openQuestions } from './discussion.ts'
import type { Discussion } from './engine.ts'
import type { ModelQuestion } from './gate/open-question.ts'

/** How many questions a group is asked. */
export const QUESTIONS = 3

/** Questions from the forms of central sentences, without a model. */
export function askFromForms(article: Article, link: Linker): Discussion {
  const questions = openQuestions(article, QUESTIONS).map((question) => asked(question))
  return { engine: 'extractive', ...cited(questions, article, link) }
}

/** The question that a form asks of its sentence. */
export function asked({ opening, term, sentence }: OpenQuestion): ModelQuestion {
  const text =
    opening === 'term' && term
      ? discussWords.term(term)
      : discussWords[opening === 'term' ? 'judgement' : opening]
  return { text, sentences: [sentence.number] }
}

/** Questions with the sentences that they are on as citations. */
export function cited(questions: readonly ModelQuestion[], article: Article, link: Linker) {
  const citations: Citation[] = []
  const claims = questions.map(({ text, sentences }) => ({
    text: text.trim(),
    citations: sentences.flatMap((number) => {
      const sentence = article.sentences[number - 1]
      return sentence ? [citations.push(citeRange(article, sentence, link)) - 1] : []
    }),
  }))
  return { questions: claims, citations }
}
