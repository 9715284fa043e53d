import { isContent } from './align.ts'
import type { GateIndex } from './article-index.ts'
import type { Case } from './case.ts'
import { candidatesIn, type NameUnit, placesIn } from './names.ts'
import type { Reading, Word } from './words.ts'

/** How many sentences back a chain of pronouns is followed. */
const LONGEST_CHAIN = 3
/** These point to what stands before them in their own sentence, unless they begin it. */
const RELATIVE =
  /^(?:that|which|who|whom|whose|der|die|das|deren|dessen|dem|den|которы\p{L}*|qui|que|quien)$/u
const THERE = /^(?:there|here|where|dort|hier|da|там|здесь|тут|allí|aquí|là|ici|y)$/u

/** Whether a word can point to what stands before it in its own sentence. */
export function isRelative(low: string): boolean {
  return RELATIVE.test(low)
}

/** The places of the pronouns that the sentence has and the claim has not. */
function replacedPronouns({ source, claim }: Case): number[] {
  const kept = claim.words.filter(({ isPronoun }) => isPronoun).map(({ low }) => low)
  return source.words.flatMap(({ isPronoun, low }, at) => {
    if (at === 0 && QUANTIFIERS.test(low) && source.words[1] && isSmall(source.words[1])) return [at]
    return isPronoun && !kept.includes(low) && (at === 0 || !RELATIVE.test(low)) ? [at] : []
  })
}

/** "Many would prefer …" leaves out who they are. */
const QUANTIFIERS =
  /^(?:many|some|most|few|several|others|all|both|viele|einige|manche|wenige|alle|многие|некоторые|все|beaucoup|certains|plusieurs|muchos|algunos|todos)$/u

function isSmall({ isFunction, isCue }: Word): boolean {
  return isFunction || isCue
}

/** Whether the claim puts a noun for a pronoun of the sentence, and goes on as the sentence does there. */
export function replacesPronoun(given: Case): boolean {
  return replacedPronouns(given).some((at) => goesOn(at, given))
}

function goesOn(at: number, given: Case): boolean {
  const { source, used } = given
  const { words } = source
  const isKept = (i: number) => used.has(i) || words[i]?.isCue === true
  const next = words.findIndex((word, i) => i > at && (isContent(word) || word.isCue))
  if (next >= 0 && words[next]?.clause === words[at]?.clause) {
    return isKept(next) || (isNameAlone(given) && joinsPredicate(at, given))
  }
  const before = words.findLastIndex((word, i) => i < at && (isContent(word) || word.isCue))
  return before >= 0 && isKept(before)
}

/** "She doubled the stones and sold flour": "sold" may follow the name as well as "doubled" may. */
function joinsPredicate(pronoun: number, { claim, source, links, content, lexicon }: Case): boolean {
  const put = content.find((at) => !links[at] && claim.words[at]?.capital) ?? 0
  const first = links.find((link, at) => at > put && link !== null)?.source ?? -1
  if (first < pronoun) return false
  const clause = source.words[first]?.clause
  const own = source.words.filter((word, i) => word.clause === clause && i < first)
  const opener = own[0]
  return !!opener && lexicon.joiners.has(opener.low) && own.every((word) => !isContent(word) || word.isCue)
}

/** The claim puts in nothing but a name. */
function isNameAlone({ claim, links, content }: Case): boolean {
  const put = content.filter((at) => !links[at] && !claim.words[at]?.isLight)
  return put.length <= 2 && put.every((at) => claim.words[at]?.capital)
}

/** Whether a name of the claim stands for a pronoun that can mean nobody else of those named before. */
export function standsForPronoun(at: number, given: Case): boolean {
  const { claim, home, index } = given
  const word = claim.words[at]
  if (!word || !replacesPronoun(given)) return false
  const before = sentenceBefore(home, index)
  if (!before) return false
  const isMeant = ({ from, to }: NameUnit) => shares(before.words.slice(from, to), word)
  if (replacedPronouns(given).some((i) => THERE.test(given.source.words[i]?.low ?? ''))) {
    const last = index.sentences[home - 2]
    const places = last ? placesIn(last, index) : []
    if (
      last &&
      places.length === 1 &&
      places.some(({ from, to }) => shares(last.words.slice(from, to), word))
    )
      return true
  }
  const here = given.source.words.filter(
    ({ capital, opening, keys }) => capital && (!opening || keys.some((key) => index.capital.has(key))),
  )
  const candidates = candidatesIn(before, index).filter(
    ({ from, to }) => !before.words.slice(from, to).some((named) => shares(here, named)),
  )
  const own = candidates.filter(isMeant)
  const [only] = candidates
  if (only && candidates.length === 1 && own.length === 0) return isApposed(word, only, before, given)
  return own.length > 0 && candidates.length === own.length
}

/** The sentence before; where it names nobody, the one before that, as far as a chain of pronouns may reach. */
function sentenceBefore(home: number, index: GateIndex): Reading | undefined {
  for (let back = 1; back <= LONGEST_CHAIN; back++) {
    const reading = index.sentences[home - 1 - back]
    if (!reading || candidatesIn(reading, index).length) return reading
    if (index.article.sentences[home - 1 - back]?.position === 1) return reading
  }
  return undefined
}

function shares(words: readonly Word[], word: Word): boolean {
  return words.some(({ keys }) => keys.some((key) => word.keys.includes(key)))
}

/** What stands beside the only person a pronoun can mean, and is named together with that person. */
function isApposed(word: Word, { from, to }: NameUnit, before: Reading, { claim }: Case): boolean {
  const at = before.words.findIndex(({ keys }) => keys.some((key) => word.keys.includes(key)))
  const named = before.words.slice(from, to).some(({ low }) => claim.words.some((other) => other.low === low))
  return named && at >= from - 4 && at <= to + 4
}
