import { type Article, type Sentence, textOf } from '../article/article.ts'
import { factsOf, type SentenceFacts } from './facts.ts'
import { type Language, languageOf } from './language.ts'
import { leansOnContext } from './leaning.ts'
import { type Postings, postingsOf } from './postings.ts'
import { plain, readTerms, runsOf, type Term } from './terms.ts'

/** What is computed once per Article: its words, where they stand, and what each sentence could answer. */
export interface ArticleIndex {
  readonly article: Article
  readonly language: Language
  readonly sentences: readonly SentenceEntry[]
  /** For each sentence, the place of its paragraph in the article. */
  readonly paragraphOf: Int32Array
  /** True where most of the text is in a script without spaces between words. */
  readonly isUnspaced: boolean
  /** Over stems of content words. */
  readonly words: { readonly sentences: Postings; readonly paragraphs: Postings }
  /** Over short runs of characters in sentences, and long ones in paragraphs. */
  readonly shortRuns: Postings
  readonly longRuns: Postings
  /** The stems that hold a run of three characters: finds words that are written alike. */
  readonly alike: ReadonlyMap<string, readonly string[]>
}

export interface SentenceEntry {
  readonly sentence: Sentence
  readonly terms: readonly Term[]
  /** The stems of its content words, in order. */
  readonly content: readonly string[]
  readonly facts: SentenceFacts
  /** True where it cannot be understood without the sentence before. */
  readonly leans: boolean
}

const built = new WeakMap<Article, ArticleIndex>()

/** The index of an article; built at the first call and kept as long as the Article is. */
export function indexOf(article: Article): ArticleIndex {
  let index = built.get(article)
  if (!index) {
    index = build(article)
    built.set(article, index)
  }
  return index
}

function build(article: Article): ArticleIndex {
  const language = languageOf(article.metadata.language)
  const texts = article.sentences.map((sentence) => textOf(article, sentence))
  const sentences = texts.map((text, at) => {
    const terms = readTerms(text, language)
    const facts = factsOf(text, terms, language)
    return {
      sentence: article.sentences[at]!,
      terms,
      content: contentStems(terms),
      facts,
      leans: leansOnContext(text, language),
    }
  })
  const paragraphOf = Int32Array.from(article.sentences, ({ paragraph }) => paragraph - 1)
  const isUnspaced = mostlyPairs(sentences.flatMap(({ terms }) => terms))
  const stems = sentences.map(({ content }) => content)
  const sizes = runSizes(isUnspaced)
  const plains = texts.map(plain)
  const joined = (lists: readonly (readonly string[])[]) =>
    joinByParagraph(lists, paragraphOf, article.paragraphs.length)
  return {
    article,
    language,
    sentences,
    paragraphOf,
    isUnspaced,
    words: { sentences: postingsOf(stems), paragraphs: postingsOf(joined(stems)) },
    shortRuns: postingsOf(plains.map((text) => runsOf(text, sizes.short))),
    longRuns: postingsOf(joined(plains.map((text) => runsOf(text, sizes.long)))),
    alike: stemsByRun(stems),
  }
}

/** How many characters a run has: where a character is a syllable or a word, fewer say as much. */
export function runSizes(isUnspaced: boolean): { readonly short: number; readonly long: number } {
  return isUnspaced ? { short: 1, long: 3 } : { short: 3, long: 5 }
}

function mostlyPairs(terms: readonly Term[]): boolean {
  return terms.filter(({ isPair }) => isPair).length > terms.length / 2
}

function contentStems(terms: readonly Term[]): string[] {
  return terms.filter(({ isFunction }) => !isFunction).map(({ stem }) => stem)
}

function joinByParagraph(
  lists: readonly (readonly string[])[],
  paragraphOf: Int32Array,
  paragraphs: number,
): string[][] {
  const joined: string[][] = Array.from({ length: paragraphs }, () => [])
  for (const [at, list] of lists.entries()) joined[paragraphOf[at]!]!.push(...list)
  return joined
}

function stemsByRun(stems: readonly (readonly string[])[]): Map<string, string[]> {
  const byRun = new Map<string, string[]>()
  for (const stem of new Set(stems.flat())) {
    for (const run of new Set(runsOf(`^${stem}$`, 3))) {
      const holding = byRun.get(run)
      if (holding) holding.push(stem)
      else byRun.set(run, [stem])
    }
  }
  return byRun
}
