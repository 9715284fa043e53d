import type { Metadata } from './article/article.ts'

/**
 * The bot's own sentences, in one place so that they can be translated; nothing else in the code
 * speaks to people, but for the help lines in the commands' descriptors.
 */
export const words = {
  welcome: 'Reset reads an article together with the people who discuss it, and cites every word it says.',
  tryThese: 'Ask a question, or try:',
  askAbout: (topic: string) => `What does it say about ${topic}?`,

  // Answers
  notSaid: 'The article does not say.',
  nearest: 'The nearest passage:',
  nearestSeveral: 'The nearest passages:',
  alsoBearing: 'Also:',

  // Command lines
  unknownCommand: (word: string, suggestion: string | null) =>
    suggestion
      ? `There is no command “${word}”. Did you mean “${suggestion}”?`
      : `There is no command “${word}”. “help” lists the commands.`,
  missingValue: (command: string, parameter: string) => `“${command}” needs <${parameter}>.`,
  notAChoice: (value: string, choices: readonly string[]) =>
    `“${value}” is not one of ${list(choices, 'or')}.`,
  surplusValue: (command: string, value: string) => `“${command}” does not know what to do with “${value}”.`,
  forExample: 'For example:',
  helpUnknown: (name: string) => `There is no command “${name}”.`,

  // Help
  commands: 'Commands',
  usage: 'Usage',
  bareQuestion: 'A line that begins with no command’s name is a question.',
  everyArticle: 'Every command takes “article:<slug>” to read another article of the library.',

  // The terminal
  batchLine: (parameter: string) =>
    `This is no JSON line of the form {"id": …, "${parameter}": "…", "article"?: "…"}.`,
  noBatch: (command: string) => `“${command}” cannot be run as a batch.`,

  // Failures
  unexpected: (reference: string) => `Something went wrong here. Please try again (ref ${reference}).`,
} as const

/** `By Andrei Kortunov · 20 June 2012 · The Moscow Times`, of what the article has; may be empty. */
export function byline({ author, published, publication }: Metadata): string {
  return [author && `By ${author}`, published && day(published), publication].filter(Boolean).join(' · ')
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
)

/** An ISO 8601 day, month or year as English readers write it: `20 June 2012`, `June 2012`, `2012`. */
export function day(published: string): string {
  const [year, month, date] = published.slice(0, 10).split('-')
  return [date && String(Number(date)), month && MONTHS[Number(month) - 1], year].filter(Boolean).join(' ')
}

/** `a, b or c` */
export function list(items: readonly string[], conjunction: 'and' | 'or'): string {
  const quoted = items.map((item) => `“${item}”`)
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} ${conjunction} ${quoted.at(-1)}`
}
