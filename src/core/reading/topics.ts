import { textOf } from '../article/article.ts'
import { words } from '../words.ts'
import type { ArticleIndex, SentenceEntry } from './index.ts'
import { rank } from './rank.ts'

/**
 * What an article speaks of, in its own words and at most `max`: names first, by how often they stand
 * in it, then words that it repeats.
 */
function topics(index: ArticleIndex, max: number): string[] {
  const found = new Map<string, { name: string; count: number; first: number }>()
  for (const [at, entry] of index.sentences.entries()) {
    for (const name of namesIn(index, entry)) {
      const known = found.get(name.toLowerCase())
      if (known) known.count++
      else found.set(name.toLowerCase(), { name, count: 1, first: at })
    }
  }
  const ordered = [...found.values()].sort((a, b) => b.count - a.count || a.first - b.first)
  const chosen: string[] = []
  for (const { name } of ordered) {
    if (chosen.length === max) break
    if (!chosen.some((other) => other.includes(name) || name.includes(other))) chosen.push(name)
  }
  return chosen
}

/** Questions to try, which the reader answers: at most `max` of them. */
export function prompts(index: ArticleIndex, max = 3): string[] {
  return topics(index, max * 4)
    .map(words.askAbout)
    .filter((prompt) => rank(index, prompt).confidence > 0.5)
    .slice(0, max)
}

/** Names of several words ("World Trade Organization") or of one, that do not open the sentence. */
function namesIn(index: ArticleIndex, { sentence, terms }: SentenceEntry): string[] {
  const text = textOf(index.article, sentence)
  const names: string[] = []
  let from: number | null = null
  let to = 0
  const close = () => {
    if (from !== null) names.push(text.slice(from, to))
    from = null
  }
  for (const [at, { isCapital, isFunction, start, word }] of terms.entries()) {
    const isName = at > 0 && isCapital && !isFunction && word.length > 2
    if (from !== null && text.slice(to, start).trim()) close()
    if (!isName) close()
    else {
      from ??= start
      to = start + word.length
    }
  }
  close()
  return names
}
