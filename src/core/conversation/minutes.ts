import type { Article } from '../article/article.ts'
import type { Citation, Linker } from '../article/citation.ts'
import { articleOf, type CitedTexts, citationsOf } from './cited.ts'
import type { Turn } from './turn.ts'

/** What a conversation established and what the article did not answer. */
export interface Minutes {
  readonly established: readonly Entry[]
  readonly unanswered: readonly Turn[]
}

export interface Entry {
  readonly turn: Turn
  readonly article: Article
  /** The turn's citations: its claims' indexes point into these. */
  readonly citations: readonly Citation[]
  /** Whether the article's text is another by now. */
  readonly outdated: boolean
}

/** Goes through turns, oldest first; a question that was asked again counts once, with its latest answer. */
export async function minutesOf(
  turns: readonly Turn[],
  texts: CitedTexts,
  link: Linker,
  current: Article,
): Promise<Minutes> {
  const latest = new Map(
    turns.filter(({ command }) => TELLING.has(command)).map((turn) => [questionOf(turn), turn]),
  )
  const established: Entry[] = []
  const unanswered: Turn[] = []
  for (const turn of latest.values()) {
    if (turn.outcome === 'refused') unanswered.push(turn)
    else {
      const article = await articleOf(turn, texts)
      if (!article) continue
      const outdated = article.slug === current.slug && article.digest !== current.digest
      established.push({ turn, article, citations: citationsOf(turn, article, link), outdated })
    }
  }
  return { established, unanswered }
}

/** The commands that establish something; a summary or an outline repeats what the article says anyway. */
const TELLING: ReadonlySet<string> = new Set(['ask', 'quote', 'check'])

function questionOf({ command, values }: Turn): string {
  return `${command} ${Object.values(values).join(' ').trim().toLowerCase()}`
}
