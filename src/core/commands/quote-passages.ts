import { parseAddress, resolveAddress } from '../article/address.ts'
import { type Article, type Range, sentencesOf } from '../article/article.ts'
import { sentencesWith } from '../checking/occurrences.ts'
import { compare } from '../checking/quotation.ts'
import { quotationsIn } from '../checking/quotations.ts'
import { SURE_ENOUGH } from '../engine/extractive.ts'
import { InputError } from '../errors.ts'
import { indexOf } from '../reading/index.ts'
import { rank } from '../reading/rank.ts'
import { quoteWords, words } from '../words.ts'

const MAX_PASSAGES = 3
/** Words that stand everywhere are shown so many times. */
const MAX_PLACES = 10
/** A passage is on the topic from this share of the best one's score. */
const ON_TOPIC = 0.6

export interface Found {
  readonly outcome: 'answered' | 'refused'
  readonly ranges: readonly Range[]
  /** What the bot has to say of them, if anything. */
  readonly said: string | null
}

/** The passages that were asked for: at an address, with words in quotation marks, or on a topic. */
export function find(asked: string, article: Article): Found {
  if (!/[\p{L}\p{N}]/u.test(asked)) throw new InputError('quote.empty', quoteWords.empty)
  const address = parseAddress(asked)
  // A number alone that is no paragraph's is looked for as a word: a year, a count.
  const isWord = address !== null && /^\p{Nd}+$/u.test(asked) && !article.paragraphs[address.paragraph - 1]
  if (address && !isWord) return { outcome: 'answered', ranges: resolveAddress(article, address), said: null }
  const [quoted] = quotationsIn(asked)
  const isQuoted = quoted && quoted.start <= 1 && quoted.end >= asked.length - 1
  return isQuoted ? withWords(asked.slice(quoted.start, quoted.end), article) : onTopic(asked, article)
}

function withWords(wanted: string, article: Article): Found {
  const places = sentencesWith(wanted, article)
  if (places.length) return placesFound(places)
  const alike = compare(wanted, article, { quoted: true })?.ranges ?? []
  const nearest = alike.find(({ start, end }) => sentencesOf(article, { start, end }).length)
  return refusal(quoteWords.noSuchWords, nearest ?? rank(indexOf(article), wanted).passages[0]?.sentence)
}

/** Where the topic's very words stand, if it has several or is a number; else the passages that bear on it most. */
function onTopic(topic: string, article: Article): Found {
  const places = /\S\s+\S|^\p{Nd}+$/u.test(topic) ? sentencesWith(topic, article) : []
  if (places.length) return placesFound(places)
  const { passages, confidence } = rank(indexOf(article), topic)
  const [best] = passages
  if (!best || confidence < SURE_ENOUGH) {
    return refusal(quoteWords.notOnTopic, best?.sentence)
  }
  const bearing = passages.filter(({ score }) => score >= best.score * ON_TOPIC)
  return {
    outcome: 'answered',
    ranges: bearing.slice(0, MAX_PASSAGES).map(({ sentence }) => sentence),
    said: null,
  }
}

export function placesFound(places: readonly Range[]): Found {
  const more = places.length > MAX_PLACES ? quoteWords.morePlaces(places.length, MAX_PLACES) : null
  return { outcome: 'answered', ranges: places.slice(0, MAX_PLACES), said: more }
}

function refusal(said: string, nearest: Range | undefined): Found {
  return {
    outcome: 'refused',
    ranges: nearest ? [nearest] : [],
    said: nearest ? `${said} ${words.nearest}` : said,
  }
}
