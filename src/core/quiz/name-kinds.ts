import type { GateIndex } from '../engine/gate/article-index.ts'
import type { NameUnit } from '../engine/gate/names.ts'
import type { Word } from '../engine/gate/words.ts'
import type { Statement } from './statements.ts'

/** What a name names, as far as the article tells; `name` where it does not tell. */
export type NameKind = 'person' | 'country' | 'place' | 'organisation' | 'name'

export interface NameKinds {
  /** What the words of a name, without titles, name; null where they are rather an adjective ("European"). */
  of(words: readonly Word[]): NameKind | null
}

const TITLES =
  /^(?:presidents?|ministers?|prime|mr|mrs|ms|dr|prof|professors?|kings?|queens?|sir|lord|lady|princes?|princess|generals?|captain|pope|saint|emperors?|empress|chancellor|senators?|governors?|judge|bishop|archbishop|father|brother|sister|secretary|chairman|coach|quarterback|cornerback|linebacker|engineer|historian|inventor|physicist|professor|author|actor|actress|director|founder|singer|explorer|khan|duke|earl|count|countess|baron|commander|colonel|lieutenant|ambassador|mayor|detective|inspector|doctor|manager|administrator|chairwoman|officer|elector)$/

const ORGANISATION =
  /^(?:university|college|school|institute|academy|commission|committee|council|foundation|fund|organi[sz]ation|association|society|union|party|company|corporation|corp|inc|ltd|group|bank|church|club|league|team|army|navy|court|parliament|congress|senate|assembly|agency|department|ministry|office|bureau|board|press|times|post|herald|news|network|museum|library|hospital|service|services|authority|administration|federation|trust|sons|brothers|nasa|nfl|bbc|itv|opec|house|lines|shipping|railway|airlines)$/

const PLACE =
  /^(?:city|river|lake|mount|mountains?|valley|street|road|avenue|park|bridge|bay|sea|ocean|island|islands|desert|coast|county|province|district|castle|palace|hall|square|station|airport|stadium|quay|harbour|harbor|beach|hill|hills|forest|basin|peninsula|north|south|east|west)$/

const OF_PERSONS =
  /^(?:said|says|told|tells|wrote|writes|argued|argues|believed|believes|thought|born|died|married|joked|asked|added|explained|declared|recalled|felt|loved|taught|studied|graduated)$/

/** Reads all the names of an article together: what is known of one place holds for the others. */
export function nameKindsOf(statements: readonly Statement[], index: GateIndex): NameKinds {
  const signs = new Map<string, Record<NameKind, number>>()
  const note = (key: string, kind: NameKind, weight = 1) => {
    const known = signs.get(key) ?? { person: 0, country: 0, place: 0, organisation: 0, name: 0 }
    known[kind] += weight
    signs.set(key, known)
  }
  for (const { reading, names } of statements) {
    const { words } = reading
    names.forEach((unit) => {
      const from = withoutTitle(words, unit)
      const own = words.slice(from, unit.to)
      if (!own.length) return
      const keys = [keyOf(own), ...(own.length > 1 && own.length < 4 ? [own.at(-1)!.low] : [])]
      const kind = signOf(words, from, unit.to, from > unit.from)
      if (kind) for (const key of keys) note(key, kind)
    })
  }
  // Equals are joined: "Barack Obama and Vladimir Putin".
  for (const { reading, names } of statements) {
    names.forEach((unit, at) => {
      const next = names[at + 1]
      if (!next || next.from !== unit.to + 1 || reading.words[unit.to]?.low !== 'and') return
      const [one, other] = [unit, next].map((name) =>
        reading.words.slice(withoutTitle(reading.words, name), name.to),
      )
      if (!one?.length || !other?.length) return
      for (const [from, to] of [[one, other] as const, [other, one] as const]) {
        const known = signs.get(keyOf(from)) ?? signs.get(from.at(-1)!.low)
        if (!known?.person || signs.has(keyOf(to))) continue
        note(keyOf(to), 'person')
        note(to.at(-1)!.low, 'person')
      }
    })
  }
  const countries = countriesOf(index.lexicon.tag)
  return {
    of(words) {
      const key = keyOf(words)
      if (countries.has(key) || COUNTRY_NAMES.has(key)) return 'country'
      // What lies in a continent is true of the continent too.
      if (CONTINENTS.has(key)) return null
      if (words.length === 1 && isNoName(words[0]!, index)) return null
      // "William E." was cut from a longer name; ships are no places.
      if (words.some(({ low }) => low.length === 1) || /^(?:hms|uss|ss)$/.test(words[0]?.low ?? ''))
        return null
      if (words.some(({ low }) => ORGANISATION.test(low))) return 'organisation'
      if (words.some(({ low }) => PLACE.test(low))) return 'place'
      const known = signs.get(key) ?? (words.length < 4 ? signs.get(words.at(-1)?.low ?? '') : undefined)
      if (!known) return 'name'
      if (known.person && known.person >= known.place && known.person >= known.organisation) return 'person'
      if (known.place > known.organisation) return 'place'
      return known.organisation ? 'organisation' : 'name'
    },
  }
}

