import { rename, rm, symlink, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ArticleError } from '../../src/core/errors.ts'
import { createLibrary, loadFile } from '../../src/core/library.ts'
import { articleFolder } from '../support/articles.ts'

const FERRY = '# The Last Ferry\n\nIt stopped in the winter.\n'
const GARDEN = '# The Garden\n\nIt grows only ferns.\n'

async function codeOf(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => null,
    (error: unknown) => error,
  )
  if (error instanceof ArticleError) return error.code
  throw new Error('no ArticleError', { cause: error })
}

describe('a folder of articles', () => {
  test('has every Markdown file by its name, in order, and nothing else', async () => {
    const folder = await articleFolder({
      'garden.md': GARDEN,
      'ferry.MD': FERRY,
      'notes.txt': 'no article',
      '.draft.md': 'no article',
    })
    const articles = await createLibrary(folder).list()
    expect(articles.map(({ slug, metadata }) => [slug, metadata.title])).toEqual([
      ['ferry', 'The Last Ferry'],
      ['garden', 'The Garden'],
    ])
  })

  test('finds an article in either case', async () => {
    const library = createLibrary(await articleFolder({ 'Fähre.md': FERRY }))
    expect((await library.get('FÄHRE'.normalize('NFD'))).slug).toBe('Fähre')
  })

  test('an unknown name suggests the nearest', async () => {
    const library = createLibrary(await articleFolder({ 'last-ferry.md': FERRY, 'garden.md': GARDEN }))
    await expect(library.get('gardne')).rejects.toThrow(/Did you mean “garden”/)
    await expect(library.get('ferry')).rejects.toThrow(/Did you mean “last-ferry”/)
    await expect(library.get('meeting')).rejects.toThrow(/lists the 2 there are/)
  })

  test('an unknown name beside a single article is said in good English', async () => {
    const library = createLibrary(await articleFolder({ 'last-ferry.md': FERRY }))
    await expect(library.get('meeting')).rejects.toThrow(/lists the one there is/)
  })

  test.each(['../secret', '..%2fsecret', '/etc/passwd', 'articles/../../secret', '.', '', '\0'])(
    'nothing outside of it answers to %j',
    async (slug) => {
      const outer = await articleFolder({ 'secret.md': 'A secret.' })
      const library = createLibrary(join(outer, 'articles'))
      expect(await codeOf(library.get(slug))).toBe('article.none')
      const other = createLibrary(await articleFolder({ 'ferry.md': FERRY }))
      expect(await codeOf(other.get(slug))).toBe('article.unknown')
    },
  )

  test('a link that leads out of it is not followed, one within it is', async () => {
    const outer = await articleFolder({ 'secret.md': 'A secret.' })
    const folder = await articleFolder({ 'ferry.md': FERRY })
    await symlink(join(outer, 'secret.md'), join(folder, 'leak.md'))
    await symlink('ferry.md', join(folder, 'again.md'))
    const library = createLibrary(folder)
    expect(await codeOf(library.get('leak'))).toBe('article.outside')
    expect((await library.get('again')).metadata.title).toBe('The Last Ferry')
  })

  test('a link that leads nowhere is a problem of its own', async () => {
    const folder = await articleFolder({ 'ferry.md': FERRY })
    await symlink('gone.md', join(folder, 'leak.md'))
    const library = createLibrary(folder)
    expect(await library.list()).toHaveLength(1)
    expect(await library.problems()).toEqual([expect.stringContaining('leak.md')])
  })

  test('empty or missing, it says how to add an article', async () => {
    const folder = await articleFolder({})
    for (const library of [createLibrary(folder), createLibrary(join(folder, 'missing'))]) {
      expect(await library.list()).toEqual([])
      expect(await library.problems()).toEqual([])
      await expect(library.first()).rejects.toThrow(/no article yet. Put one as a Markdown file/)
      await expect(library.get('ferry')).rejects.toThrow(/no article yet/)
    }
  })

  test('the first readable article is the one that is read where none is named', async () => {
    const library = createLibrary(await articleFolder({ 'a.md': '', 'b.md': FERRY, 'c.md': GARDEN }))
    expect((await library.first()).slug).toBe('b')
  })

  test('where none can be read, the first says why', async () => {
    const library = createLibrary(await articleFolder({ 'a.md': '', 'b.md': '' }))
    await expect(library.first()).rejects.toThrow(/^a\.md has no text/)
  })
})

