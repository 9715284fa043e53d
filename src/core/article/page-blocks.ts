import type { Range } from './article.ts'

interface Segment extends Range {
  readonly isWord: boolean
}

/** A text as the blocks of a page (lines, and in a table's rows the cells), with the words of each. */
export class PageBlocks {
  readonly #text: string
  readonly #segmenter: Intl.Segmenter
  readonly #blocks: readonly Range[]
  readonly #segments = new Map<Range, readonly Segment[]>()

  constructor(text: string, language: string) {
    this.#text = text
    this.#segmenter = new Intl.Segmenter(language, { granularity: 'word' })
    this.#blocks = blocksOf(text)
  }

  /** The block that a character stands in; between blocks, the character alone. */
  at(place: number): Range {
    const block = this.#blocks[this.#firstEndingAfter(place)]
    return block && block.start <= place ? block : { start: place, end: place + 1 }
  }

  above(block: Range): Range | null {
    return this.#blocks[this.#firstEndingAfter(block.start) - 1] ?? null
  }

  below(block: Range): Range | null {
    return this.#blocks[this.#firstEndingAfter(block.end)] ?? null
  }

  /** Whether a word of the block, or what stands between words, begins or ends here. */
  isBoundary(block: Range, place: number): boolean {
    if (place <= block.start || place >= block.end) return true
    return this.#segmentsOf(block).some(({ start }) => start === place)
  }

  /** Where the first so many words of a range end, for each count; the block's end where it has fewer. */
  endsAhead(block: Range, within: Range, counts: readonly number[]): number[] {
    const last = Math.min(within.end, block.end)
    const ends = this.#segmentsOf(block)
      .filter(({ isWord, end }) => isWord && end > within.start && end <= last)
      .map(({ end }) => end)
    if (last === block.end && last > within.start) ends.push(last)
    return chosen(ends, counts)
  }

  /** Where the last so many words of a range begin, for each count; the block's start where it has fewer. */
  startsBack(block: Range, within: Range, counts: readonly number[]): number[] {
    const first = Math.max(within.start, block.start)
    const starts = this.#segmentsOf(block)
      .filter(({ isWord, start }) => isWord && start >= first && start < within.end)
      .map(({ start }) => start)
      .reverse()
    if (first === block.start && first < within.end) starts.push(first)
    return chosen(starts, counts)
  }

  #segmentsOf(block: Range): readonly Segment[] {
    let segments = this.#segments.get(block)
    if (!segments) {
      const pieces = this.#segmenter.segment(this.#text.slice(block.start, block.end))
      segments = Array.from(pieces, ({ segment, index, isWordLike }) => ({
        start: block.start + index,
        end: block.start + index + segment.length,
        isWord: isWordLike === true,
      }))
      this.#segments.set(block, segments)
    }
    return segments
  }

  #firstEndingAfter(place: number): number {
    let [low, high] = [0, this.#blocks.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#blocks[middle]!.end <= place) low = middle + 1
      else high = middle
    }
    return low
  }
}

function blocksOf(text: string): Range[] {
  const blocks: Range[] = []
  let from = 0
  for (const { 0: gap, index } of text.matchAll(/\s*[\n\t]\s*| \| |$/g)) {
    if (text.slice(from, index).trim()) blocks.push({ start: from, end: index })
    from = index + gap.length
  }
  return blocks
}

/** The places with these numbers, counted from 1; the last place for the first number beyond it. */
function chosen(places: readonly number[], counts: readonly number[]): number[] {
  const numbers = new Set(counts.map((count) => Math.min(count, places.length)))
  return [...numbers].map((number) => places[number - 1]).filter((place) => place !== undefined)
}
