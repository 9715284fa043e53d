export interface WrittenDate {
  readonly year: string
  /** 1 to 12; null where the article does not say. */
  readonly month: number | null
  readonly day: number | null
}

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** An ISO 8601 day, month or year apart. */
export function readDate(published: string): WrittenDate {
  const [year = '', month, day] = published.slice(0, 10).split('-')
  return { year, month: month ? Number(month) : null, day: day ? Number(day) : null }
}

/** `June 20, 2012`, `June 2012`, `2012` */
export function monthFirst({ year, month, day }: WrittenDate): string {
  const name = month && MONTHS[month - 1]
  if (!name) return year
  return day ? `${name} ${day}, ${year}` : `${name} ${year}`
}

/** `20 June 2012`; months of more than four letters shortened, as MLA wants it: `28 Dec. 2014`. */
export function dayFirst({ year, month, day }: WrittenDate): string {
  const name = month && MONTHS[month - 1]
  const short = name && (name.length > 4 ? `${name.slice(0, name === 'September' ? 4 : 3)}.` : name)
  return [day, short, year].filter(Boolean).join(' ')
}
