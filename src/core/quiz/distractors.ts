import { gateIndexOf } from '../engine/gate/article-index.ts'
import { judge } from '../engine/gate/judge.ts'
import { fold } from '../engine/gate/lexicon/compile.ts'
import { read } from '../engine/gate/words.ts'
import type { Material } from './material.ts'
import { type Random, shuffled } from './random.ts'
import type { Spot, SpotKind } from './spots.ts'
import type { Statement } from './statements.ts'

/** Kinds that may stand for one another where too few of a kind are there. */
const NEAR: Readonly<Partial<Record<SpotKind, readonly SpotKind[]>>> = {
  country: ['place'],
  place: ['country'],
  organisation: ['name'],
  name: ['organisation'],
}

/** Enough to choose three from, however the choice must be balanced. */
const ENOUGH = 6

/**
 * Wrong words for a place in a statement, the best first: of the same kind, number and grammar, from the same
 * article, then from the others, then (numbers alone) made up. None stands in the sentence, and none makes it true.
 */
export function distractorsFor(
  spot: Spot,
  statement: Statement,
  material: Material,
  others: readonly Material[],
  random: Random,
): string[] {
  const wrong: string[] = []
  const take = (texts: readonly string[]) => {
    for (const text of shuffled(texts, random)) {
      if (wrong.length >= ENOUGH) return
      const fitted = fitCase(text, spot)
      if (wrong.some((other) => isAlike(other, fitted))) continue
      if (misleads(fitted, spot, statement, material)) wrong.push(fitted)
    }
  }
  const near = NEAR[spot.kind] ?? []
  take(textsOf(material, spot, [spot.kind]))
  if (wrong.length < ENOUGH) take(textsOf(material, spot, near))
  // A phrase that goes on ("the importance of") is best misled by one that does.
  if (wrong.length < 3) take(textsOf(material, { ...spot, form: otherForm(spot.form) }, [spot.kind]))
  if (wrong.length < 3) for (const other of others) take(textsOf(other, spot, [spot.kind]))
  if (wrong.length < 3 && (spot.kind === 'number' || spot.kind === 'year')) take(madeUp(spot, random))
  return wrong
}

function textsOf({ spots }: Material, spot: Spot, kinds: readonly SpotKind[]): string[] {
  return [
    ...new Set(
      spots
        .filter(({ kind, form }) => kinds.includes(kind) && form === spot.form)
        .map(({ text }) => text.replace(/^The /u, 'the ')),
    ),
  ].filter((text) => isNear(text, spot))
}

function otherForm(form: string): string {
  return form.endsWith(' of') ? form.slice(0, -3) : `${form} of`
}

/** Options of like length, and numbers of like size: else the right one stands out. */
function isNear(text: string, { text: right, kind }: Spot): boolean {
  if (kind === 'year') return Math.abs(Number(text) - Number(right)) <= 300
  if (kind === 'number') {
    const [a, b] = [numberOf(text), numberOf(right)]
    if (a !== null && b !== null) return a !== b && Math.max(a, b) / Math.max(1, Math.min(a, b)) <= 12
    return true
  }
  const ratio = text.length / right.length
  return ratio <= 3 && ratio >= 1 / 3
}

function numberOf(text: string): number | null {
  const digits = Number(text.replaceAll(',', '').replace(/ .*$/u, ''))
  return Number.isNaN(digits) ? null : digits
}

function fitCase(text: string, { start }: Spot): string {
  return start === 0 && text.startsWith('the ') ? `The ${text.slice(4)}` : text
}

/** What was found out of a text in a spot's place: the same for every quiz on the article. */
const found = new WeakMap<Spot, Map<string, boolean>>()

function misleads(text: string, spot: Spot, statement: Statement, material: Material): boolean {
  const known = found.get(spot) ?? new Map<string, boolean>()
  found.set(spot, known)
  let verdict = known.get(text)
  if (verdict === undefined) {
    verdict = isWrong(text, spot, statement, material)
    known.set(text, verdict)
  }
  return verdict
}

