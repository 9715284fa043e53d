import { detectLanguage, isFunctionWord } from '../../article/language.ts'
import type { Case } from './case.ts'
import type { Reason } from './verdict.ts'
import type { Reading } from './words.ts'

/**
 * A sentence in another language than the article's is read with the wrong small words, so that nobody can tell what a
 * claim leaves out of it: it carries its own words alone, all of them.
 */
export function checkLanguage({ claim, source, lexicon }: Case): Reason | null {
  if (!lexicon.known || !isForeign(source, lexicon.tag)) return null
  const isWhole =
    claim.words.length === source.words.length &&
    claim.words.every(({ low }, at) => low === source.words[at]?.low)
  return isWhole ? null : 'coverage'
}

const known = new WeakMap<Reading, boolean>()

function isForeign(source: Reading, language: string): boolean {
  let foreign = known.get(source)
  if (foreign === undefined) {
    foreign = source.words.length >= LEAST_WORDS && readsAsAnother(source, language)
    known.set(source, foreign)
  }
  return foreign
}

/** In fewer words a language is a guess. */
const LEAST_WORDS = 6
const LEAST_SMALL_WORDS = 4
const IN_OTHER_SCRIPTS: ReadonlySet<string> = new Set(['ru', 'zh'])

/** By its script; where both are written in Latin letters, by most of its small words. */
function readsAsAnother({ text, words }: Reading, language: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  const latin = (text.match(/\p{Script=Latin}/gu)?.length ?? 0) / Math.max(1, letters)
  if (IN_OTHER_SCRIPTS.has(language)) return latin > 0.8
  if (latin < 0.2) return true
  const other = detectLanguage(text)
  const small = (tag: string) => words.filter(({ low }) => isFunctionWord(low, tag)).length
  return small(other) >= LEAST_SMALL_WORDS && small(other) > 2 * small(language)
}
