import type { GateIndex } from './article-index.ts'
import type { Lexicon } from './lexicon/compile.ts'
import type { Reading, Word } from './words.ts'

/** How a word of a claim is the same as one of the article. */
export type Kinship = 'same' | 'related' | 'synonym' | 'acronym'

export interface Link {
  /** The index of the article's word in the reading. */
  readonly source: number
  readonly by: Kinship
  /** One of the two is the other's reverse by its beginning: "happy" and "unhappy". */
  readonly reversed: boolean
}

const WORTH: Readonly<Record<Kinship, number>> = { same: 3, acronym: 2.5, related: 2, synonym: 1.5 }

/** True for a word that says something about the subject. */
export function isContent(word: Word): boolean {
  return !word.isFunction && word.low.length > 0
}

/**
 * For each word of the claim the word of the source that it stands for, or null. Of several it takes those
 * that lie together in the source (Viterbi over the claim's content words). Function words are linked only
 * where both their neighbours are.
 */
export function align(claim: Reading, source: Reading, index: GateIndex): (Link | null)[] {
  const links: (Link | null)[] = claim.words.map(() => null)
  const among = candidatesOf(source)
  const steps: { at: number; options: readonly Link[] }[] = []
  claim.words.forEach((word, at) => {
    if (!isContent(word)) return
    const options = knownOptions(word, source, among, index)
    if (options.length) steps.push({ at, options })
  })
  if (!steps.length) return links
  let scores = steps[0]!.options.map(({ by }) => WORTH[by])
  const back: number[][] = []
  for (let step = 1; step < steps.length; step++) {
    const before = steps[step - 1]!.options
    const from: number[] = []
    const next: number[] = []
    for (const option of steps[step]!.options) {
      let best = -Infinity
      let choice = 0
      before.forEach((previous, at) => {
        const score = (scores[at] ?? 0) + closeness(previous, option, source)
        if (score > best) {
          best = score
          choice = at
        }
      })
      next.push(best + WORTH[option.by])
      from.push(choice)
    }
    back.push(from)
    scores = next
  }
  let choice = scores.indexOf(Math.max(...scores))
  for (let step = steps.length - 1; step >= 0; step--) {
    const { at, options } = steps[step]!
    links[at] = options[choice] ?? null
    choice = back[step - 1]?.[choice] ?? 0
  }
  return links
}

function closeness(before: Link, after: Link, source: Reading): number {
  const a = source.words[before.source]
  const b = source.words[after.source]
  if (!a || !b) return 0
  const distance = after.source - before.source
  if (distance === 0) return -1.5
  return (
    (a.clause === b.clause ? 0.6 : 0) + (distance > 0 && distance <= 3 ? 0.8 : 0) + (distance === 1 ? 0.4 : 0)
  )
}

interface Candidates {
  readonly byKey: ReadonlyMap<string, readonly number[]>
  readonly content: readonly number[]
  /** What was found for a word before: claims about an article share most of their words. */
  readonly found: Map<string, readonly Link[]>
}

const candidates = new WeakMap<Reading, Candidates>()

function candidatesOf(source: Reading): Candidates {
  let known = candidates.get(source)
  if (!known) {
    known = candidatesIn(source)
    candidates.set(source, known)
  }
  return known
}

function candidatesIn(source: Reading): Candidates {
  const byKey = new Map<string, number[]>()
  const content: number[] = []
  source.words.forEach((word, at) => {
    if (isContent(word)) content.push(at)
    for (const key of word.keys) {
      const list = byKey.get(key)
      if (list) list.push(at)
      else byKey.set(key, [at])
    }
  })
  return { byKey, content, found: new Map() }
}

/** More words than that are no claims about one sentence. */
const MOST_WORDS = 2_000

function knownOptions(word: Word, source: Reading, among: Candidates, index: GateIndex): readonly Link[] {
  // A number has one key more where it stands alone than in a longer one.
  const spelled = `${word.low}${word.acronym ? '.' : ''} ${word.keys.length}`
  let options = among.found.get(spelled)
  if (!options) {
    options = optionsFor(word, source, among, index)
    if (among.found.size < MOST_WORDS) among.found.set(spelled, options)
  }
  return options
}

function optionsFor(word: Word, source: Reading, { byKey, content }: Candidates, index: GateIndex): Link[] {
  const options = new Map<number, Link>()
  for (const key of word.keys) {
    for (const at of byKey.get(key) ?? []) {
      if (!areOfOtherSex(word, source.words[at], index.lexicon))
        options.set(at, { source: at, by: 'same', reversed: false })
    }
  }
  if (word.kind === 'unspaced') addUnspaced(word, source, options, index)
  if (word.kind !== 'word') return [...options.values()]
  const { lexicon } = index
  for (const at of content) {
    const other = source.words[at]
    if (!other || options.has(at) || other.kind !== 'word') continue
    const kin = kinship(word, other, index)
    if (kin) options.set(at, { source: at, by: kin, reversed: false })
    else if (isReverse(word.low, other.low, lexicon))
      options.set(at, { source: at, by: 'related', reversed: true })
  }
  return [...options.values()]
}

