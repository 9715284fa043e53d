import { decodeString } from 'micromark-util-decode-string'
import type { Range, SourcePiece } from './article.ts'

/** A stretch of plain text with where each part of it came from. */
export interface PlainText {
  readonly text: string
  readonly pieces: readonly SourcePiece[]
}

// Longer lines are prose in which a hard break is only layout; shorter ones are verse, an address, a byline.
const SHORT_LINE = 60
const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|[A-Za-z][A-Za-z0-9]{1,31});/y
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303F\uFF00-\uFF65]/u
const CLOSING = /[.,;:!?…)\]}»”’。，；：！？、）」』]/
// Invisible in every reader: the soft hyphen and the zero-width space.
const INVISIBLE = /[\u00AD\u200B\uFEFF]/

interface Gap {
  readonly as: ' ' | '\n'
  readonly source: Range | null
  readonly soft: boolean
}

/**
 * Writes one block's text as a person reads it: a run of white space is one space, a soft line break is a
 * space (nothing between characters of scripts that do not use spaces), and every character remembers its
 * place in the Markdown.
 */
export class PlainTextWriter {
  readonly #markdown: string
  readonly #pieces: { text: { start: number; end: number }; source: { start: number; end: number } }[] = []
  // Characters, and not one growing string: reading the end of such a string copies all of it.
  readonly #written: string[] = []
  #length = 0
  #gap: Gap | null = null
  #dropped = false

  constructor(markdown: string) {
    this.#markdown = markdown
  }

  /** Where the next visible character will stand, white space that is still open included. */
  get length(): number {
    return this.#length + (this.#gap && this.#length ? 1 : 0)
  }

  /** Writes a Markdown text whose characters stand, escapes and references decoded, in `source`. */
  write(value: string, source: Range): void {
    this.#align(value, source, false, (character, from) => this.#put(character, from))
  }

  /** Writes inline code: no escapes, but white space runs together. */
  writeCode(value: string, source: Range): void {
    this.#align(value, source, true, (character, from) => this.#put(character, from))
  }

  /** Writes a code block to the letter. */
  writeLiteral(value: string, source: Range): void {
    this.#align(value, source, true, (character, from) => this.#append(character, from))
  }

  /** Words that stand between others only in reading: the separator of a table's cells. */
  writeSeparator(value: string): void {
    this.#gap = null
    this.#append(value, null)
  }

  /** A line break that the author wrote. */
  break(source: Range): void {
    this.#gap = { as: '\n', source, soft: false }
  }

  /** Something that is not read (a footnote's mark): no white space is left before punctuation. */
  drop(): void {
    this.#dropped = true
  }

  finish(): PlainText {
    const text = this.#written.join('').trimEnd()
    const lines = text.split('\n')
    const pieces = this.#pieces
      .filter(({ text: { start } }) => start < text.length)
      .map(({ text: at, source }) =>
        at.end <= text.length
          ? { text: at, source }
          : {
              text: { start: at.start, end: text.length },
              source: { start: source.start, end: source.start + text.length - at.start },
            },
      )
    return { text: lines.every((line) => line.length <= SHORT_LINE) ? text : lines.join(' '), pieces }
  }

  finishLiteral(): PlainText {
    return { text: this.#written.join(''), pieces: this.#pieces }
  }

  #put(character: string, source: Range): void {
    if (INVISIBLE.test(character)) return
    if (/^[ \t\r\n]$/.test(character)) {
      this.#gap ??= { as: ' ', source, soft: /[\r\n]/.test(character) }
      if (/[\r\n]/.test(character) && this.#gap.as === ' ') this.#gap = { ...this.#gap, soft: true }
      return
    }
    const gap = this.#gap
    this.#gap = null
    const before = this.#written.at(-1)?.at(-1)
    if (gap && before !== undefined) {
      const joined =
        (gap.soft && UNSPACED.test(before) && UNSPACED.test(character)) ||
        (this.#dropped && CLOSING.test(character))
      if (!joined) this.#append(gap.as, gap.source)
    }
    this.#dropped = false
    this.#append(character, source)
  }

  #append(character: string, source: Range | null): void {
    const start = this.#length
    this.#written.push(character)
    this.#length += character.length
    if (!source) return
    const last = this.#pieces.at(-1)
    const plain = source.end - source.start === character.length
    const lastPlain = last && last.source.end - last.source.start === last.text.end - last.text.start
    if (plain && lastPlain && last.source.end === source.start && last.text.end === start) {
      last.text.end += character.length
      last.source.end = source.end
    } else {
      this.#pieces.push({ text: { start, end: start + character.length }, source: { ...source } })
    }
  }

  /** Walks value and source together; what the source has beyond the value (quote marks, fences) is skipped. */
  #align(
    value: string,
    { start, end }: Range,
    literal: boolean,
    put: (character: string, source: Range) => void,
  ) {
    const markdown = this.#markdown
    let at = start
    let newline = false
    for (let index = 0; index < value.length; ) {
      const wanted = value[index]!
      if (newline && !literal && !/\s/.test(wanted)) while (/[ \t>]/.test(markdown[at] ?? '')) at++
      let taken = 1
      let length = 1
      for (; at < end; at++) {
        const found = markdown[at]
        if (!literal && found === '\\' && markdown[at + 1] === wanted) {
          length = 2
          break
        }
        if (!literal && found === '&') {
          const [reference, decoded] = referenceAt(markdown, at)
          if (decoded && value.startsWith(decoded, index)) {
            taken = decoded.length
            length = reference.length
            break
          }
        }
        if (found === wanted) break
      }
      put(value.slice(index, index + taken), { start: Math.min(at, end), end: Math.min(at + length, end) })
      newline = wanted === '\n' || wanted === '\r'
      index += taken
      at += length
    }
  }
}

/** Character references decoded, as HTML does it. */
export function decodeReferences(value: string): string {
  return value.replace(new RegExp(REFERENCE.source, 'g'), (reference) => decodeString(reference))
}

function referenceAt(markdown: string, at: number): readonly [reference: string, decoded: string | null] {
  REFERENCE.lastIndex = at
  const reference = REFERENCE.exec(markdown)?.[0] ?? ''
  const decoded = reference && decodeString(reference)
  return [reference, decoded && decoded !== reference ? decoded : null]
}
