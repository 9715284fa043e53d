import { type Article, type Sentence, textOf } from '../article/article.ts'
import { factsOf, type SentenceFacts } from './facts.ts'
import { type Language, languageOf } from './language.ts'
import { type Postings, postingsOf } from './postings.ts'
import { gramsOf, readTerms, type Term } from './terms.ts'

/** What is computed once per Article: its words, and where they stand. */
export interface ArticleIndex {
  readonly article: Article
  readonly language: Language
  readonly sentences: readonly SentenceEntry[]
  /** For each sentence, the place of its paragraph in `paragraphs`; they are in the article's order. */
  readonly paragraphOf: Int32Array
  readonly words: { readonly sentences: Postings; readonly paragraphs: Postings }
  readonly grams: { readonly sentences: Postings; readonly paragraphs: Postings }
  /** Which stems hold a run of three characters: finds words that are written alike. */
  readonly alike: ReadonlyMap<string, readonly string[]>
  /** Stems of the title and of the heading above each paragraph. */
  readonly titleStems: ReadonlySet<string>
  readonly headingStems: readonly ReadonlySet<string>[]
}

export interface SentenceEntry {
  readonly sentence: Sentence
  readonly terms: readonly Term[]
  readonly facts: SentenceFacts
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
  const sentences = article.sentences.map((sentence) => {
    const text = textOf(article, sentence)
    const terms = readTerms(text, language)
    return { sentence, terms, facts: factsOf(text, terms, language) }
  })
  const stems = sentences.map(({ terms }) =>
    terms.filter(({ isFunction }) => !isFunction).map(({ stem }) => stem),
  )
  const grams = sentences.map(({ terms }) => gramsOfTerms(terms))
  const paragraphOf = Int32Array.from(article.sentences, ({ paragraph }) => paragraph - 1)
  return {
    article,
    language,
    sentences,
    paragraphOf,
    words: {
      sentences: postingsOf(stems),
      paragraphs: postingsOf(joined(stems, paragraphOf, article.paragraphs.length)),
    },
    grams: {
      sentences: postingsOf(grams),
      paragraphs: postingsOf(joined(grams, paragraphOf, article.paragraphs.length)),
    },
    alike: alikeness(stems),
    titleStems: new Set(contentStems(article.metadata.title, language)),
    headingStems: article.paragraphs.map(({ number }) => {
      const heading = article.headings.findLast(({ before }) => before <= number)
      return new Set(heading ? contentStems(textOf(article, heading), language) : [])
    }),
  }
}

/** The character runs of a text's content words: of four characters; single ones where words are not spaced. */
export function gramsOfTerms(terms: readonly Term[]): string[] {
  return terms.flatMap(({ isFunction, isPair, word }) => {
    if (isPair) return [[...word][0] ?? word]
    return isFunction ? [] : gramsOf(word.toLowerCase(), 4)
  })
}

function contentStems(text: string, language: Language): string[] {
  return readTerms(text, language)
    .filter(({ isFunction }) => !isFunction)
    .map(({ stem }) => stem)
}

function joined(lists: readonly string[][], paragraphOf: Int32Array, paragraphs: number): string[][] {
  const all: string[][] = Array.from({ length: paragraphs }, () => [])
  for (const [at, list] of lists.entries()) all[paragraphOf[at]!]!.push(...list)
  return all
}

function alikeness(stems: readonly string[][]): Map<string, string[]> {
  const alike = new Map<string, string[]>()
  for (const stem of new Set(stems.flat())) {
    for (const gram of new Set(gramsOf(stem, 3))) {
      const holding = alike.get(gram)
      if (holding) holding.push(stem)
      else alike.set(gram, [stem])
    }
  }
  return alike
}
