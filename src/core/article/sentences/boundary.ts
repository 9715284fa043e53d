import { abbreviationsOf, type Role } from './abbreviations.ts'
import { type Next, nextAfter } from './next.ts'
import { isLabel, isOpener, isPreposition } from './openers.ts'
import { EXTENDING, type Stop } from './stop.ts'

/** What is known of the sentence that a stop may end. */
export interface Surroundings {
  readonly text: string
  /** A primary subtag. */
  readonly language: string
  /** Where the sentence began. */
  readonly began: number
}

// Ordinal numbers are written with a full stop.
const ORDINAL = new Set('de da nb nn no fi cs sk pl hu hr sr sl bs et lv tr is fo lb ko'.split(' '))
// Words without a vowel are ordinary there.
const VOWELLESS = new Set('cs sk hr sr sl bs pl mk bg cy'.split(' '))
const NAMES_WITH_MARK = /(?:^|[\s\p{P}])(?:Yahoo|Jeopardy|Oklahoma|Wham|Mamma Mia)$/u
const OMISSION = /^[[(（［][.… \u00A0]+[\])）］]/u
const DASH = /^[—–―]/
const CITED = /^\([^()\n]{0,80}\d[^()\n]{0,20}\)[.,;:]/
const SPEECH =
  /^(?:\p{Lu}[\p{L}.'’-]{0,20} ){1,3}(?:said|says|asked|asks|replied|replies|added|adds|wrote|writes|cried|shouted|exclaimed|answered|told|wondered|demanded|called)\b/u
const WEEKDAY_OR_ZONE =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|[A-Z]{1,3}T|UTC|GMT)(?![\p{L}])/u
const NUMERAL = /^(?:\p{Nd}|[IVXLC]+(?![\p{L}])|\p{Lu}(?![\p{L}\p{M}]))/u
const TIME_UNIT = /^(?:гг?|вв?|рр?|[rw]|am|pm)$/
const ROMAN = /^[IVXLC]{1,6}$/
const MARKER = /^[([]?(?:\p{Nd}{1,3}|\p{L}|[ivxIVX]{1,4})$/u
const PARTICLE = new Set('de del le la di da du van von dos mac el al bin ibn den der ten'.split(' '))
const QUOTING =
  /^(?:と(?!ても|ころ|にかく|りあえず|もに)|って|など|なんて|という|[のをがに]|は(?!い|じ|や)|も(?!う|ち|し)|で(?!も|は)|的(?!确)|等)/
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const SEVERAL_CLUSTERS = /\p{Lo}\p{M}*\p{Lo}/u
const SHORT_SCRIPTS = /^[\p{Script=Thai}\p{Script=Lao}]/u

/** True if a sentence ends where the stop is closed. */
export function endsSentence(stop: Stop, around: Surroundings): boolean {
  const { text } = around
  const { closed, kind } = stop
  if (closed >= text.length) return true
  if (text[closed - 1] === '\u200D') return false
  const next = nextAfter(text, closed)
  if (!next) return true
  if (EXTENDING.test(text.slice(next.at, next.at + 2))) return false
  if (next.goesOn) return false
  if (!next.spaced) return endsWithoutSpace(stop, next, around)
  if (kind === 'plain') return true
  if (next.stops) return kind !== 'ellipsis' && /^[.…]+[\p{L}\p{N}]/u.test(text.slice(next.at, next.at + 8))
  if (DASH.test(next.rest)) return around.language !== 'en' && next.kind === 'capital'
  if (CITED.test(next.rest)) return false
  if (next.kind === 'lower') return false
  if (kind === 'mark') return markEnds(stop, next, around)
  if (kind === 'period') return periodEnds(stop, next, around)
  return dotsEnd(stop, next, around)
}

function endsWithoutSpace(stop: Stop, next: Next, { text, language }: Surroundings): boolean {
  const { start, end, closed, kind } = stop
  if (kind === 'plain') return closed === end || !QUOTING.test(next.rest)
  const before = text[start - 1] ?? ''
  if (UNSPACED.test(next.rest[0] ?? '')) {
    if (kind === 'mark') return closed === end || !QUOTING.test(next.rest)
    return kind === 'period' && UNSPACED.test(before)
  }
  if (kind === 'mark' && /^[¿¡]/.test(next.rest)) return true
  if (kind === 'ellipsis' || kind === 'full ellipsis' || next.kind !== 'capital') return false
  // A space that was left out, or lost with a footnote's mark.
  const word = wordBefore(text, start)
  const ordinary = /^(?:[\p{L}\p{M}'’-]*\p{Ll}{2}|[\p{Nd},.]*\p{Nd})$/u.test(word) && !roleOf(word, language)
  return ordinary && (isOpener(next.word, language) || roleOf(next.word, language) === 'leading')
}

function markEnds(stop: Stop, next: Next, { text, language }: Surroundings): boolean {
  if (next.kind !== 'capital') return true
  const opens = isOpener(next.word, language)
  if (NAMES_WITH_MARK.test(text.slice(Math.max(0, stop.start - 16), stop.start))) return opens
  return stop.closed === stop.end || opens || !SPEECH.test(next.rest)
}

/** Four dots hold a full stop; three end a sentence where the next word shows it. */
function dotsEnd({ start, end, kind, closed }: Stop, next: Next, { text, language }: Surroundings): boolean {
  if (OMISSION.test(text.slice(start - 1, closed))) return false
  if (kind === 'full ellipsis') return true
  if (language === 'en' && /^I(?![\p{L}\p{M}])/u.test(next.word)) return false
  if (closed > end) return true
  const spaced = /\s/.test(text[start - 1] ?? '')
  return !spaced || isOpener(next.word, language)
}

function periodEnds(stop: Stop, next: Next, around: Surroundings): boolean {
  const { text, language, began } = around
  const word = wordBefore(text, stop.start)
  if (!word) return true
  if (stop.closed > stop.end && /["'”’»“]/.test(text[stop.end]!)) return true
  const opens =
    next.kind === 'capital' && isOpener(next.word, language) && next.rest[next.word.length] !== '.'
  const first = opensSentence(text, began, stop.start - word.length)
  if (first && MARKER.test(word) && stop.closed <= stop.end + 1) return false
  if (/^\p{Nd}+$/u.test(word)) return numberEnds(word, stop.start, next, opens, around)

  const before = wordBefore(text, stop.start - word.length - 1)
  const key = joined(text, stop.start - word.length, word)
  const spaced = key ? roleOf(key, language) : undefined
  if (spaced) return roleEnds(spaced, next, opens, isIntroduction(stop, around))
  // "Tuesday.Mr. Hale": a space was left out.
  const role = roleOf(word, language) ?? roleOf(/\p{L}{3}\.(\p{Lu}\p{L}+)$/u.exec(word)?.[1] ?? '', language)
  if (role) {
    // A unit of time stands after its number; before a name the same letter is a title or a town.
    const title = TIME_UNIT.test(word) && !/(?:\p{Nd}|[IVX])$/u.test(before)
    return roleEnds(title ? 'leading' : role, next, opens, isIntroduction(stop, around))
  }
  if (/\p{Lo}/u.test(word)) return uncasedEnds(word)
  if (/^\p{L}\p{M}*$/u.test(word)) return letterEnds(word, before, next, opens, first)
  if (/^\p{L}{1,3}(?:\.-?\p{L}{1,3})+$/u.test(word)) return dottedEnds(word, opens)
  if (language === 'de' && ROMAN.test(word)) return opens
  const abbreviated =
    /^\p{Script=Latin}\p{Ll}{1,3}$/u.test(word) && !/[aeiouyà-æè-ïò-öø-ýœăąęěıőůű]/i.test(word)
  return !abbreviated || VOWELLESS.has(language) || opens
}

function roleEnds(role: Role, next: Next, opens: boolean, introduces: boolean): boolean {
  if (role === 'leading') return false
  if (role === 'counting') return !NUMERAL.test(next.rest) || opens
  if (role === 'trailing' || opens) return opens
  return next.kind === 'capital' && !introduces && !WEEKDAY_OR_ZONE.test(next.rest)
}

/** Nothing but a bullet or an opening mark stands before the word. */
function opensSentence(text: string, began: number, at: number): boolean {
  return at - began <= 3 && !/[\p{L}\p{N}]/u.test(text.slice(began, at))
}

/** "At 5 a.m." before a name: the sentence has only begun. */
function isIntroduction(stop: Stop, { text, language, began }: Surroundings): boolean {
  const words = text.slice(began, Math.min(stop.start, began + 60)).split(/\s+/)
  return words.length <= 4 && isPreposition(words[0]!, language)
}

function numberEnds(word: string, at: number, next: Next, opens: boolean, { text, language }: Surroundings) {
  if (language === 'ko') return word.length > 4
  if (!ORDINAL.has(language) || word.length > 3) return true
  // 3:1, 10/12
  if (/[:/]/.test(text[at - word.length - 1] ?? '')) return true
  const before = wordBefore(text, at - word.length - 1)
  if (next.kind !== 'capital') return !/^\p{Nd}{1,2}\.|^\p{Nd}{4}/u.test(next.rest) || word.length > 2
  if (language !== 'de') return true
  // "der 3. Oktober", but "auf Platz 3. Bayern": a noun before the number has counted it.
  return opens || (/^\p{Lu}/u.test(before) && !isOpener(before, language) && !/\.$/.test(before))
}

/** Initials, and single letters that end a sentence: "you and I. Did …", "vitamin C. The …". */
function letterEnds(word: string, before: string, next: Next, opens: boolean, first: boolean): boolean {
  if (next.kind === 'symbol' || next.kind === 'digit') return false
  if (/^\p{Ll}/u.test(word)) return opens
  if (!first && isLabel(before)) return true
  const named = first || /^\p{Lu}/u.test(before)
  return opens && !(named && PARTICLE.has(next.word.toLowerCase()))
}

function dottedEnds(word: string, opens: boolean): boolean {
  if (/^\p{Lu}/u.test(word)) return opens
  return !/^\p{Ll}(?:\.\p{Ll})+$/u.test(word)
}

/** Scripts without capitals abbreviate to one letter (with its vowel signs), Thai to a few. */
function uncasedEnds(word: string): boolean {
  if (SHORT_SCRIPTS.test(word)) return word.length > 4
  return SEVERAL_CLUSTERS.test(word) || UNSPACED.test(word) || /\p{Script=Hangul}/u.test(word)
}

function roleOf(word: string, language: string): Role | undefined {
  const roles = abbreviationsOf(language)
  const exact = roles.get(word)
  if (exact || word.length === 1) return exact
  // Goethestr. 5
  if (language === 'de' && /\p{Ll}str$/u.test(word)) return 'trailing'
  return roles.get(word.toLowerCase())
}

/** The key of an abbreviation that is written in parts: "z. B" → "z.B"; empty for a word alone. */
function joined(text: string, start: number, word: string): string {
  let key = ''
  for (let end = start, parts = 0; parts < 3 && /[ \u00A0\u202F]/.test(text[end - 1] ?? ''); parts++) {
    const part = text[end - 2] === '.' ? wordBefore(text, end - 2) : ''
    if (!/^\p{L}{1,3}$/u.test(part)) break
    key = `${part}.${key}`
    end -= part.length + 2
  }
  return key && `${key}${word}`
}

const LONGEST_WORD = 40
const WORD = /[\p{L}\p{M}\p{N}°№_$€£%&@]/u
const INNER = /[.,'’"״-]/

/** The letters, digits and inner dots that end at a place, without the bracket or quotation mark before them. */
function wordBefore(text: string, end: number): string {
  const last = text[end - 1]
  let start = last === "'" || last === '’' ? end - 1 : end
  if (start === end && !isWord(last)) return ''
  const least = Math.max(0, end - LONGEST_WORD)
  while (start > least) {
    if (isWord(text[start - 1])) start--
    else if (start < end && INNER.test(text[start - 1]!) && isWord(text[start - 2])) start -= 2
    // Jean-Pierre's initials: J.-P.
    else if (start < end && text.slice(start - 2, start) === '.-' && isWord(text[start - 3])) start -= 3
    else break
  }
  return text.slice(start, end)
}

function isWord(character: string | undefined): boolean {
  if (character === undefined) return false
  const code = character.charCodeAt(0)
  if (code < 128) return ASCII_WORD[code]!
  return WORD.test(character)
}

const ASCII_WORD = Array.from({ length: 128 }, (_, code) => WORD.test(String.fromCharCode(code)))
