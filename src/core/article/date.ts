const MONTH_LOCALES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'ru',
  'uk',
  'pl',
  'cs',
  'sv',
  'da',
  'tr',
  'id',
]

const YEAR = '(?<year>\\d{4})'
const TIME =
  '(?:[\\s,T·|]*(?:at|um|à|в|o’clock)?\\s*\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\.\\d+)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:Uhr|Z|[A-Z]{2,5}|[+-]\\d{2}:?\\d{2})?)?'
const WEEKDAY = '(?:\\p{L}+\\.?,?\\s+)?'

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
    if (groups) return iso(groups.year, groups.month, groups.day)
  }
  const slashed = SLASHED.exec(written)?.groups
  if (slashed) return slashedDate(slashed.year!, Number(slashed.first), Number(slashed.second))
  for (const pattern of NAMED) {
    const groups = pattern.exec(written)?.groups
    const month = groups && monthNumber(groups.name!)
    if (month) return iso(groups.year, String(month), groups.day)
  }
  return null
}

/** True for the name of a month or a weekday in English, which no person bears as the first word of a byline. */
export function isCalendarWord(word: string): boolean {
  return monthNumber(word) !== null || /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i.test(word)
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

function monthNumber(name: string): number | null {
  const lower = name.toLowerCase().replace(/\.$/, '')
  const english = ENGLISH.findIndex(
    (month) => month === lower || (lower.length > 2 && month.startsWith(lower)),
  )
  if (english !== -1) return english + 1
  others ??= monthNames()
  return others.get(lower) ?? null
}

/** Month names as dates have them (Russian inflects), from the platform's own locale data; made when first needed. */
function monthNames(): Map<string, number> {
  const names = new Map<string, number>()
  for (const locale of MONTH_LOCALES) {
    for (const month of ['long', 'short'] as const) {
      for (const options of [{ month, day: 'numeric' }, { month }] as const) {
        const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
        for (let index = 0; index < 12; index++) {
          const part = format.formatToParts(Date.UTC(2012, index, 15)).find(({ type }) => type === 'month')
          const name = part?.value.toLowerCase().replace(/\.$/, '')
          if (name && /\p{L}{3}/u.test(name) && !names.has(name)) names.set(name, index + 1)
        }
      }
    }
  }
  return names
}
