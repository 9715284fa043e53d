/** Who wrote an article, as bibliographies sort and shorten it. */
export interface Name {
  /** What it is sorted by, particles with it (`van Gogh`); of an organisation its whole name. */
  readonly family: string
  /** Empty for an organisation, and where names are not written apart (Chinese, Japanese, Korean). */
  readonly given: string
  /** `Jr.`, `III`; mostly empty. */
  readonly suffix: string
}

const ORGANISATION =
  /^the\s|\d|\b(?:staff|agency|press|news|times|institute|university|editors?|editorial|board|team|reuters|foundation|cent(?:er|re)|association|committee|commission|ministry|department|office|bureau|council|union|bank|group|service|society|company|inc|ltd|corp|desk)\b/i
const AND = /\s*(?:,\s*(?:and|&)|\s(?:and|und|et|y|e|en|och|og|и)(?=\s)|&|;|、|，|,)\s*/giu
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i
const PARTICLE = /^(?:van|von|vom|zu|zur|der|den|de|del|della|di|da|das|dos|du|la|le|ten|ter|bin|ibn|al|el)$/

/** The names of a byline: `Jane Doe and J. K. Poe`, `Doe, Jane`, `The Associated Press`. */
export function readNames(byline: string): Name[] {
  const written = byline.trim()
  if (ORGANISATION.test(written) && !/[,;]/.test(written)) return [whole(written)]
  const parts = written.split(AND).filter(Boolean)
  // `Doe, Jane`: two names of one word each are one name turned round.
  const [family, given] = parts
  if (parts.length === 2 && /^[^\s,]+, [^\s,]+$/.test(written) && family && given) {
    return [{ family, given, suffix: '' }]
  }
  const names: Name[] = []
  for (const part of parts) {
    const last = names.at(-1)
    if (last?.given && SUFFIX.test(part)) names[names.length - 1] = { ...last, suffix: part }
    else names.push(readName(part))
  }
  return names
}

function readName(text: string): Name {
  const words = text.split(/\s+/)
  if (words.length < 2 || ORGANISATION.test(text)) return whole(text)
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? words.pop()! : ''
  let from = words.length - 1
  while (from > 1 && PARTICLE.test(words[from - 1]!)) from--
  return { given: words.slice(0, from).join(' '), family: words.slice(from).join(' '), suffix }
}

function whole(name: string): Name {
  return { family: name, given: '', suffix: '' }
}

/** `Doe, Jane`; `King, Martin Luther, Jr.` */
export function inverted({ family, given, suffix }: Name): string {
  return [family, given, suffix].filter(Boolean).join(', ')
}

/** `Jane Doe`; `Martin Luther King Jr.` */
export function straight({ family, given, suffix }: Name): string {
  return [given, family, suffix].filter(Boolean).join(' ')
}

/** `J.-P.` for `Jean-Paul`, `J. K.` for `J.K.`; letters of other scripts alike. */
export function initials(given: string): string {
  return given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(/\s+/)
    .map((word) => word.split('-').map(initial).join('-'))
    .join(' ')
}

function initial(word: string): string {
  const [letter = ''] = word
  return /\p{L}/u.test(letter) ? `${letter.toUpperCase()}.` : word
}
