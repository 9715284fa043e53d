// How often the sentence that answers a question is found, how well confidence tells answerable questions from
// others, and how long a question takes, beside MiniSearch and SQLite's FTS5 on the same questions.
// Usage: npm --prefix bench run -s reading -- [folder of sets]; see sets.ts for the sets

import process, { argv, env, stdout } from 'node:process'
import { DatabaseSync } from 'node:sqlite'
import { stemmer } from '@orama/stemmers/english'
import MiniSearch from 'minisearch'
import { load } from '../src/core/article/load.ts'
import { SURE_ENOUGH } from '../src/core/engine/extractive.ts'
import { indexOf } from '../src/core/reading/index.ts'
import { rank } from '../src/core/reading/rank.ts'
import { areaUnderCurve } from './area.ts'
import { type QuestionSet, readSets, type Text } from './sets.ts'

/** The places of sentences, best first, and how sure it is: peers' score of the best. */
interface Found {
  readonly places: readonly number[]
  readonly confidence: number
}

/** What each way makes of a text once, and how it then answers. */
interface Way {
  readonly name: string
  prepare(text: Text): (question: string) => Found
}

const WAYS: readonly Way[] = [
  {
    name: 'Reset',
    prepare:
      ({ index }) =>
      (question) => {
        const { passages, confidence } = rank(index, question)
        return { places: passages.slice(0, 3).map(({ sentence }) => sentence.number - 1), confidence }
      },
  },
  { name: 'MiniSearch 7, defaults', prepare: (text) => miniSearch(text) },
  {
    name: 'MiniSearch 7, Porter stemmer',
    prepare: (text) => miniSearch(text, (term) => stemmer(term.toLowerCase())),
  },
  { name: 'SQLite FTS5, unicode61', prepare: (text) => fts5(text, 'unicode61') },
  { name: 'SQLite FTS5, porter', prepare: (text) => fts5(text, 'porter unicode61') },
]

function miniSearch(
  { sentences }: Text,
  processTerm?: (term: string) => string,
): (question: string) => Found {
  const search = new MiniSearch({ fields: ['text'], ...(processTerm && { processTerm }) })
  search.addAll(sentences.map((text, id) => ({ id, text })))
  return (question) => {
    const results = search.search(question)
    return { places: results.slice(0, 3).map(({ id }) => id), confidence: results[0]?.score ?? 0 }
  }
}

function fts5({ sentences }: Text, tokenizer: string): (question: string) => Found {
  const database = new DatabaseSync(':memory:')
  database.exec(`CREATE VIRTUAL TABLE sentence USING fts5(text, tokenize = '${tokenizer}')`)
  const insert = database.prepare('INSERT INTO sentence (rowid, text) VALUES (?, ?)')
  for (const [at, text] of sentences.entries()) insert.run(at, text)
  const select = database.prepare(
    'SELECT rowid, bm25(sentence) AS score FROM sentence WHERE sentence MATCH ? ORDER BY score LIMIT 3',
  )
  return (question) => {
    const words = question.match(/[\p{L}\p{N}]+/gu) ?? []
    const rows = words.length ? select.all(words.map((word) => `"${word}"`).join(' OR ')) : []
    return { places: rows.map(({ rowid }) => Number(rowid)), confidence: -Number(rows[0]?.score ?? 0) }
  }
}

function measure(set: QuestionSet, { name, prepare }: Way): string {
  let first = 0
  let three = 0
  const times: number[] = []
  const sure: { yes: number[]; no: number[] } = { yes: [], no: [] }
  for (const text of set.texts) {
    const answer = prepare(text)
    for (const { question } of text.questions.slice(0, 20)) answer(question) // warm
    for (const { question, answerable, gold } of text.questions) {
      const begin = process.hrtime.bigint()
      const { places, confidence } = answer(question)
      times.push(Number(process.hrtime.bigint() - begin) / 1000)
      sure[answerable ? 'yes' : 'no'].push(confidence)
      if (answerable && gold.has(places[0] ?? -1)) first++
      if (answerable && places.some((place) => gold.has(place))) three++
    }
  }
  const share = (count: number) => (count / sure.yes.length).toFixed(3)
  const auc = sure.no.length ? areaUnderCurve(sure.yes, sure.no).toFixed(3) : ''
  const refused = name === 'Reset' ? share(sure.yes.filter((value) => value < SURE_ENOUGH).length) : ''
  return `| ${[name, share(first), share(three), auc, refused, median(times).toFixed(0)].join(' | ')} |`
}

/** The time of one question on a long article: fifty paragraphs and more. */
function longArticle(set: QuestionSet): string {
  const text = set.texts.toSorted((a, b) => b.article.paragraphs.length - a.article.paragraphs.length)[0]!
  const { paragraphs, sentences } = text.article
  const again = load(
    `# Again\n\n${text.article.paragraphs.map(({ start, end }) => text.article.text.slice(start, end)).join('\n\n')}\n`,
    { slug: 'again' },
  )
  const begin = performance.now()
  indexOf(again)
  const built = performance.now() - begin
  const times = text.questions.map(({ question }) => {
    const begin = performance.now()
    rank(text.index, question)
    return (performance.now() - begin) * 1000
  })
  return `${paragraphs.length} paragraphs, ${sentences.length} sentences: index ${built.toFixed(1)} ms, question ${median(times).toFixed(0)} µs at the median`
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN
}

for (const set of readSets(argv[2] ?? env.RESET_EVAL) ?? []) {
  stdout.write(`${set.name}\n| way | first | of three | AUC | answerable refused | µs |\n`)
  for (const way of WAYS) stdout.write(`${measure(set, way)}\n`)
  stdout.write(`${longArticle(set)}\n\n`)
}
