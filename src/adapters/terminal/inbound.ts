import { randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { InputError } from '../../core/errors.ts'
import type { AttachedFile, Call, Inquiry } from '../../core/inquiry.ts'
import { words } from '../../core/words.ts'

/** Whose terminal it is: this installation has one. */
const OWNER = { id: 'owner', name: 'you' }

export interface Typed {
  readonly text: string
  readonly call?: Call
  /** The slug or path that `--article` named. */
  readonly article?: string | undefined
  readonly file?: AttachedFile | undefined
}

/** What was typed, as an Inquiry. `now` is in milliseconds since 1970. */
export function inquiryFrom({ text, call, article, file }: Typed, now: number): Inquiry {
  return {
    keys: [`terminal:${randomUUID()}`],
    platform: 'terminal',
    workspace: 'terminal',
    conversation: 'terminal',
    asker: OWNER,
    text,
    ...(call && { call }),
    ...(article && { article }),
    ...(file && { files: [file] }),
    askedAt: now,
  }
}

/**
 * The words that the shell passed, as a command line: a value with spaces, behind `--name` or in `name:value`,
 * gets quotation marks, so that it stays one.
 */
export function lineFrom(argv: readonly string[]): string {
  return argv
    .map((word, at) => {
      if (!/\s/.test(word)) return word
      if (/^--[a-z-]+$/.test(argv[at - 1] ?? '')) return quoted(word)
      const [, name, value] = /^(--[a-z-]+=|[a-z-]+:)(\S.*)$/s.exec(word) ?? []
      return name && value ? name + quoted(value) : word
    })
    .join(' ')
}

/** In marks that the words do not hold themselves. */
function quoted(words: string): string {
  const [open, close] = QUOTES.find((marks) => marks.every((mark) => !words.includes(mark))) ?? ['', '']
  return open + words + close
}

const QUOTES = [
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
] as const

/**
 * Reads the file that a line ends in the name of, as `add --file notes.md` does, in place of an attachment.
 * Throws an InputError where it cannot be read.
 */
export async function attach(line: string): Promise<{ text: string; file?: AttachedFile }> {
  const named = /^(.*?)\s(?:--file[ =]|file:)("[^"]+"|\S+)\s*$/s.exec(line)
  if (!named) return { text: line }
  const [, text = '', quoted = ''] = named
  const path = quoted.replace(/^"|"$/g, '')
  try {
    return { text, file: { name: basename(path), text: await readFile(path, 'utf8') } }
  } catch (cause) {
    throw new InputError('file.unreadable', words.noFile(path), { cause })
  }
}
