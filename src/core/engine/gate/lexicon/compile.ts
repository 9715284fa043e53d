import { languageOf } from '../../../reading/language.ts'
import { type CueKind, VOCABULARIES, type Vocabulary } from './lexicon.ts'

/** A phrase that does something to the statement it stands in. */
export interface CuePhrase {
  readonly words: readonly string[]
  readonly kind: CueKind
}

/** A language's vocabulary, ready for look-ups. */
export interface Lexicon {
  readonly tag: string
  /** False for a language without a vocabulary: there only a claim in the article's own words can be told. */
  readonly known: boolean
  readonly stem: (word: string) => string
  readonly functionWords: ReadonlySet<string>
  readonly light: ReadonlySet<string>
  readonly pronouns: ReadonlySet<string>
  readonly clauseOpeners: ReadonlySet<string>
  readonly joiners: ReadonlySet<string>
  readonly doer: ReadonlySet<string>
  readonly voice: readonly string[]
  /** Cue phrases by their first word, longest first. */
  readonly cues: ReadonlyMap<string, readonly CuePhrase[]>
  /** What a word is looked up by: its stem and the stems of the words it is an irregular form of. */
  keysOf(word: string): readonly string[]
  /** The groups of synonyms that hold one of the keys. */
  groupsOf(keys: readonly string[]): readonly number[]
  /** The sides of pairs of opposites that hold one of the keys: `3` and `-3` are the two sides of one pair. */
  sidesOf(keys: readonly string[]): readonly number[]
  /** Whether no other word can take its place. */
  isExact(keys: readonly string[]): boolean
  readonly endings: ReadonlySet<string>
  readonly reversing: readonly string[]
}

const EMPTY: Vocabulary = {
  functionWords: '',
  light: '',
  pronouns: '',
  cues: {},
  synonyms: '',
  opposites: '',
  exact: '',
  forms: '',
  endings: '',
  reversing: '',
  clauseOpeners: '',
  joiners: '',
  doer: '',
  voice: '',
}

const compiled = new Map<string, Lexicon>()

/** The lexicon of a BCP 47 tag; an empty one where the language has no vocabulary. */
export function lexiconOf(tag: string): Lexicon {
  const primary = tag.toLowerCase().split('-')[0] ?? tag
  let lexicon = compiled.get(primary)
  if (!lexicon) {
    lexicon = compile(primary)
    compiled.set(primary, lexicon)
  }
  return lexicon
}

/** Lower case, one form for each letter, without accents but for umlauts (`wurde` is not `würde`). */
export function fold(word: string): string {
  const lower = word.normalize('NFKC').toLowerCase()
  if (/^[a-z0-9]+$/.test(lower)) return lower
  return lower
    .replaceAll('ё', 'е')
    .replace(/[’‘ʼ`´]/gu, "'")
    .normalize('NFD')
    .replace(/(?<=\p{Script=Latin}\p{M}*)(?!\u0308)\p{M}|[\u064B-\u065F\u0670\u0640]/gu, '')
    .normalize('NFC')
    .replaceAll('ß', 'ss')
}

function compile(tag: string): Lexicon {
  const vocabulary = VOCABULARIES[tag]
  const {
    functionWords,
    light,
    pronouns,
    cues,
    synonyms,
    opposites,
    exact,
    forms,
    endings,
    reversing,
    ...rest
  } = vocabulary ?? EMPTY
  const language = languageOf(tag)
  const lemmas = new Map<string, string[]>()
  for (const group of split(forms, ';')) {
    const words = group.split(/\s+/u).map(fold)
    for (const word of words) append(lemmas, word, `=${words[0]}`)
  }
  const known = new Map<string, readonly string[]>()
  const stems = new Map<string, string>()
  const stem = (word: string) => {
    let known = stems.get(word)
    if (known === undefined) {
      known = fold(language.stem(word))
      if (stems.size < MOST_WORDS) stems.set(word, known)
    }
    return known
  }
  const keysOf = (word: string) => {
    let keys = known.get(word)
    if (!keys) {
      keys = [...new Set([stem(word), ...(lemmas.get(word) ?? [])])]
      if (known.size < MOST_WORDS) known.set(word, keys)
    }
    return keys
  }
  const groups = new Map<string, number[]>()
  split(synonyms, ';').forEach((group, id) => {
    for (const word of split(group, ',')) for (const key of keysOf(fold(word))) append(groups, key, id)
  })
  const sides = new Map<string, number[]>()
  split(opposites, ';').forEach((pair, at) => {
    split(pair, '/').forEach((side, which) => {
      for (const word of split(side, ',')) {
        for (const key of keysOf(fold(word))) append(sides, key, which ? -at - 1 : at + 1)
      }
    })
  })
  const fixed = new Set(
    split(exact, ';').flatMap((set) => split(set, ',').flatMap((word) => keysOf(fold(word)))),
  )
  return {
    tag,
    known: vocabulary !== undefined,
    stem,
    functionWords: new Set(split(functionWords, ',').map(fold)),
    light: new Set(split(light, ',').flatMap((word) => keysOf(fold(word)))),
    pronouns: new Set(split(pronouns, ',').map(fold)),
    clauseOpeners: new Set(split(rest.clauseOpeners, ',').map(fold)),
    joiners: new Set(split(rest.joiners, ',').map(fold)),
    doer: new Set(split(rest.doer, ',').map(fold)),
    voice: split(rest.voice, ','),
    cues: phrases(cues),
    keysOf,
    groupsOf: remembered((keys) => flatten(keys, groups)),
    sidesOf: remembered((keys) => flatten(keys, sides)),
    isExact: remembered((keys) => keys.some((key) => fixed.has(key))),
    endings: new Set(split(endings, ',').map(fold)),
    reversing: split(reversing, ',').map(fold),
  }
}

/** A word's keys are one array wherever it stands, so what is known of them is looked up once. */
function remembered<T>(of: (keys: readonly string[]) => T): (keys: readonly string[]) => T {
  const known = new WeakMap<readonly string[], { readonly value: T }>()
  return (keys) => {
    let entry = known.get(keys)
    if (!entry) {
      entry = { value: of(keys) }
      known.set(keys, entry)
    }
    return entry.value
  }
}

const NONE: readonly number[] = []

function flatten(keys: readonly string[], map: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const [first, second] = keys
  const found = map.get(first ?? '') ?? NONE
  if (second === undefined) return found
  return keys.flatMap((key) => map.get(key) ?? NONE)
}

/** Enough for the words of many articles; beyond it words are stemmed again. */
const MOST_WORDS = 50_000

function phrases(cues: Vocabulary['cues']): Map<string, CuePhrase[]> {
  const byFirst = new Map<string, CuePhrase[]>()
  for (const [kind, list] of Object.entries(cues)) {
    for (const phrase of split(list, ',')) {
      const words = phrase.split(/\s+/u).map(fold)
      append(byFirst, words[0] ?? '', { words, kind: kind as CueKind })
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}

function split(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean)
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
