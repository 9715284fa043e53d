import { gateIndexOf } from '../engine/gate/article-index.ts'
import { judge } from '../engine/gate/judge.ts'
import { distractorsFor } from './distractors.ts'
import type { Material } from './material.ts'
import { type Random, shuffled } from './random.ts'
import type { Statement } from './statements.ts'

/** A statement changed at one point, so that the article says otherwise. */
export interface Falsehood {
  readonly text: string
  /** What it says in place of the article's words. */
  readonly said: string
  readonly article: string
}

/** Ways to make a statement false, in random order: another number or name, the reverse, a denial put in or taken out. */
export function* falsehoodsOf(
  statement: Statement,
  material: Material,
  others: readonly Material[],
  random: Random,
): Iterable<Falsehood> {
  const ways = shuffled([swaps, reversals, contrasts, denials], random)
  for (const way of ways) {
    for (const falsehood of way(statement, material, others, random)) {
      // Distractors were judged when they were chosen.
      if (way === swaps || isFalse(falsehood, statement, material)) yield falsehood
    }
  }
}

function isFalse({ text }: Falsehood, { sentence }: Statement, { index }: Material): boolean {
  const { outcome } = judge({ text, sentences: [sentence.number] }, index.article)
  return outcome !== 'carried' && outcome !== 'mended'
}

function* swaps(
  statement: Statement,
  material: Material,
  others: readonly Material[],
  random: Random,
): Iterable<Falsehood> {
  const spots = material.spotsOf(statement).filter(({ kind }) => kind !== 'term' && kind !== 'name')
  for (const spot of shuffled(spots, random)) {
    const [said] = distractorsFor(spot, statement, material, others, random)
    if (said !== undefined) yield changed(statement, spot.start, spot.end, said)
  }
}

function changed({ text }: Statement, start: number, end: number, said: string): Falsehood {
  return { text: text.slice(0, start) + said + text.slice(end), said, article: text.slice(start, end) }
}

/** Words of the same grammar that say the reverse of each other. */
const REVERSE = `
  more than/fewer than, increased/decreased, increase/decrease, increases/decreases, increasing/decreasing,
  rose/fell, risen/fallen, grew/shrank, growing/shrinking, highest/lowest, higher/lower, largest/smallest,
  larger/smaller, biggest/smallest, bigger/smaller, longest/shortest, longer/shorter, oldest/youngest,
  older/younger, earliest/latest, earlier/later, best/worst, better/worse, strongest/weakest, stronger/weaker,
  richest/poorest, most/least, majority/minority, maximum/minimum, likely/unlikely, possible/impossible,
  successful/unsuccessful, successfully/unsuccessfully, success/failure, always/never, often/rarely,
  frequently/rarely, accepted/rejected, approved/rejected, supported/opposed, supports/opposes, won/lost, gained/lost, allowed/forbade, easy/difficult,
  difficult/easy, easier/harder, complicated/simple, public/private, northern/southern, eastern/western, above/below, inside/outside,
  many/few, similar to/different from, important/unimportant, common/rare, necessary/unnecessary,
  sufficient/insufficient, stable/unstable, clear/unclear, well known/little known, wealthy/poor, ancient/modern,
  permanent/temporary, visible/invisible, legal/illegal, began/ended, opened/closed, faster/slower, fastest/slowest,
  strengthened/weakened, improved/worsened, gain/loss, minor/major, major/minor, early/late, before/after, heavier/lighter, deepest/shallowest, optimistic/pessimistic,
  confirmed/denied, softer/tougher, starts with/ends with, begins with/ends with, started with/ended with, included/excluded,
  includes/excludes,   entered/left, remembered/forgot, agreed to/refused to, encouraged/discouraged, hot/cold, large/small,
  huge/tiny, strong/weak, high/low, simple/complex, positive/negative,   present/absent, rapidly/slowly,
  quickly/slowly, rapid/slow,   internal/external, upper/lower, wide/narrow, thick/thin, old/young`

const REVERSES: ReadonlyMap<string, string> = new Map(
  REVERSE.split(',')
    .flatMap((pair) => {
      const [one = '', other = ''] = pair.trim().split('/')
      // "lower" reverses "higher"; where a word has two reverses, the first stands.
      return [[one, other] as const, [other, one] as const]
    })
    .toReversed(),
)

function* reversals(statement: Statement, { index }: Material, _others: unknown, random: Random) {
  if (index.language.tag !== 'en') return
  const { text } = statement
  const found = [...REVERSES].flatMap(([word, reverse]) => {
    const places = [...text.matchAll(new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'gu'))]
    const [only] = places
    if (places.length !== 1 || !only || new RegExp(`\\b${reverse}\\b`, 'iu').test(text)) return []
    if (
      /\ban\s$/iu.test(text.slice(0, only.index)) !== /^[aeiou]/.test(reverse) &&
      /\ban?\s$/iu.test(text.slice(0, only.index))
    )
      return []
    return isPlain(word, only.index, text)
      ? [changed(statement, only.index, only.index + word.length, reverse)]
      : []
  })
  yield* shuffled(found, random)
}

