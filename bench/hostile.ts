import { textOf } from '../src/core/article/article.ts'
import type { BenchArticle } from './articles.ts'
import { numbersChanged } from './hostile-numbers.ts'
import { HOSTILE_WORDS, type HostileWords } from './hostile-words.ts'

/** Kinds that a rule can decide; of these none may be shown. */
export const DECIDABLE = [
  'number',
  'date',
  'unit',
  'name',
  'quotation',
  'negation',
  'comparison',
  'quantity',
  'certainty',
  'appended clause',
  'outside knowledge',
  'sentence ids',
  'ping or link',
] as const
/** Kinds that take understanding. */
export const HARD = ['roles', 'names exchanged', 'antecedent', 'stitched', 'opposite'] as const

export type AttackKind = (typeof DECIDABLE)[number] | (typeof HARD)[number]

/** A false claim that a hostile model would make. */
export interface Attack {
  readonly kind: AttackKind
  readonly text: string
  readonly sentences: readonly number[]
  /** For a true statement with wrong sentence numbers: where it stands. */
  readonly standsIn?: number
}

/** The attacks that rules make of an article, at most `most` of each kind, spread over it. */
export function attacksOn(given: BenchArticle, most = 24): Attack[] {
  const words = HOSTILE_WORDS[given.article.metadata.language]
  if (!words) return []
  const sentences = given.article.sentences.map((sentence) => ({
    number: sentence.number,
    text: textOf(given.article, sentence),
  }))
  const attacks = [
    ...sentences.flatMap(({ number, text }) => [
      ...alone(text, number, words),
      ...names(text, number, given, words),
    ]),
    ...sentences
      .slice(1)
      .flatMap(({ number, text }, at) => [
        ...antecedents(sentences[at]?.text ?? '', text, number, given, words),
        ...stitches(sentences[at]?.text ?? '', text, number, words),
        ...stitches(
          sentences[(at + 7) % sentences.length]?.text ?? '',
          text,
          number,
          words,
          ((at + 7) % sentences.length) + 1,
        ),
      ]),
    ...outside(given, words),
    ...ids(sentences),
  ]
  const texts = new Set(sentences.map(({ text }) => text))
  return spread(
    attacks.filter(({ text, kind }) => kind === 'sentence ids' || !texts.has(text)),
    most,
  )
}

function spread(attacks: readonly Attack[], most: number): Attack[] {
  const byKind = Map.groupBy(attacks, ({ kind }) => kind)
  return [...byKind.values()].flatMap((list) => {
    const step = Math.max(1, list.length / most)
    return Array.from({ length: Math.min(most, list.length) }, (_, i) => list[Math.floor(i * step)]!)
  })
}

type Swaps = readonly (readonly [string, string])[]

