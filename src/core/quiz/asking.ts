import type { Reading } from '../engine/gate/words.ts'
import { GAP, type QuestionKind } from './question.ts'
import { isVerbLike, type Spot } from './spots.ts'
import type { Statement } from './statements.ts'
import { quizWords } from './words.ts'

/** One way to ask for a spot. */
export interface Asking {
  readonly kind: QuestionKind
  readonly question: string
}

/** The ways in which a spot can be asked for; those of English grammar only in English. */
export function askingsOf(statement: Statement, spot: Spot, language: string): Asking[] {
  const { text } = statement
  const gapped = text.slice(0, spot.start) + GAP + text.slice(spot.end)
  const isPerson = spot.kind === 'person'
  const askings: Asking[] = [{ kind: isPerson ? 'who' : 'gap', question: quizWords.fill(spot.kind, gapped) }]
  if (isPerson) askings.push({ kind: 'gap', question: quizWords.fill('name', gapped) })
  if (language !== 'en') return askings
  const said = isPerson ? quotationBy(statement, spot) : null
  if (said) askings.unshift({ kind: 'who', question: quizWords.whoSaid(said) })
  const subject = subjectQuestion(statement, spot)
  if (subject) askings.unshift({ kind: isPerson ? 'who' : 'choice', question: subject })
  const year = yearQuestion(statement, spot)
  if (year) askings.unshift({ kind: 'choice', question: year })
  return askings
}

const ENDING = /[.!]["”’']?$/u

/** "Who bought the marsh?", where the spot is what the sentence begins with and its verb follows at once. */
function subjectQuestion({ text, reading }: Statement, spot: Spot): string | null {
  const verb = reading.words[spot.to]
  if (spot.start !== 0 || !verb || text.slice(spot.end, verb.start) !== ' ' || !isVerbLike(verb)) return null
  if (spot.kind === 'number' || spot.kind === 'year' || spot.kind === 'term') return null
  const rest = text.slice(verb.start)
  // A name that the rest takes up again ("his", "its") is asked for as well by "who"; quotations break up.
  if (!ENDING.test(rest) || /["“”;:]/u.test(rest)) return null
  const asked = rest.replace(ENDING, '')
  return spot.kind === 'person' ? quizWords.who(asked) : quizWords.which(asked)
}

/** "In which year was the mill built by Josiah Penrose?", by turning subject and auxiliary round. */
function yearQuestion({ text, reading }: Statement, spot: Spot): string | null {
  if (spot.kind !== 'year' || !/\b[Ii]n $/u.test(text.slice(0, spot.start))) return null
  const leading = /^In $/u.test(text.slice(0, spot.start))
  const rest = leading
    ? text.slice(spot.end).replace(/^, ?|^ /u, '')
    : text.slice(0, spot.start).replace(/ in $/u, '') + text.slice(spot.end)
  if (!ENDING.test(rest) || /["“”;:—]/u.test(rest)) return null
  const [, subject, auxiliary, predicate] =
    /^((?:\S+ ){1,7}?)(was|were) (.+)$/u.exec(rest.replace(ENDING, '')) ?? []
  if (!subject || !auxiliary || !predicate || /[,]|\b(?:who|which|that|when|and)\b/iu.test(subject))
    return null
  if (!leading && text.indexOf(` ${auxiliary} `) > spot.start) return null
  // The year must belong to the main clause: no comma between it and the verb.
  if (
    !leading &&
    /[,]|\b(?:who|which|that|when|after|before)\b/u.test(text.slice(subject.length, spot.start))
  )
    return null
  return quizWords.inWhichYear(`${auxiliary} ${lowered(subject, reading)}${predicate}`)
}

/** A first word that is no name begins with a small letter within a sentence. */
function lowered(subject: string, { words }: Reading): string {
  const first = subject.split(' ')[0] ?? ''
  const isSmall = words.some(({ low, isFunction }) => low === first.toLowerCase() && isFunction)
  return isSmall ? first.toLowerCase() + subject.slice(first.length) : subject
}

const SAYING =
  /\b(?:said|says|wrote|writes|told|tells|asked|asks|added|declared|announced|joked|remarked|replied|argued|argues|warned|warns|called|explained)\b/u
/** In words: fewer are a coined phrase and no saying. */
const SAYING_WORDS = 4

/** What somebody said, where the sentence quotes it and names nobody else beside the verb. */
function quotationBy({ text, names }: Statement, spot: Spot): string | null {
  const [, said] = /["“]([^"“”]+)["”]/u.exec(text) ?? []
  if (!said || said.trim().split(/\s+/u).length < SAYING_WORDS || names.length > 3) return null
  const outside = text.replace(/["“][^"“”]+["”]/u, '')
  return SAYING.test(outside) && outside.includes(spot.text) && !said.includes(spot.text) ? said.trim() : null
}
