import { z } from 'zod'
import type { Article } from '../article/article.ts'
import type { Linker } from '../article/citation.ts'
import { ModelError } from '../errors.ts'
import { asked, cited, QUESTIONS } from './asking-from-forms.ts'
import { openQuestions } from './discussion.ts'
import type { Discussion } from './engine.ts'
import { checkQuestion, type ModelQuestion } from './gate/open-question.ts'
import type { LlmOptions } from './metering.ts'
import { centralMatter, noticeOf } from './reading-matter.ts'
import { wholeAnswer } from './whole-answer.ts'

const form = z.object({
  questions: z.array(z.object({ text: z.string(), sentences: z.array(z.int()) })),
})

/**
 * A model's open questions, of which each that the gate does not pass gives way to one of `askFromForms`. Null where
 * it was stopped.
 *
 * @throws ModelError `model-unfounded` where none of them passed
 */
export async function askOpenly(
  article: Article,
  link: Linker,
  signal: AbortSignal,
  options: LlmOptions,
): Promise<Discussion | null> {
  const { model, prompts, contextTokens, report } = options
  const { system, user } = prompts.discuss
  const matter = await centralMatter(article, model, contextTokens)
  const prompt = { system, user: user({ article: matter.text, questions: String(QUESTIONS) }) }
  const said = await wholeAnswer(options, 'discuss', prompt, form, signal)
  if (!said) return null
  const passed: ModelQuestion[] = []
  for (const question of said.questions.slice(0, QUESTIONS)) {
    const reason = checkQuestion(question, article)
    report({ type: 'judged', outcome: reason ? 'dropped' : 'carried', reason })
    if (!reason && isNew(question, passed)) passed.push(question)
  }
  if (!passed.length) throw new ModelError('model-unfounded')
  // A few more than are missing: some may be on the sentences that the model chose.
  for (const spare of [...openQuestions(article, QUESTIONS), ...openQuestions(article, 2 * QUESTIONS)]) {
    const question = asked(spare)
    if (passed.length < QUESTIONS && isNew(question, passed)) passed.push(question)
  }
  return { engine: 'llm', ...cited(passed, article, link), ...noticeOf(matter) }
}

/** Whether it is about a passage that no other is about, in words of its own. */
function isNew({ text, sentences }: ModelQuestion, others: readonly ModelQuestion[]): boolean {
  return others.every(
    (other) =>
      other.text.trim() !== text.trim() && !other.sentences.some((number) => sentences.includes(number)),
  )
}
