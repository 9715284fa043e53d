import { fold } from '../engine/gate/lexicon/compile.ts'
import type { ArticleIndex } from '../reading/index.ts'
import { readTerms } from '../reading/terms.ts'
import { askingsOf } from './asking.ts'
import { distractorsFor } from './distractors.ts'
import { createFairness, type Fairness, TELLING } from './fairness.ts'
import { falsehoodsOf, isTellable } from './falsehoods.ts'
import { countIn, type Material, materialOf } from './material.ts'
import { QUESTION_KINDS, type Question, type QuestionKind, TRUE_FALSE } from './question.ts'
import { createRandom, type Random, shuffled } from './random.ts'
import type { Statement } from './statements.ts'
import { giveAway, isSound, type Made, type Strictness } from './vet.ts'
import { quizWords } from './words.ts'

export interface QuizOptions {
  readonly count: number
  /** The same seed makes the same quiz of the same articles. */
  readonly seed: number
  /** Only of the paragraphs that speak of it. */
  readonly topic?: string | undefined
}

/** What share of a quiz each kind should have. */
const SHARES: Readonly<Record<QuestionKind, number>> = {
  gap: 0.36,
  'true-false': 0.26,
  choice: 0.2,
  who: 0.18,
}

/**
 * Makes a quiz of an article without a model: at most `count` questions, one of a sentence, in the article's order.
 * Every part of the article has its share. `others` are articles to mislead with where this one has too little.
 */
export function makeQuiz(
  index: ArticleIndex,
  others: readonly ArticleIndex[],
  options: QuizOptions,
): Question[] {
  const random = createRandom(options.seed)
  const material = materialOf(index)
  const maker: Maker = {
    material,
    others: others.map(materialOf),
    random,
    fairness: createFairness(random),
    limit: TELLING.telling,
    made: [],
  }
  const isAsked = (statement: Statement) => !options.topic || isOn(options.topic, statement, index)
  const usable = material.statements.filter((statement) => statement.alone && isAsked(statement))
  for (const strictness of ['mention', 'telling'] as const) {
    const taken = new Set(maker.made.map(({ statement }) => statement))
    const parts = partsOf(
      usable.filter((statement) => !taken.has(statement)),
      options.count,
    )
    fill({ ...maker, limit: TELLING[strictness] }, parts, options.count, strictness)
  }
  if (maker.made.length < options.count) {
    const told = new Set(maker.made.map(({ statement }) => statement.cited.start))
    const pairs = material.pairs.filter((pair) => isAsked(pair) && !told.has(pair.cited.start))
    fill(maker, partsOf(pairs, options.count), options.count, 'telling')
  }
  return maker.made
    .toSorted((a, b) => a.statement.sentence.number - b.statement.sentence.number)
    .map(({ question }) => question)
}

interface Maker {
  readonly material: Material
  readonly others: readonly Material[]
  readonly random: Random
  readonly fairness: Fairness
  /** How much the options may tell. */
  readonly limit: number
  readonly made: Made[]
}

function isOn(topic: string, { sentence }: Statement, index: ArticleIndex): boolean {
  const sought = readTerms(topic, index.language).filter(({ isFunction }) => !isFunction)
  return index.sentences.some(
    (entry) =>
      entry.sentence.paragraph === sentence.paragraph &&
      entry.terms.some(({ stem }) => sought.some((term) => term.stem === stem)),
  )
}

/** The statements by part: a paragraph each, or several where there are more paragraphs than questions. */
function partsOf(statements: readonly Statement[], count: number): Statement[][] {
  const paragraphs = [...new Set(statements.map(({ sentence }) => sentence.paragraph))]
  const parts = Math.min(paragraphs.length, count)
  const all: Statement[][] = Array.from({ length: parts }, () => [])
  for (const statement of statements) {
    const at = paragraphs.indexOf(statement.sentence.paragraph)
    all[Math.floor((at * parts) / paragraphs.length)]?.push(statement)
  }
  return all
}

/** Takes one question after another from the part that has the fewest, until there are enough or none is left. */
function fill(maker: Maker, parts: readonly Statement[][], count: number, strictness: Strictness): void {
  const { made, random } = maker
  const open = parts.map((statements) => ({ left: shuffled(statements, random), asked: 0 }))
  while (made.length < count) {
    const [part] = shuffled(open, random)
      .filter(({ left }) => left.length)
      .toSorted((a, b) => a.asked - b.asked)
    const statement = part?.left.pop()
    if (!part || !statement) return
    const question = questionOf(statement, maker, strictness)
    if (!question) continue
    made.push({ question, statement })
    part.asked++
  }
}

