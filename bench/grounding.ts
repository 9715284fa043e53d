import { performance } from 'node:perf_hooks'
import { judge } from '../src/core/engine/gate/judge.ts'
import { benchArticles, paraphrases } from './articles.ts'
import { type Attack, type AttackKind, attacksOn, DECIDABLE, HARD } from './hostile.ts'

/**
 * How many false claims the gate shows, and how many honest ones it does not show as written.
 * `--show <kind>` prints the claims of a kind that came out wrong (`honest` for the paraphrases);
 * held-out articles are shown only with `--held-out`.
 */
const show = process.argv.flatMap((argument, at, all) => (all[at - 1] === '--show' ? [argument] : []))
const showHeldOut = process.argv.includes('--held-out')
const articles = benchArticles()

interface Tally {
  all: number
  wrong: number
}

function tally(): Tally {
  return { all: 0, wrong: 0 }
}

function percent({ all, wrong }: Tally): string {
  return `${wrong}/${all} (${((100 * wrong) / Math.max(1, all)).toFixed(1)}%)`
}

function isFalse(attack: Attack, shown: readonly number[]): boolean {
  return attack.standsIn === undefined || !shown.includes(attack.standsIn)
}

const kinds = new Map<AttackKind, { tuned: Tally; heldOut: Tally }>(
  [...DECIDABLE, ...HARD].map((kind) => [kind, { tuned: tally(), heldOut: tally() }]),
)
let claims = 0
const milliseconds: number[] = []
let microsecondsOfCpu = 0
for (const given of articles) {
  for (const attack of attacksOn(given)) {
    judge(attack, given.article)
    const cpu = process.cpuUsage()
    const from = performance.now()
    const verdict = judge(attack, given.article)
    milliseconds.push(performance.now() - from)
    const { user, system } = process.cpuUsage(cpu)
    microsecondsOfCpu += user + system
    claims++
    const counted = kinds.get(attack.kind)?.[given.heldOut ? 'heldOut' : 'tuned']
    if (!counted) continue
    counted.all++
    if (
      (verdict.outcome === 'carried' || verdict.outcome === 'mended') &&
      isFalse(attack, verdict.sentences)
    ) {
      counted.wrong++
      if (show.includes(attack.kind) && (!given.heldOut || showHeldOut)) {
        console.log(`shown  ${given.article.slug}  [${verdict.sentences}]  ${attack.text}`)
      }
    }
  }
}

console.log('false claims shown, by kind          articles the rules were tuned on | held out')
const total = { tuned: tally(), heldOut: tally() }
for (const [kind, { tuned, heldOut }] of kinds) {
  console.log(`  ${kind.padEnd(20)} ${percent(tuned).padStart(18)}   ${percent(heldOut).padStart(18)}`)
  for (const part of ['tuned', 'heldOut'] as const) {
    total[part].all += kinds.get(kind)?.[part].all ?? 0
    total[part].wrong += kinds.get(kind)?.[part].wrong ?? 0
  }
}
console.log(
  `  ${'all'.padEnd(20)} ${percent(total.tuned).padStart(18)}   ${percent(total.heldOut).padStart(18)}`,
)

const honest = new Map<string, Tally>(articles.map(({ article }) => [article.slug, tally()]))
const mended = tally()
for (const paraphrase of paraphrases()) {
  const given = articles.find(({ article }) => article.slug === paraphrase.article)
  const counted = honest.get(paraphrase.article)
  if (!given || !counted) throw new Error(`no article ${paraphrase.article}`)
  const verdict = judge(paraphrase, given.article)
  counted.all++
  if (verdict.outcome === 'mended') mended.wrong++
  if (!('reason' in verdict)) continue
  counted.wrong++
  if (show.includes('honest') && (!given.heldOut || showHeldOut)) {
    console.log(`${verdict.outcome} (${verdict.reason})  ${given.article.slug}  ${paraphrase.text}`)
  }
}
console.log('honest paraphrases not shown as written')
const sums = { tuned: tally(), heldOut: tally() }
for (const { article, heldOut } of articles) {
  const counted = honest.get(article.slug) ?? tally()
  sums[heldOut ? 'heldOut' : 'tuned'].all += counted.all
  sums[heldOut ? 'heldOut' : 'tuned'].wrong += counted.wrong
  console.log(`  ${article.slug.padEnd(42)} ${percent(counted).padStart(16)}${heldOut ? '  held out' : ''}`)
}
console.log(`  tuned ${percent(sums.tuned)}, held out ${percent(sums.heldOut)}, mended ${mended.wrong}`)
milliseconds.sort((a, b) => a - b)
const quantile = (share: number) => (milliseconds[Math.floor(milliseconds.length * share)] ?? 0).toFixed(2)
console.log(
  `${claims} attacks; a claim takes ${quantile(0.5)} ms (99%: ${quantile(0.99)} ms), ${(microsecondsOfCpu / claims / 1000).toFixed(2)} ms of CPU`,
)
