import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Article } from './article/article.ts'
import { load } from './article/load.ts'
import { ArticleError } from './errors.ts'

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

/** The articles of a folder. */
export function createLibrary(folder: string): Library {
  const slugs = async () =>
    (await readdir(folder))
      .filter((name) => name.endsWith('.md'))
      .sort()
      .map((name) => name.slice(0, -3))
  return {
    list: async () => Promise.all((await slugs()).map((slug) => loadFile(join(folder, `${slug}.md`)))),
    get: (slug) => loadFile(join(folder, `${slug}.md`)),
    first: async () => {
      const [slug] = await slugs()
      if (!slug) throw new ArticleError('no-article', 'There is no article yet.')
      return await loadFile(join(folder, `${slug}.md`))
    },
    problems: async () => [],
  }
}

/** Reads one file by its path. */
export async function loadFile(path: string): Promise<Article> {
  return load(await readFile(path, 'utf8'), { slug: basename(path, '.md') })
}
