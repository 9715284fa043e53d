import type { Article } from '../../article/article.ts'
import { segment } from '../../article/segment.ts'
import { isContent } from './align.ts'
import { type GateIndex, gateIndexOf } from './article-index.ts'
import { hasMarkup } from './markup.ts'
import { nameUnits } from './names.ts'
import { checkQuotations } from './quotations.ts'
import type { Reason } from './verdict.ts'
import { type Reading, read } from './words.ts'

const MOST_CHARACTERS = 300
const MOST_SENTENCES = 3
const QUESTION_MARK = /[?？؟;՞][)"”»」』’]?$/u

/** A question that a model would put to a group, and the numbers of the sentences that it is about. */
export interface ModelQuestion {
  readonly text: string
  readonly sentences: readonly number[]
}

/**
 * Why a question may not be put to people beside the sentences that it cites, or null: it asks and states nothing, it
 * is about what they are about, and its names, numbers and quotations are the article's.
 */
export function checkQuestion({ text, sentences }: ModelQuestion, article: Article): Reason | null {
  const index = gateIndexOf(article)
  const said = text.trim()
  if (!sentences.length || sentences.length > MOST_SENTENCES) return 'sentences'
  if (sentences.some((number) => article.sentences[number - 1] === undefined)) return 'sentences'
  if (!/[\p{L}\p{N}]/u.test(said)) return 'empty'
  if (hasMarkup(said) || said.length > MOST_CHARACTERS) return 'markup'
  const asked = segment(said, article.metadata.language)
  if (!asked.every(({ start, end }) => QUESTION_MARK.test(said.slice(start, end).trim()))) return 'statement'
  const readings = asked.map(({ start, end }) => read(said.slice(start, end), index.lexicon))
  if (readings.some((reading) => hasOtherNumber(reading, index))) return 'number'
  if (readings.some((reading) => hasOtherName(reading, index))) return 'name'
  const about = new Set(
    sentences.flatMap((number) => index.sentences[number - 1]?.words ?? []).flatMap(tellingKeys),
  )
  const isAbout = readings.some(({ words }) => words.flatMap(tellingKeys).some((key) => about.has(key)))
  return checkQuotations(said, sentences, index) ?? (isAbout ? null : 'coverage')
}

function tellingKeys(word: Reading['words'][number]): readonly string[] {
  return isContent(word) && !word.isLight && !word.isCue ? word.keys : []
}

/** "One" is as often a pronoun. */
function hasOtherNumber(said: Reading, { sentences }: GateIndex): boolean {
  const isThere = (wanted: string) =>
    sentences.some(({ numbers }) => numbers.some(({ value }) => value === wanted))
  return said.numbers.some(({ value }) => value !== '1' && !isThere(value))
}

function hasOtherName(said: Reading, index: GateIndex): boolean {
  const { author, publication } = index.article.metadata
  const metadata = new Set(
    [author, publication]
      .flatMap((field) => read(field ?? '', index.lexicon).words)
      .flatMap(({ keys }) => keys),
  )
  const isThere = (key: string) => index.places.has(key) || index.title.has(key) || metadata.has(key)
  return nameUnits(said, index).some(({ from, to }) =>
    said.words.slice(from, to).some(({ keys }) => !keys.some(isThere)),
  )
}
