import type { Article } from '../../article/article.ts'
import { type GateIndex, gateIndexOf } from './article-index.ts'
import { judge } from './judge.ts'
import { nameUnits } from './names.ts'
import { type Reading, read } from './words.ts'

/** A claim longer than this is not tried word by word. */
const MOST_CHARACTERS = 500

/**
 * Whether a sentence of an article says otherwise than a claim: it carries all of the claim but for a denial or a
 * word's opposite, or it would carry the claim if one number or one name of the claim were one of its own. False where
 * this cannot be told.
 */
export function contradicts(number: number, claim: string, article: Article): boolean {
  const index = gateIndexOf(article)
  const source = index.sentences[number - 1]
  if (!source || claim.length > MOST_CHARACTERS) return false
  const verdict = judge({ text: claim, sentences: [number] }, article)
  if (!('reason' in verdict)) return false
  const { reason } = verdict
  if (reason === 'negation' || reason === 'opposite') return true
  if (reason !== 'number' && reason !== 'name') return false
  const said = read(claim, index.lexicon)
  const [own, theirs] = reason === 'number' ? numbersOf(said, source) : namesOf(said, source, index)
  return own.some((piece) =>
    theirs.some((other) => {
      const repaired = `${claim.slice(0, piece.start)}${other.text}${claim.slice(piece.end)}`
      const { outcome, ...again } = judge({ text: repaired, sentences: [number] }, article)
      return outcome === 'carried' && 'sentences' in again && other.text !== piece.text
    }),
  )
}

interface Piece {
  readonly text: string
  readonly start: number
  readonly end: number
}

function numbersOf(claim: Reading, source: Reading): readonly [Piece[], Piece[]] {
  const values = new Set(source.numbers.map(({ value }) => value))
  const known = new Set(claim.numbers.map(({ value }) => value))
  return [
    claim.numbers.filter(({ value }) => !values.has(value)).map((fact) => pieceOf(claim, fact)),
    source.numbers.filter(({ value }) => !known.has(value)).map((fact) => pieceOf(source, fact)),
  ]
}

/** The names of either that the other has not. */
function namesOf(claim: Reading, source: Reading, index: GateIndex): readonly [Piece[], Piece[]] {
  const strangers = (of: Reading, other: Reading) => {
    const there = new Set(other.words.flatMap(({ keys }) => keys))
    return nameUnits(of, index)
      .filter(({ from, to }) =>
        of.words.slice(from, to).every(({ keys }) => !keys.some((key) => there.has(key))),
      )
      .map((unit) => pieceOf(of, unit))
  }
  return [strangers(claim, source), strangers(source, claim)]
}

function pieceOf(
  { text, words }: Reading,
  { from, to }: { readonly from: number; readonly to: number },
): Piece {
  const start = words[from]?.start ?? 0
  const end = words[to - 1]?.end ?? start
  return { text: text.slice(start, end), start, end }
}