/** Where a name begins behind titles: "former President Dmitry Medvedev". */
export function withoutTitle(words: readonly Word[], { from, to }: NameUnit): number {
  let title = -1
  for (let at = from; at < to - 1; at++) if (TITLES.test(words[at]?.low ?? '')) title = at
  return title < 0 ? from : title + 1
}

function keyOf(words: readonly Word[]): string {
  return words.map(({ low }) => low).join(' ')
}

function signOf(words: readonly Word[], from: number, to: number, titled: boolean): NameKind | null {
  const [before, next] = [words[from - 1], words[to]]
  const own = words.slice(from, to)
  if (own.some(({ low }) => ORGANISATION.test(low))) return 'organisation'
  if (titled || (before && before.low !== 'the' && TITLES.test(before.low))) return 'person'
  if (before?.low === 'the') return 'organisation'
  if (own.length === 2 && before && !own.some(({ acronym }) => acronym)) {
    // "The chemist James Dewar", "woodcuts by Lucas Cranach"
    if (before.low === 'by' || isRole(before)) return 'person'
  }
  if (next?.low === 'who' || next?.low === 'whose' || next?.low === 'himself' || next?.low === 'herself')
    return 'person'
  if (next && OF_PERSONS.test(next.low) && !own.some(({ acronym }) => acronym)) return 'person'
  if (before && /^(?:in|near|at|from|throughout|across|toward|towards)$/.test(before.low)) return 'place'
  const rest = words.slice(to).map(({ low }) => low)
  if (from === 0 && rest.slice(0, 15).some((low) => /^(?:he|his|him|she|her)$/.test(low))) return 'person'
  return null
}

/** A noun in small letters before a name: what somebody is. */
function isRole({ low, capital, isFunction, kind, isCue }: Word): boolean {
  return (
    !capital &&
    !isFunction &&
    !isCue &&
    kind === 'word' &&
    /(?:er|or|ist|ian|man|ant|ent|end|back|tackle|poet|king|wife|son|daughter|husband)$/u.test(low)
  )
}

/** "European", "Russian", "Roman Catholic": these qualify, and are no names to ask for. */
function isNoName(word: Word, index: GateIndex): boolean {
  if (TITLES.test(word.low) || LANGUAGES.test(word.low)) return true
  // A word that has its capital from the sentence alone.
  if (word.opening && !word.keys.some((key) => index.capital.has(key))) return true
  if (/(?:ean|ian|ish|ally|cally|ans|ese|ic|can|ern|ist|ism|ists)$/u.test(word.low) && word.low.length > 4)
    return true
  return (
    word.keys.some((key) => index.small.has(key)) ||
    /^(?:french|dutch|greek|german|swiss|welsh|catholic|protestant|muslim|jewish|god)$/.test(word.low)
  )
}

const LANGUAGES =
  /^(?:latin|hebrew|arabic|bible|church|reformation|renaissance|internet|english|americans?|europeans?)$/

const COUNTRY_NAMES: ReadonlySet<string> = new Set([
  'usa',
  'us',
  'uk',
  'united states of america',
  'soviet union',
  'england',
  'scotland',
  'wales',
  'great britain',
  'britain',
  'ussr',
  'czechoslovakia',
  'yugoslavia',
  'prussia',
  'persia',
])

const CONTINENTS: ReadonlySet<string> = new Set([
  'europe',
  'western europe',
  'eastern europe',
  'asia',
  'africa',
  'america',
  'north america',
  'south america',
  'latin america',
  'antarctica',
  'middle east',
  'west',
  'east',
  'north',
  'south',
  'earth',
  'world',
])

const countryNames = new Map<string, ReadonlySet<string>>()

/** The names of countries as Unicode's locale data has them, in lower case. */
function countriesOf(language: string): ReadonlySet<string> {
  const known = countryNames.get(language)
  if (known) return known
  const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
  const names = letters.flatMap((first) =>
    letters.flatMap((second) => display.of(first + second)?.toLowerCase() ?? []),
  )
  const set = new Set(names)
  countryNames.set(language, set)
  return set
}
