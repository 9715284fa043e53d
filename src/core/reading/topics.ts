import { textOf } from '../article/article.ts'
import { words } from '../words.ts'
import type { ArticleIndex, SentenceEntry } from './index.ts'
import { patternsOf } from './kinds.ts'
import { rank } from './rank.ts'
import type { Term } from './terms.ts'

/** What an article speaks of, in its own words, and where. */
interface Topic {
  readonly name: string
  /** With the word "the" where the article writes it before. */
  readonly withArticle: string
  /** The places of the sentences that name it. */
  readonly sentences: number[]
}

/**
 * What an article speaks of, in its own words, at most `max`: its names, the most frequent first; where the
 * script has no capital letters, its most frequent words.
 */
export function topics(index: ArticleIndex, max: number): string[] {
  return topicsOf(index)
    .sort((a, b) => b.sentences.length - a.sentences.length)
    .slice(0, max)
    .map(({ name }) => name)
}

/** From this confidence on, a prompt is worth proposing. */
const WORTH_ASKING = 0.2
/** What stands in more sentences than this is everywhere in the article, and asking about it tells little. */
const FEW_SENTENCES = 3

/** Questions to try, at most `max`, which the article answers with different sentences that name the topic. */
export function prompts(index: ArticleIndex, max = 3): string[] {
  const all = topicsOf(index)
  const few = all.filter(({ sentences }) => sentences.length <= FEW_SENTENCES)
  const others = all.filter(({ sentences }) => sentences.length > FEW_SENTENCES)
  const chosen: string[] = []
  const used = new Set<number>()
  for (const { withArticle, sentences } of [...few, ...others]) {
    if (chosen.length === max) break
    const prompt = words.askAbout(withArticle)
    const { passages, confidence } = rank(index, prompt)
    const best = passages[0]!.sentence.number - 1
    if (confidence < WORTH_ASKING || used.has(best) || !sentences.includes(best)) continue
    used.add(best)
    chosen.push(prompt)
  }
  return chosen
}

function topicsOf(index: ArticleIndex): Topic[] {
  const hasCapitals = index.sentences.some(({ terms }) =>
    terms.some(({ isCapital }, at) => isCapital && at > 0),
  )
  const found = new Map<string, Topic>()
  for (const [at, entry] of index.sentences.entries()) {
    const here = hasCapitals ? namesIn(index, entry) : wordsIn(index, entry)
    for (const { name, withArticle } of here) {
      const known = found.get(name)
      if (!known) found.set(name, { name, withArticle, sentences: [at] })
      else if (known.sentences.at(-1) !== at) known.sentences.push(at)
    }
  }
  const all = [...found.values()]
  const kept = hasCapitals ? all : all.filter(({ sentences }) => sentences.length > 1)
  // Of "Obama" and "President Barack Obama" the more frequent is the topic.
  return kept.filter(
    (one) =>
      !kept.some(
        (other) =>
          other !== one && overlap(one.name, other.name) && other.sentences.length >= one.sentences.length,
      ),
  )
}

function overlap(a: string, b: string): boolean {
  return a.includes(b) || b.includes(a)
}

type Named = Pick<Topic, 'name' | 'withArticle'>

// A quotation's first word has a capital anyway; after a hyphen stands half a word ("U.S.-Russian").
const OPENING = /["“„«‘'-]\s*$/u

/** "World Trade Organization", "Group of 20": words with capitals beside each other, not where a sentence opens. */
function namesIn({ article, language }: ArticleIndex, { sentence, terms }: SentenceEntry): Named[] {
  const text = textOf(article, sentence)
  const { time } = patternsOf(language)
  const names: Named[] = []
  for (let at = 1; at < terms.length; at++) {
    if (!isName(terms[at]!) || OPENING.test(text.slice(0, terms[at]!.start))) continue
    const first = at
    while (terms[at + 1] && continues(text, terms, at)) at++
    while (!isName(terms[at]!) && !terms[at]!.isNumber) at--
    const name = text.slice(terms[first]!.start, endOf(terms[at]!))
    if (time.test(name.toLowerCase()) || name.length <= 2) continue
    names.push({ name, withArticle: withArticle(text, terms, first, at) })
  }
  return names
}

/** "the World Trade Organization", "the New START treaty": as the article says it, or would without "Monday's". */
function withArticle(text: string, terms: readonly Term[], first: number, last: number): string {
  const before = text.slice(0, terms[first]!.start)
  const name = text.slice(terms[first]!.start, endOf(terms[last]!))
  if (!/(?:\bthe|['’]s)\s+$/iu.test(before)) return name
  const next = terms[last + 1]
  const goesOn = next && !next.isFunction && text.slice(endOf(terms[last]!), next.start) === ' '
  return `the ${goesOn ? text.slice(terms[first]!.start, endOf(next)) : name}`
}

function isName({ isCapital, isFunction }: Term): boolean {
  return isCapital && !isFunction
}

/** True where the next word goes on with the name: a capital after a space, or "of" and then a capital or a number. */
function continues(text: string, terms: readonly Term[], at: number): boolean {
  const next = terms[at + 1]!
  if (text.slice(endOf(terms[at]!), next.start).trim()) return false
  const after = terms[at + 2]
  if (terms[at]!.word === 'of') return isName(next) || next.isNumber
  return isName(next) || (next.word === 'of' && after !== undefined && (isName(after) || after.isNumber))
}

function endOf({ start, word }: Term): number {
  return start + word.length
}

function wordsIn({ article, language }: ArticleIndex, { sentence }: SentenceEntry): Named[] {
  const segmenter = new Intl.Segmenter(language.tag, { granularity: 'word' })
  return [...segmenter.segment(textOf(article, sentence))].flatMap(({ segment, isWordLike }) => {
    const tells = isWordLike && /^\p{L}[\p{L}\p{M}]+$/u.test(segment) && !language.functionWords.has(segment)
    return tells ? [{ name: segment, withArticle: segment }] : []
  })
}
