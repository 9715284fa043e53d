// Makes the weights of the reader, src/core/reading/weights.ts, from sets of questions, and reports how well
// weights made the same way do on articles that they were not made from.
// Usage: node bench/weights.ts [folder of sets] [--write]; see sets.ts for the sets
import { writeFileSync } from 'node:fs'
import { argv, env, stdout } from 'node:process'
import { SURE_ENOUGH } from '../src/core/engine/extractive.ts'
import type { Evidence } from '../src/core/reading/evidence.ts'
import { weigh } from '../src/core/reading/rank.ts'
import type { Signals } from '../src/core/reading/signals.ts'
import { ON_TOPIC, SPACED } from '../src/core/reading/weights.ts'
import { areaUnderCurve } from './area.ts'
import { type Choice, dot, fitChoices, fitYesNo, type Rows, rowsOf } from './fit.ts'
import { type Asked, type QuestionSet, readSets, type Text } from './sets.ts'

const SIGNALS = Object.keys(SPACED) as (keyof Signals)[]
const EVIDENCE = Object.keys(ON_TOPIC) as (keyof Evidence)[]
const FOLDS = 4
/** At most this share of answerable questions should be refused. */
const REFUSED = 0.025

interface Example {
  readonly set: string
  readonly slug: string
  readonly text: Text
  readonly asked: Asked
  readonly rows: Rows
}

const sets = readSets(argv.slice(2).find((argument) => !argument.startsWith('--')) ?? env.RESET_EVAL)
if (sets) main(sets)

function main(sets: readonly QuestionSet[]): void {
  const examples = sets.flatMap(examplesOf)
  const folds = foldsOf(examples)
  stdout.write('Weights made from other articles (all languages):\n')
  report(examples, (example) => (one) => folds.get(one.slug) !== folds.get(example.slug))
  stdout.write('Weights made from English sets alone, on other articles:\n')
  report(
    examples,
    (example) => (one) => one.set.endsWith('-en') && folds.get(one.slug) !== folds.get(example.slug),
  )
  const blend = blendFrom(examples)
  const sureness = surenessOf(sets, examples, blend)
  reportSureness(sureness, folds)
  if (argv.includes('--write')) write(blend, sureness)
}

function examplesOf({ name, texts }: QuestionSet): Example[] {
  return texts.flatMap((text) =>
    text.questions.map((asked) => {
      const { signals } = weigh(text.index, asked.question)
      const rows = rowsOf(
        SIGNALS.length,
        signals.map((one) => SIGNALS.map((signal) => one[signal])),
      )
      return { set: name, slug: text.slug, text, asked, rows }
    }),
  )
}

/** An article is wholly in one fold, in all its languages. */
function foldsOf(examples: readonly Example[]): Map<string, number> {
  const slugs = [...new Set(examples.map(({ slug }) => slug))].sort()
  return new Map(slugs.map((slug, at) => [slug, at % FOLDS]))
}

interface Blend {
  readonly spaced: Float64Array
  readonly unspaced: Float64Array
}

/** Unspaced scripts have weights of their own; where there are no examples of them, those of the others. */
function blendFrom(examples: readonly Example[]): Blend {
  const fit = (some: readonly Example[]) => {
    const choices = some.flatMap(({ rows, asked }): Choice[] =>
      asked.gold.size ? [{ rows, right: asked.gold }] : [],
    )
    return fitChoices(choices, SIGNALS.length, 1e-3)
  }
  const spaced = fit(examples.filter(({ text }) => !text.index.isUnspaced))
  const unspaced = examples.filter(({ text }) => text.index.isUnspaced)
  return { spaced, unspaced: unspaced.length ? fit(unspaced) : spaced }
}

function report(examples: readonly Example[], chosen: (example: Example) => (one: Example) => boolean): void {
  const made = new Map<string, Blend>()
  const folds = foldsOf(examples)
  const scores = new Map<string, { first: number; three: number; all: number }>()
  for (const example of examples) {
    const { asked, set, slug, rows, text } = example
    if (!asked.answerable) continue
    const fold = String(folds.get(slug))
    const blend = made.get(fold) ?? blendFrom(examples.filter(chosen(example)))
    made.set(fold, blend)
    const best = bestOf(rows, text.index.isUnspaced ? blend.unspaced : blend.spaced)
    const score = scores.get(set) ?? { first: 0, three: 0, all: 0 }
    if (asked.gold.has(best[0]!)) score.first++
    if (best.slice(0, 3).some((at) => asked.gold.has(at))) score.three++
    score.all++
    scores.set(set, score)
  }
  for (const [set, { first, three, all }] of scores) {
    stdout.write(
      `  ${set.padEnd(12)} first ${(first / all).toFixed(3)}  of three ${(three / all).toFixed(3)}\n`,
    )
  }
}

function bestOf(rows: Rows, weights: Float64Array): number[] {
  const sums = Array.from({ length: rows.values.length / rows.width }, (_, row) => dot(rows, row, weights))
  return [...sums.keys()].sort((a, b) => sums[b]! - sums[a]! || a - b)
}

interface Sureness {
  readonly set: string
  readonly slug: string
  /** False for another article's question. */
  readonly onTopic: boolean
  readonly answerable: boolean
  readonly evidence: readonly number[]
}

