// How long an article takes to load, beside remark's own way to mdast and its plain text.
// JavaScript, since the peers' types are not there for who has not installed them.
// Usage: npm --prefix bench run -s loading
import { readFileSync } from 'node:fs'
import { stdout } from 'node:process'
import { toString as plainText } from 'mdast-util-to-string'
import remarkFrontmatter from 'remark-frontmatter'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { load } from '../src/core/article/load.ts'

const PARAGRAPH = `${'The old ferry, which *nobody* had [repaired](https://news.example/ferry) since 1987, left the harbour at 6.15 a.m. as it always did. '.repeat(8)}\n\n`
const RUNS = 9

const remark = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter)
const ways = {
  'Reset: text, sentences, metadata, map': (markdown) => load(markdown, { slug: 'bench' }),
  'remark: tree and plain text': (markdown) => plainText(remark.parse(markdown)),
}

const article = '../article/a-cold-but-promising-obama-putin-meeting.md'
const texts = {
  'the article': readFileSync(new URL(article, import.meta.url), 'utf8'),
  '100 kB': PARAGRAPH.repeat(100),
  '500 kB': PARAGRAPH.repeat(500),
  '1 MB': PARAGRAPH.repeat(1000),
}

// Warm, so that the order does not matter.
for (const run of Object.values(ways)) for (let at = 0; at < 5; at++) run(texts['100 kB'])

for (const [way, run] of Object.entries(ways)) {
  const times = Object.entries(texts).map(([name, text]) => [name, median(text, run)])
  stdout.write(`${way}\n`)
  for (const [name, ms] of times) stdout.write(`  ${name.padEnd(12)} ${ms.toFixed(1).padStart(8)} ms\n`)
  const [half, whole] = [times[2][1], times[3][1]]
  stdout.write(`  twice the text takes ${(whole / half).toFixed(2)} times as long\n`)
}

function median(text, run) {
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now()
    run(text)
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[RUNS >> 1]
}
