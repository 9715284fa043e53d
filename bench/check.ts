// How well `check` tells honest quotations from doctored ones, and how fast.
//   node bench/check.ts [FOLDER]     FOLDER (or RESET_EVAL): xquad-en.json, xquad-de.json, xquad-zh.json
// Without the folder only the project's own texts are used; XQuAD is at github.com/google-deepmind/xquad
// (shape here: [{slug, paragraphs: [{text}]}]).
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Article } from '../src/core/article/article.ts'
import { textOf } from '../src/core/article/article.ts'
import { load } from '../src/core/article/load.ts'
import { checkText } from '../src/core/checking/verdict.ts'
import { doctored } from './check/doctored.ts'
import { honest } from './check/honest.ts'
import { type Lexicon, lexicons } from './check/words.ts'

interface Source {
  readonly language: string
  readonly article: Article
}

interface Tally {
  tried: number
  wrong: number
  /** The same of the peer. */
  peer: number
  readonly examples: string[]
}

const SENTENCES = 12
const here = import.meta.dirname
const folder = process.argv[2] ?? process.env.RESET_EVAL

/** Mulberry32: the same texts on every run. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** The set's language is known; what the loader makes of it is measured elsewhere. */
function source(markdown: string, slug: string, language: string): Source {
  const article = load(markdown, { slug })
  return { language, article: { ...article, metadata: { ...article.metadata, language } } }
}

function own(path: string, language: string): Source {
  return source(readFileSync(join(here, path), 'utf8'), path, language)
}

function fromSet(language: string): Source[] {
  const path = join(folder ?? '', `xquad-${language}.json`)
  if (!folder || !existsSync(path)) return []
  const articles: { slug: string; paragraphs: { text: string }[] }[] = JSON.parse(readFileSync(path, 'utf8'))
  return articles.map(({ slug, paragraphs }) =>
    source(`# ${slug}\n\n${paragraphs.map(({ text }) => text).join('\n\n')}`, slug, language),
  )
}

const sources = [
  own('../article/a-cold-but-promising-obama-putin-meeting.md', 'en'),
  own('texts/river-ferry-ru.md', 'ru'),
  own('texts/palm-grove-ar.md', 'ar'),
  ...['en', 'de', 'zh'].flatMap(fromSet),
]
const random = seeded(7)
const tallies = { honest: new Map<string, Tally>(), doctored: new Map<string, Tally>() }

/** The peer: what a page's search box does, over compatible composition, lower case, plain quotes and spaces. */
function plainly(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

function judge(
  kind: 'honest' | 'doctored',
  name: string,
  { language, article }: Source,
  text: string | null,
) {
  if (text === null) return
  const result = checkText(text, article)
  const verdict = typeof result === 'string' ? result : result.verdict
  const found = plainly(article.text).includes(plainly(text))
  const wrong = (verdict === 'exact') !== (kind === 'honest')
  for (const key of [`${name}`, `all ${language}`, 'all']) {
    const tally = tallies[kind].get(key) ?? { tried: 0, wrong: 0, peer: 0, examples: [] }
    tallies[kind].set(key, tally)
    tally.tried++
    if (found !== (kind === 'honest')) tally.peer++
    if (!wrong) continue
    tally.wrong++
    tally.examples.push(`[${language} ${verdict}] ${text}`)
  }
}

for (const source of sources) {
  const { article, language } = source
  const lexicon: Lexicon = lexicons[language]!
  const sentences = article.sentences
    .map((range) => textOf(article, range))
    .filter((text) => text.length > 20)
  const step = Math.max(1, Math.floor(sentences.length / SENTENCES))
  for (let at = 0; at < sentences.length; at += step) {
    const sentence = sentences[at]!
    const next = sentences[(at + Math.ceil(sentences.length / 2)) % sentences.length]!
    for (const [name, make] of Object.entries(honest))
      judge('honest', name, source, make(sentence, lexicon, random))
    for (const [name, make] of Object.entries(doctored)) {
      judge('doctored', name, source, make(sentence, lexicon, random, next))
    }
  }
}

const percent = (part: number, of: number) => `${((100 * part) / of).toFixed(2)}%`
const say = (line: string) => process.stdout.write(`${line}\n`)
for (const kind of ['honest', 'doctored'] as const) {
  say(`\n${kind === 'honest' ? 'Honest quotations: rejected' : 'Doctored quotations: missed'}`)
  for (const [name, { tried, wrong, peer, examples }] of tallies[kind]) {
    say(
      `  ${name.padEnd(30)} ${String(wrong).padStart(4)} of ${String(tried).padStart(5)}  ${percent(wrong, tried)}   peer ${percent(peer, tried)}`,
    )
    if (process.env.SHOW && !name.startsWith('all'))
      for (const example of examples.slice(0, 6)) say(`      ${example}`)
  }
}

const long = load(
  `# Long\n\n${Array.from({ length: 50 }, (_, at) => `${sources[0]!.article.paragraphs.map((p) => textOf(sources[0]!.article, p))[at % 10]} ${at}`).join('\n\n')}`,
  { slug: 'long' },
)
const times: number[] = []
for (let round = 0; round < 3; round++) {
  for (const { start, end } of long.sentences.slice(0, 60)) {
    for (const make of [...Object.values(honest), ...Object.values(doctored)]) {
      const text = make(
        long.text.slice(start, end),
        lexicons.en!,
        random,
        'Nothing of this is known to the author at all.',
      )
      if (text === null) continue
      const before = performance.now()
      checkText(text, long)
      times.push((performance.now() - before) * 1000)
    }
  }
}
times.sort((a, b) => a - b)
const at = (share: number) => times[Math.floor(times.length * share)]!.toFixed(0)
say(
  `\nOn an article of 50 paragraphs (${long.text.length} characters): median ${at(0.5)} µs, 95th percentile ${at(0.95)} µs a check`,
)
