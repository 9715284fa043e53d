import { join, type Lexicon, pick, plain, wordsOf } from './words.ts'

/** A text made of a sentence, or null where the sentence does not lend itself. */
export type Maker = (sentence: string, lexicon: Lexicon, random: () => number) => string | null

const LOOKALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  E: 'Е',
  H: 'Н',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  T: 'Т',
  X: 'Х',
}
const LATIN = Object.fromEntries(Object.entries(LOOKALIKES).map(([latin, cyrillic]) => [cyrillic, latin]))

const changed = (sentence: string, variant: string) => (variant === sentence ? null : variant)

/** A stretch within a sentence that begins and ends beside letters and holds no denial or hedge. */
function innocent(words: readonly string[], lexicon: Lexicon, random: () => number): [number, number] | null {
  const size = lexicon.spaced ? 4 : 6
  if (words.length < size * 3) return null
  const from = pick(size, words.length - size * 2, random)
  const hidden = join(words.slice(from, from + size), lexicon)
  const bad = [...lexicon.denials, ...lexicon.hedges]
  const found = lexicon.spaced
    ? words
        .slice(from, from + size)
        .some((word) => bad.includes(plain(word)) || /n['’]t$|[^\p{L}\p{M}\p{N}]/u.test(word))
    : /[不没未无非别否莫勿，。、；：“”（）《》]/u.test(hidden) || bad.some((word) => hidden.includes(word))
  const torn = [from - 1, from, from + size - 1, from + size].some(
    (at) => /[\d½]/.test(words[at] ?? '') && !lexicon.spaced,
  )
  return found || torn ? null : [from, from + size]
}

function elided(mark: string): Maker {
  return (sentence, lexicon, random) => {
    const words = wordsOf(sentence, lexicon)
    const hole = innocent(words, lexicon, random)
    if (!hole) return null
    return join([...words.slice(0, hole[0]), mark, ...words.slice(hole[1])], lexicon)
  }
}

/** Every change that copying makes, and every mark that editors make. */
export const honest: Readonly<Record<string, Maker>> = {
  verbatim: (sentence) => sentence,
  fragment: (sentence, lexicon, random) => {
    const words = wordsOf(sentence, lexicon)
    if (words.length < 12) return null
    const from = pick(1, words.length - 9, random)
    const torn = !lexicon.spaced && [from, from + 6].some((at) => !/^\p{L}+$/u.test(words[at]!))
    return torn ? null : join(words.slice(from, from + 7), lexicon)
  },
  'upper case': (sentence) => changed(sentence, sentence.toUpperCase()),
  'lower case': (sentence) => changed(sentence, sentence.toLowerCase()),
  'typographic quotes': (sentence) =>
    changed(sentence, sentence.replace(/"([^"]*)"/g, '“$1”').replaceAll("'", '’')),
  'straight quotes': (sentence) => changed(sentence, sentence.replace(/[“”„«»]/g, '"').replaceAll('’', "'")),
  dashes: (sentence) =>
    changed(sentence, sentence.replace(/[–—]/g, '-').replace(/(?<=\p{L})-(?=\p{L})/gu, '‑')),
  'long dashes': (sentence) => changed(sentence, sentence.replace(/ [-–—] /g, '—')),
  'double spaces': (sentence) => changed(sentence, sentence.replaceAll(' ', '  ')),
  'no-break spaces': (sentence) => changed(sentence, sentence.replaceAll(' ', '\u00A0')),
  'line breaks': (sentence) => changed(sentence, sentence.replaceAll(/ (?=\S{5})/g, '\n')),
  'zero-width': (sentence) => [...sentence].map((c, i) => (i % 7 === 3 ? `${c}\u200B` : c)).join(''),
  'soft hyphens': (sentence) => changed(sentence, sentence.replace(/(\p{L}{3})(\p{L}{3})/gu, '$1\u00AD$2')),
  'direction marks': (sentence) => `\u202B${sentence}\u202C\u200F`,
  ligatures: (sentence) =>
    changed(
      sentence,
      sentence.replaceAll('ffi', 'ﬃ').replaceAll('fi', 'ﬁ').replaceAll('fl', 'ﬂ').replaceAll('ff', 'ﬀ'),
    ),
  'broken words': (sentence) => changed(sentence, sentence.replace(/(\p{Ll}{4})(\p{Ll}{4})/u, '$1-\n$2')),
  'look-alikes': (sentence) =>
    changed(
      sentence,
      [...sentence].map((c, i) => (i % 3 === 0 ? (LOOKALIKES[c] ?? LATIN[c] ?? c) : c)).join(''),
    ),
  decomposed: (sentence) => changed(sentence, sentence.normalize('NFD')),
  compatible: (sentence) => changed(sentence, sentence.normalize('NFKC')),
  'full width': (sentence) =>
    changed(
      sentence,
      sentence.replace(/[!-~]/g, (c) =>
        /["'[\]<>]/.test(c) ? c : String.fromCharCode(c.charCodeAt(0) + 0xfee0),
      ),
    ),
  'half width': (sentence) =>
    changed(
      sentence,
      sentence
        .replaceAll('，', ',')
        .replaceAll('。', '.')
        .replaceAll('：', ':')
        .replaceAll('；', ';')
        .replaceAll('（', '(')
        .replaceAll('）', ')'),
    ),
  tatweel: (sentence) => changed(sentence, sentence.replace(/(?<=[\u0628-\u0646])(?=[\u0628-\u0646])/u, 'ـ')),
  'presentation forms': (sentence) => changed(sentence, sentence.replaceAll('لا', 'ﻻ')),
  'no closing stop': (sentence) => changed(sentence, sentence.replace(/[.。!]$/u, '')),
  'closing comma': (sentence) => changed(sentence, sentence.replace(/[.。]$/u, ',')),
  'elision …': elided('…'),
  'elision ...': elided('...'),
  'elision […]': elided('[…]'),
  'elision [...]': elided('[...]'),
  'elision (...)': elided('(...)'),
  'elision at both ends': (sentence) => `… ${sentence} …`,
  '[sic]': (sentence, lexicon) => {
    const words = wordsOf(sentence, lexicon)
    return words.length < 6 ? null : join([...words.slice(0, 4), '[sic]', ...words.slice(4)], lexicon)
  },
  '[t]he': (sentence) =>
    changed(
      sentence,
      sentence.replace(/^\p{Lu}(?=\p{L})/u, (c) => `[${c.toLowerCase()}]`),
    ),
  insertion: (sentence, lexicon) => {
    const words = wordsOf(sentence, lexicon)
    const editor = lexicon.spaced ? '[Ed. Smith]' : '[编者]'
    return words.length < 8 ? null : join([...words.slice(0, 5), editor, ...words.slice(5)], lexicon)
  },
  'footnote marks': (sentence, lexicon) =>
    lexicon.spaced ? sentence.replace(/(?<=\p{L}{4})(?= )/u, '[12]') : null,
  emphasis: (sentence, lexicon) => (lexicon.spaced ? sentence.replace(/ (\p{L}{4,}) /u, ' *$1* ') : null),
  'framed by prose': (sentence) =>
    /["“”„«»‘’']/.test(sentence) ? null : `Look at what they write: “${sentence}” I could hardly believe it.`,
  'in quotation marks': (sentence) => (/["“”„«»]/.test(sentence) ? null : `„${sentence}“`),
  'in guillemets': (sentence) => (/["“”„«»]/.test(sentence) ? null : `«${sentence}»`),
  'quoted lines': (sentence) => `> ${sentence}`,
}
