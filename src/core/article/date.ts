const LOCALES = ['de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'uk', 'pl', 'cs', 'sv', 'da', 'tr', 'id']

const ENGLISH_WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i

const YEAR = '(?<year>\\d{4})'
const TIME =
  '(?:[\\s,T·|]*(?:at|um|à|в|o’clock)?\\s*\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\.\\d+)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:Uhr|Z|[A-Z]{2,5}|[+-]\\d{2}:?\\d{2})?)?'
const WEEKDAY = '(?:(?!(?:the|le|el|den|am)\\s)(?<weekday>\\p{L}+)\\.?,?\\s+)?'

const NUMERIC = [
  new RegExp(`^${YEAR}-(?<month>\\d{2})(?:-(?<day>\\d{2}))?${TIME}$`, 'u'),
  new RegExp(`^${YEAR}[/.](?<month>\\d{1,2})[/.](?<day>\\d{1,2})\\.?${TIME}$`, 'u'),
  new RegExp(`^${WEEKDAY}(?<day>\\d{1,2})\\.\\s?(?<month>\\d{1,2})\\.\\s?${YEAR}${TIME}$`, 'u'),
  new RegExp(
    `^${YEAR}\\s*[年년](?:\\s*(?<month>\\d{1,2})\\s*[月월](?:\\s*(?<day>\\d{1,2})\\s*[日号일])?)?.{0,16}$`,
    'u',
  ),
  /^(?<year>(?:1[5-9]|20)\d{2})$/u,
]
const SLASHED = new RegExp(`^(?<first>\\d{1,2})/(?<second>\\d{1,2})/${YEAR}${TIME}$`, 'u')
const NAME = '(?<name>\\p{L}+)\\.?'
const NAMED = [
  new RegExp(`^${WEEKDAY}${NAME}\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}${TIME}$`, 'iu'),
  new RegExp(
    `^${WEEKDAY}(?:the\\s+|le\\s+|el\\s+|den\\s+|am\\s+)?(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?\\s+(?:of\\s+|de\\s+)?${NAME},?\\s+(?:de\\s+)?${YEAR}(?:\\s*(?:г|р)\\.?|\\s+года)?${TIME}$`,
    'iu',
  ),
  new RegExp(`^${NAME},?\\s+(?:de\\s+)?${YEAR}$`, 'iu'),
]

/**
 * Reads a date as people write it (English, German, French, Russian, Chinese and other month names; ISO;
 * d.m.y) into ISO 8601, as precise as it is written; null where the whole text is not a date. Of
 * `6/7/2012` only the year is certain.
 */
export function parseDate(text: string): string | null {
  const written = text.trim()
  if (written.length > 60 || !/\d{4}/.test(written)) return null
  for (const pattern of NUMERIC) {
    const groups = pattern.exec(written)?.groups
    if (groups && isWeekday(groups.weekday)) return iso(groups.year, groups.month, groups.day)
  }
  const slashed = SLASHED.exec(written)?.groups
  if (slashed) return slashedDate(slashed.year!, Number(slashed.first), Number(slashed.second))
  for (const pattern of NAMED) {
    const groups = pattern.exec(written)?.groups
    const month = groups && monthNumber(groups.name!)
    if (month && isWeekday(groups.weekday)) return iso(groups.year, String(month), groups.day)
  }
  return null
}

/** True for the name of a month or a weekday in English, which no person bears as the first word of a byline. */
export function isCalendarWord(word: string): boolean {
  return englishMonth(word) !== null || ENGLISH_WEEKDAY.test(word)
}

function slashedDate(year: string, first: number, second: number): string | null {
  if (first > 12) return iso(year, String(second), String(first))
  if (second > 12) return iso(year, String(first), String(second))
  return first === second ? iso(year, String(first), String(second)) : iso(year)
}

function iso(year: string | undefined, month?: string, day?: string): string | null {
  if (!year) return null
  if (!month) return year
  const padded = `${year}-${month.padStart(2, '0')}`
  if (Number(month) < 1 || Number(month) > 12) return null
  if (!day) return padded
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  // The 30th of February rolls over into March.
  return date.getUTCDate() === Number(day) && Number(day) > 0 ? `${padded}-${day.padStart(2, '0')}` : null
}

const ENGLISH = 'january february march april may june july august september october november december'.split(
  ' ',
)
let others: Map<string, number> | null = null
let weekdays: Set<string> | null = null

function monthNumber(name: string): number | null {
  const english = englishMonth(name)
  if (english !== null) return english
  others ??= monthNames()
  const written = plain(name)
  const exact = others.get(written)
  if (exact !== undefined || written.length < 3) return exact ?? null
  // Shortened (`janv`) or with another ending (`июнь` for `июня`), where only one month is so written.
  const stem = written.slice(0, -1)
  const near = [...others].filter(([long]) => long.startsWith(written) || long.slice(0, -1) === stem)
  const months = new Set(near.map(([, month]) => month))
  return months.size === 1 ? [...months][0]! : null
}

function englishMonth(name: string): number | null {
  const lower = plain(name)
  const index = ENGLISH.findIndex((month) => month === lower || (lower.length > 2 && month.startsWith(lower)))
  return index === -1 ? null : index + 1
}

/** True for a weekday's name, in full or short, and where none is written. */
function isWeekday(name: string | undefined): boolean {
  if (!name || ENGLISH_WEEKDAY.test(name)) return true
  weekdays ??= weekdayNames()
  return weekdays.has(plain(name))
}

/** Month names as dates have them (Russian inflects), from the platform's own locale data; made when first needed. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>()
  for (const locale of LOCALES) {
    const format = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' })
    for (let index = 0; index < 12; index++) {
      const part = format.formatToParts(Date.UTC(2012, index, 15)).find(({ type }) => type === 'month')
      const name = plain(part?.value ?? '')
      if (name && !names.has(name)) names.set(name, index + 1)
    }
  }
  return names
}

function weekdayNames(): Set<string> {
  const names = LOCALES.flatMap((locale) =>
    (['long', 'short'] as const).flatMap((weekday) => {
      const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' })
      return Array.from({ length: 7 }, (_, day) => plain(format.format(Date.UTC(2012, 0, day + 1))))
    }),
  )
  return new Set(names)
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, '')
}
