import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Article, textOf } from '../src/core/article/article.ts'
import { load } from '../src/core/article/load.ts'
import { makeQuiz } from '../src/core/quiz/make.ts'
import { countIn } from '../src/core/quiz/material.ts'
import { answerOf, GAP, type Question } from '../src/core/quiz/question.ts'
import { createRandom, shuffled } from '../src/core/quiz/random.ts'
import { indexOf } from '../src/core/reading/index.ts'

/**
 * What the embedded maker's questions are worth: how many an article gives, whether their answers stand in the cited
 * sentence and their distractors not, and whether guessers who read no article do better than chance.
 * `node bench/quiz-questions.ts [FOLDER]`, FOLDER (or RESET_EVAL) holding `xquad-en.json`; `--sample SEED` prints 60
 * questions chosen at random, to be read.
 */
const SEEDS = [1, 2, 3]
const COUNT = 12

interface Asked {
  readonly article: Article
  readonly seed: number
  readonly number: number
  readonly question: Question
}

type Score = (option: string, place: number, article: Article) => number

const GUESSERS: Readonly<Record<string, Score>> = {
  longest: (option) => option.length,
  shortest: (option) => -option.length,
  'most frequent in the text': (option, _place, article) =>
    countIn(indexOf(article), option.replace(/^the /iu, '')),
  first: (_option, place) => -place,
  last: (_option, place) => place,
}

const [folder = process.env.RESET_EVAL] = process.argv
  .slice(2)
  .filter((word) => !/^(?:--sample|\d+)$/.test(word))
const sample = process.argv.indexOf('--sample')
const own = new URL('../article/a-cold-but-promising-obama-putin-meeting.md', import.meta.url)
const articles = [load(readFileSync(own, 'utf8'), { slug: 'obama-putin-meeting' }), ...evaluation(folder)]
const asked = articles.flatMap((article) =>
  SEEDS.flatMap((seed) =>
    makeQuiz(indexOf(article), [], { count: COUNT, seed }).map(
      (question, at): Asked => ({
        article,
        seed,
        number: at + 1,
        question,
      }),
    ),
  ),
)

if (sample >= 0) {
  const chosen = shuffled(asked, createRandom(Number(process.argv[sample + 1]))).slice(0, 60)
  for (const { article, seed, number, question } of chosen) {
    const options = question.options.map((option, at) => (at === question.answer ? `*${option}` : option))
    console.log(
      `${article.slug} ${seed} ${number} [${question.kind}] ${question.question}\n  ${options.join(' | ')}`,
    )
    if (question.altered) console.log(`  ${question.altered.said} for ${question.altered.article}`)
  }
} else report()

function evaluation(folder: string | undefined): Article[] {
  if (!folder) {
    console.error(
      'Without a FOLDER with xquad-en.json (github.com/google-deepmind/xquad) only the own article is used.',
    )
    return []
  }
  const entries: { title: string; slug: string; paragraphs: { text: string }[] }[] = JSON.parse(
    readFileSync(join(folder, 'xquad-en.json'), 'utf8'),
  )
  return entries.map(({ title, slug, paragraphs }) =>
    load(`# ${title.replaceAll('_', ' ')}\n\n${paragraphs.map(({ text }) => text).join('\n\n')}\n`, { slug }),
  )
}

function report(): void {
  console.log(`questions of ${COUNT} made (seeds ${SEEDS.join(', ')})`)
  for (const article of articles) {
    const made = SEEDS.map(
      (seed) => asked.filter((one) => one.article === article && one.seed === seed).length,
    )
    console.log(`  ${article.slug.padEnd(24)} ${made.join(' ')}`)
  }
  const kinds = Object.entries(Object.groupBy(asked, ({ question }) => question.kind))
  console.log(`${asked.length} questions: ${kinds.map(([kind, all]) => `${kind} ${all.length}`).join(', ')}`)
  const gaps = asked.filter(({ question }) => question.question.includes(GAP))
  share('answer stands in the cited sentence', gaps, (one) => stands(answerOf(one.question), one))
  share('no distractor stands in it', gaps, (one) =>
    one.question.options.every((option, at) => at === one.question.answer || !stands(option, one)),
  )
  const four = asked.filter(({ question }) => question.options.length === 4)
  share('options of like length (1 : 3)', four, ({ question: { options } }) => {
    const lengths = options.map(({ length }) => length)
    return Math.max(...lengths) <= 3 * Math.max(4, Math.min(...lengths))
  })
  console.log('guessers who read nothing (chance 25%; true or false 50%)')
  for (const [name, score] of Object.entries(GUESSERS)) {
    const right = four.reduce((sum, one) => sum + hit(one, score), 0)
    console.log(`  ${name.padEnd(24)} ${((100 * right) / four.length).toFixed(1)}%`)
  }
  const judged = asked.filter(({ question }) => question.kind === 'true-false')
  share('  always “True”', judged, ({ question }) => question.answer === 0)
  share(
    '  “not” means false',
    judged,
    ({ question }) => /\bnot\b/.test(question.question) === (question.answer === 1),
  )
}

function share(name: string, among: readonly Asked[], holds: (one: Asked) => boolean): void {
  const held = among.filter(holds).length
  console.log(
    `${name.padEnd(38)} ${held}/${among.length} (${((100 * held) / Math.max(1, among.length)).toFixed(1)}%)`,
  )
}

function stands(words: string, { article, question }: Asked): boolean {
  const sentence = textOf(article, question.cited).replace(/\s+/gu, ' ')
  return new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(words)}(?![\\p{L}\\p{N}])`, 'iu').test(sentence)
}

/** The chance that the guesser is right, who chooses among its best at random. */
function hit({ article, question: { options, answer } }: Asked, score: Score): number {
  const scores = options.map((option, place) => score(option, place, article))
  const best = scores.filter((one) => one === Math.max(...scores)).length
  return scores[answer] === Math.max(...scores) ? 1 / best : 0
}
