import { type Article, type Range, textOf } from '../article/article.ts'
import { type ArticleIndex, indexOf, type SentenceEntry } from '../reading/index.ts'
import { readTerms, type Term } from '../reading/terms.ts'
import { clausesOf, deniedIn } from './denials.ts'
import { numbersIn, numbersOf } from './numbers.ts'
import { denialsIn, hedges, negates } from './polarity.ts'

/** What an article has to say to a claim, and the sentence it rests on; no range where none bears on it. */
export interface Judgement {
  readonly verdict: 'supported' | 'contradicted' | 'absent'
  readonly ranges: readonly Range[]
}

/** A claim beside the sentence that shares most with it. */
interface Pairing {
  readonly claim: string
  readonly sentence: string
  readonly language: string
  /** The claim's words that tell what it is about. */
  readonly telling: readonly Term[]
  /** For each of those, where the sentence has it, in order, or null. */
  readonly places: readonly (number | null)[]
  readonly entry: SentenceEntry
  /** 0 to 1: the share of the claim's telling words that the sentence has. */
  readonly coverage: number
}

/** Below, a sentence is about another matter. */
const SAME_MATTER = 0.7
/** With fewer words a claim is too short to be told from another. */
const FEWEST_WORDS = 2
/** A sentence that says something else between two of the claim's words has left its matter. */
const FAR_UNITS = 80
/** A claim is a sentence or two; of a longer text no more is read. */
const MOST_UNITS = 1000

/**
 * Judges a claim in words of its own by the sentence that shares most words with it. Contradicted where that
 * sentence denies what the claim says (or the other way round), or has other numbers or names on the same
 * matter. Supported only where one sentence has all of the claim's words in the claim's order, its numbers and
 * names, and is as sure as the claim. Else absent: not in these words.
 */
export function judgeClaim(claim: string, article: Article): Judgement {
  const pairing = closest(claim, article)
  if (!pairing) return { verdict: 'absent', ranges: [] }
  const { start, end } = pairing.entry.sentence
  const ranges = [{ start, end }]
  if (pairing.telling.length < FEWEST_WORDS || pairing.coverage < SAME_MATTER)
    return { verdict: 'absent', ranges }
  if (isContradicted(pairing, article)) return { verdict: 'contradicted', ranges }
  return { verdict: isSupported(pairing) ? 'supported' : 'absent', ranges }
}

function closest(claim: string, article: Article): Pairing | null {
  const index = indexOf(article)
  const language = article.metadata.language
  const telling = readTerms(claim.slice(0, MOST_UNITS), index.language).filter(
    ({ word, isFunction, isNumber }) =>
      !isFunction &&
      !isNumber &&
      !negates(word, language) &&
      !hedges(word, language) &&
      !numbersOf(word, language).size,
  )
  const shared = sharedBySentence(telling, index)
  const most = Math.max(0, ...shared.values())
  const entry = index.sentences.find((_, at) => shared.get(at) === most)
  if (!entry || most === 0) return null
  const sentence = textOf(article, entry.sentence)
  const places = placesIn(entry, telling)
  return { claim, sentence, language, telling, places, entry, coverage: most / telling.length }
}

/** For each sentence that has any of the words, how many. */
function sharedBySentence(telling: readonly Term[], { words }: ArticleIndex): Map<number, number> {
  const keys = [...words.sentences.byKey.keys()]
  const shared = new Map<number, number>()
  for (const { stem } of telling) {
    const alike = keys.filter((key) => isSame(key, stem))
    const holding = new Set(alike.flatMap((key) => words.sentences.byKey.get(key)!.documents))
    for (const at of holding) shared.set(at, (shared.get(at) ?? 0) + 1)
  }
  return shared
}

/** Each word's place behind the one before it, or anywhere in the sentence. */
function placesIn({ terms }: SentenceEntry, telling: readonly Term[]): (number | null)[] {
  let from = 0
  return telling.map(({ stem }) => {
    const next = terms.findIndex((term, at) => at >= from && isSame(term.stem, stem))
    const place = next >= 0 ? next : terms.findIndex((term) => isSame(term.stem, stem))
    if (place < 0) return null
    from = place
    return terms[place]!.start
  })
}

/** One word in two forms, as far as a stemmer leaves them apart: `predict`, `prediction`. */
function isSame(one: string, other: string): boolean {
  if (one === other) return true
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.length >= 5 && long.length - short.length <= 3 && long.startsWith(short)
}

function isContradicted(pairing: Pairing, article: Article): boolean {
  return deniesOtherwise(pairing) || hasOtherNumbers(pairing) || hasOtherName(pairing, article)
}

/** One of the two denies what the other says. */
function deniesOtherwise({ claim, sentence, language, places, coverage }: Pairing): boolean {
  const denied = deniedIn(sentence, language)
  const found = places.filter((place) => place !== null)
  if (negates(claim, language)) {
    return coverage === 1 && denied.length === 0 && !hedges(spanOf(sentence, places), language)
  }
  return denied.some((stretch) => {
    const inClause = found.filter((place) => isWithin(place, stretch.clause)).length
    // A clause that denies something of its own says nothing of the others.
    return (
      found.some((place) => isWithin(place, stretch)) && (stretch.contrasts || inClause * 2 > found.length)
    )
  })
}

function isWithin(place: number, { start, end }: Range): boolean {
  return place >= start && place < end
}

/** The sentence from the first to the last of the claim's words. */
function spanOf(sentence: string, places: readonly (number | null)[]): string {
  const found = places.filter((place) => place !== null)
  return sentence.slice(Math.min(...found), Math.max(...found))
}

