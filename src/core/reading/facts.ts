import { patternsOf, YEAR } from './kinds.ts'
import type { Language } from './language.ts'
import type { Term } from './terms.ts'

const IS_YEAR = new RegExp(YEAR, 'u')

/** What a sentence holds that could answer a kind of question. */
export interface SentenceFacts {
  /** Stems of the names in it: words with a capital that do not open the sentence. */
  readonly names: ReadonlySet<string>
  /** Stems of the names behind a word that places stand behind: "in Moscow". */
  readonly places: ReadonlySet<string>
  /** Its numbers, in digits or words. */
  readonly numbers: ReadonlySet<string>
  /** True for a year, a month or a century. */
  readonly hasTime: boolean
  readonly hasYear: boolean
  readonly hasReason: boolean
}

export function factsOf(text: string, terms: readonly Term[], language: Language): SentenceFacts {
  const lower = text.toLowerCase()
  const patterns = patternsOf(language)
  const names = new Set<string>()
  const places = new Set<string>()
  const numbers = new Set<string>()
  for (const [at, term] of terms.entries()) {
    if (term.isNumber) numbers.add(term.stem)
    if (term.isPair ? false : patterns.numeral.test(term.word.toLowerCase())) numbers.add(term.stem)
    if (at > 0 && term.isCapital && !term.isFunction) {
      names.add(term.stem)
      const before = terms[at - 1]!
      if (patterns.placeBefore.test(before.word.toLowerCase())) places.add(term.stem)
    }
  }
  return {
    names,
    places,
    numbers,
    hasTime: patterns.time.test(lower),
    hasYear: IS_YEAR.test(lower),
    hasReason: patterns.reason.test(lower),
  }
}
