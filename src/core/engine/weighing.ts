import { z } from 'zod'
import type { Article } from '../article/article.ts'
import { citeRange, type Linker } from '../article/citation.ts'
import type { Question, Weighing } from './engine.ts'
import { contradicts } from './gate/contradiction.ts'
import { judge } from './gate/judge.ts'
import type { LlmOptions } from './metering.ts'
import { matterFor, noticeOf } from './reading-matter.ts'
import { wholeAnswer } from './whole-answer.ts'

const form = z.object({
  verdict: z.enum(['supported', 'contradicted', 'absent']),
  sentences: z.array(z.int()),
})

const MOST_SENTENCES = 3

/**
 * What a model makes of a claim, as far as the gate bears it out; where it does not, the claim is absent and the
 * sentences are the nearest ones. Null where it was stopped.
 */
export async function weighClaim(
  claim: Question,
  link: Linker,
  signal: AbortSignal,
  options: LlmOptions,
): Promise<Weighing | null> {
  const { article, text } = claim
  const { model, prompts, contextTokens, report } = options
  const matter = await matterFor(claim, model, contextTokens)
  const user = prompts.check.user({ article: matter.text, claim: JSON.stringify(text) })
  const said = await wholeAnswer(options, 'check', { system: prompts.check.system, user }, form, signal)
  if (!said) return null
  const real = [...new Set(said.sentences)]
    .filter((number) => article.sentences[number - 1] !== undefined)
    .slice(0, MOST_SENTENCES)
  const { verdict, numbers } = borneOut({ verdict: said.verdict, sentences: real }, text, article, report)
  const citations = numbers.flatMap((number) => {
    const sentence = article.sentences[number - 1]
    return sentence ? [citeRange(article, sentence, link)] : []
  })
  // Who reads that it is absent hears it from the model only where the model said so.
  const engine = verdict === said.verdict ? 'llm' : 'extractive'
  return { engine, verdict, citations, ...noticeOf(matter) }
}

/** The verdict that is shown, and the sentences beneath it. */
function borneOut(
  { verdict, sentences }: z.infer<typeof form>,
  text: string,
  article: Article,
  report: LlmOptions['report'],
): { readonly verdict: Weighing['verdict']; readonly numbers: readonly number[] } {
  if (verdict === 'supported') {
    const judged = judge({ text, sentences }, article)
    report({ type: 'judged', outcome: judged.outcome, reason: 'reason' in judged ? judged.reason : null })
    const isCarried = judged.outcome === 'carried' || judged.outcome === 'mended'
    if (isCarried && judged.sentences.every((number) => sentences.includes(number)))
      return { verdict, numbers: judged.sentences }
  }
  if (verdict === 'contradicted') {
    const against = sentences.filter((number) => contradicts(number, text, article))
    if (against.length) return { verdict, numbers: against }
  }
  return { verdict: 'absent', numbers: sentences }
}
