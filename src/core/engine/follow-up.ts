import { type Range, textOf } from '../article/article.ts'
import { type ArticleIndex, indexOf } from '../reading/index.ts'
import { kindOf } from '../reading/kinds.ts'
import { leansOnContext } from '../reading/leaning.ts'
import { type Ranking, rank } from '../reading/rank.ts'
import { readTerms, type Term } from '../reading/terms.ts'
import type { Exchange, Question } from './engine.ts'

/** A question with so few words of its own may lean on what was said. */
const FEW = 2
/** What the words of the last exchange count, beside the question's own. */
const CARRIED = 0.35

/** Ranks the article's sentences for a question, read with the last one before it where it cannot stand alone. */
export function rankQuestion({ article, text, earlier = [] }: Question): Ranking {
  const index = indexOf(article)
  const own = contentOf(text, index)
  const last = earlier.at(-1)
  if (!last || !isOpen(text, own, index)) return rank(index, text)
  const inContext = rank(index, `${carriedFrom(last, own, index)} ${text}`)
  return own.length
    ? blend(rank(index, text), inContext)
    : without(alreadyShown(text, last, index), inContext)
}

/** "Why?", "And when was that?", "When was it moved?": few words of its own, and none or one that points back. */
function isOpen(text: string, own: readonly Term[], { language }: ArticleIndex): boolean {
  if (own.length === 0) return true
  if (own.length > FEW || own.some(({ isCapital }, at) => isCapital && at > 0)) return false
  const words = text.split(/\s+/)
  return words.some((_, at) => leansOnContext(words.slice(at).join(' '), language))
}

/** The words of the last question and of the sentence that answered it, without those that are there anyway. */
function carriedFrom(last: Exchange, own: readonly Term[], index: ArticleIndex): string {
  const [best] = last.cited
  const said = contentOf(`${last.question} ${best ? textOf(index.article, best) : last.answer}`, index)
  const known = new Set(own.map(({ stem }) => stem))
  return [
    ...new Map(said.filter(({ stem }) => !known.has(stem)).map(({ stem, word }) => [stem, word])).values(),
  ].join(' ')
}

/** "When?" may be answered by the same sentence; "Why?" and "And then?" ask for another. */
function alreadyShown(text: string, last: Exchange, { language }: ArticleIndex): readonly Range[] {
  const kind = kindOf(text, language)
  return kind === 'why' || kind === 'other' ? last.cited.slice(0, 1) : []
}

function without(ranges: readonly Range[], { passages, confidence }: Ranking): Ranking {
  const isShown = (range: Range) => ranges.some(({ start, end }) => start < range.end && range.start < end)
  return { passages: passages.filter(({ sentence }) => !isShown(sentence)), confidence }
}

function blend(own: Ranking, inContext: Ranking): Ranking {
  const carried = new Map(inContext.passages.map(({ sentence, score }) => [sentence.number, score]))
  const passages = own.passages.map(({ sentence, score }) => ({
    sentence,
    score: score + CARRIED * (carried.get(sentence.number) ?? 0),
  }))
  return {
    passages: passages.toSorted((a, b) => b.score - a.score),
    confidence: Math.max(own.confidence, inContext.confidence),
  }
}

function contentOf(text: string, { language }: ArticleIndex): Term[] {
  return readTerms(text, language).filter(({ isFunction }) => !isFunction)
}
