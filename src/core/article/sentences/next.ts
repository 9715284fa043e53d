/** What follows a place where a sentence may end. */
export interface Next {
  /** The first character that is no white space. */
  readonly at: number
  /** White space stands before it. */
  readonly spaced: boolean
  /** From the first letter or digit (from the first sign, if a bracket, dash or question mark tells more), cut short. */
  readonly rest: string
  /** The first word of it, if a word comes next. */
  readonly word: string
  readonly kind: 'capital' | 'lower' | 'uncased' | 'digit' | 'symbol' | 'none'
  /** A comma or the like: the sentence is not over. */
  readonly goesOn: boolean
  /** Another stop, or dots before a word. */
  readonly stops: boolean
}

const SPACE = /\s*/uy
const OPENING = /[\p{Ps}\p{Pi}"'„‚»¿¡*•·‣⁃—–―-]/u
const FAR = 160

/** Null at the end of the text. */
export function nextAfter(text: string, place: number): Next | null {
  SPACE.lastIndex = place
  const at = place + (SPACE.exec(text)?.[0].length ?? 0)
  if (at >= text.length) return null
  const ahead = text.slice(at, at + FAR)
  const first = ahead[0]!
  const telling = /^[(—–―¿¡]/.test(first)
  const stops = /^(?:\p{Sentence_Terminal}|…)/u.test(ahead)
  let skip = 0
  if (stops) skip = /^[.…]*/.exec(ahead)![0].length
  else if (ahead.startsWith('[')) skip = /^\[[.… ]+\]\s*/.exec(ahead)?.[0].length ?? 0
  while (skip < ahead.length && (OPENING.test(ahead[skip]!) || (skip > 0 && ahead[skip] === ' '))) skip++
  const start = ahead.slice(skip)
  const kind = /^[¿¡]/.test(first) ? 'capital' : kindOf(start)
  return {
    at,
    spaced: at > place,
    rest: telling ? ahead : start,
    word: /^[\p{L}\p{M}]+(?:['’][\p{L}]+)?/u.exec(start)?.[0] ?? '',
    kind,
    goesOn: /^[,;:，、；：،؛·)\]}]/u.test(ahead) && !/^[:;·][\p{L}\p{P}]/u.test(ahead),
    stops,
  }
}

function kindOf(start: string): Next['kind'] {
  if (!start) return 'none'
  // Georgian has small letters only; a capital soon after a small letter makes a name: iPhone, eBay.
  if (/^(?:\p{Script=Georgian}|\p{Lo}|\p{Lm})/u.test(start)) return 'uncased'
  if (/^\p{Ll}/u.test(start)) return /^\p{Ll}{1,2}\p{Lu}/u.test(start) ? 'capital' : 'lower'
  if (/^\p{L}/u.test(start)) return 'capital'
  if (/^\p{N}/u.test(start)) return 'digit'
  return 'symbol'
}
