import { nearest } from '../nearest.ts'
import type { Command, Parameter, Values } from './command.ts'

/** What a line asks for. */
export type Parsed =
  | {
      readonly kind: 'call'
      readonly command: Command
      readonly values: Values
      readonly article?: string
      /** Whether the asker said “private”: then nobody else sees the answer. */
      readonly isPrivate: boolean
    }
  /** A command whose values do not fit. */
  | { readonly kind: 'misfit'; readonly command: Command; readonly misfit: Misfit }
  /** A single word that is no command's name but is near to one. */
  | { readonly kind: 'unknown'; readonly word: string; readonly suggestion: string | null }
  | { readonly kind: 'nothing' }

export type Misfit =
  | { readonly kind: 'missing'; readonly parameter: Parameter }
  | { readonly kind: 'choice'; readonly parameter: Parameter; readonly value: string }
  | { readonly kind: 'surplus'; readonly value: string }

/** The command that a bare question is. */
const QUESTION = 'ask'
const MAX_EDITS = 2
/** Taken by every command: which article it is about. */
const ARTICLE = 'article'
/** What a platform's form says in place of the word “private”. */
const PRIVATE = 'private'

/**
 * Reads a command line: `summary long`, `/quote Syria`, `cite ¶4.2 style:apa`, or a bare question.
 * `name:value` and `--name value` mean the same. A line that begins with no command's name is a
 * question; only a single word near to a name, or a word after `/`, gets a suggestion instead. “private”
 * before a line makes its answer the asker's alone.
 */
export function parseLine(line: string, catalogue: readonly Command[]): Parsed {
  const [, own] = /^\s*\/?private\s+(.+)$/is.exec(line) ?? []
  if (own === undefined) return parseOwn(line, catalogue)
  const parsed = parseOwn(own, catalogue)
  return parsed.kind === 'call' ? { ...parsed, isPrivate: true } : parsed
}

function parseOwn(line: string, catalogue: readonly Command[]): Parsed {
  const trimmed = line.trim()
  const slashed = trimmed.startsWith('/')
  const tokens = tokenise(slashed ? trimmed.slice(1) : trimmed)
  const first = tokens[0]
  if (!first) return { kind: 'nothing' }
  const name = first.raw.toLowerCase()
  const command = catalogue.find((command) => command.name === name)
  if (command) {
    const parsed = parseValues(command, tokens.slice(1))
    // "Check whether they met?" begins with a command's name and is a question all the same.
    if (parsed.kind !== 'misfit' || slashed || !/[?？؟]$/.test(trimmed)) return parsed
  } else if (slashed || tokens.length === 1) {
    const names = catalogue.map(({ name }) => name)
    const suggestion = nearest(name, names, MAX_EDITS)[0] ?? null
    if (slashed || suggestion) return { kind: 'unknown', word: first.raw, suggestion }
  }
  return parseQuestion(tokens, catalogue)
}

/** Fits values that a platform's form gave by name, as Discord's options do. */
export function parseCall(name: string, values: Values, catalogue: readonly Command[]): Parsed {
  const command = catalogue.find((command) => command.name === name)
  if (!command) return { kind: 'unknown', word: name, suggestion: null }
  return toCall(command, values)
}

function parseQuestion(tokens: readonly Token[], catalogue: readonly Command[]): Parsed {
  const command = catalogue.find(({ name }) => name === QUESTION)
  return command ? parseValues(command, tokens) : { kind: 'nothing' }
}

function parseValues(command: Command, tokens: readonly Token[]): Parsed {
  const { named, positional } = takeNamed(command, tokens)
  const values: Record<string, string> = { ...named }
  let left = positional
  for (const parameter of command.parameters) {
    if (parameter.name in values) continue
    if (parameter.type === 'rest') {
      const rest = join(left)
      if (rest) values[parameter.name] = rest
      left = []
    } else {
      const token = left[0]
      if (!token) continue
      values[parameter.name] = token.value
      left = left.slice(1)
    }
  }
  const surplus = left[0]
  if (surplus) return { kind: 'misfit', command, misfit: { kind: 'surplus', value: surplus.raw } }
  return toCall(command, values)
}

