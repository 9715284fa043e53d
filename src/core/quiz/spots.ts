import type { GateIndex } from '../engine/gate/article-index.ts'
import type { Reading, Word } from '../engine/gate/words.ts'
import { type NameKind, type NameKinds, withoutTitle } from './name-kinds.ts'
import type { Statement } from './statements.ts'

export type SpotKind = NameKind | 'year' | 'number' | 'term'

/** A place in a statement that can be asked for. */
export interface Spot {
  readonly kind: SpotKind
  readonly text: string
  /** In the statement's text. */
  readonly start: number
  readonly end: number
  /** What another text must share to stand in its place by grammar. */
  readonly form: string
  /** Its words `[from, to)` in the statement's reading. */
  readonly from: number
  readonly to: number
}

/** Everything in a statement that can be asked for. */
export function spotsIn(statement: Statement, index: GateIndex, kinds: NameKinds): Spot[] {
  return [
    ...nameSpots(statement, kinds),
    ...numberSpots(statement),
    ...(index.lexicon.tag === 'en' ? termSpots(statement, index) : []),
  ].filter(({ start }) => start >= statement.from)
}

function nameSpots(statement: Statement, kinds: NameKinds): Spot[] {
  const { reading, names, text } = statement
  const { words } = reading
  return names.flatMap((unit) => {
    const from = withoutTitle(words, unit)
    const { to } = unit
    const [first, last] = [words[from], words[to - 1]]
    if (!first || !last || first.end - first.start < 2) return []
    const kind = kinds.of(words.slice(from, to))
    if (!kind || !standsAlone(reading, from, to, kind)) return []
    if (isWithinMarks(text, first.start, last.end)) return []
    // A short name behind the long one tells itself: "Marshall Space Flight Center (MSFC)".
    if (/[(（]$/u.test(text.slice(0, first.start))) return []
    const article = kind === 'person' ? undefined : words[from - 1]
    const withArticle = article?.low === 'the' && text.slice(article.end, first.start) === ' '
    const start = withArticle ? article.start : first.start
    return [
      {
        kind,
        text: text.slice(start, last.end),
        start,
        end: last.end,
        form: formOf(words.slice(from, to), kind, withArticle),
        from: withArticle ? from - 1 : from,
        to,
      },
    ]
  })
}

/** Of what is known by name alone, only like shapes are alike: an acronym, one word, several; a plural. */
function formOf(words: readonly Word[], kind: NameKind, withArticle: boolean): string {
  const last = words.at(-1)!
  if (kind === 'name') {
    const shape = words.some(({ acronym }) => acronym) ? 'acronym' : words.length > 1 ? 'long' : 'short'
    return `${shape} ${isPlural(last) ? 'many' : 'one'}`
  }
  return withArticle && kind !== 'country' && isPlural(last) ? 'many' : 'one'
}

/** A name that modifies a noun ("the Obama administration"), or is one half of a longer one, is not asked for. */
function standsAlone({ words, text }: Reading, from: number, to: number, kind: NameKind): boolean {
  const [last, next, first, before] = [words[to - 1]!, words[to], words[from]!, words[from - 1]]
  const gapAfter = next ? text.slice(last.end, next.start) : ''
  const gapBefore = before ? text.slice(before.end, first.start) : ''
  if (/^[-–/&]|^\s*[(]/u.test(text.slice(last.end)) || /[-–/&]$/u.test(text.slice(0, first.start)))
    return false
  // "Group of 20", "Bank of England", "Henry V": the name goes on.
  if (next && gapAfter === ' ' && (next.kind === 'number' || (next.capital && !next.isFunction))) return false
  if (gapAfter === ' ' && /^(?:of|de|du|von|van|la)$/.test(next?.low ?? '')) return false
  if (/^(?:a|an|de|du|von|van|la|le|journal|movie|film|book|novel)$/.test(before?.low ?? '')) return false
  if (before && gapBefore === ' ' && before.capital && !before.opening && !isTitleLike(before)) return false
  if (before?.low === 'of' && words[from - 2]?.capital && !words[from - 2]?.opening) return false
  if (last.genitive || kind === 'person')
    return !next || last.genitive || gapAfter !== ' ' || !isNounLike(next)
  return !next || gapAfter !== ' ' || !isNounLike(next)
}

function isTitleLike({ low }: Word): boolean {
  return /^(?:mr|mrs|ms|dr|sir|president|presidents|minister|king|queen|prince|pope|general|chancellor)$/.test(
    low,
  )
}

/** A word in small letters that says something and does not look like a verb: behind a name it is the noun. */
function isNounLike(word: Word): boolean {
  if (word.kind !== 'word' || word.isFunction || word.isCue || word.capital) return false
  return !isVerbLike(word)
}

/** Whether a word looks like a finite verb: an auxiliary, a past form, one that says or thinks. */
export function isVerbLike(word: Word): boolean {
  if (AUXILIARY.test(word.low)) return true
  if (word.capital || word.kind !== 'word') return false
  if (/(?<!e)ed$/u.test(word.low)) return true
  return (
    word.keys.some((key) => key.startsWith('=') && key !== `=${word.low}`) && !/(?:s|en|ren)$/u.test(word.low)
  )
}

const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|did|do|cannot)$/

function isPlural({ low }: Word): boolean {
  return /(?<![siu])s$/u.test(low)
}

/** Names in quotation marks are titles or coinages: what stands for them is no other name. */
function isWithinMarks(text: string, start: number, end: number): boolean {
  return /["“‘«„]$/u.test(text.slice(0, start)) && /^["”’»“]/u.test(text.slice(end))
}

function numberSpots({ reading, text, names }: Statement): Spot[] {
  const { words, numbers } = reading
  return numbers.flatMap(({ value, unit, from, to }) => {
    const [first, last] = [words[from], words[to - 1]]
    if (!first || !last || Number(value) < 2 || Number.isNaN(Number(value))) return []
    const { start } = first
    const { end } = last
    if (
      /[\p{L}\p{N}\-–—/½¼¾.:]$/u.test(text.slice(0, start)) ||
      /^[\p{L}\p{N}\-–/½¼¾:°'’]|^[.,]\p{N}/u.test(text.slice(end))
    )
      return []
    const [before, next] = [words[from - 1], words[to]]
    if (isMeasured(reading, from, to)) return []
    // "Group of 20", "Apollo 11", "two thirds"; what is about or at least so many may be true of others too.
    if (before?.capital && !before.opening && !MONTHS.test(before.low)) return []
    if (before?.low === 'of' && words[from - 2]?.capital) return []
    if (names.some((name) => name.from === to && text.slice(end, words[to]?.start) === ' ')) return []
    if (reading.cues.some((cue) => ROUGH.has(cue.kind) && cue.to <= from && cue.to >= from - 1)) return []
    if (/^(?:one|two|three)$/.test(first.low) && to === from + 1) return []
    if (
      /^(?:halves|thirds?|quarters?|fifths?|of|more|or|and|to)$/.test(next?.low ?? '') &&
      !unit &&
      !isYear(text.slice(start, end))
    )
      return []
    if (/^(?:or|to)$/.test(before?.low ?? '') && words[from - 2]?.kind === 'number') return []
    const written = text.slice(start, end)
    const year =
      isYear(written) &&
      !unit &&
      (!next ||
        next.isFunction ||
        next.isCue ||
        next.clause !== last.clause ||
        next.capital ||
        isVerbLike(next))
    const spelled = !/\p{N}/u.test(written)
    const scale = written.includes(' ') ? ` ${written.split(' ').at(-1)}` : ''
    return [
      {
        kind: year ? 'year' : 'number',
        text: written,
        start,
        end,
        form: year
          ? 'year'
          : `${spelled ? 'spelled' : 'digits'}${scale} ${unit ?? ''} ${/[.,]/.test(written) ? 'marked' : ''}`,
        from,
        to,
      } satisfies Spot,
    ]
  })
}

/** Days of a date, conversions in brackets, ordinals, parts of measures, powers: no numbers to ask for. */
function isMeasured({ words, text }: Reading, from: number, to: number): boolean {
  const [first, last, before, next] = [words[from]!, words[to - 1]!, words[from - 1], words[to]]
  if (
    !isYear(text.slice(first.start, last.end)) &&
    [before, next].some((word) => MONTHS.test(word?.low ?? ''))
  )
    return true
  if (/[(（][^)）]*$/u.test(text.slice(0, first.start)) || /[×^*+=]\s?$/u.test(text.slice(0, first.start)))
    return true
  if (/^\(/u.test(text.slice(last.end)) || /\p{L}\p{N}|\p{N}\p{L}/u.test(text.slice(first.start, last.end)))
    return true
  // The second of two years or counts in order must not come before the first.
  if (/\b(?:between|from) \S+ (?:and|to) $/iu.test(text.slice(0, first.start))) return true
  if (/^(?:hundred|thousand|million|billion)s?$/.test(first.low)) return true
  // A year before a noun looks like a count.
  if (
    isYear(text.slice(first.start, last.end)) &&
    /\b(?:[Ii]n|of|\p{Lu}\p{Ll}+) $/u.test(text.slice(0, first.start)) &&
    next &&
    !next.isFunction &&
    !next.capital &&
    next.clause === last.clause &&
    !isVerbLike(next)
  )
    return true
  // "The Seven Keys" is a title.
  if (last.kind === 'word' && first.capital && !first.opening) return true
  if (last.kind === 'word' && /(?:th|first|second|third|ties)$/u.test(last.low)) return true
  return /^(?:ft|feet|in|x|sq)$/.test(next?.low ?? '') && before?.kind === 'number'
}

const ROUGH: ReadonlySet<string> = new Set(['about', 'at least', 'at most', 'almost', 'more', 'less'])
const MONTHS = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/

function isYear(written: string): boolean {
  return /^(?:1\d|20)\d\d$/.test(written)
}

const ADJECTIVE = /(?:al|ous|ive|ful|ible|able|ic|ary|less|ish|ern|(?<!m)ent|ant)$/u

const DETERMINERS = /^(?:the|a|an|its|their|his|her)$/

/** Key phrases: behind an article or a possessive one or two words that say something, before the phrase's end. */
function termSpots({ reading, text }: Statement, index: GateIndex): Spot[] {
  const { words } = reading
  const spots: Spot[] = []
  words.forEach((determiner, at) => {
    if (!DETERMINERS.test(determiner.low)) return
    for (const size of [2, 1]) {
      const phrase = words.slice(at + 1, at + 1 + size)
      const next = words[at + 1 + size]
      const [first, last] = [phrase[0], phrase.at(-1)]
      if (!first || !last || phrase.length < size || !phrase.every((word) => isTermWord(word, index)))
        continue
      if (phrase.some(({ clause }) => clause !== determiner.clause)) continue
      if (
        next &&
        next.clause === last.clause &&
        !next.isFunction &&
        !(next.isCue && next.low.length < 6) &&
        !AUXILIARY.test(next.low)
      )
        continue
      if (!/^\s+$/u.test(text.slice(determiner.end, first.start)) || /^['’-]/u.test(text.slice(last.end)))
        continue
      if (size === 2 && text.slice(first.end, last.start) !== ' ') continue
      // "Popular and influential": an adjective may be the first of two.
      if (/^(?:and|or)$/.test(next?.low ?? '')) continue
      if (size === 1 && /^,/u.test(text.slice(last.end))) continue
      if (ADJECTIVE.test(last.low) || isVerbLike(last) || (size === 2 && /ist$/u.test(first.low))) continue
      if (size === 2 && isPlural(first) && isPlural(last)) continue
      const vowel = /^[aeiou]/.test(first.low)
      const article = /^an?$/.test(determiner.low) ? (vowel ? 'an' : 'a') : 'the'
      spots.push({
        kind: 'term',
        text: text.slice(first.start, last.end),
        start: first.start,
        end: last.end,
        form: `${article} ${isPlural(last) ? 'many' : 'one'}${next?.low === 'of' ? ' of' : ''}`,
        from: at + 1,
        to: at + 1 + size,
      })
      break
    }
  })
  return spots
}

function isTermWord(word: Word, { lexicon }: GateIndex): boolean {
  if (word.kind !== 'word' || word.capital || word.isFunction || word.isCue || word.isLight) return false
  if (word.low.length < 4 || /(?:ly|ing|ed)$/u.test(word.low) || lexicon.isExact(word.keys)) return false
  return !/^(?:most|more|less|least|several|many|few|first|last|next|following|previous|other|own|only|same|beginning|end|start|middle|number|amount|time|rest|majority|lack|top|bottom|lot|deal|null|order|opinion|third|fourth|half|lower|upper|central|world|fact|view|variety|range|series|set)$/.test(
    word.low,
  )
}
