/**
 * What copying does to single characters. Sources: Unicode's general categories, UTS #39 (look-alikes; its
 * full table also equates `l`, `I` and `1`, which would forgive a changed number, so only letters of
 * different scripts stand here), and the character charts for each script's optional signs.
 */

/** Characters that leave no trace in print: zero-width, joiners, directions, variation selectors, tatweel. */
export const INVISIBLE =
  '\\u034F\\u0640\\u061C\\u115F\\u1160\\u17B4\\u17B5\\u180B-\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u206F\\uFE00-\\uFE0F\\uFEFF\\u{E0100}-\\u{E01EF}'

/** Apostrophes and single quotation marks: part of a word between two letters, quotation marks elsewhere. */
export const APOSTROPHES = "'`´‘’‛ʹʻʼʽˈ′‵＇׳՚"

/** Quotation marks and the marks of book titles. */
export const QUOTES = '"“”„‟‚‹›«»″‶＂״「」『』﹁﹂﹃﹄｢｣〝〞〟❝❞❛❜《》〈〉【】'

/** Every hyphen, dash and minus. */
export const DASHES = '\\-‐‑‒–—―−⁃﹘﹣－־⸺⸻'

/** Scripts that set no spaces between words: there each character is compared by itself. */
export const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}ー々〆ｰ'

/** Punctuation that a script writes in its own form. */
export const MARK_FORMS: Readonly<Record<string, string>> = {
  '。': '.',
  '｡': '.',
  '۔': '.',
  '،': ',',
  '﹐': ',',
  '､': '、',
  '؛': ';',
  '؟': '?',
  '٪': '%',
  '‧': '·',
  '・': '·',
  '･': '·',
  '•': '·',
  '∙': '·',
  '⋅': '·',
  '〔': '[',
  '〕': ']',
  '～': '~',
  '〜': '~',
  '⁄': '/',
  '∕': '/',
}

/** Vowel signs that Arabic and Hebrew may leave out, and their leftovers after composition. */
export const OPTIONAL_SIGNS = /[\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u064B-\u065F\u0670]/gu

/** Letters that an alphabet writes in either of two ways, lower case. */
export const LETTER_FORMS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ё: 'e',
  ی: 'ي',
  ک: 'ك',
  ɑ: 'a',
  ɡ: 'g',
}

/**
 * Cyrillic letters of which either case looks like a Latin one, lower case. Each has a Latin letter of its
 * own, so no two Cyrillic words become one.
 */
export const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  е: 'e',
  н: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  х: 'x',
  у: 'y',
}

/** The same for Greek, which is read so only in words of more than one letter: `μ` alone is a unit. */
export const GREEK: Readonly<Record<string, string>> = {
  α: 'a',
  β: 'b',
  ε: 'e',
  ζ: 'z',
  η: 'h',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'n',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'y',
  χ: 'x',
}

/** Strangers in a word that is mostly Latin, by what each case looks like. */
export const STRANGERS: Readonly<Record<string, string>> = {
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
  α: 'a',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  υ: 'u',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ӏ: 'l',
  Ӏ: 'l',
  օ: 'o',
  հ: 'h',
  ո: 'n',
  ս: 'u',
}
