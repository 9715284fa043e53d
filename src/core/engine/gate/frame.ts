import type { GateIndex } from './article-index.ts'
import { fold } from './lexicon/compile.ts'
import { type Reading, slice } from './words.ts'

/**
 * The claim without a frame that speaks of the article itself: "The author argues that …", "According to the
 * article, …". What the frame says is true of every sentence that is the article's own.
 */
export function withoutFrame(claim: Reading, index: GateIndex): Reading {
  const end = frameEnd(claim, index)
  if (!end || end >= claim.words.length - 1) return claim
  return slice(claim, end, claim.words.length)
}

function frameEnd({ words, cues }: Reading, index: GateIndex): number {
  const said = cues.find(
    ({ kind, from }) => (kind === 'say' || kind === 'think' || kind === 'should') && from <= 4,
  )
  if (!said) return observedEnd(words, index)
  const [from, to] = said.from === 0 ? [said.to, voiceEnd(words, said.to, index)] : [0, said.from]
  if (to <= from || !isVoice(words.slice(from, to), index)) return 0
  const after = said.from === 0 ? to : said.to
  return /^(?:that|dass|que|qu|что)$/u.test(words[after]?.low ?? '') ? after + 1 : after
}

/** "The author sees …" says no more than "The author says that there is …". */
function observedEnd(words: Reading['words'], index: GateIndex): number {
  const verb = words.findIndex(({ low }) => OBSERVES.test(low))
  return verb > 0 && verb <= 4 && isVoice(words.slice(0, verb), index) ? verb + 1 : 0
}

const OBSERVES =
  /^(?:sees|finds|describes|mentions|lists|sieht|beschreibt|erwähnt|voit|décrit|ve|describe|видит|описывает)$/u

function voiceEnd(words: Reading['words'], from: number, index: GateIndex): number {
  for (let to = Math.min(words.length, from + 4); to > from; to--)
    if (isVoice(words.slice(from, to), index)) return to
  return from
}

function isVoice(words: Reading['words'], { lexicon, article }: GateIndex): boolean {
  const phrase = words.map(({ low }) => low).join(' ')
  if (lexicon.voice.some((voice) => fold(voice) === phrase)) return true
  const { author, publication } = article.metadata
  const named = fold(`${author ?? ''} ${publication ?? ''}`).split(/[^\p{L}]+/u)
  return (
    words.some(({ low, isFunction }) => !isFunction && named.includes(low)) &&
    words.every(({ low, isFunction, isLight }) => isFunction || isLight || named.includes(low))
  )
}
