import type { GateIndex } from './article-index.ts'
import { fold } from './lexicon/compile.ts'
import type { Reason } from './verdict.ts'

const QUOTED =
  /["“”„«»‟「」『』](?<double>[^"“”„«»‟「」『』]+)["“”«»‟「」『』]|(?<![\p{L}\p{N}])['‘‚](?<single>[^'‘’]+)['’](?![\p{L}\p{N}])/gu

/** Words in quotation marks stand in the sentences to the letter. */
export function checkQuotations(text: string, numbers: readonly number[], index: GateIndex): Reason | null {
  const source = plain(numbers.map((number) => index.sentences[number - 1]?.text ?? '').join(' '))
  for (const { groups } of text.matchAll(QUOTED)) {
    const quoted = plain(groups?.double ?? groups?.single ?? '')
    if (quoted && !` ${source} `.includes(` ${quoted} `)) {
      if (!/\p{Script=Han}/u.test(quoted) || !source.includes(quoted)) return 'quotation'
    }
  }
  return null
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}