/** Spanish "hijo" and "hija" have one stem, and are two. */
function areOfOtherSex(a: Word, b: Word | undefined, lexicon: Lexicon): boolean {
  if (!b || a.low === b.low || !lexicon.isExact(a.keys)) return false
  return a.low.slice(0, -1) === b.low.slice(0, -1) && /[oa]$/u.test(a.low) && /[oa]$/u.test(b.low)
}

/** Segmenters cut alike sentences differently: a word of two characters or more may stand across words. */
function addUnspaced(word: Word, source: Reading, options: Map<number, Link>, { lexicon }: GateIndex): void {
  const groups = lexicon.groupsOf(word.keys)
  source.words.forEach((other, at) => {
    if (options.has(at) || other.kind !== 'unspaced') return
    if (groups.length && lexicon.groupsOf(other.keys).some((group) => groups.includes(group))) {
      options.set(at, { source: at, by: 'synonym', reversed: false })
      return
    }
    if (word.low.length < 2) return
    let run = other.low
    for (
      let next = at + 1;
      run.length < word.low.length + 3 && source.words[next]?.kind === 'unspaced';
      next++
    )
      run += source.words[next]?.low
    const found = run.indexOf(word.low)
    if (found >= 0 && found < other.low.length)
      options.set(at, { source: at, by: 'related', reversed: false })
  })
}

/** How two different words say the same; null where they do not. */
export function kinship(a: Word, b: Word, { lexicon, initials }: GateIndex): Kinship | null {
  if (a.acronym || b.acronym) {
    if (a.acronym && initials.get(a.acronym)?.some((key) => b.keys.includes(key))) return 'acronym'
    if (b.acronym && initialsHold(b.acronym, a, initials)) return 'acronym'
    return null
  }
  if (areOpposite(a, b, lexicon) || areOfOtherSex(a, b, lexicon)) return null
  if (areRelated(a.low, b.low, lexicon)) return 'related'
  if (lexicon.isExact(a.keys) || lexicon.isExact(b.keys)) return null
  const groups = lexicon.groupsOf(a.keys)
  return groups.length && lexicon.groupsOf(b.keys).some((group) => groups.includes(group)) ? 'synonym' : null
}

function initialsHold(short: string, word: Word, initials: ReadonlyMap<string, readonly string[]>): boolean {
  return initials.get(short)?.some((key) => word.keys.includes(key)) ?? false
}

/** True where the two stand on opposite sides of a pair. */
export function areOpposite(a: Word, b: Word, lexicon: Lexicon): boolean {
  const sides = lexicon.sidesOf(a.keys)
  if (!sides.length || a.keys.some((key) => b.keys.includes(key))) return false
  return lexicon.sidesOf(b.keys).some((side) => sides.includes(-side))
}

/** One stem with two endings: "restore" and "restoration"; German compounds that end in the same word. */
export function areRelated(a: string, b: string, lexicon: Lexicon): boolean {
  let shared = 0
  while (shared < a.length && shared < b.length && a[shared] === b[shared]) shared++
  const least = lexicon.tag === 'de' || lexicon.tag === 'ru' ? 4 : 5
  if (shared >= least && shared * 2 >= Math.max(a.length, b.length)) {
    // The shared part may have swallowed the first letters of an ending.
    for (let stem = shared; stem >= Math.max(least, shared - 2); stem--) {
      if (isEnding(a.slice(stem), lexicon) && isEnding(b.slice(stem), lexicon)) return true
    }
  }
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (lexicon.tag === 'en')
    return short.length === 4 && long.startsWith(short) && SHORT_ENDINGS.test(long.slice(4))
  if (lexicon.tag !== 'de') return false
  const stem = lexicon.stem(short)
  return stem.length >= 4 && long.length - short.length >= 3 && lexicon.stem(long).endsWith(stem)
}

const SHORT_ENDINGS = /^(?:en|ens|ened|ening|ly|ing|ness|ed|s|er|ers)$/u

function isEnding(text: string, { endings }: Lexicon): boolean {
  return text === '' || endings.has(text)
}

function isReverse(a: string, b: string, lexicon: Lexicon): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length < 4) return false
  if (
    /(?:less|los|lose|losen|loser)$/u.test(long) &&
    long.startsWith(short) &&
    long.length - short.length <= 5
  )
    return true
  return lexicon.reversing.some((prefix) => {
    if (!long.startsWith(prefix)) return false
    const rest = long.slice(prefix.length)
    return rest === short || lexicon.stem(rest) === lexicon.stem(short)
  })
}
