// How many sentence boundaries are right, and how fast they are found, beside other segmenters.
//   npm --prefix bench run -s segment
import { stdout } from 'node:process'
import compromise from 'compromise'
import sbd from 'sbd'
import { split } from 'sentence-splitter'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { segment } from '../src/core/article/segment.ts'
import { LANGUAGES } from '../test/core/article/segment-languages.ts'
import { GOLDEN_RULES } from './segment/golden-rules.ts'

type Segmenter = (text: string, language: string) => string[]

const wink = winkNLP(model)
const unicode = new Map<string, Intl.Segmenter>()

const reset: Segmenter = (text, language) =>
  segment(text, language).map(({ start, end }) => text.slice(start, end))

const intl: Segmenter = (text, language) => {
  const segmenter = unicode.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  unicode.set(language, segmenter)
  return [...segmenter.segment(text)].map(({ segment: piece }) => piece)
}

const segmenters: Readonly<Record<string, Segmenter>> = {
  Reset: reset,
  'Intl.Segmenter': intl,
  sbd: (text) => sbd.sentences(text),
  'wink-nlp': (text) => wink.readDoc(text).sentences().out(),
  compromise: (text) => compromise(text).sentences().out('array'),
  'sentence-splitter': (text) =>
    split(text)
      .filter(({ type }) => type === 'Sentence')
      .map(({ raw }) => raw),
}

const DENSE = `${'Mr. Hale left the U.S. at 6.15 a.m. on Jan. 5. Nobody had seen him, e.g. at the pier! "Was he ill?" asked Dr. Osei. '.repeat(8)}\n`
const ORDINARY = `${'The old ferry, which nobody had repaired since the war, left the harbour before dawn as it always did. Its captain knew every rock between the two piers, and the children who waited on the far side knew the sound of its bell. '.repeat(4)}\n`
const PARAGRAPHS = 500

stdout.write(
  `English Golden Rules, right of ${GOLDEN_RULES.length}; 1 MB of ordinary English; 1 MB full of abbreviations\n`,
)
for (const [name, way] of Object.entries(segmenters)) {
  const right = GOLDEN_RULES.filter((rule) => isRight(way, rule, ' ', 'en')).length
  const times = [ORDINARY, DENSE].map((text) => `${megabyte(way, text).toFixed(0).padStart(8)} ms`)
  stdout.write(`  ${name.padEnd(18)} ${String(right).padStart(3)} ${times.join(' ')}\n`)
}

const texts = Object.entries(LANGUAGES).flatMap(([language, all]) =>
  all.map((parts) => ({ language, parts })),
)
stdout.write(`\nTexts in ${Object.keys(LANGUAGES).length} other languages, right of ${texts.length}\n`)
for (const [name, way] of Object.entries({ Reset: reset, 'Intl.Segmenter': intl })) {
  const right = texts.filter(({ language, parts }) => isRight(way, parts, '', language))
  stdout.write(`  ${name.padEnd(18)} ${String(right.length).padStart(3)}\n`)
}

function isRight(way: Segmenter, parts: readonly string[], between: string, language: string): boolean {
  const found = way(parts.join(between), language).map((sentence) => sentence.trim())
  return found.join('\n') === parts.map((part) => part.trim()).join('\n')
}

/** The best of three runs in a warm process, in milliseconds. */
function megabyte(way: Segmenter, paragraph: string): number {
  const times = Array.from({ length: 4 }, () => {
    const start = performance.now()
    for (let at = 0; at < PARAGRAPHS; at++) way(paragraph, 'en')
    return performance.now() - start
  })
  return (Math.min(...times.slice(1)) * 1_000_000) / (paragraph.length * PARAGRAPHS)
}
