import type { Range } from '../../article/article.ts'
import { quotationsIn } from '../../checking/quotations.ts'
import { isContent } from './align.ts'
import type { Case } from './case.ts'
import type { Reason } from './verdict.ts'
import type { Reading, Word } from './words.ts'

/** Fewer quoted words are a name or a turn of speech, not what somebody says. */
const LEAST_SAID = 3
/** Content words outside the marks that tell whose words they are: a sentence may be a quotation and little else. */
const LEAST_TELLING = 2

/** What stands only in quotation marks is what somebody says, or is told to say: the article does not say it. */
export function checkSpeech({ claim, source, links, used }: Case): Reason | null {
  const speeches = speechesOf(source)
  if (!speeches.length || quotationsIn(claim.text).length) return null
  const carrying = [...used].flatMap((at) => source.words[at] ?? [])
  const speech = speeches.find((range) => carrying.every((word) => isWithin(word, range)))
  if (!speech || links.length === 0) return null
  const telling = source.words.filter((word) => isContent(word) && !isWithin(word, speech))
  return telling.length >= LEAST_TELLING ? 'certainty' : null
}

const known = new WeakMap<Reading, readonly Range[]>()

function speechesOf(source: Reading): readonly Range[] {
  let speeches = known.get(source)
  if (!speeches) {
    speeches = quotationsIn(source.text).filter(
      (range) => source.words.filter((word) => isWithin(word, range)).length >= LEAST_SAID,
    )
    known.set(source, speeches)
  }
  return speeches
}

function isWithin(word: Word, { start, end }: Range): boolean {
  return word.start >= start && word.end <= end
}