/** Words that reverse nothing in some places: "at most", "most of all", "not before", "before long", "as likely as". */
function isPlain(word: string, at: number, text: string): boolean {
  const before = text.slice(0, at)
  const after = text.slice(at + word.length)
  if (
    /(?:\bnot|n['’]t|\bno|\bnever|\bas|\bhow|\bmore|\bless|\bmost|\bat|\bor|\band|\bwithout|\bif|\bwhether)\s$/iu.test(
      before,
    )
  )
    return false
  if (/^\s(?:or|and|as|long|then)\b/u.test(after) && word !== 'similar to') return false
  if (/^(?:most|least)$/.test(word)) return /\bthe\s$/iu.test(before) && !/^\s(?:of|part)\b/u.test(after)
  if (/^(?:before|after)$/.test(word))
    return (
      /^\s(?:the|a|his|her|its|their|\p{Lu}|\d)/u.test(after) &&
      !/\b(?:day|week|year|month|shortly|soon|named|look(?:ed|ing|s)?|called)\s$/iu.test(before)
    )
  if (/^(?:many|few)$/.test(word))
    return /^\s\p{Ll}+s\b/u.test(after) && !/\b(?:a|the|these|so|too|very|of)\s$/iu.test(before)
  if (/^(?:early|late)$/.test(word)) return /\bin (?:the )?$/iu.test(before)
  if (
    /^(?:major|minor|large|small|high|low|old|strong|hot|cold|upper|lower|future|past|present|public|private|easy|difficult|best|better|gain|loss)$/.test(
      word,
    )
  )
    return !/^\s\p{Lu}/u.test(after) && !/^\s(?:law|known|prayer|part|school)/u.test(after)
  if (/^(?:began|ended|opened|closed)$/.test(word) && /^\sto\b/u.test(after)) return false
  if (/^(?:won|lost|gained)$/.test(word)) return /^\s(?:the|a|an|his|her|its|their)\b/u.test(after)
  if (/^(?:common|rare|present|absent)$/.test(word)) return /^(?:[.,]|\s(?:in|among|for|at)\b)/u.test(after)
  return true
}

/** "An asset, not a liability" turned round. */
function* contrasts(statement: Statement, { index }: Material): Iterable<Falsehood> {
  if (index.language.tag !== 'en') return
  const { text } = statement
  const [, head, one, same, other, end] =
    /^(.* )((?:with|by|in|for|to|from|on|as) [^,]+), not ((?:with|by|in|for|to|from|on|as) )([^,]+)([.!])$/u.exec(
      text,
    ) ??
    /^(.* )((?:an?|the) (?:[^ ,]+ ?){1,6}), (not )((?:an?|the) [^,]+)([.!])$/u.exec(text) ??
    []
  if (!head || !one || !same || !other || !end) return
  const joined = same === 'not ' ? one : one.startsWith(same) ? one.slice(same.length) : null
  if (joined === null) return
  const lead = same === 'not ' ? '' : same
  const article = text.slice(head.length, -end.length)
  const said = `${lead}${other}, not ${lead}${joined}`
  yield { text: head + said + end, said, article }
}

const DENIABLE = /(?<![\p{L}'’-])(is|are|was|were|will|can|could|has|have|had|should|would)(?![\p{L}'’-])/gu
/** Behind these a "not" denies something else, or hardly anything. */
const UNDENIABLE =
  /^\s(?:not|no|never|also|both|either|neither|still|already|even|often|sometimes|usually|generally|only|mainly|mostly|largely|probably|likely|perhaps|always|rarely|all|almost|nearly|about|some|many|most|several|to|that|what|why|how|because|now|then|thus|therefore|said|believed|considered|thought|estimated|reportedly|as|more|one of)\b/u

function* denials(statement: Statement, { index }: Material): Iterable<Falsehood> {
  if (index.language.tag !== 'en') return
  const { text } = statement
  for (const { index: at, 0: whole, 1: verb = '' } of text.matchAll(
    /\b(is|are|was|were|will|would|could|should|has|have|had|does|did|do)(?: not|n['’]t)(?! only| just| merely| necessarily| yet)\b/gu,
  )) {
    // "did not agree" would need another form of its verb.
    if (/^do|^did/.test(verb)) continue
    yield changed(statement, at, at + whole.length, verb)
  }
  if (
    /\b(?:un(?:able|likely|clear|known)|impossible|not|no|never|none|nor|neither|without|hardly|barely|few|little|if|unless|whether|any|ever|all|every|each|may|might)\b|n['’]t\b/iu.test(
      text,
    )
  )
    return
  // The main clause's own verb: the first, where no clause stands before it.
  const first = [...text.matchAll(DENIABLE)][0]
  if (!first) return
  const subject = text.slice(0, first.index)
  const verb = first[1] ?? ''
  const rest = text.slice(first.index + verb.length)
  if (
    /[,;:—]|\b(?:that|which|who|whom|whose|where|when|while|because|since|although|though|as|if|but|after|before|until)\b/iu.test(
      subject,
    )
  )
    return
  if (subject.trim().split(/\s+/u).length > 9 || UNDENIABLE.test(rest)) return
  if (
    /^ha/.test(verb) &&
    !/^\s(?:\p{Ll}+(?:ed|en|wn|ght|ung|un|ade)|been|had|led|met|set|put|come|become|held|left|lost|won|kept|paid|said|told|found|done|gone)\b/u.test(
      rest,
    )
  )
    return
  yield changed(statement, first.index, first.index + verb.length, `${verb} not`)
}

/** Whether a statement that is shown as true would also be called false by a careful reader: it hedges too much. */
export function isTellable({ reading, text }: Statement, { index }: Material): boolean {
  const { lexicon } = gateIndexOf(index.article)
  if (!lexicon.known) return true
  return !/[“”"]/.test(text) && reading.cues.filter(({ kind }) => kind === 'if' || kind === 'may').length < 2
}
