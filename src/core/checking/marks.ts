import type { Range } from '../article/article.ts'
import { ELLIPSIS, type Token } from './normalise.ts'

/** What a quotation says, in order: words to be found, and brackets that an editor may have put in. */
export type Element = Token | Insertion

/** An editor's words in brackets, with the range of brackets and all. */
export interface Insertion extends Range {
  readonly kind: 'insertion'
  readonly tokens: readonly Token[]
}

/** A stretch of a quotation between two elisions. */
export interface Part extends Range {
  readonly elements: readonly Element[]
  /** Marks that closed it (`.`, `?`), which are not among its elements. */
  readonly closing: readonly Token[]
}

/**
 * The parts of a quotation with the editor's marks read: elisions (`…`, `...`, `[…]`, `(...)`, `<…>`) set
 * parts apart, `[t]he` is one word, other brackets are insertions, and punctuation at a part's ends is
 * set aside. Empty where the text has no word.
 */
export function partsOf(quotation: readonly Token[]): Part[] {
  const tokens = withoutRemarks(quotation)
  const brackets = bracketsIn(tokens)
  const parts: Part[] = []
  let elements: Element[] = []
  const close = () => {
    const part = trimmed(elements)
    if (part) parts.push(part)
    elements = []
  }
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    const elision = elisionAt(tokens, at)
    if (elision) {
      close()
      at = elision - 1
      continue
    }
    const end = brackets.get(at)
    if (!end) {
      // A bracket without its other half is left over from a longer quotation.
      if (!isBracket(token)) elements.push(token)
      continue
    }
    const word = wordWithBracket(tokens, at, end, elements.at(-1))
    if (word) {
      if (word.joinsBefore) elements.pop()
      elements.push(word.token)
      at = word.end - 1
      continue
    }
    elements.push({
      kind: 'insertion',
      start: token.start,
      end: tokens[end - 1]!.end,
      tokens: tokens.slice(at + 1, end - 1).filter((inner) => !isBracket(inner)),
    })
    at = end - 1
  }
  close()
  return parts
}

/** Square brackets are never compared: in a quotation they are the editor's, in the article anyone's. */
export function isBracket(token: Token): boolean {
  return token.kind === 'mark' && (token.text === '[' || token.text === ']')
}

/** True for what can be compared as a word: not for marks and insertions. */
export function isWord(element: Element): element is Token {
  return element.kind !== 'mark' && element.kind !== 'insertion'
}

/** So many letters in brackets may be part of a word. */
const MOST_LETTERS = 4

const OPENERS: Readonly<Record<string, string>> = { '[': ']', '(': ')', '<': '>' }

/** The index behind an elision that begins at `at`, with the brackets around it. */
function elisionAt(tokens: readonly Token[], at: number): number | null {
  const token = tokens[at]!
  if (token.text === ELLIPSIS) return at + 1
  const closer = OPENERS[token.text]
  const bracketed = closer && tokens[at + 1]?.text === ELLIPSIS && tokens[at + 2]?.text === closer
  return bracketed ? at + 3 : null
}

/** Drops what remarks on the words before and is none of them, in whosoever's text: `[sic]`, `(sic!)`, `word[12]`. */
export function withoutRemarks(tokens: readonly Token[]): Token[] {
  const kept: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const end = tokens[at + 2]?.text === '!' ? at + 3 : at + 2
    const closer = OPENERS[tokens[at]!.text]
    const closed = closer !== undefined && tokens[end]?.text === closer
    if (closed && (tokens[at + 1]!.text === 'sic' || isNoteMark(tokens, at))) at = end
    else kept.push(tokens[at]!)
  }
  return kept
}

/** `[12]` close behind a word or a stop. */
function isNoteMark(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1]
  if (!tokens[at]!.glued || !before || before.kind === 'number') return false
  return tokens[at]!.text === '[' && /^\d{1,3}$/.test(tokens[at + 1]!.text)
}

/** For each opening square bracket that is closed, the index behind its closing one. */
function bracketsIn(tokens: readonly Token[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>()
  const open: number[] = []
  for (const [at, { kind, text }] of tokens.entries()) {
    if (kind !== 'mark') continue
    if (text === '[') open.push(at)
    const start = text === ']' ? open.pop() : undefined
    if (start !== undefined) ends.set(start, at + 1)
  }
  return ends
}

/** `[t]he`, `her[s]`, `re[dis]cover`: one word, as it is read without brackets. Longer ones are words put in. */
function wordWithBracket(tokens: readonly Token[], at: number, end: number, before: Element | undefined) {
  const inner = tokens[at + 1]
  if (end !== at + 3 || inner?.kind !== 'word' || inner.text.length > MOST_LETTERS) return null
  const after = tokens[end]
  const joinsAfter = after?.kind === 'word' && after.glued
  const joinsBefore = before?.kind === 'word' && tokens[at]!.glued
  if (!joinsAfter && !joinsBefore) return null
  const head = joinsBefore && before.kind === 'word' ? before : null
  const token: Token = {
    kind: 'word',
    text: (head?.text ?? '') + inner.text + (joinsAfter ? after.text : ''),
    start: head?.start ?? tokens[at]!.start,
    end: joinsAfter ? after.end : tokens[end - 1]!.end,
    glued: head?.glued ?? tokens[at]!.glued,
  }
  return { token, joinsBefore, end: joinsAfter ? end + 1 : end }
}

/** Signs that belong to a number stay with it; other punctuation at the ends is not the quotation's. */
function isEdge(element: Element): boolean {
  return element.kind === 'mark' && /^[\p{P}|]$/u.test(element.text) && !/[%‰@#&§]/u.test(element.text)
}

function trimmed(elements: readonly Element[]): Part | null {
  let from = 0
  let to = elements.length
  while (from < to && isEdge(elements[from]!)) from++
  while (to > from && isEdge(elements[to - 1]!)) to--
  const closing = elements.slice(to).filter((element): element is Token => element.kind === 'mark')
  const inner = elements.slice(from, to)
  // Brackets alone are no insertion into anything: their words are what is said.
  const kept = inner.some(isWord)
    ? inner
    : inner.flatMap((element) => (element.kind === 'insertion' ? element.tokens : [element]))
  const first = kept[0]
  const last = kept.at(-1)
  if (!first || !last || !kept.some(isWord)) return null
  return { elements: kept, closing, start: first.start, end: last.end }
}
