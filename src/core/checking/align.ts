import type { Token } from './normalise.ts'

/**
 * One step of an alignment: a token of what was said beside one of the article, either of which may be
 * missing. `same` exactly where both are there and equal.
 */
export interface Step {
  readonly said: number | null
  readonly article: number | null
  readonly same: boolean
}

// What a step costs. Another word costs less than leaving one out and putting one in, so changed words pair
// up; words of one kind pair rather than a word with a mark; marks are cheap to miss.
const OTHER_WORD = 10
const LIKE_WORD = 8
const OTHER_KIND = 16
const EXTRA_WORD = 12
const MISSING_WORD = 8
const MISSING_MARK = 4

const PAIR = 1
const ONLY_SAID = 2
const ONLY_ARTICLE = 3

/**
 * Aligns what was said with a stretch of an article, word by word, at the least cost
 * (Needleman and Wunsch 1970), where words of the article before the first and behind the last pair are free:
 * the stretch may be longer than the quotation. Time and memory are the product of both lengths.
 */
export function align(said: readonly Token[], article: readonly Token[]): Step[] {
  const missingOwn = article.map((own) => (own.kind === 'mark' ? MISSING_MARK : MISSING_WORD))
  const width = article.length + 1
  const moves = new Uint8Array((said.length + 1) * width)
  let above = new Int32Array(width)
  let costs = new Int32Array(width)
  for (let row = 1; row <= said.length; row++) {
    const word = said[row - 1]!
    const missing = word.kind === 'mark' ? MISSING_MARK : EXTRA_WORD
    const rowStart = row * width
    costs[0] = above[0]! + missing
    moves[rowStart] = ONLY_SAID
    const free = row === said.length
    for (let column = 1; column < width; column++) {
      const own = article[column - 1]!
      let best = above[column - 1]! + costOfPair(word, own)
      let move = PAIR
      const onlySaid = above[column]! + missing
      if (onlySaid < best) {
        best = onlySaid
        move = ONLY_SAID
      }
      const onlyArticle = costs[column - 1]! + (free ? 0 : missingOwn[column - 1]!)
      if (onlyArticle < best) {
        best = onlyArticle
        move = ONLY_ARTICLE
      }
      costs[column] = best
      moves[rowStart + column] = move
    }
    ;[above, costs] = [costs, above]
  }
  return trace(said, article, moves)
}

function trace(said: readonly Token[], article: readonly Token[], moves: Uint8Array): Step[] {
  const width = article.length + 1
  const steps: Step[] = []
  let row = said.length
  let column = article.length
  while (row > 0) {
    const move = moves[row * width + column]
    if (move === PAIR) {
      row--
      column--
      steps.push({ said: row, article: column, same: said[row]!.text === article[column]!.text })
    } else if (move === ONLY_SAID) {
      row--
      steps.push({ said: row, article: null, same: false })
    } else {
      column--
      steps.push({ said: null, article: column, same: false })
    }
  }
  steps.reverse()
  return withoutFreeEnd(steps)
}

/** The article's words behind the last pair are no part of what was said. */
function withoutFreeEnd(steps: Step[]): Step[] {
  let end = steps.length
  while (end > 0 && steps[end - 1]!.said === null) end--
  return steps.slice(0, end)
}

function costOfPair(a: Token, b: Token): number {
  if (a.text === b.text) return 0
  if ((a.kind === 'mark') !== (b.kind === 'mark')) return OTHER_KIND
  const like = a.kind === b.kind && a.text.length > 3 && a.text.slice(0, 4) === b.text.slice(0, 4)
  return like || (a.kind === 'number' && b.kind === 'number') ? LIKE_WORD : OTHER_WORD
}
