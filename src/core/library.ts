import { readdir } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Article } from './article/article.ts'
import { load } from './article/load.ts'
import { codeOf, readArticleFile, refuseOutside, type Version, versionOf } from './article-file.ts'
import { ArticleError } from './errors.ts'
import { nearest } from './nearest.ts'
import { articleWords } from './words.ts'

/** What a workspace can read. */
export interface Library {
  /** Every readable article, by slug. Files that cannot be read are in `problems`. */
  list(): Promise<readonly Article[]>
  /** One article, as its file is now; throws an ArticleError that names what there is. */
  get(slug: string): Promise<Article>
  /** The first by slug, which is read where none is named; throws an ArticleError that says how to add one. */
  first(): Promise<Article>
  /** What could not be read, each as a sentence that names the file. */
  problems(): Promise<readonly string[]>
}

interface Entry {
  readonly slug: string
  /** More than one where files would have the same slug. */
  readonly files: readonly string[]
}

interface Loaded {
  readonly version: Version
  readonly outcome: Article | ArticleError
}

/**
 * The articles of a folder: every `.md` file in it, its slug the file's name. A slug is only ever looked up
 * among the folder's names, never made a path. A file is read again when it has changed on disk.
 */
export function createLibrary(folder: string): Library {
  const loaded = new Map<string, Loaded>()

  const read = async (entry: Entry): Promise<Article> => {
    const [file, ...others] = entry.files
    if (!file || others.length) throw new ArticleError('article.clash', articleWords.clash(entry.files))
    const path = join(folder, file)
    await refuseOutside(folder, path, file)
    const version = await versionOf(path, file)
    const known = loaded.get(file)
    if (known?.version === version) return orThrow(known.outcome)
    const outcome = await outcomeOf(path, file, entry.slug)
    // The same text again keeps its object, and with it what others have kept for it.
    const same = known && !(known.outcome instanceof ArticleError) && !(outcome instanceof ArticleError)
    const kept = same && known.outcome.digest === outcome.digest ? known.outcome : outcome
    loaded.set(file, { version, outcome: kept })
    return orThrow(kept)
  }

  const readAll = async (): Promise<{ articles: Article[]; problems: string[] }> => {
    const entries = await entriesOf(folder)
    const articles: Article[] = []
    const problems: string[] = []
    for (const entry of entries) {
      try {
        articles.push(await read(entry))
      } catch (error) {
        if (!(error instanceof ArticleError)) throw error
        problems.push(error.said)
      }
    }
    const files = new Set(entries.flatMap(({ files }) => files))
    for (const file of loaded.keys()) if (!files.has(file)) loaded.delete(file)
    return { articles, problems }
  }

  return {
    list: async () => (await readAll()).articles,
    problems: async () => (await readAll()).problems,
    get: async (slug) => {
      const entries = await entriesOf(folder)
      const entry = entries.find((entry) => keyOf(entry.slug) === keyOf(slug))
      if (entry) return read(entry)
      if (!entries.length) throw noArticle(folder)
      const slugs = entries.map(({ slug }) => slug)
      const near = nearestSlugs(slug, slugs)
      throw new ArticleError('article.unknown', articleWords.unknown(slug, near, slugs.length))
    },
    first: async () => {
      let problem = noArticle(folder)
      for (const [index, entry] of (await entriesOf(folder)).entries()) {
        try {
          return await read(entry)
        } catch (error) {
          if (!(error instanceof ArticleError)) throw error
          if (index === 0) problem = error
        }
      }
      throw problem
    },
  }
}

/**
 * Reads one article by its path, outside of any library.
 *
 * @throws ArticleError that names the file and says what to do
 */
export async function loadFile(path: string): Promise<Article> {
  const file = basename(path)
  return load(await readArticleFile(path, path), { slug: slugOf(file), file })
}

async function entriesOf(folder: string): Promise<Entry[]> {
  const bySlug = new Map<string, Entry>()
  for (const file of (await namesIn(folder)).toSorted()) {
    if (!/\.md$/i.test(file) || file.startsWith('.')) continue
    const key = keyOf(slugOf(file))
    const entry = bySlug.get(key)
    bySlug.set(key, { slug: entry?.slug ?? slugOf(file), files: [...(entry?.files ?? []), file] })
  }
  return [...bySlug.values()].toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder)
  } catch (cause) {
    const code = codeOf(cause)
    if (code === 'ENOENT') return []
    if (code === 'EACCES' || code === 'EPERM' || code === 'ENOTDIR') {
      throw new ArticleError('article.unreadable', articleWords.unreadable(folder), { cause })
    }
    throw cause
  }
}

async function outcomeOf(path: string, file: string, slug: string): Promise<Article | ArticleError> {
  try {
    return load(await readArticleFile(path, file), { slug, file })
  } catch (error) {
    if (error instanceof ArticleError) return error
    throw error
  }
}

function orThrow(outcome: Article | ArticleError): Article {
  if (outcome instanceof ArticleError) throw outcome
  return outcome
}

function noArticle(folder: string): ArticleError {
  return new ArticleError('article.none', articleWords.none(folder))
}

function slugOf(file: string): string {
  return file.replace(/\.md$/i, '').normalize('NFC')
}

/** What two slugs must not share: people type them in either case. */
function keyOf(slug: string): string {
  return slug.normalize('NFC').toLowerCase()
}

function nearestSlugs(slug: string, slugs: readonly string[]): string[] {
  const typed = keyOf(slug)
  const containing = typed.length > 2 ? slugs.filter((candidate) => keyOf(candidate).includes(typed)) : []
  const near = nearest(slug, slugs, Math.max(2, Math.floor(slug.length / 3)))
  return [...new Set([...containing, ...near])].slice(0, 3)
}