function questionOf(statement: Statement, maker: Maker, strictness: Strictness): Question | null {
  for (const kind of wantedKinds(maker)) {
    for (const question of kind === 'true-false'
      ? trueFalse(statement, maker)
      : ofKind(kind, statement, maker)) {
      const made = { question, statement }
      if (!isSound(question) || maker.made.some((other) => giveAway(made, other, strictness))) continue
      maker.fairness.take(question, frequencyIn(maker))
      return question
    }
  }
  return null
}

/** The kinds, that first of which the quiz has least for its share. */
function wantedKinds({ made }: Maker): QuestionKind[] {
  const lack = (kind: QuestionKind) =>
    SHARES[kind] * (made.length + 1) - made.filter(({ question }) => question.kind === kind).length
  return QUESTION_KINDS.toSorted((a, b) => lack(b) - lack(a))
}

function frequencyIn({ material }: Maker) {
  return (option: string) => countIn(material.index, option.replace(/^the /iu, ''))
}

function* ofKind(kind: QuestionKind, statement: Statement, maker: Maker): Iterable<Question> {
  const { material, others, random, fairness } = maker
  const spots = shuffled(material.spotsOf(statement), random).toSorted(
    (a, b) => rankOf(a.kind) - rankOf(b.kind),
  )
  for (const spot of spots) {
    const asking = askingsOf(statement, spot, material.index.language.tag).find((way) => way.kind === kind)
    if (!asking) continue
    const wrong = distractorsFor(spot, statement, material, others, random)
    const chosen = fairness.choose(spot.text, wrong, frequencyIn(maker), maker.limit)
    if (chosen) yield { kind, question: asking.question, ...chosen, cited: rangeOf(statement), altered: null }
  }
  if (kind === 'choice') yield* whichIsSaid(statement, maker)
}

/** Names and numbers are asked for before mere words. */
function rankOf(kind: string): number {
  return kind === 'term' ? 1 : 0
}

/** In characters: four of them must be read. */
const SHORT_STATEMENT = 110

/** "Which of these does the article say?": a short statement among three that differ from it at one point. */
function* whichIsSaid(
  statement: Statement,
  { material, others, random, fairness, limit }: Maker,
): Iterable<Question> {
  if (statement.text.length > SHORT_STATEMENT || !isTellable(statement, material)) return
  const texts = new Set<string>()
  for (const spot of material.spotsOf(statement)) {
    if (spot.kind === 'term' || spot.kind === 'name') continue
    const wrong = distractorsFor(spot, statement, material, others, random)
    for (const text of wrong) {
      texts.add(statement.text.slice(0, spot.start) + text + statement.text.slice(spot.end))
    }
  }
  const chosen = fairness.choose(statement.text, [...texts], () => 1, limit)
  if (chosen)
    yield {
      kind: 'choice',
      question: quizWords.whichIsSaid,
      ...chosen,
      cited: rangeOf(statement),
      altered: null,
    }
}

function* trueFalse(statement: Statement, maker: Maker): Iterable<Question> {
  const { material, others, random, fairness } = maker
  if (!isTellable(statement, material)) return
  const options = [...TRUE_FALSE]
  const cited = rangeOf(statement)
  const truth = fairness.nextTruth()
  if (!truth) {
    for (const { text, said, article } of falsehoodsOf(statement, material, others, random)) {
      if (fold(said) === fold(article)) continue
      yield {
        kind: 'true-false',
        question: quizWords.trueOrFalse(text),
        options,
        answer: 1,
        cited,
        altered: { said, article },
      }
    }
    return
  }
  // Only what could be made false is worth asking: else every plain sentence would be true.
  const [checkable] = falsehoodsOf(statement, material, others, random)
  if (checkable) {
    yield {
      kind: 'true-false',
      question: quizWords.trueOrFalse(statement.text),
      options,
      answer: 0,
      cited,
      altered: null,
    }
  }
}

function rangeOf({ cited: { start, end } }: Statement) {
  return { start, end }
}
