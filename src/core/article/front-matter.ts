import { FAILSAFE_SCHEMA, load as parseYaml, YAMLException } from 'js-yaml'
import { ArticleError } from '../errors.ts'
import { articleWords } from '../words.ts'
import { parseDate } from './date.ts'
import { publicUrl } from './url.ts'

/** What front matter can say about an article; null where it does not. */
export interface FrontMatter {
  readonly title: string | null
  readonly author: string | null
  readonly published: string | null
  readonly publication: string | null
  readonly source: string | null
  readonly language: string | null
}

const KEYS = {
  title: ['title', 'headline'],
  author: ['author', 'authors', 'by', 'byline', 'creator'],
  published: ['date', 'published', 'publishdate', 'pubdate', 'datepublished'],
  publication: ['publication', 'publisher', 'site', 'sitename', 'journal', 'newspaper', 'website'],
  source: ['source', 'url', 'link', 'canonical', 'canonicalurl', 'originalurl'],
  language: ['language', 'lang', 'locale'],
} as const

/**
 * Reads YAML front matter. Keys are matched without case, `_` and `-`; every scalar is read as the words that
 * stand there, so that `1984` or `no` can be a title.
 *
 * @param line the file's line in which the YAML begins
 * @throws ArticleError `article.front-matter` that names file and line
 */
export function readFrontMatter(yaml: string, line: number, file: string): FrontMatter {
  const values = new Map<string, unknown>()
  for (const [key, value] of Object.entries(parse(yaml, line, file))) {
    values.set(key.toLowerCase().replace(/[\s_-]/g, ''), value)
  }
  const all = (keys: readonly string[]) => keys.flatMap((key) => strings(values.get(key)))
  const first = (keys: readonly string[]) => all(keys)[0] ?? null
  return {
    title: first(KEYS.title),
    author: people(KEYS.author.map((key) => strings(values.get(key))).find((names) => names.length) ?? []),
    published:
      all(KEYS.published)
        .map(parseDate)
        .find((date) => date !== null) ?? null,
    publication: first(KEYS.publication),
    source:
      all(KEYS.source)
        .map(publicUrl)
        .find((url) => url !== null) ?? null,
    language:
      all(KEYS.language)
        .map(languageTag)
        .find((tag) => tag !== null) ?? null,
  }
}

export const NO_FRONT_MATTER: FrontMatter = {
  title: null,
  author: null,
  published: null,
  publication: null,
  source: null,
  language: null,
}

function parse(yaml: string, line: number, file: string): Record<string, unknown> {
  let value: unknown
  try {
    value = yaml.trim() ? parseYaml(yaml, { schema: FAILSAFE_SCHEMA }) : {}
  } catch (cause) {
    if (!(cause instanceof YAMLException)) throw cause
    const at = line + (cause.mark?.line ?? 0)
    throw new ArticleError('article.front-matter', articleWords.frontMatter(file, at), { cause })
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value }
  throw new ArticleError('article.front-matter', articleWords.frontMatter(file, line))
}

/** The words in a value: a scalar, a list of them, or mappings with a `name`. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') {
    const words = value.replace(/\s+/g, ' ').trim()
    return words && words !== '~' && words !== 'null' ? [words] : []
  }
  if (Array.isArray(value)) return value.flatMap(strings)
  if (typeof value === 'object' && value !== null && 'name' in value) return strings(value.name)
  return []
}

function people(names: readonly string[]): string | null {
  const plain = names
    .map((name) => name.replace(/^by\s+/i, '').replace(/^\[\[(.*)\]\]$/, '$1'))
    .filter((name) => !URL.canParse(name))
  return plain.length ? plain.join(', ') : null
}

function languageTag(words: string): string | null {
  try {
    return Intl.getCanonicalLocales(words.replaceAll('_', '-'))[0] ?? null
  } catch (error) {
    // A name such as "English" is no tag; the text then tells its language.
    if (error instanceof RangeError) return null
    throw error
  }
}
