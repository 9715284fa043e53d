import { performance } from 'node:perf_hooks'
import { type Article, textOf } from '../src/core/article/article.ts'
import type { Answer } from '../src/core/engine/engine.ts'
import { openModelEngine } from '../src/model-engine.ts'
import { startModelServer } from '../test/support/scripted-model.ts'
import { type BenchArticle, benchArticles } from './articles.ts'
import { DECIDABLE, HARD } from './hostile.ts'
import { answerTo } from './hostile-answers.ts'
import {
  BEYOND,
  BEYOND_RULES,
  mistranslated,
  type Spoken,
  type SpokenKind,
  spokenOf,
  withInstructions,
} from './hostile-claims.ts'

/*
 * A thousand answers of a hostile model that speaks OpenAI's API over HTTP, through the real SDK and the engine that
 * people are served by: how many questions are left without an answer, and how many of the model's false statements
 * are shown. Fails where a question has no answer or a statement is shown that a rule can tell to be false.
 *
 *   node bench/grounding-http.ts [--show]     --show prints the false statements that are shown
 */
const QUESTIONS = 1_000
const CLAIMS_EACH = 6
const WAITING = { beginWithinMs: 1_000, idleMs: 150, patienceMs: 5_000, wholeMs: 10_000 }
const IN_ENGLISH = 'What does the article say about this, and what has happened there since then?'
const show = process.argv.includes('--show')

interface Form {
  asked: number
  byModel: number
  instead: number
}

const kinds = new Map<SpokenKind, { made: number; shown: number }>(
  [...DECIDABLE, ...BEYOND, ...HARD, ...BEYOND_RULES].map((kind) => [kind, { made: 0, shown: 0 }]),
)
const forms = new Map<string, Form>()
const milliseconds: number[] = []
let unanswered = 0
let unexplained = 0

/** Where a claim of an answer stands, by the numbers of the sentences that it cites. */
function sentencesOf(answer: Answer, { citations }: Answer['claims'][number], article: Article): number[] {
  return citations.flatMap((at) => {
    const range = answer.citations[at]?.range
    return article.sentences
      .filter(({ start, end }) => range && start < range.end && range.start < end)
      .map(({ number }) => number)
  })
}

function isShown(spoken: Spoken, answer: Answer, article: Article): boolean {
  return answer.claims.some((claim) => {
    if (spoken.translation !== null) return claim.translation === spoken.translation
    if (claim.text !== spoken.text.trim()) return false
    return spoken.standsIn === undefined || !sentencesOf(answer, claim, article).includes(spoken.standsIn)
  })
}

/** Whether somebody who asked is helped: claims, or a refusal that shows where to look. */
function isAnswer(answer: Answer | undefined): answer is Answer {
  return answer !== undefined && (answer.refused ? answer.citations : answer.claims).length > 0
}

function count(answer: Answer, said: readonly Spoken[], article: Article): void {
  const own = new Set(article.sentences.map((sentence) => textOf(article, sentence)))
  for (const spoken of said) {
    const tally = kinds.get(spoken.kind)
    if (!tally) throw new RangeError(`No kind ${spoken.kind}`)
    tally.made++
    const isTrue = spoken.standsIn === undefined && spoken.translation === null && own.has(spoken.text)
    if (isTrue || !isShown(spoken, answer, article)) continue
    tally.shown++
    if (show) console.log(`shown  ${article.slug}  ${spoken.kind}  ${spoken.translation ?? spoken.text}`)
  }
}

async function interrogate(given: BenchArticle, first: number, after: number): Promise<void> {
  const server = await startModelServer()
  const article = withInstructions(given)
  const config = {
    apiKey: 'sk-hostile',
    baseUrl: server.url,
    name: 'hostile',
    contextTokens: 100_000,
    tokensPerDay: null,
    questionsPerMinute: null,
  }
  const opened = await openModelEngine(config, { memory: null, report: () => {}, waiting: WAITING })
  const engine = opened.engineFor({ workspace: 'bench', person: 'bench', isLimited: false })
  const spoken = spokenOf({ ...given, article })
  const translated = mistranslated(article)
  for (let question = first; question < after; question++) {
    const isForeign = question % 8 === 3 && translated.length > 0
    const from = isForeign ? translated : spoken
    const said = Array.from(
      { length: CLAIMS_EACH },
      (_, at) => from[((question - first) * CLAIMS_EACH + at) % from.length]!,
    )
    const { form, hasClaims, step } = answerTo(question, said)
    server.enqueue(step)
    const text = isForeign ? IN_ENGLISH : (said[0]?.text ?? '')
    let answer: Answer | undefined
    const begun = performance.now()
    for await (answer of engine.answer({ article, text }, () => null, new AbortController().signal));
    milliseconds.push(performance.now() - begun)
    const tally = forms.get(form) ?? { asked: 0, byModel: 0, instead: 0 }
    forms.set(form, tally)
    tally.asked++
    if (!isAnswer(answer)) {
      unanswered++
      continue
    }
    if (answer.engine === 'llm') tally.byModel++
    else if (answer.notice) tally.instead++
    else unexplained++
    if (hasClaims) count(answer, said, article)
  }
  server.close()
}

const articles = benchArticles()
const begun = performance.now()
await Promise.all(
  articles.map((given, at) =>
    interrogate(
      given,
      Math.floor((QUESTIONS * at) / articles.length),
      Math.floor((QUESTIONS * (at + 1)) / articles.length),
    ),
  ),
)
const seconds = (performance.now() - begun) / 1_000

console.log(
  "form of the answer           asked   in the model's words   in the article's own, with a line why",
)
for (const [form, { asked, byModel, instead }] of forms) {
  console.log(
    `  ${form.padEnd(26)} ${String(asked).padStart(5)} ${String(byModel).padStart(22)} ${String(instead).padStart(22)}`,
  )
}
console.log('false statements shown, by kind')
let decidable = 0
const all = { made: 0, shown: 0 }
for (const [kind, { made, shown }] of kinds) {
  all.made += made
  all.shown += shown
  if (![...HARD, ...BEYOND_RULES].some((hard) => hard === kind)) decidable += shown
  console.log(`  ${kind.padEnd(20)} ${shown}/${made}`)
}
milliseconds.sort((a, b) => a - b)
const quantile = (share: number) => (milliseconds[Math.floor(milliseconds.length * share)] ?? 0).toFixed(0)
console.log(
  `  all                  ${all.shown}/${all.made} (${((100 * all.shown) / all.made).toFixed(2)}%), ${decidable} that a rule can decide`,
)
console.log(
  `${milliseconds.length} questions, ${unanswered} unanswered, ${unexplained} answered by another engine without a line why; ` +
    `${quantile(0.5)} ms at the median, ${quantile(0.99)} ms at 99%, ${seconds.toFixed(0)} s in all`,
)
if (unanswered + unexplained + decidable > 0) process.exitCode = 1