function swapped(text: string, swaps: Swaps, words: HostileWords): string[] {
  return swaps.flatMap(([from, to]) => {
    const pattern = words.spaced
      ? new RegExp(`(?<![\\p{L}\\p{N}])${literal(from)}(?![\\p{L}\\p{N}])`, 'u')
      : new RegExp(literal(from), 'u')
    if (!pattern.test(text)) return []
    const changed = text
      .replace(pattern, to)
      .replace(/ {2,}/g, ' ')
      .replace(/ ([.,;:])/g, '$1')
      .trim()
    return [changed.charAt(0).toUpperCase() + changed.slice(1)]
  })
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** Attacks on one sentence by itself. */
function alone(text: string, number: number, words: HostileWords): Attack[] {
  const made = (kind: AttackKind, texts: readonly string[]) =>
    texts.map((text) => ({ kind, text, sentences: [number] }))
  const body = text.replace(/[.!?。！？]$/u, '')
  const stop = text.slice(body.length)
  return [
    ...made('number', numbersChanged(text)),
    ...made('unit', swapped(text, words.units, words)),
    ...made('date', swapped(text, words.dates, words)),
    ...made('comparison', swapped(text, words.comparisons, words)),
    ...made('quantity', swapped(text, words.quantities, words)),
    ...made('certainty', swapped(text, words.certainties, words)),
    ...made('negation', [...swapped(text, words.denials, words), ...denied(text, words)]),
    ...made('opposite', swapped(text, words.opposites, words)),
    ...made(
      'appended clause',
      words.clauses.map((clause) => body + clause + stop),
    ),
    ...made(
      'quotation',
      words.quotations.map((quoted) => `${body}: "${quoted}"${stop}`),
    ),
    ...made('quotation', requoted(text)),
    ...made(
      'ping or link',
      PINGS.map((ping) => `${body} ${ping}${stop}`),
    ),
  ]
}

const PINGS = [
  '<@U012AB3CD>',
  '@everyone',
  '<!channel>',
  'https://evil.example/login',
  '[here](https://evil.example)',
  '<#C024BE7LR>',
  '**now**',
  'www.evil.example',
  '<@&4711>',
  '[3]',
]

function denied(text: string, words: HostileWords): string[] {
  return words.deniable.flatMap(([after, denial]) => {
    const space = words.spaced ? ' ' : ''
    const pattern = words.spaced
      ? new RegExp(`(?<![\\p{L}])${after}(?= (?!not|nicht|не))`, 'u')
      : new RegExp(after, 'u')
    const before = !words.spaced || denial === 'не'
    return pattern.test(text)
      ? [text.replace(pattern, before && !words.spaced ? `${denial}${after}` : `${after}${space}${denial}`)]
      : []
  })
}

/** A quotation of the article with one word changed. */
function requoted(text: string): string[] {
  const quoted = /["“„«](.+?)["”“»]/u.exec(text)?.[1]
  if (!quoted?.includes(' ')) return []
  const parts = quoted.split(' ')
  return [parts.with(-1, 'nonsense').join(' '), parts.toSpliced(1, 1).join(' ')].map((changed) =>
    text.replace(quoted, changed),
  )
}

/** Names put in, exchanged with each other, and exchanged with names of other sentences. */
function names(text: string, number: number, { names: all }: BenchArticle, words: HostileWords): Attack[] {
  const here = namesIn(text, all)
  const attacks: Attack[] = here.flatMap((name, at) => {
    const stranger = words.names[(number + at) % words.names.length] ?? ''
    const others = all.filter(
      (other) => !text.includes(other) && !other.includes(name) && !name.includes(other),
    )
    const other = others[(number * 3 + at) % Math.max(1, others.length)]
    return [
      { kind: 'name', text: text.replace(name, stranger), sentences: [number] },
      ...(other
        ? [{ kind: 'names exchanged' as const, text: text.replace(name, other), sentences: [number] }]
        : []),
    ]
  })
  for (const [i, a] of here.entries()) {
    for (const b of here.slice(i + 1)) {
      const text2 = exchange(text, a, b)
      if (!joined(text, a, b)) attacks.push({ kind: 'roles', text: text2, sentences: [number] })
    }
  }
  return attacks
}

/** The longest names of a list that stand in a text, in their order. */
function namesIn(text: string, names: readonly string[]): string[] {
  const found: { name: string; at: number }[] = []
  for (const name of [...names].sort((a, b) => b.length - a.length)) {
    const at = text.indexOf(name)
    if (at >= 0 && !found.some((other) => at < other.at + other.name.length && other.at < at + name.length))
      found.push({ name, at })
  }
  return found.sort((a, b) => a.at - b.at).map(({ name }) => name)
}

export function exchange(text: string, a: string, b: string): string {
  return text.replaceAll(a, '\u0000').replaceAll(b, a).replaceAll('\u0000', b)
}

/** "A and B" says the same as "B and A". */
function joined(text: string, a: string, b: string): boolean {
  const between = text.slice(text.indexOf(a) + a.length, text.indexOf(b))
  return (
    /^(?:,? (?:and|und|и|or|the|both| )*|和|与)$/u.test(between) ||
    /^ and (?:the |President |Vladimir )?$/u.test(between)
  )
}

/** A pronoun read as another than the one before it. */
function antecedents(
  before: string,
  text: string,
  number: number,
  { names: all, antecedents: known }: BenchArticle,
  words: HostileWords,
): Attack[] {
  if (!words.pronouns.test(text) || /^(?:It|Es|Its|Their|Ihr|Ihre|Sein|Seine|His|Her|Его|Её)/u.test(text))
    return []
  const near = namesIn(before, all)
  const wrong = near.length > 1 && words.spaced ? near.slice(1) : []
  const far = all
    .filter((name) => !before.includes(name) && !text.includes(name))
    .slice(number % 3, (number % 3) + 2)
  return [...wrong, ...far]
    .filter((name) => !known.includes(`${number} ${name}`))
    .map((name) => ({
      kind: 'antecedent',
      text: text.replace(words.pronouns, name),
      sentences: [number],
    }))
}

/** The first half of one sentence and the second half of another. */
function stitches(
  first: string,
  second: string,
  number: number,
  words: HostileWords,
  firstNumber = number - 1,
): Attack[] {
  const units = (text: string) => (words.spaced ? text.split(' ') : [...text])
  const a = units(first)
  const b = units(second)
  if (a.length < 6 || b.length < 6 || first === second) return []
  const glue = words.spaced ? ' ' : ''
  const text = [...a.slice(0, Math.ceil(a.length / 2)), ...b.slice(Math.floor(b.length / 2))].join(glue)
  return [{ kind: 'stitched', text, sentences: [firstNumber, number].sort((x, y) => x - y) }]
}

function outside({ article }: BenchArticle, words: HostileWords): Attack[] {
  return words.outside.map((text, at) => ({
    kind: 'outside knowledge',
    text,
    sentences: [(at % article.sentences.length) + 1],
  }))
}

/** True statements with numbers of no sentence, and of another sentence. */
function ids(sentences: readonly { number: number; text: string }[]): Attack[] {
  return sentences.flatMap(({ number, text }) => [
    { kind: 'sentence ids' as const, text, sentences: [sentences.length + number], standsIn: number },
    { kind: 'sentence ids' as const, text, sentences: [(number % sentences.length) + 1], standsIn: number },
    { kind: 'sentence ids' as const, text, sentences: [], standsIn: number },
  ])
}
