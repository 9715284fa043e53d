import { normalise, type Token } from '../../checking/normalise.ts'
import { quotationsIn } from '../../checking/quotations.ts'
import type { GateIndex } from './article-index.ts'
import type { Reason } from './verdict.ts'

/** Words in quotation marks stand in the sentences to the letter, but for what copying does to a text. */
export function checkQuotations(text: string, numbers: readonly number[], index: GateIndex): Reason | null {
  const quoted = quotationsIn(text)
  if (!quoted.length) return null
  const source = wordsOf(numbers.map((number) => index.sentences[number - 1]?.text ?? '').join(' '))
  return quoted.every(({ start, end }) => holds(source, wordsOf(text.slice(start, end)))) ? null : 'quotation'
}

/** A comma or stop that a sentence sets before its closing mark is not the article's. */
function wordsOf(text: string): Token[] {
  return normalise(text.replace(/[.,!?;:。，！？；：]+$/u, ''))
}

function holds(source: readonly Token[], part: readonly Token[]): boolean {
  return source.some((_, at) => part.every((token, i) => source[at + i]?.text === token.text))
}