function toCall(command: Command, values: Values): Parsed {
  const article = declares(command, ARTICLE) ? undefined : values[ARTICLE]
  const fitted: Record<string, string> = {}
  for (const parameter of command.parameters) {
    const value = values[parameter.name]
    if (!value?.trim()) {
      if (parameter.required) return { kind: 'misfit', command, misfit: { kind: 'missing', parameter } }
      continue
    }
    const choice = parameter.choices ? matchChoice(value, parameter.choices) : value
    if (choice === null) return { kind: 'misfit', command, misfit: { kind: 'choice', parameter, value } }
    fitted[parameter.name] = choice
  }
  return {
    kind: 'call',
    command,
    values: fitted,
    ...(article && { article }),
    isPrivate: values[PRIVATE] === 'true',
  }
}

function matchChoice(value: string, choices: readonly string[]): string | null {
  return choices.find((choice) => choice === value.toLowerCase()) ?? null
}

function declares(command: Command, name: string): boolean {
  return command.parameters.some((parameter) => parameter.name === name)
}

/**
 * Takes `name:value`, `--name=value` and `--name value` of the command's parameters from the two ends of the
 * line: in the midst of a text they are words of the text.
 */
function takeNamed(command: Command, tokens: readonly Token[]) {
  const named: Record<string, string> = {}
  let [first, end] = [0, tokens.length]
  const isNew = (at: NamedValue | null) => at !== null && !(at.name in named)
  for (let next = namedAt(first); next && isNew(next); next = namedAt(first)) {
    named[next.name] = next.value
    first += next.length
  }
  for (let last = namedBefore(end); last && isNew(last); last = namedBefore(end)) {
    named[last.name] = last.value
    end -= last.length
  }
  return { named, positional: tokens.slice(first, end) }

  function namedAt(at: number): NamedValue | null {
    const token = tokens[at]
    if (!token) return null
    const [, dashes, written = '', separator, value = ''] =
      /^(--)?([a-z-]+)([:=])?(.*)$/isu.exec(token.raw) ?? []
    const name = written.toLowerCase()
    if (name !== ARTICLE && !declares(command, name)) return null
    if (value && (separator === ':' || (separator && dashes)))
      return { name, value: unquote(value), length: 1 }
    const next = tokens[at + 1]
    const [only, other] = command.parameters.find((parameter) => parameter.name === name)?.choices ?? []
    // Where there is one thing to say, the name alone says it.
    if (dashes && !separator && !value && only && !other) {
      return { name, value: only, length: next?.value === only ? 2 : 1 }
    }
    return dashes && !separator && !value && next ? { name, value: next.value, length: 2 } : null
  }

  function namedBefore(end: number): NamedValue | null {
    const candidates = [1, 2].filter((length) => end - length >= first)
    return (
      candidates.map((length) => namedAt(end - length)).find((value, at) => value?.length === at + 1) ?? null
    )
  }
}

interface NamedValue {
  readonly name: string
  readonly value: string
  /** In tokens. */
  readonly length: number
}

interface Token {
  /** The white space before it. */
  readonly before: string
  readonly raw: string
  /** Without its quotation marks. */
  readonly value: string
}

const PAIRS: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' }

/** Splits at white space, except within a phrase in quotation marks. */
function tokenise(line: string): Token[] {
  return [
    ...line.matchAll(/(\s*)((?:[a-z-]+[:=])?(?:"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»)(?=\s|$)|\S+)/gu),
  ].map(([, before = '', raw = '']) => ({ before, raw, value: unquote(raw) }))
}

function unquote(raw: string): string {
  const closing = PAIRS[raw[0] ?? '']
  return closing && raw.length > 1 && raw.endsWith(closing) ? raw.slice(1, -1) : raw
}

function join(tokens: readonly Token[]): string {
  return tokens
    .map(({ before, raw }) => before + raw)
    .join('')
    .trim()
}
