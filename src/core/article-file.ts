import { isUtf8 } from 'node:buffer'
import { lstat, open, realpath, stat } from 'node:fs/promises'
import { sep } from 'node:path'
import { ArticleError } from './errors.ts'
import { articleWords } from './words.ts'

/** Changes whenever the file's content may have changed. */
export type Version = string

const MEGABYTE = 1024 * 1024
const LARGEST_MEGABYTES = 5

/**
 * The version of a file on disk, without reading it.
 *
 * @param name what messages call the file
 * @throws ArticleError where there is no such file
 */
export async function versionOf(path: string, name: string): Promise<Version> {
  try {
    const { mtimeNs, ctimeNs, size, ino } = await stat(path, { bigint: true })
    return [mtimeNs, ctimeNs, size, ino].join(':')
  } catch (cause) {
    throw asArticleError(cause, name)
  }
}

/**
 * The text of a Markdown file, its byte order mark kept, so that the text in UTF-8 is the file's bytes.
 *
 * @param name what messages call the file
 * @throws ArticleError where it is missing, no file, too large, binary or not UTF-8
 */
export async function readArticleFile(path: string, name: string): Promise<string> {
  const bytes = await readBytes(path, name)
  if (bytes.length > LARGEST_MEGABYTES * MEGABYTE) throw tooLarge(name)
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (utf16) throw new ArticleError('article.encoding', articleWords.encoding(name, 1))
  if (bytes.includes(0)) throw new ArticleError('article.binary', articleWords.binary(name))
  if (!isUtf8(bytes))
    throw new ArticleError('article.encoding', articleWords.encoding(name, brokenLine(bytes)))
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
}

/**
 * A link in a folder may lead about within it, but not out of it.
 *
 * @throws ArticleError where it leads out, or nowhere
 */
export async function refuseOutside(folder: string, path: string, name: string): Promise<void> {
  try {
    if (!(await lstat(path)).isSymbolicLink()) return
    const inside = `${await realpath(folder)}${sep}`
    if ((await realpath(path)).startsWith(inside)) return
  } catch (cause) {
    throw asArticleError(cause, name)
  }
  throw new ArticleError('article.outside', articleWords.outside(name))
}

/** The code of an error of the operating system. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}

async function readBytes(path: string, name: string): Promise<Buffer> {
  try {
    // Opening a pipe would wait for a writer.
    if (!(await stat(path)).isFile())
      throw new ArticleError('article.not-a-file', articleWords.notAFile(name))
    await using file = await open(path, 'r')
    if ((await file.stat()).size > LARGEST_MEGABYTES * MEGABYTE) throw tooLarge(name)
    return await file.readFile()
  } catch (cause) {
    throw cause instanceof ArticleError ? cause : asArticleError(cause, name)
  }
}

function tooLarge(name: string): ArticleError {
  return new ArticleError('article.too-large', articleWords.tooLarge(name, LARGEST_MEGABYTES))
}

function asArticleError(cause: unknown, name: string): unknown {
  switch (codeOf(cause)) {
    case 'ENOENT':
      return new ArticleError('article.no-file', articleWords.noFile(name), { cause })
    case 'EACCES':
    case 'EPERM':
    case 'ELOOP':
      return new ArticleError('article.unreadable', articleWords.unreadable(name), { cause })
    default:
      return cause
  }
}

/** Within UTF-8 a line feed is never part of another character, so each line can be judged alone. */
function brokenLine(bytes: Buffer): number {
  let line = 1
  for (let start = 0; start <= bytes.length; line++) {
    const feed = bytes.indexOf(10, start)
    const end = feed === -1 ? bytes.length : feed
    if (!isUtf8(bytes.subarray(start, end))) break
    start = end + 1
  }
  return line
}