describe('a changed file', () => {
  test('is seen without a restart, and gets a new digest', async () => {
    const folder = await articleFolder({ 'ferry.md': FERRY })
    const library = createLibrary(folder)
    const before = await library.get('ferry')
    await writeFile(join(folder, 'ferry.md'), FERRY.replace('winter', 'summer'))
    const after = await library.get('ferry')
    expect(after.text).toContain('summer')
    expect(after.digest).not.toBe(before.digest)
  })

  test('that is replaced by one of the same size is seen, too', async () => {
    const folder = await articleFolder({ 'ferry.md': FERRY })
    const library = createLibrary(folder)
    await library.get('ferry')
    await writeFile(join(folder, 'new'), FERRY.replace('winter', 'summer'))
    await rename(join(folder, 'new'), join(folder, 'ferry.md'))
    expect((await library.get('ferry')).text).toContain('summer')
  })

  test('with the same text stays the same article', async () => {
    const folder = await articleFolder({ 'ferry.md': FERRY })
    const library = createLibrary(folder)
    const before = await library.get('ferry')
    await writeFile(join(folder, 'ferry.md'), FERRY)
    expect(await library.get('ferry')).toBe(before)
  })

  test('that is mended leaves the problems', async () => {
    const folder = await articleFolder({ 'ferry.md': '' })
    const library = createLibrary(folder)
    expect(await library.problems()).toHaveLength(1)
    await writeFile(join(folder, 'ferry.md'), FERRY)
    expect(await library.problems()).toEqual([])
  })

  test('that is gone is no article any more', async () => {
    const folder = await articleFolder({ 'ferry.md': FERRY, 'garden.md': GARDEN })
    const library = createLibrary(folder)
    await library.list()
    await rm(join(folder, 'ferry.md'))
    expect((await library.list()).map(({ slug }) => slug)).toEqual(['garden'])
    expect(await codeOf(library.get('ferry'))).toBe('article.unknown')
  })
})

describe('a file that cannot be read', () => {
  const latin1 = Buffer.concat([Buffer.from('# A\n\nCaf'), Buffer.from([0xe9]), Buffer.from(' open.\n')])
  test.each<[string, string | Uint8Array, string, RegExp]>([
    ['not UTF-8', latin1, 'article.encoding', /^odd\.md, line 3: not UTF-8/],
    ['UTF-16', Buffer.from('\uFEFF# A\n\nB.', 'utf16le'), 'article.encoding', /^odd\.md, line 1: not UTF-8/],
    ['binary', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0]), 'article.binary', /^odd\.md is not text/],
    ['empty', '', 'article.empty', /^odd\.md has no text/],
    ['only a heading', '# Title\n', 'article.empty', /^odd\.md has no text/],
    [
      'broken front matter',
      '---\ntitle: [x\n---\n\nA.',
      'article.front-matter',
      /^odd\.md, line \d: the front/,
    ],
    ['deep nesting', `${'>'.repeat(10_000)} a`, 'article.nesting', /^odd\.md, line 1: quotations or lists/],
  ])('%s: is named, and does not stop the others', async (_, content, code, said) => {
    const library = createLibrary(await articleFolder({ 'odd.md': content, 'ferry.md': FERRY }))
    expect(await codeOf(library.get('odd'))).toBe(code)
    expect((await library.list()).map(({ slug }) => slug)).toEqual(['ferry'])
    expect(await library.problems()).toEqual([expect.stringMatching(said)])
  })

  test('over 5 MB: is named without being read', async () => {
    const folder = await articleFolder({ 'odd.md': '' })
    await truncate(join(folder, 'odd.md'), 5 * 1024 * 1024 + 1)
    await expect(createLibrary(folder).get('odd')).rejects.toThrow(/^odd\.md is larger than 5 MB/)
  })

  test('a folder with an article’s name is no article', async () => {
    const inner = await articleFolder({})
    const folder = await articleFolder({ 'ferry.md': FERRY })
    await rename(inner, join(folder, 'odd.md'))
    expect(await codeOf(createLibrary(folder).get('odd'))).toBe('article.not-a-file')
  })

  test('two of one name: both are named, and neither is guessed at', async () => {
    const folder = await articleFolder({ 'ferry.md': FERRY, 'Ferry.md': GARDEN, 'garden.md': GARDEN })
    const library = createLibrary(folder)
    await expect(library.get('ferry')).rejects.toThrow(/“Ferry\.md” and “ferry\.md” would have the same name/)
    expect((await library.list()).map(({ slug }) => slug)).toEqual(['garden'])
  })

  test('two that differ in Unicode’s normal form alone clash as well', async () => {
    const folder = await articleFolder({ 'é.md': FERRY, ['é.md'.normalize('NFD')]: GARDEN })
    expect(await codeOf(createLibrary(folder).get('é'))).toBe('article.clash')
  })
})

describe('one file by its path', () => {
  test('is an article by the file’s name', async () => {
    const folder = await articleFolder({ 'ferry.md': FERRY })
    expect((await loadFile(join(folder, 'ferry.md'))).slug).toBe('ferry')
  })

  test.each([
    ['missing.md', 'article.no-file'],
    ['', 'article.not-a-file'],
  ])('%j that is no file is said kindly', async (name, code) => {
    expect(await codeOf(loadFile(join(await articleFolder({}), name)))).toBe(code)
  })
})
