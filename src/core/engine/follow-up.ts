import { type Range, textOf } from '../article/article.ts'
import { type ArticleIndex, indexOf } from '../reading/index.ts'
import { leansOnContext } from '../reading/leaning.ts'
import { readTerms, type Term } from '../reading/terms.ts'
import type { Question } from './engine.ts'

/** What a question looks for, with the words that it leaves to what was said before. */
export interface Sought {
  readonly sought: string
  /** What was shown already and is not the answer again: "Why?" asks for something else. */
  readonly shown: readonly Range[]
}

/** A question with so few words of its own may lean on what was said. */
const FEW = 2

/** Reads a question with the last one before it, where it cannot be understood alone. */
export function whatIsSought({ article, text, earlier = [] }: Question): Sought {
  const last = earlier.at(-1)
  const index = indexOf(article)
  const own = contentOf(text, index)
  if (!last || !isOpen(text, own, index)) return { sought: text, shown: [] }
  const known = new Set(own.map(({ stem }) => stem))
  const [best] = last.cited
  const said = `${last.question} ${best ? textOf(article, best) : last.answer}`
  const carried = contentOf(said, index).filter(({ stem }) => {
    const isNew = !known.has(stem)
    known.add(stem)
    return isNew
  })
  return {
    sought: `${carried.map(({ word }) => word).join(' ')} ${text}`,
    shown: own.length ? [] : last.cited.slice(0, 1),
  }
}

/** "Why?", "And when was that?", "What about Syria?": few words of its own, and a word that points back. */
function isOpen(text: string, own: readonly Term[], index: ArticleIndex): boolean {
  if (own.length === 0) return true
  if (own.length > FEW) return false
  const words = text.split(/\s+/)
  const pointsBack = words.some((_, at) => leansOnContext(words.slice(at).join(' '), index.language))
  return pointsBack && !own.some(({ isCapital }) => isCapital)
}

function contentOf(text: string, { language }: ArticleIndex): Term[] {
  return readTerms(text, language).filter(({ isFunction }) => !isFunction)
}
