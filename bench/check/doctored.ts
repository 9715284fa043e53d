import type { Maker } from './honest.ts'
import { join, pick, plain, wordsOf } from './words.ts'

/** Where one of the words stands, or -1. */
function indexOfAny(words: readonly string[], wanted: readonly string[], from = 0): number {
  return words.findIndex((word, at) => at >= from && wanted.includes(plain(word)))
}

function dropping(kind: 'denials' | 'hedges'): Maker {
  return (sentence, lexicon) => {
    const words = wordsOf(sentence, lexicon)
    const at = indexOfAny(words, lexicon[kind])
    return at < 0 ? null : join(words.toSpliced(at, 1), lexicon)
  }
}

/** A word that is neither the first nor the last: without those a shorter quotation is left, word for word. */
function inner(words: readonly string[], random: () => number): number | null {
  const at = words.flatMap((word, index) => (plain(word) ? [index] : [])).slice(1, -1)
  return at.length ? at[pick(0, at.length, random)]! : null
}

/** Every change that makes a quotation another's words. `next` is another sentence of the article. */
export const doctored: Readonly<
  Record<string, (...given: [...Parameters<Maker>, next: string]) => string | null>
> = {
  'another number': (sentence) => {
    const numbers = [...sentence.matchAll(/\d+/g)]
    const last = numbers.at(-1)
    if (!last) return null
    return (
      sentence.slice(0, last.index) +
      String(Number(last[0]) + 1) +
      sentence.slice(last.index + last[0].length)
    )
  },
  'moved decimal point': (sentence) => {
    const moved = sentence.replace(/\d[.,]\d/, (c) => c.replace(/[.,]/, ''))
    return moved === sentence ? null : moved
  },
  'dropped denial': dropping('denials'),
  'dropped hedge': dropping('hedges'),
  'added denial': (sentence, lexicon, random) => {
    const words = wordsOf(sentence, lexicon)
    const at = inner(words, random)
    return at === null ? null : join(words.toSpliced(at, 0, lexicon.denial), lexicon)
  },
  'near-synonym': (sentence, lexicon) => {
    const words = wordsOf(sentence, lexicon)
    const at = indexOfAny(words, Object.keys(lexicon.synonyms))
    if (at < 0) return null
    const word = words[at]!
    return join(words.with(at, word.replace(/[\p{L}\p{M}]+/u, lexicon.synonyms[plain(word)]!)), lexicon)
  },
  'dropped word': (sentence, lexicon, random) => {
    const words = wordsOf(sentence, lexicon)
    const at = inner(words, random)
    return at === null ? null : join(words.toSpliced(at, 1), lexicon)
  },
  'repeated word': (sentence, lexicon, random) => {
    const words = wordsOf(sentence, lexicon)
    const at = inner(words, random)
    return at === null ? null : join(words.toSpliced(at, 0, words[at]!), lexicon)
  },
  'swapped words': (sentence, lexicon, random) => {
    const words = wordsOf(sentence, lexicon)
    const at = inner(words, random)
    const after = words.findIndex((word, index) => at !== null && index > at && plain(word) !== '')
    if (at === null || plain(words[at]!) === plain(words[after]!)) return null
    return join(words.with(at, words[after]!).with(after, words[at]!), lexicon)
  },
  'clauses in another order': (sentence, lexicon) => {
    const words = wordsOf(sentence.replace(/[.。]$/u, ''), lexicon)
    if (words.length < 8) return null
    const middle = Math.floor(words.length / 2)
    return join([...words.slice(middle), ...words.slice(0, middle)], lexicon)
  },
  stitched: (sentence, lexicon, _random, next) => {
    const [head, tail] = [wordsOf(sentence, lexicon), wordsOf(next, lexicon)]
    if (head.length < 8 || tail.length < 8) return null
    return join(
      [...head.slice(0, Math.ceil(head.length / 2)), ...tail.slice(Math.floor(tail.length / 2))],
      lexicon,
    )
  },
  'elision that hides a denial': (sentence, lexicon) => {
    const words = wordsOf(sentence, lexicon)
    const at = indexOfAny(words, lexicon.denials, 1)
    return at < 1 || at > words.length - 2 ? null : join(words.with(at, '…'), lexicon)
  },
  'elision that hides a hedge': (sentence, lexicon) => {
    const words = wordsOf(sentence, lexicon)
    const at = indexOfAny(words, lexicon.hedges, 1)
    return at < 1 || at > words.length - 2 ? null : join(words.with(at, '[…]'), lexicon)
  },
  'elision against the order': (sentence, lexicon) => {
    const words = wordsOf(sentence.replace(/[.。]$/u, ''), lexicon)
    if (words.length < 12 || /[…]|\.{3}/u.test(sentence)) return null
    const third = Math.floor(words.length / 3)
    return join([...words.slice(-third), '…', ...words.slice(0, third)], lexicon)
  },
  'elision across the article': (sentence, lexicon, _random, next) => {
    const [head, tail] = [wordsOf(sentence, lexicon), wordsOf(next, lexicon)]
    const end = tail.slice(-6)
    // Brackets and dots would be read as an editor's.
    if (head.length < 8 || tail.length < 8 || /[[…]|\.{3}/u.test(next) || end.filter(plain).length < 4)
      return null
    return join([...head.slice(0, 6), '…', ...end], lexicon)
  },
  'word replaced in brackets': (sentence, lexicon) => {
    const words = wordsOf(sentence, lexicon)
    const at = indexOfAny(words, Object.keys(lexicon.synonyms))
    return at < 0 ? null : join(words.with(at, `[${lexicon.synonyms[plain(words[at]!)]}]`), lexicon)
  },
  'framed by prose': (sentence, lexicon, random) => {
    if (/["“”„«»‘’']/.test(sentence)) return null
    const words = wordsOf(sentence, lexicon)
    const at = inner(words, random)
    return at === null ? null : `Look at what they write: “${join(words.toSpliced(at, 1), lexicon)}” Well.`
  },
  'insertion that denies': (sentence, lexicon, random) => {
    const words = wordsOf(sentence, lexicon)
    const at = inner(words, random)
    return at === null ? null : join(words.toSpliced(at, 0, `[${lexicon.denial}]`), lexicon)
  },
}
