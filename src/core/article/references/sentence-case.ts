import { type Article, textOf } from '../article.ts'

const WORD = /\p{L}[\p{L}\p{M}\p{N}'’.]*/gu
/** From this share of capitals on, a title’s capitals are a matter of style. */
const TITLE_CASE = 0.7

/**
 * The title with capitals for its first word and for names alone, as APA wants it in English: `A cold but
 * promising Obama-Putin meeting`. Names are the words that the article itself writes with a capital within
 * its sentences. A title in another language, or that is in this case already, stays as it is.
 */
export function inSentenceCase(article: Article): string {
  const { title, language } = article.metadata
  const words = title.match(WORD)?.slice(1) ?? []
  const long = words.filter((word) => word.length > 3)
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word)).length
  if (!language.startsWith('en') || capitals < long.length * TITLE_CASE) return title
  const names = namesIn(article)
  return title.replace(WORD, (word, at: number) => {
    const before = title.slice(0, at)
    // A subtitle begins anew; the stop of “U.S.” ends nothing.
    const opens = /^["'“‘]*$|(?:[:?!—]|\p{Ll}{2}\.)["'“”‘’\s]*$/u.test(before)
    // Capitals within a word (START, U.S., iPhone) are its own.
    const isOwn = word === 'I' || /[\p{Lu}]/u.test(word.slice(1)) || names.has(stem(word))
    return opens || isOwn ? word : word.toLowerCase()
  })
}

/** Words with a capital within sentences and never without one, in lower case. */
function namesIn(article: Article): Set<string> {
  const [names, others] = [new Set<string>(), new Set<string>()]
  for (const sentence of article.sentences) {
    const words = textOf(article, sentence).match(WORD) ?? []
    for (const word of words.slice(1)) (/^\p{Lu}/u.test(word) ? names : others).add(stem(word))
  }
  return names.difference(others)
}

function stem(word: string): string {
  return word.toLowerCase().replace(/['’]s$|\.$/u, '')
}