/** Wrong for certain, as far as the article tells. */
function isWrong(text: string, spot: Spot, statement: Statement, material: Material): boolean {
  const { article } = material.index
  const gate = gateIndexOf(article)
  const { lexicon } = gate
  const named = statement.names.map(({ from, to }) => wordsOf(statement, from, to))
  if (isAlike(text, spot.text) || [spot.text, ...named].some((name) => areOne(text, name))) return false
  if (` ${fold(statement.text)} `.includes(fold(text.replace(/^the /iu, '')))) return false
  const words = read(text, lexicon).words.filter(({ isFunction }) => !isFunction)
  const keysThere = new Set(statement.reading.words.flatMap(({ keys }) => keys))
  if (words.some(({ keys }) => keys.some((key) => keysThere.has(key)))) return false
  const right = statement.reading.words.slice(spot.from, spot.to)
  const groups = new Set(right.flatMap(({ keys }) => lexicon.groupsOf(keys)))
  if (words.some(({ keys }) => lexicon.groupsOf(keys).some((group) => groups.has(group)))) return false
  const value = read(text, lexicon).numbers[0]?.value
  if (value !== undefined && statement.reading.numbers.some((fact) => fact.value === value)) return false
  if (lies(text, spot.text, article.text)) return false
  const filled = statement.text.slice(0, spot.start) + text + statement.text.slice(spot.end)
  const { outcome } = judge({ text: filled, sentences: [statement.sentence.number] }, article)
  return outcome !== 'carried' && outcome !== 'mended'
}

function wordsOf({ reading, text }: Statement, from: number, to: number): string {
  return text.slice(reading.words[from]?.start, reading.words[to - 1]?.end)
}

/** One of two places lies in the other, or they are named as one: "Fresno, California", "Russia's Urals". */
function lies(a: string, b: string, text: string): boolean {
  const [one, other] = [a, b].map((name) => RegExp.escape(name.replace(/^the /iu, '')))
  const joint = "(?:, (?:in )?|['’]s? |,? (?:in|of|or|also|called|known as) (?:the )?| \\()"
  return new RegExp(`(?:${one}${joint}${other}|${other}${joint}${one})(?!\\p{L})`, 'iu').test(text)
}

/** Two names of one thing, or a part of one another. */
function isAlike(a: string, b: string): boolean {
  const [one, other] = [a, b].map(plain)
  if (one === undefined || other === undefined) return false
  if (one === other || initials(a) === other.replaceAll('.', '') || initials(b) === one.replaceAll('.', ''))
    return true
  const parts = new Set(one.split(' ').filter((word) => word.length > 2))
  return other.split(' ').some((word) => word.length > 2 && parts.has(word))
}

function plain(text: string): string {
  return fold(text).replace(/^the /u, '')
}

function initials(text: string): string {
  return text
    .split(/\s+/u)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0).toLowerCase())
    .join('')
}

/** Capitals and houses that stand for their states. */
const ONE = [
  ['united states', 'us', 'usa', 'america', 'washington', 'white house'],
  ['russia', 'moscow', 'kremlin', 'soviet union', 'ussr'],
  ['china', 'beijing'],
  [
    'united kingdom',
    'uk',
    'britain',
    'great britain',
    'england',
    'london',
    'westminster',
    'scotland',
    'wales',
  ],
  ['germany', 'berlin', 'prussia'],
  ['france', 'paris'],
  ['european union', 'eu', 'brussels'],
  ['japan', 'tokyo'],
  ['netherlands', 'holland', 'dutch republic'],
  ['iran', 'persia'],
  ['turkey', 'ottoman empire'],
  ['vatican', 'rome', 'holy see', 'italy'],
]

function areOne(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => plain(name).replaceAll('.', ''))
  return ONE.some((names) => names.includes(one ?? '') && names.includes(other ?? ''))
}

/** Numbers near the right one, written in its form, on both sides of it. */
function madeUp({ text, kind }: Spot, random: Random): string[] {
  const digits = /^\d[\d,]*(?:\.\d+)?/u.exec(text)?.[0]
  if (digits === undefined) return spelledNear(text)
  const value = Number(digits.replaceAll(',', ''))
  const places = digits.split('.')[1]?.length ?? 0
  const steps = kind === 'year' ? [3, 7, 12, 18, 25, 31] : [0.15, 0.3, 0.45, 0.6, 0.8]
  return steps.flatMap((step) => {
    const sign = random() < 0.5 ? -1 : 1
    const near = kind === 'year' ? value + sign * step : rounded(value * (1 + sign * step), value)
    if (near <= 0 || near === value || (kind === 'year' && near > Math.max(value, 2000))) return []
    const written = digits.includes(',') ? near.toLocaleString('en') : near.toFixed(places)
    return written.length === digits.length ? [written + text.slice(digits.length)] : []
  })
}

/** As round as its model: 300 for 200, 17 for 12. */
function rounded(near: number, model: number): number {
  let unit = Number.isInteger(model) ? 1 : 0.1
  while (model % (unit * 10) === 0 && model / (unit * 10) >= 2) unit *= 10
  return Math.round(near / unit) * unit
}

const SPELLED = 'four five six seven eight nine ten eleven twelve'.split(' ')

function spelledNear(text: string): string[] {
  return SPELLED.includes(text.toLowerCase()) ? SPELLED.filter((word) => word !== text.toLowerCase()) : []
}
