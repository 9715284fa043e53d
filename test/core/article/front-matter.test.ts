import { describe, expect, test } from 'vitest'
import { load } from '../../../src/core/article/load.ts'

function read(yaml: string, rest = '# The Last Ferry\n\nIt stopped in the winter.') {
  return load(`---\n${yaml}\n---\n\n${rest}`, { slug: 'ferry' })
}

describe('front matter', () => {
  test('tells all metadata, under the names that people use', () => {
    const yaml = `Title: The Ferry
by: Jane Doe
publishDate: 2012-06-20
site-name: The Island News
canonical_url: https://news.example/ferry
lang: en_gb`
    expect(read(yaml).metadata).toEqual({
      title: 'The Ferry',
      author: 'Jane Doe',
      published: '2012-06-20',
      publication: 'The Island News',
      source: 'https://news.example/ferry',
      language: 'en-GB',
    })
  })

  test.each([
    ['authors: [Jane Doe, John Roe]', 'Jane Doe, John Roe'],
    ['author:\n  - name: Jane Doe\n  - name: John Roe', 'Jane Doe, John Roe'],
    ['author: By Jane Doe', 'Jane Doe'],
    ['author: "[[Jane Doe]]"', 'Jane Doe'],
    ['author: ""', null],
    ['author:', null],
  ])('%s', (yaml, author) => {
    expect(read(yaml).metadata.author).toBe(author)
  })

  test.each([
    ['date: June 20, 2012', '2012-06-20'],
    ['date: 2012-06-20T10:00:00+02:00', '2012-06-20'],
    ['date: 2012', '2012'],
    ['date: soon', null],
  ])('%s', (yaml, published) => {
    expect(read(yaml).metadata.published).toBe(published)
  })

  test('a title that looks like a number or a truth stays a title', () => {
    expect(read('title: 1984').metadata.title).toBe('1984')
    expect(read('title: no').metadata.title).toBe('no')
  })

  test('its fields have no place in the text, but where the text shows the same words', () => {
    const article = read('title: The Last Ferry\nauthor: Jane Doe')
    expect(article.fields).toEqual([
      { name: 'title', value: 'The Last Ferry', range: { start: 0, end: 14 } },
      { name: 'author', value: 'Jane Doe', range: null },
    ])
  })

  test('with another title the first heading is one of the body', () => {
    const article = read('title: The Ferry', '# The Last Ferry\n\nBy Jane Doe\n\nIt stopped in the winter.')
    expect(article.headings).toHaveLength(1)
    expect(article.metadata.author).toBe('Jane Doe')
  })

  test('a language that is no tag is told by the text', () => {
    expect(read('language: English!').metadata.language).toBe('en')
  })

  test.each([
    ['title: a: b', 2],
    ['title: x\nauthor: [Jane', 3],
    ['just words', 2],
  ])('%j is reported with file and line', (yaml, line) => {
    expect(() => read(yaml)).toThrow(
      expect.objectContaining({
        code: 'article.front-matter',
        said: expect.stringContaining(`ferry.md, line ${line}`),
      }),
    )
  })

  test('what it says goes before what the text says', () => {
    const article = read('author: Jane Doe', '# The Last Ferry\n\nBy J. Doe\n\nIt stopped in the winter.')
    expect(article.metadata.author).toBe('Jane Doe')
    expect(article.paragraphs).toHaveLength(1)
  })
})