/** Another number of the same things, or another year where all else is the same. */
function hasOtherNumbers({ claim, sentence, language, telling, coverage }: Pairing): boolean {
  const own = numbersIn(sentence, language)
  return numbersIn(claim, language).some(({ value, unit }) => {
    if (own.some((number) => number.value === value)) return false
    const same = own.some((number) => number.unit !== '' && number.unit === unit)
    const years =
      coverage === 1 && telling.length >= 4 && isYear(value) && own.some((number) => isYear(number.value))
    return same || years
  })
}

function isYear(value: string): boolean {
  return /^(?:1\d|20)\d\d$/.test(value)
}

/** All that the claim says stands there, of somebody else: another name in the same place among the words. */
function hasOtherName({ claim, telling, places, entry }: Pairing, article: Article): boolean {
  const missing = telling.filter((_, at) => places[at] === null)
  const [name] = missing
  if (missing.length !== 1 || !name || !isName(name) || telling.length < 4) return false
  const before = article.sentences[entry.sentence.number - 2]
  if (before && textOf(article, before).includes(name.word)) return false
  const said = readTerms(claim, indexOf(article).language)
  const at = said.findIndex(({ start }) => start === name.start)
  return entry.terms.some((term, place) => {
    const other = isName(term) && place > 0 && !telling.some(({ stem }) => stem === term.stem)
    return (
      other &&
      !isName(entry.terms[place - 1]) &&
      !isName(entry.terms[place + 1]) &&
      isSameSlot(said, at, entry.terms, place)
    )
  })
}

/** A word with a capital that is no abbreviation. */
function isName(term: Term | undefined): boolean {
  return Boolean(term?.isCapital) && !term?.isFunction && !/^\p{Lu}+$/u.test(term?.word ?? '')
}

/** The same words stand on both sides, or a telling one on either; behind a small word (`in`) the one before it. */
function isSameSlot(said: readonly Term[], at: number, own: readonly Term[], place: number): boolean {
  const shared = (step: number) => {
    const [one, other] = [said[at + step], own[place + step]]
    return one && other && one.stem === other.stem ? one : null
  }
  const [earlier, before, after] = [shared(-2), shared(-1), shared(1)]
  if (before && after) return true
  return [before && earlier, before, after].some((term) => Boolean(term && !term.isFunction))
}

function isSupported(pairing: Pairing): boolean {
  const { claim, sentence, language, telling, places, coverage } = pairing
  if (coverage < 1 || /[?？؟]\s*["”»]?$/u.test(sentence)) return false
  const found = places.filter((place) => place !== null)
  const fixed = found.filter((_, at) => !isMovable(pairing, at))
  const inOrder = fixed.every((place, at) => at === 0 || place > fixed[at - 1]!)
  if (!inOrder || telling.length < 3) return false
  const span = spanOf(sentence, places)
  // What stands before may govern the claim's words (`nobody believes that …`); what follows them does not.
  const bearing = sentence.slice(0, clausesOf(sentence).find(({ end }) => end > Math.max(...found))?.end)
  const apart = found.some((place, at) => at > 0 && place - found[at - 1]! > FAR_UNITS)
  if (apart || clausesOf(span).length > 1 || denialsIn(claim, language) !== denialsIn(bearing, language))
    return false
  if (hedges(claim, language) !== hedges(bearing, language)) return false
  const numbers = numbersOf(sentence, language)
  if (![...numbersOf(claim, language)].every((number) => numbers.has(number))) return false
  return saysNoMore(claim, sentence)
}

/** `in Moscow` may stand anywhere in a sentence: the word has the same small word before it in both. */
function isMovable({ claim, sentence, telling, places }: Pairing, at: number): boolean {
  const before = (text: string, end: number) => /(?<=^|[^\p{L}])(\p{L}+)\s+$/u.exec(text.slice(0, end))?.[1]
  const small = before(claim, telling[at]!.start)?.toLowerCase()
  return small !== undefined && PLACERS.has(small) && before(sentence, places[at]!)?.toLowerCase() === small
}

const PLACERS = new Set('in on at during im am in an auf в на во en dans à a في على'.split(' '))

/** Small words that carry a relation of their own: a claim that puts one in says something else. */
const RELATIONS =
  /(?<!\p{L})(?:more|less|fewer|than|before|after|above|below|over|under|until|since|against|all|every|each|both|always|ever|again|too|first|last|up|down|off|by|from|mehr|weniger|als|vor|nach|über|unter|bis|seit|gegen|alle|jeder|immer|больше|меньше|чем|до|после|против|все|всегда|от|أكثر|أقل|من|قبل|بعد|ضد|كل|دائما|更|比|前|后|最|都|每|被)(?!\p{L})/giu

function saysNoMore(claim: string, sentence: string): boolean {
  const own = new Set(sentence.toLowerCase().match(RELATIONS) ?? [])
  return (claim.toLowerCase().match(RELATIONS) ?? []).every((word) => own.has(word))
}

/** True where words that were put into a passage are just those that its sentence denies. */
export function isDenied(said: readonly string[], passage: string, claim: string, article: Article): boolean {
  const { language: tag } = article.metadata
  if (negates(claim, tag)) return false
  const { language } = indexOf(article)
  const denied = deniedIn(passage, tag).map(({ start, end }) => passage.slice(start, end))
  const stems = new Set(denied.flatMap((text) => readTerms(text, language).map(({ stem }) => stem)))
  const telling = said.flatMap((text) => readTerms(text, language)).filter(({ isFunction }) => !isFunction)
  return telling.length > 0 && telling.every(({ stem }) => stems.has(stem))
}
