import { type Range, type Sentence, textOf } from '../article/article.ts'
import { gateIndexOf } from '../engine/gate/article-index.ts'
import { type NameUnit, nameUnits } from '../engine/gate/names.ts'
import { type Reading, read } from '../engine/gate/words.ts'
import type { ArticleIndex } from '../reading/index.ts'
import { leansOnContext } from '../reading/leaning.ts'

/** What a sentence states, as a question can use it: without the connective that led it in. */
export interface Statement {
  readonly sentence: Sentence
  /** What proves it: the sentence, or with the one before where that is told too. */
  readonly cited: Range
  /** Where in the text the sentence begins that is asked about. */
  readonly from: number
  readonly text: string
  readonly reading: Reading
  /** The names in it, as runs of the reading's words. */
  readonly names: readonly NameUnit[]
  /** Whether it can be understood by itself. */
  readonly alone: boolean
}

/** In words; what is shorter says too little, what is longer is no question any more. */
const SHORTEST = 5
const LONGEST = 60
const MOST_CHARACTERS = 360

const ENDING = /[.!。！؛]["”’'»）)\]]*$/u

/** Words that join a sentence to the one before, and that it does without. */
const CONNECTIVES =
  /^(?:(?:moreover|however|nevertheless|nonetheless|furthermore|in addition|in short|in fact|indeed|finally|notably|to be sure|of course|thus|therefore|consequently|as a result|also|similarly|likewise|overall|in general|in particular|meanwhile|today|still|instead|clearly|certainly|obviously|for example|for instance|at the same time|in contrast|by contrast|on the other hand|according to the article), |(?:but|and) (?=\p{Ll}))/iu

/** Every sentence of the body's prose, in the article's order. */
export function statementsOf(index: ArticleIndex): Statement[] {
  const { article } = index
  const gate = gateIndexOf(article)
  return article.sentences.flatMap((sentence) => {
    const { kind } = article.paragraphs[sentence.paragraph - 1]!
    if (kind !== 'prose' && kind !== 'item' && kind !== 'quote') return []
    const whole = textOf(article, sentence).replace(/\s+/gu, ' ').trim()
    const text = withoutConnective(whole, index.language.tag)
    const reading = read(text, gate.lexicon)
    const alone = isAlone(text, reading, index)
    return [{ sentence, cited: sentence, from: 0, text, reading, names: nameUnits(reading, gate), alone }]
  })
}

/**
 * The sentences that lean on the one before, told together with it: for an article that gives too few questions
 * without them. Nothing of the first is asked.
 */
export function pairsOf(index: ArticleIndex, statements: readonly Statement[]): Statement[] {
  const gate = gateIndexOf(index.article)
  return statements.flatMap((statement, at) => {
    const before = statements[at - 1]
    if (!before?.alone || statement.alone || before.sentence.paragraph !== statement.sentence.paragraph)
      return []
    const own = textOf(index.article, statement.sentence).replace(/\s+/gu, ' ').trim()
    const text = `${before.text} ${own}`
    const reading = read(text, gate.lexicon)
    if (reading.words.length > LONGEST || text.length > MOST_CHARACTERS || !ENDING.test(own)) return []
    if (!hasBalancedMarks(own) || POINTING[index.language.tag]?.test(own.replace(/^(?:This|These)\b/u, '')))
      return []
    const cited = { start: before.sentence.start, end: statement.sentence.end }
    const from = before.text.length + 1
    return [
      {
        sentence: statement.sentence,
        cited,
        from,
        text,
        reading,
        names: nameUnits(reading, gate),
        alone: false,
      },
    ]
  })
}

function withoutConnective(text: string, language: string): string {
  const rest = language === 'en' ? text.replace(CONNECTIVES, '') : text
  return rest === text ? text : rest.charAt(0).toUpperCase() + rest.slice(1)
}

function isAlone(text: string, reading: Reading, index: ArticleIndex): boolean {
  const { words } = reading
  if (words.length < SHORTEST || words.length > LONGEST || text.length > MOST_CHARACTERS) return false
  // A sentence that ends in a colon, or in nothing, is half of one.
  if (!ENDING.test(text) || /^\p{Ll}/u.test(text)) return false
  if (leansOnContext(withoutLead(text, index.language.tag), index.language)) return false
  if (index.language.tag === 'en' && UNNAMED.test(text)) return false
  if (!hasBalancedMarks(text)) return false
  return !leansWithin(text, index.language.tag)
}

/** What leads a sentence in and stands for nothing before it: "It is clear that", "Both Russia and". */
function withoutLead(text: string, language: string): string {
  if (language !== 'en') return text
  return text
    .replace(/^It (?:is|was|seems|appears|remains) (?:\p{Ll}+ ){0,2}(?:that|whether|to) /u, 'X ')
    .replace(/^(?:Both|Either|Neither|One of) (?=\p{Lu}|the )/u, 'X ')
    .replace(
      /^(?:Some|Another|Other|One|Many|There) (?=\p{Ll})(?!(?:of|would|were|are|have|had|said|say|people|believe) (?!(?:was|were|is|are|a|an|no|many|several) ))/u,
      'X ',
    )
}

/** A quotation that began or goes on in another sentence. */
function hasBalancedMarks(text: string): boolean {
  const count = (mark: RegExp) => text.match(mark)?.length ?? 0
  return (
    count(/"/g) % 2 === 0 &&
    count(/[“„]/g) === count(/”|(?<=„[^“”]*)“/g) &&
    count(/[(（]/g) === count(/[)）]/g)
  )
}

/** What points out of the sentence, by language: persons who speak or are spoken to, "this", "the former". */
const POINTING: Readonly<Record<string, RegExp>> = {
  en: /\b(?:I|me|my|we|us|our|ours|you|your|yours|this(?! (?:year|month|week|century|decade|summer|winter|spring|autumn)\b)|these|those|(?:the )(?:former|latter)(?= [^a-z]|[.,]| is| was| had| has)|aforementioned|yesterday|tomorrow|(?:the )?(?:others|same|pair|both)(?= [^a-z]|\.|,)|both (?:of|sides)|as such|thereby|therefore|thus)\b/u,
  de: /(?<!\p{L})(?:ich|mich|mir|mein\p{L}*|wir|uns|unser\p{L}*|dies\p{L}*|jene[rsmn]?|solche\p{L}*|hier|heute|dort|damals|letztere\p{L}*|erstere\p{L}*|die beiden)(?!\p{L})/iu,
}

/** What was named in the sentence before and is taken up with "the" alone: "The findings were published". */
const UNNAMED =
  /^(?:In|On|At|From|For|To) (?:other|another|the same)\b|^Since then\b|^The following\b|^The (?:principle|region|area|theory|approach|system|technique) (?:is|was|becomes|became|has|had)\b|^The (?:(?:past|previous|first|last|next|other|new|old|\p{Ll}+ed) )?(?:findings|results?|measurements?|announcement|decision|study|report|neighbou?rhood|statement|record|test|agreement|event|process|case|idea|method|term|name|word|phylum|packets?|video|images|astronauts|incident|attack|document|offer|plan|proposal|request|claim|fire|site|building|work|book|film|song|series|two|three)\s(?:is|was|were|are|has|had|have|would|will|could|can|did|took|also|then|\p{Ll}+ed)\b/u

/** Pronouns for what was named before; within a sentence they may stand behind a noun or a name of its own. */
const STANDING_IN: Readonly<Record<string, RegExp>> = {
  en: /\b(?:he|him|his|she|her|hers|it|its|they|them|their|theirs|itself|themselves|himself|herself)\b/iu,
  de: /(?<!\p{L})(?:er|ihn|ihm|sein\p{L}*|sie|ihr\p{L}*|es)(?!\p{L})/iu,
}
const OF_A_PERSON = /\b(?:he|him|his|she|her|hers|himself|herself)\b/iu

function leansWithin(text: string, language: string): boolean {
  const outside = text.replace(/["“][^"”]*["”]/gu, ' … ')
  if (POINTING[language]?.test(outside)) return true
  const at = STANDING_IN[language] ? outside.search(STANDING_IN[language]) : -1
  if (at < 0) return false
  const before = outside.slice(0, at)
  // Expletives name nothing: "it is unclear whether", "it appears that".
  if (language === 'en' && /^it (?:is|was|seems|appears|takes|took)\b/iu.test(outside.slice(at))) {
    return leansWithin(`${before}${outside.slice(at + 2)}`, language)
  }
  if (language === 'en' && OF_A_PERSON.test(outside))
    return !/(?<=\s|^)\p{Lu}\p{L}+.*\s/u.test(before.slice(1))
  return (
    before.trim().split(/\s+/u).length < 2 ||
    /\b(?:to|of|from|by|on|with) (?:it|them)\b/u.test(outside.slice(Math.max(0, at - 6), at + 5))
  )
}
