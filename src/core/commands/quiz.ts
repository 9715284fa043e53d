import { formatAddress } from '../article/address.ts'
import type { Article } from '../article/article.ts'
import { type Citation, citationJson, citeRange, quoteOf } from '../article/citation.ts'
import { answerOf, letterOf, type Question } from '../quiz/question.ts'
import { MAX_SEED, seedOf } from '../quiz/random.ts'
import { quizWords } from '../quiz/words.ts'
import { indexOf } from '../reading/index.ts'
import type { Block, Reply } from '../reply.ts'
import { words } from '../words.ts'
import type { Command, Context } from './command.ts'
import { type Move, playOn, startGame } from './quiz-game.ts'
import { remark } from './remark.ts'

/** How many questions where nobody says. */
const COUNT = 12
const MOST = 30

export const quiz: Command = {
  name: 'quiz',
  help: 'Asks you about the article; each answer is proved by the article’s own words.',
  notes: [
    'Answer with a letter; “stop” ends it. A single command prints all questions, with the answers at the end.',
    'The same seed makes the same quiz of the same text again.',
  ],
  parameters: [
    {
      name: 'topic',
      help: 'only of the paragraphs that speak of it',
      type: 'rest',
      required: false,
      completes: 'topic',
    },
    { name: 'count', help: `how many questions, from 1 to ${MOST}`, type: 'word', required: false },
    { name: 'answer', help: 'in a quiz that goes on: a, b, c, d or stop', type: 'word', required: false },
    { name: 'question', help: 'which question is answered', type: 'word', required: false },
    { name: 'seed', help: 'a number that makes the same quiz again', type: 'word', required: false },
  ],
  examples: ['quiz', 'quiz Syria', 'quiz count:5 seed:7'],
  async *run({ topic, count, seed, answer, question }, context) {
    const { memory } = context
    if (answer !== undefined) {
      yield await answered(answer, question, context)
      return
    }
    const asked = wholeNumber(count, COUNT, 1, MOST)
    if (asked === null) {
      yield remark('quiz', 'unusable', quizWords.notACount(count ?? '', MOST))
      return
    }
    const seeded = wholeNumber(seed, seedOf(context.inquiry.keys.join(' ')), 0, MAX_SEED)
    if (seeded === null) {
      yield remark('quiz', 'unusable', quizWords.notASeed(seed ?? '', MAX_SEED))
      return
    }
    const article = await context.article()
    const questions = await makeFor(article, context, { topic, count: asked, seed: seeded })
    // Where a conversation is remembered, it is played there; else it is printed with its answers at the end.
    if (memory && questions.length) yield await startGame(article, questions, memory, context)
    else yield sheet(article, questions, asked, seeded, context)
  },
}

/** An answer to the question that is open, or `stop`. */
async function answered(answer: string, question: string | undefined, context: Context): Promise<Reply> {
  const { memory } = context
  if (!memory) return remark('quiz', 'unusable', words.nothingKept)
  const move = moveOf(answer, question)
  return move ? playOn(move, memory, context) : remark('quiz', 'unusable', quizWords.noOption('d'))
}

const STOP = 'stop'

/** What a word means as a move; null for what is none. */
function moveOf(answer: string, question?: string): Move | null {
  const word = answer.toLowerCase().replace(/[).]$/, '')
  if (word === STOP) return { type: 'stop' }
  const option = ['a', 'b', 'c', 'd'].indexOf(word)
  const named = question !== undefined && /^\d+$/.test(question) ? Number(question) - 1 : null
  return option < 0 ? null : { type: 'answer', option, question: named }
}

function wholeNumber(
  written: string | undefined,
  otherwise: number,
  least: number,
  most: number,
): number | null {
  if (written === undefined) return otherwise
  const value = /^\d{1,10}$/.test(written) ? Number(written) : Number.NaN
  return value >= least && value <= most ? value : null
}

/** How many articles of the library may lend their names and numbers. */
const LENDERS = 20

async function makeFor(
  article: Article,
  { library }: Context,
  options: { readonly topic: string | undefined; readonly count: number; readonly seed: number },
): Promise<Question[]> {
  // Loaded when a quiz is made: no other command waits for it.
  const { makeQuiz } = await import('../quiz/make.ts')
  const { language } = article.metadata
  const others = (await library.list())
    .filter((other) => other.digest !== article.digest && other.metadata.language === language)
    .slice(0, LENDERS)
  return makeQuiz(indexOf(article), others.map(indexOf), options)
}

/** All questions with their options, and the answers with their proofs at the end. */
function sheet(
  article: Article,
  questions: readonly Question[],
  asked: number,
  seed: number,
  { link }: Context,
): Reply {
  const citations = questions.map(({ cited }) => citeRange(article, cited, link))
  const blocks: Block[] = questions.length
    ? [
        { type: 'heading', text: quizWords.title(article.metadata.title) },
        ...questions.flatMap(questionBlocks),
        { type: 'heading', text: quizWords.answers },
        ...questions.flatMap(answerBlocks),
        ...(questions.length < asked
          ? [{ type: 'notice', text: quizWords.fewer(questions.length) } as const]
          : []),
        { type: 'notice', text: quizWords.repeat(seed) },
      ]
    : [{ type: 'notice', text: quizWords.none }]
  return {
    command: 'quiz',
    article,
    engine: 'extractive',
    outcome: questions.length ? 'answered' : 'refused',
    blocks,
    citations,
    data: {
      seed,
      questions: questions.map((question, at) => questionJson(question, citations[at]!)),
    },
  }
}

function questionBlocks({ question, options }: Question, at: number): Block[] {
  return [
    { type: 'prose', spans: [{ text: `${at + 1}. `, style: 'strong' }, { text: question }] },
    { type: 'list', items: options.map((option, place) => [{ text: `${letterOf(place)}) ${option}` }]) },
  ]
}

function answerBlocks(question: Question, at: number): Block[] {
  const { answer, altered } = question
  const right = `${at + 1}. ${letterOf(answer)}) ${answerOf(question)}`
  const correction = altered ? ` ${quizWords.corrected(altered.said, altered.article)}` : ''
  return [
    { type: 'prose', spans: [{ text: right, style: 'strong' }, { text: correction }] },
    { type: 'quotation', citation: at },
  ]
}

function questionJson(question: Question, citation: Citation): Record<string, unknown> {
  const { kind, options, altered } = question
  const { address } = citation
  const explained = quizWords.explained(quoteOf(citation), address ? formatAddress(address) : '')
  return {
    kind,
    question: question.question,
    options,
    answer: answerOf(question),
    citation: citationJson(citation),
    explanation: altered ? `${quizWords.corrected(altered.said, altered.article)} ${explained}` : explained,
  }
}
