import type { Range } from '../article/article.ts'
import { denialAt } from './polarity.ts'

/** Where a clause ends: at a mark that parts clauses, or before a word that sets one against another. */
const CLAUSE_END =
  /[;:—–(){}，；：。、؛،!?]|,(?!\d)|\s-\s|(?<!\p{L})(?:but|although|though|while|whereas|because|sondern|aber|obwohl|während|weil|но|а|хотя|потому|mais|sino|pero|ma|لكن|بل|但是|但|而是|虽然)(?!\p{L})/giu

/** Languages in which a denial stands before all that it denies; in others it may stand behind. */
const DENIAL_FIRST = new Set(['en', 'fr', 'es', 'it', 'pt', 'ru', 'uk', 'ar', 'he', 'zh'])

/** The clauses of a sentence, as ranges of it. */
export function clausesOf(sentence: string): Range[] {
  const clauses: Range[] = []
  let start = 0
  for (const { 0: mark, index } of sentence.matchAll(CLAUSE_END)) {
    if (index > start) clauses.push({ start, end: index })
    start = /\p{L}/u.test(mark) ? index : index + mark.length
  }
  if (start < sentence.length) clauses.push({ start, end: sentence.length })
  return clauses
}

/** A clause that only sets apart from the one before what is not the case: `…, not with the security agenda`. */
const CONTRAST =
  /^\s*(?:and\s+|und\s+|but\s+|rather\s+than\s+|а\s+|и\s+|et\s+|y\s+|e\s+)?(?:(?:not|no|nor|instead of|nicht|kein\p{L}*|non|не|pas|sin|ليس|لا|وليس|ولا)(?!\p{L})|而?不是|而?非|并非)/iu

/** What a sentence denies: the stretches of its clauses that a denial governs. */
export interface Denied extends Range {
  /** The clause it stands in. */
  readonly clause: Range
  /** True where the clause has nothing of its own to say and denies for the one before. */
  readonly contrasts: boolean
}

export function deniedIn(sentence: string, language: string): Denied[] {
  return clausesOf(sentence).flatMap((clause) => {
    const text = sentence.slice(clause.start, clause.end)
    const at = denialAt(text, language)
    if (at < 0) return []
    const first = DENIAL_FIRST.has(language.split('-')[0] ?? '')
    const start = first ? clause.start + at : clause.start
    return [{ start, end: clause.end, clause, contrasts: CONTRAST.test(text) }]
  })
}
