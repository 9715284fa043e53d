import { type Article, type Paragraph, textOf } from '../article/article.ts'
import type { Model } from '../ports.ts'
import { central } from '../reading/central.ts'
import { indexOf } from '../reading/index.ts'
import { answerWords } from '../words.ts'
import type { Question } from './engine.ts'
import { rankQuestion } from './follow-up.ts'

/** What a model is shown of an article. */
export interface Matter {
  /** The metadata, then a line a sentence: `[12] …`. */
  readonly text: string
  /** How many of its paragraphs. */
  readonly read: number
  readonly of: number
}

/** In tokens: the instructions, the conversation, the question, and room for the answer. */
const RESERVED = 3_500
/** However small a model is, it is shown this much. */
const LEAST = 500
/** A summary goes over no more parts than this. */
const MOST_PARTS = 8

/** What is to be said of an answer whose model was not shown all. */
export function noticeOf({ read, of }: Pick<Matter, 'read' | 'of'>): { readonly notice?: string } {
  return read < of ? { notice: answerWords.readPart(read, of) } : {}
}

/** The whole article where it is within the budget, else the paragraphs that bear most on the question, with their neighbours. */
export async function matterFor(question: Question, model: Model, contextTokens: number): Promise<Matter> {
  const { article } = question
  const measure = await measureFor(article, model, contextTokens)
  if (!measure) return wholeOf(article)
  const best = rankQuestion(question).passages.map(({ sentence }) => sentence.paragraph)
  return matterOf(article, withinBudget(article, withNeighbours(best), measure))
}

/** The whole article where it is within the budget, else its most telling paragraphs, with their neighbours. */
export async function centralMatter(article: Article, model: Model, contextTokens: number): Promise<Matter> {
  const measure = await measureFor(article, model, contextTokens)
  return measure
    ? matterOf(article, withinBudget(article, withNeighbours(tellingIn(article)), measure))
    : wholeOf(article)
}

/** The numbers of its paragraphs, the most telling first; not all of them have one that tells. */
function tellingIn(article: Article): number[] {
  return central(indexOf(article), article.paragraphs.length).map(({ paragraph }) => paragraph)
}

/**
 * The article in parts that are each within the budget, in order: one where all of it is. Of an article longer than
 * the parts together hold, the most telling paragraphs.
 */
export async function partsOf(article: Article, model: Model, contextTokens: number): Promise<Matter[]> {
  const measure = await measureFor(article, model, contextTokens)
  if (!measure) return [wholeOf(article)]
  const all = { ...measure, budget: measure.budget * MOST_PARTS }
  const order = [...tellingIn(article), ...article.paragraphs.map(({ number }) => number)]
  const parts: Paragraph[][] = [[]]
  let filled = 0
  for (const paragraph of withinBudget(article, order, all)) {
    const tokens = measure.tokensOf(paragraph)
    if (filled + tokens > measure.budget && filled > 0) {
      parts.push([])
      filled = 0
    }
    parts.at(-1)?.push(paragraph)
    filled += tokens
  }
  return parts.slice(0, MOST_PARTS).map((part) => matterOf(article, part))
}

/** Single sentences of the article, by their numbers, as something to read. */
export function matterOfSentences(article: Article, numbers: readonly number[]): string {
  const wanted = new Set(numbers)
  return [metadataOf(article), ...article.paragraphs.map((paragraph) => linesOf(article, paragraph, wanted))]
    .filter(Boolean)
    .join('\n')
}

interface Measure {
  /** In tokens. */
  readonly budget: number
  tokensOf(paragraph: Paragraph): number
}

/** How the article is measured; null where all of it is surely within the budget. */
async function measureFor(article: Article, model: Model, contextTokens: number): Promise<Measure | null> {
  const budget = Math.max(LEAST, contextTokens - RESERVED)
  const { text: whole } = wholeOf(article)
  // A token is a byte at least, so that most articles need no counting.
  if (Buffer.byteLength(whole) <= budget) return null
  const count = await model.counter()
  if (count(whole) <= budget) return null
  const known = new Map<number, number>()
  return {
    budget: budget - count(metadataOf(article)),
    tokensOf(paragraph) {
      const tokens = known.get(paragraph.number) ?? count(linesOf(article, paragraph))
      known.set(paragraph.number, tokens)
      return tokens
    },
  }
}

/** Each paragraph in turn, and then those beside it. */
function* withNeighbours(numbers: readonly number[]): Iterable<number> {
  for (const number of numbers) yield* [number, number - 1, number + 1]
}

/** The first paragraphs that the budget holds, in the article's order. */
function withinBudget(
  article: Article,
  numbers: Iterable<number>,
  { budget, tokensOf }: Measure,
): Paragraph[] {
  const chosen = new Set<Paragraph>()
  let left = budget
  for (const number of numbers) {
    const paragraph = article.paragraphs[number - 1]
    if (!paragraph || chosen.has(paragraph) || tokensOf(paragraph) > left) continue
    chosen.add(paragraph)
    left -= tokensOf(paragraph)
  }
  return article.paragraphs.filter((paragraph) => chosen.has(paragraph))
}

const wholes = new WeakMap<Article, Matter>()

/** All of an article; most questions are given it, so it is made once. */
function wholeOf(article: Article): Matter {
  let whole = wholes.get(article)
  if (!whole) {
    whole = matterOf(article, article.paragraphs)
    wholes.set(article, whole)
  }
  return whole
}

function matterOf(article: Article, paragraphs: readonly Paragraph[]): Matter {
  const text = [metadataOf(article), ...paragraphs.map((paragraph) => linesOf(article, paragraph))].join('\n')
  return { text, read: paragraphs.length, of: article.paragraphs.length }
}

function metadataOf({ metadata }: Article): string {
  const { title, author, published, publication } = metadata
  return Object.entries({ title, author, published, publication })
    .flatMap(([name, value]) => (value ? `${name}: ${oneLine(value)}` : []))
    .join('\n')
}

/** The paragraph's sentences, under the headings that stand before it; a blank line parts it from the last. */
function linesOf(article: Article, { number, sentences }: Paragraph, wanted?: ReadonlySet<number>): string {
  const lines = sentences.flatMap((sentence) =>
    !wanted || wanted.has(sentence.number)
      ? `[${sentence.number}] ${oneLine(textOf(article, sentence))}`
      : [],
  )
  if (!lines.length) return ''
  const headings = article.headings
    .filter(({ before }) => before === number)
    .map((heading) => `# ${oneLine(textOf(article, heading))}`)
  return ['', ...headings, ...lines].join('\n')
}

/** A line of the article stays one line, so that nothing in it looks like another. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
