import type { Article } from '../article/article.ts'
import { detectLanguage } from '../article/language.ts'
import { gateIndexOf } from './gate/article-index.ts'
import { lexiconOf } from './gate/lexicon/compile.ts'
import { hasMarkup } from './gate/markup.ts'
import { nameUnits } from './gate/names.ts'
import { type Reading, read } from './gate/words.ts'

/** A translation is about as long as what it translates, in words or, where one script has none, in characters. */
const MOST_LONGER = 3
const SPARE_CHARACTERS = 40

/**
 * Whether a translation of a claim may be shown: the question and the translation are in another language than the
 * article, and numbers, names and negation of the claim are its own. Where this cannot be told, the claim is shown as
 * it was checked.
 */
export function mayStandFor(translation: string, claim: string, question: string, article: Article): boolean {
  const own = primary(article.metadata.language)
  const into = detectLanguage(translation)
  if ([into, detectLanguage(question)].some((tag) => tag === 'und' || primary(tag) === own)) return false
  if (hasMarkup(translation)) return false
  if (translation.length > claim.length * MOST_LONGER + SPARE_CHARACTERS) return false
  const said = read(claim, gateIndexOf(article).lexicon)
  const translated = read(translation, lexiconOf(into))
  return (
    sameNumbers(said, translated) &&
    said.cues.some(isDenial) === translated.cues.some(isDenial) &&
    sameNames(said, translated, article, primary(into))
  )
}

const isDenial = ({ kind }: Reading['cues'][number]) => kind === 'not'

function sameNumbers(said: Reading, translated: Reading): boolean {
  const values = ({ numbers }: Reading) => numbers.map(({ value }) => value).filter((value) => value !== '1')
  return values(said).sort().join() === values(translated).sort().join()
}

/** Every name of the claim stands in the translation, and no other where its language tells names by their capitals. */
function sameNames(said: Reading, translated: Reading, article: Article, into: string): boolean {
  const own = primary(article.metadata.language)
  const there = translated.words.filter(({ kind }) => kind !== 'number')
  const names = nameUnits(said, gateIndexOf(article)).flatMap(({ from, to }) => said.words.slice(from, to))
  const isThere = (name: string) => there.some(({ low }) => sameName(name, low, own, into))
  // Scripts without letters of their own for sounds write names in many ways.
  if (SYLLABIC.test(translated.text) || SYLLABIC.test(said.text)) return true
  if (!names.every(({ low }) => isThere(low))) return false
  if (into === 'de') return true
  return translated.words
    .filter(({ capital, opening, isFunction }) => capital && !opening && !isFunction)
    .every(({ low }) => said.words.some((word) => sameName(word.low, low, own, into)))
}

const SYLLABIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Names change their spelling, their endings and, where they are a country's, all of them. */
function sameName(a: string, b: string, from: string, into: string): boolean {
  const [left, right] = [latin(a), latin(b)]
  const shared = sharedStart(left, right)
  if (shared >= 3 || (shared >= 2 && Math.min(left.length, right.length) <= 3)) return true
  return (
    regionsOf(from)
      .get(left)
      ?.some((code) => regionsOf(into).get(right)?.includes(code)) ?? false
  )
}

function sharedStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  return at
}

const CYRILLIC: Readonly<Record<string, string>> = Object.fromEntries(
  'а-a б-b в-v г-g д-d е-e ё-e ж-zh з-z и-i й-i к-k л-l м-m н-n о-o п-p р-r с-s т-t у-u ф-f х-kh ц-ts ч-ch ш-sh щ-shch ъ- ы-y ь- э-e ю-yu я-ya і-i ї-i є-e'
    .split(' ')
    .map((pair) => pair.split('-')),
)

function latin(word: string): string {
  return [...word]
    .map((letter) => CYRILLIC[letter] ?? letter)
    .join('')
    .replace(/(.)\1/gu, '$1')
}

const regions = new Map<string, ReadonlyMap<string, readonly string[]>>()

/** The countries that a word of a language's names for them may mean (from the Unicode CLDR). */
function regionsOf(language: string): ReadonlyMap<string, readonly string[]> {
  let known = regions.get(language)
  if (!known) {
    known = readRegions(language)
    regions.set(language, known)
  }
  return known
}

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

function readRegions(language: string): Map<string, string[]> {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const found = new Map<string, string[]>()
  for (const code of LETTERS.flatMap((first) => LETTERS.map((second) => first + second))) {
    for (const { low } of read(names.of(code) ?? '', lexiconOf(language)).words) {
      const word = latin(low)
      found.set(word, [...(found.get(word) ?? []), code])
    }
  }
  return found
}

function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag
}
