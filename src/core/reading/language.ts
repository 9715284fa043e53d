import { createRequire } from 'node:module'

/** What is known of one language's words. */
export interface Language {
  /** The primary part of the BCP 47 tag: `en`, `de`, `zh`. */
  readonly tag: string
  /** A word's stem; the word itself where the language has no stemmer. Takes lower case. */
  readonly stem: (word: string) => string
  /** Words that say nothing about a text's subject, in lower case. */
  readonly functionWords: ReadonlySet<string>
}

// The packages name their files by the language's English name; Chinese and Japanese have no stemmer.
const FILES: Readonly<Record<string, string>> = {
  ar: 'arabic',
  bg: 'bulgarian',
  da: 'danish',
  de: 'german',
  el: 'greek',
  en: 'english',
  es: 'spanish',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hi: 'indian',
  hu: 'hungarian',
  hy: 'armenian',
  id: 'indonesian',
  it: 'italian',
  ja: 'japanese',
  lt: 'lithuanian',
  nb: 'norwegian',
  ne: 'nepali',
  nl: 'dutch',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
  uk: 'ukrainian',
  zh: 'mandarin',
}
const UNSTEMMED: ReadonlySet<string> = new Set(['ja', 'zh'])

const known = new Map<string, Language>()

/** The language of a BCP 47 tag. Its stemmer is loaded when it is first asked for. */
export function languageOf(tag: string): Language {
  const primary = tag.toLowerCase().split('-')[0] ?? tag
  let language = known.get(primary)
  if (!language) {
    language = loadLanguage(primary)
    known.set(primary, language)
  }
  return language
}

// `require` because it loads at once: an index is built without waiting, and only for the languages that are read.
const require = createRequire(import.meta.url)

function loadLanguage(tag: string): Language {
  const file = FILES[tag]
  if (!file) return { tag, stem: (word) => word, functionWords: new Set() }
  const { stopwords }: { stopwords: string[] } = require(`@orama/stopwords/${file}`)
  const functionWords = new Set(stopwords)
  if (UNSTEMMED.has(tag)) return { tag, stem: (word) => word, functionWords }
  const { stemmer }: { stemmer: (word: string) => string } = require(`@orama/stemmers/${file}`)
  return { tag, stem: stemmer, functionWords }
}