/** The evidence for each question on its own article, and for as many on the article before it in the set. */
function surenessOf(sets: readonly QuestionSet[], examples: readonly Example[], blend: Blend): Sureness[] {
  const own = examples.map(({ set, slug, text, asked }) => ({ set, slug, text, asked, onTopic: true }))
  const others = sets.flatMap(({ name, texts }) =>
    texts.flatMap((text, at) =>
      (texts.at(at - 1)?.questions ?? [])
        .slice(0, 40)
        .map((asked) => ({ set: name, slug: text.slug, text, asked, onTopic: false })),
    ),
  )
  return [...own, ...others].flatMap(({ set, slug, text, asked, onTopic }) => {
    const { evidence } = weigh(
      text.index,
      asked.question,
      signalWeights(text.index.isUnspaced ? blend.unspaced : blend.spaced),
    )
    if (!evidence) return []
    return [
      {
        set,
        slug,
        onTopic,
        answerable: onTopic && asked.answerable,
        evidence: EVIDENCE.map((name) => evidence[name]),
      },
    ]
  })
}

interface Models {
  readonly onTopic: Float64Array
  readonly answered: Float64Array
}

function modelsFrom(cases: readonly Sureness[]): Models {
  const fit = (some: readonly Sureness[], answers: (one: Sureness) => boolean, ridge: number) =>
    fitYesNo(
      rowsOf(
        EVIDENCE.length,
        some.map(({ evidence }) => evidence),
      ),
      some.map(answers),
      ridge,
    )
  // Only sets with unanswerable questions tell answered from unanswered.
  const telling = new Set(
    cases.filter(({ onTopic, answerable }) => onTopic && !answerable).map(({ set }) => set),
  )
  const asked = cases.filter(({ set, onTopic }) => onTopic && telling.has(set))
  return {
    onTopic: fit(cases, ({ onTopic }) => onTopic, 1e-4),
    answered: fit(asked, ({ answerable }) => answerable, 1e-4),
  }
}

function confidence({ evidence }: Sureness, { onTopic, answered }: Models): number {
  const logistic = (weights: Float64Array) => {
    const sum = weights.reduce((total, weight, at) => total + weight * evidence[at]!, 0)
    return 1 / (1 + Math.exp(-sum))
  }
  return logistic(onTopic) * logistic(answered)
}

function reportSureness(cases: readonly Sureness[], folds: ReadonlyMap<string, number>): void {
  const sure = new Map<Sureness, number>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const models = modelsFrom(cases.filter(({ slug }) => folds.get(slug) !== fold))
    for (const one of cases) if (folds.get(one.slug) === fold) sure.set(one, confidence(one, models))
  }
  stdout.write('Confidence, from weights made from other articles:\n')
  const of = (some: readonly Sureness[]) => some.map((one) => sure.get(one)!)
  const answerable = of(cases.filter(({ answerable, set }) => answerable && set.endsWith('-en')))
  const threshold = answerable.toSorted((a, b) => a - b)[Math.floor(answerable.length * REFUSED)]!
  stdout.write(`  ${REFUSED * 100}% of the answerable English questions lie below ${threshold.toFixed(3)}.\n`)
  stdout.write(`  Refused below ${SURE_ENOUGH}, of each set:\n`)
  const share = (some: readonly Sureness[]) => {
    const values = of(some)
    return (values.filter((value) => value < SURE_ENOUGH).length / values.length).toFixed(3)
  }
  for (const set of new Set(cases.map(({ set }) => set))) {
    const own = cases.filter((one) => one.set === set)
    const yes = own.filter(({ answerable }) => answerable)
    const no = own.filter(({ answerable, onTopic }) => onTopic && !answerable)
    const other = own.filter(({ onTopic }) => !onTopic)
    const rest = no.length
      ? `  unanswerable ${share(no)}  AUC ${areaUnderCurve(of(yes), of(no)).toFixed(3)}`
      : ''
    stdout.write(`  ${set.padEnd(12)} answerable ${share(yes)}  another article's ${share(other)}${rest}\n`)
  }
}

function signalWeights(weights: Float64Array): Signals {
  const named = { ...SPACED }
  return Object.assign(named, Object.fromEntries(SIGNALS.map((name, at) => [name, weights[at]!])))
}

function write(blend: Blend, cases: readonly Sureness[]): void {
  const { onTopic, answered } = modelsFrom(cases)
  const table = (
    name: string,
    type: string,
    remark: string,
    keys: readonly string[],
    weights: Float64Array,
  ) =>
    `/** ${remark} */\nexport const ${name}: ${type} = {\n${keys.map((key, at) => `  ${key}: ${Number(weights[at]!.toFixed(4))},\n`).join('')}}\n`
  const text = [
    '// Made by bench/weights.ts from sets of questions; never by hand.',
    "import type { Evidence } from './evidence.ts'\nimport type { Signals } from './signals.ts'\n",
    table('SPACED', 'Signals', 'What each signal counts where words are spaced.', SIGNALS, blend.spaced),
    table(
      'UNSPACED',
      'Signals',
      'What each counts where they are not (Chinese, Japanese, Thai).',
      SIGNALS,
      blend.unspaced,
    ),
    table('ON_TOPIC', 'Evidence', 'Whether the question is about the article at all.', EVIDENCE, onTopic),
    table(
      'ANSWERED',
      'Evidence',
      'Whether the article answers a question that is about it.',
      EVIDENCE,
      answered,
    ),
  ].join('\n')
  writeFileSync(new URL('../src/core/reading/weights.ts', import.meta.url), text)
}
