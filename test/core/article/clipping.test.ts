import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { type Article, type FieldName, textOf } from '../../../src/core/article/article.ts'
import { load } from '../../../src/core/article/load.ts'
import { blocks } from './support.ts'

const BODY = [
  'The ferry to the island has run for a hundred years, and nobody can remember a winter without it.',
  'This year it may stop. The council says that the engine is worn out and that a new one costs too much.',
]
const TITLE = '# The Last Ferry'

function read(...parts: string[]): Article {
  return load(blocks(...parts), { slug: 'test' })
}

function body(article: Article): string[] {
  return article.paragraphs.map((paragraph) => textOf(article, paragraph))
}

/** The value of a field and the words that it is cited with. */
function field(article: Article, name: FieldName): (string | null)[] {
  const found = article.fields.find((field) => field.name === name)
  return found ? [found.value, found.range && textOf(article, found.range)] : []
}

describe('an article as it was clipped', () => {
  const path = new URL('../../../article/a-cold-but-promising-obama-putin-meeting.md', import.meta.url)
  const article = load(readFileSync(path, 'utf8'), { slug: 'meeting' })

  test('tells its title, author, date, publication, source and language', () => {
    expect(article.metadata).toEqual({
      title: 'A Cold but Promising Obama-Putin Meeting',
      author: 'Andrei Kortunov',
      published: '2012-06-20',
      publication: 'The Moscow Times',
      source: 'https://www.themoscowtimes.com/2012/06/20/a-cold-but-promising-obama-putin-meeting-a15601',
      language: 'en',
    })
  })

  test('tells who the author is, and its disclaimer', () => {
    expect(field(article, 'biography')[0]).toBe(
      'Andrei Kortunov is president of the New Eurasia Foundation in Moscow.',
    )
    expect(field(article, 'disclaimer')[0]).toMatch(/^The views expressed .* The Moscow Times\.$/)
  })

  test('can cite every field by the words of the text', () => {
    const shown = article.fields.map(({ name, range }) => [name, range && textOf(article, range)])
    expect(shown.slice(0, 4)).toEqual([
      ['title', 'A Cold but Promising Obama-Putin Meeting'],
      ['author', 'Andrei Kortunov'],
      ['published', 'June 20, 2012'],
      ['publication', 'The Moscow Times'],
    ])
    expect(shown.every(([, words]) => words)).toBe(true)
  })

  test('has nine paragraphs of 23 sentences, the third whole', () => {
    expect(article.paragraphs).toHaveLength(9)
    expect(article.sentences).toHaveLength(23)
    expect(body(article)[2]).toContain('reconfirms the importance of the New START treaty. Moreover,')
  })
})

describe('the head of an article', () => {
  test.each([
    ['By Jane Doe', 'Jane Doe'],
    ['by Jane Doe and John A. Roe', 'Jane Doe and John A. Roe'],
    ['Written by J. K. van der Berg', 'J. K. van der Berg'],
    ['By [Jane Doe](/people/jane)', 'Jane Doe'],
    ['**By Jane Doe, Staff Writer**', 'Jane Doe'],
    ['By Jane Doe for The Island News', 'Jane Doe'],
    ['Von Anna Müller', 'Anna Müller'],
    ['Par Émile Roux', 'Émile Roux'],
    ['Автор: Иван Петров', 'Иван Петров'],
    ['作者：王小明', '王小明'],
    ['[Jane Doe](https://a.example/authors/jane)', 'Jane Doe'],
  ])('the byline “%s” names its author', (line, author) => {
    const article = read(TITLE, line, ...BODY)
    expect(field(article, 'author')).toEqual([author, author])
    expect(body(article)).toEqual(BODY)
  })

  test('one line may tell author, date and publication', () => {
    const article = read(TITLE, 'By Jane Doe | Wednesday, June 20, 2012 | The Island News', ...BODY)
    expect(field(article, 'author')).toEqual(['Jane Doe', 'Jane Doe'])
    expect(field(article, 'published')).toEqual(['2012-06-20', 'Wednesday, June 20, 2012'])
    expect(field(article, 'publication')).toEqual(['The Island News', 'The Island News'])
  })

  test('a block of short lines is read line by line', () => {
    const article = read(TITLE, 'By Jane Doe  \nJune 20, 2012 · 5 min read', ...BODY)
    expect(field(article, 'author')[0]).toBe('Jane Doe')
    expect(field(article, 'published')[0]).toBe('2012-06-20')
  })

  test('a kicker before the title and a subtitle after it are no obstacle', () => {
    const article = read('Opinion', TITLE, '*Why the boat must go on*', 'By Jane Doe', ...BODY)
    expect(article.metadata.title).toBe('The Last Ferry')
    expect(article.metadata.author).toBe('Jane Doe')
    expect(article.metadata.publication).toBeNull()
  })

  test('an oddly spaced publication has single spaces', () => {
    const article = read(TITLE, 'June 20, 2012', '**The**  **Island News**', ...BODY)
    expect(field(article, 'publication')).toEqual(['The Island News', 'The Island News'])
  })

  test('without a heading the first bold line is the title, else the file’s name', () => {
    expect(read('**The Last Ferry**', ...BODY).metadata.title).toBe('The Last Ferry')
    expect(load(blocks(...BODY), { slug: 'last-ferry' }).metadata.title).toBe('Last ferry')
  })
})

