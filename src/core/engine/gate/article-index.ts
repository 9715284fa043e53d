import { type Article, textOf } from '../../article/article.ts'
import { type Lexicon, lexiconOf } from './lexicon/compile.ts'
import { type Reading, read, type Word } from './words.ts'

/** What the gate knows of an article, made once for each. */
export interface GateIndex {
  readonly article: Article
  readonly lexicon: Lexicon
  /** One for each sentence, in order. */
  readonly sentences: readonly Reading[]
  /** The numbers of the sentences that hold a key. */
  readonly places: ReadonlyMap<string, readonly number[]>
  /** Keys that stand in small letters somewhere: such a word is no name where it begins a sentence. */
  readonly small: ReadonlySet<string>
  /** Keys that stand with a capital within a sentence. */
  readonly capital: ReadonlySet<string>
  /** Two words next to each other, both with a capital: `barack obama`. */
  readonly nameBigrams: ReadonlySet<string>
  /** The keys of words that stand behind another word with a capital, or are led in as places: names, in German too. */
  readonly surnames: ReadonlySet<string>
  /** Two words next to each other that say something: `county council`. */
  readonly terms: ReadonlySet<string>
  /** The keys of the title's words. */
  readonly title: ReadonlySet<string>
  /** For short names the words they are made of, where the article writes them out: `wto` → `world trade …`. */
  readonly initials: ReadonlyMap<string, readonly string[]>
}

const known = new WeakMap<Article, GateIndex>()

export function gateIndexOf(article: Article): GateIndex {
  let index = known.get(article)
  if (!index) {
    index = build(article)
    known.set(article, index)
  }
  return index
}

function build(article: Article): GateIndex {
  const lexicon = lexiconOf(article.metadata.language)
  const sentences = article.sentences.map((sentence) => read(textOf(article, sentence), lexicon))
  const { title, author, publication } = article.metadata
  const fields = [title, author, publication].map((value) => read(value ?? '', lexicon))
  const places = new Map<string, number[]>()
  const small = new Set<string>()
  const capital = new Set<string>()
  const nameBigrams = new Set<string>()
  const terms = new Set<string>()
  const surnames = new Set<string>()
  const initials = new Map<string, string[]>()
  sentences.forEach(({ words }, at) => {
    for (const word of words) {
      for (const key of word.keys) {
        const list = places.get(key)
        if (!list) places.set(key, [at + 1])
        else if (list.at(-1) !== at + 1) list.push(at + 1)
        if (!word.capital) small.add(key)
        else if (!word.opening) capital.add(key)
      }
    }
  })
  for (const { words } of [...sentences, ...fields]) {
    words.forEach((word, at) => {
      const next = words[at + 1]
      if (next?.capital && isBarePlace(word, next, lexicon)) for (const key of next.keys) surnames.add(key)
      if (next && !word.isFunction && !next.isFunction) {
        terms.add(`${word.keys[0]} ${next.keys[0]}`)
        terms.add(`${word.low} ${next.keys[0]}`)
      }
      if (next && word.capital && !word.isFunction && next.capital && next.clause === word.clause) {
        nameBigrams.add(`${word.keys[0]} ${next.keys[0]}`)
        for (const key of next.keys) surnames.add(key)
      }
    })
    for (const [short, run] of initialsIn(words)) initials.set(short, run)
  }
  const titleKeys = new Set(fields[0]?.words.flatMap(({ keys }) => keys))
  return {
    article,
    lexicon,
    sentences,
    places,
    small,
    capital,
    nameBigrams,
    surnames,
    terms,
    title: titleKeys,
    initials,
  }
}

/** "in Jena": in German a place has no article, and a noun mostly has. */
function isBarePlace(word: Word, next: Word, lexicon: Lexicon): boolean {
  if (lexicon.tag !== 'de' || !/^(?:in|aus|nach|bei|von)$/u.test(word.low)) return false
  return !lexicon.groupsOf(next.keys).length && !/(?:en|ung|heit|keit|schaft|tion|e|er)$/u.test(next.low)
}

/** The initials of every run of names, with and without the small words in it. */
function initialsIn(words: readonly Word[]): [string, string[]][] {
  const found: [string, string[]][] = []
  for (let from = 0; from < words.length; from++) {
    if (!words[from]?.capital) continue
    let all = ''
    let big = ''
    const run: string[] = []
    for (let to = from; to < Math.min(words.length, from + 7); to++) {
      const word = words[to]
      if (!word || (!word.capital && !word.isFunction && word.kind !== 'number')) break
      const first = word.kind === 'number' ? word.low : word.low.charAt(0)
      all += first
      if (word.capital || word.kind === 'number') big += first
      if (word.capital) run.push(...word.keys)
      if (run.length > 1 || word.kind === 'number') {
        found.push([big, [...run]])
        found.push([all, [...run]])
      }
    }
  }
  return found
}