describe('the foot of an article', () => {
  const URL_ = 'https://news.example/ferry'
  test.each([
    ['Original url:\n\n<https://news.example/ferry>'],
    ['Source: https://news.example/ferry'],
    ['Source: [the paper](https://news.example/ferry)'],
    ['Originally published at [The Island News](https://news.example/ferry) on June 20, 2012.'],
    ['*This article was originally published in [The Island News](https://news.example/ferry).*'],
    ['[Original article](https://news.example/ferry)'],
    ['原文链接：https://news.example/ferry'],
    ['Quelle: <https://news.example/ferry>'],
    ['<https://news.example/ferry>'],
  ])('%s', (line) => {
    const article = read(TITLE, ...BODY, line)
    expect(article.metadata.source).toBe(URL_)
    expect(body(article)).toEqual(BODY)
  })

  test.each(['javascript:alert(1)', '#', '/ferry', 'ftp://news.example/ferry', 'mailto:a@news.example'])(
    '%s is no source',
    (url) => {
      expect(read(TITLE, ...BODY, `Source: [here](${url})`).metadata.source).toBeNull()
      expect(load(`---\nurl: "${url}"\n---\n\nWords.`, { slug: 'test' }).metadata.source).toBeNull()
    },
  )

  test.each([
    ['the author by name', 'By Jane Doe', 'Jane Doe is a sailor and lives on the island.'],
    ['a heading of its own', 'By Jane Doe', '## About the author\n\nShe sails.', 'She sails.'],
    [
      'who is named nowhere else',
      '',
      '*Jane Doe is professor of history at Lund.*',
      'Jane Doe is professor of history at Lund.',
    ],
    ['German', 'Von Jane Doe', 'Jane Doe ist Seglerin.', 'Jane Doe ist Seglerin.'],
  ])('the biography: %s', (_, byline, note, text = note) => {
    const article = read(TITLE, byline, ...BODY, note)
    expect(field(article, 'biography')).toEqual([text, text])
    expect(article.metadata.author).toBe('Jane Doe')
    expect(body(article)).toEqual(BODY)
  })

  test('a source without an address is the publication', () => {
    const article = read(TITLE, ...BODY, 'Source: The Island News')
    expect(field(article, 'publication')).toEqual(['The Island News', 'The Island News'])
    expect(body(article)).toEqual(BODY)
  })

  test('all notes together, in any order', () => {
    const article = read(
      TITLE,
      'By Jane Doe',
      ...BODY,
      'Source: https://news.example/ferry',
      '*Opinions expressed here are the author’s own.*',
      'Jane Doe is a sailor.',
    )
    expect(article.fields.map(({ name }) => name)).toEqual([
      'title',
      'author',
      'source',
      'biography',
      'disclaimer',
    ])
    expect(body(article)).toEqual(BODY)
  })
})

describe('what is body stays body', () => {
  test.each([
    ['a sentence that begins like a byline', [TITLE, 'By June 2012 the ferry had stopped.', ...BODY]],
    ['a short line that begins like one', [TITLE, 'By Monday', ...BODY]],
    ['a byline in mid-body', [TITLE, ...BODY, 'By Jane Doe', 'It ended there.']],
    ['a date in mid-body', [TITLE, ...BODY, 'June 20, 2012', ...BODY]],
    ['an italic paragraph in the body', [TITLE, BODY[0]!, '*The Island News*', BODY[1]!]],
    ['an italic opening', [TITLE, '*Nobody had expected this.*', ...BODY]],
    ['an address in mid-body', [TITLE, BODY[0]!, 'Source: https://news.example/a', BODY[1]!]],
    [
      'a last paragraph about somebody',
      [TITLE, 'By Jane Doe', ...BODY, 'John Roe is president of the council.'],
    ],
    ['a last paragraph by “the author”', [TITLE, ...BODY, 'The author is right that it must not stop.']],
    [
      'a last paragraph with a link',
      [TITLE, ...BODY, 'Source code of the timetable is [here](https://a.example).'],
    ],
    ['a view in mid-body', [TITLE, 'The views expressed by the council surprised nobody.', ...BODY]],
    ['a last paragraph in italics', [TITLE, ...BODY, '*Nobody had expected this.*']],
  ])('%s', (_, parts) => {
    const article = read(...parts)
    const kept = parts.filter((part) => part !== TITLE && !(part === 'By Jane Doe' && parts[1] === part))
    expect(body(article)).toEqual(
      kept.map((part) => part.replace(/^\*(.*)\*$/, '$1').replace(/\[(.*)\]\(.*\)/, '$1')),
    )
  })
})
