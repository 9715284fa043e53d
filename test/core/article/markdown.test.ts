import { describe, expect, test } from 'vitest'
import { load } from '../../../src/core/article/load.ts'
import { lines } from './support.ts'

function read(markdown: string): string[] {
  return load(markdown, { slug: 'test' }).text.split('\n\n')
}

function kinds(markdown: string): [string, string][] {
  const article = load(markdown, { slug: 'test' })
  return article.paragraphs.map(({ kind, start, end }) => [kind, article.text.slice(start, end)])
}

describe('Markdown reads as a person would read it', () => {
  test('emphasis, links, images and code leave only their words', () => {
    expect(read('A **bold** and *quiet* [link](https://a.example), ![a photo](x.png), `code`.')).toEqual([
      'A bold and quiet link, a photo, code.',
    ])
  })

  test('entities and escapes are decoded', () => {
    expect(read('Caf&eacute; \\*not emphasis\\* &amp; 3 &lt; 4 &#8212; done.')).toEqual([
      'Café *not emphasis* & 3 < 4 — done.',
    ])
  })

  test('a soft line break is a space, and nothing between Chinese characters', () => {
    expect(read('One line\ngoes on.')).toEqual(['One line goes on.'])
    expect(read('他们谈到\n了条约。')).toEqual(['他们谈到了条约。'])
  })

  test('a hard break keeps the lines of verse', () => {
    expect(read('The rain came early,  \nthe guests came late.')).toEqual([
      'The rain came early,\nthe guests came late.',
    ])
  })

  test('a hard break in a long paragraph is only layout', () => {
    const long = 'This line of a paragraph is much longer than any verse, and it simply goes'
    expect(read(`${long}\\\non.`)).toEqual([`${long} on.`])
  })

  test('inline HTML and comments are dropped', () => {
    expect(read('Some <span class="x">marked</span> words<!-- a note --> stay.')).toEqual([
      'Some marked words stay.',
    ])
  })

  test('a block of HTML keeps the words that a browser would show', () => {
    const html = '<div><p>First &amp; <b>last</b>.</p><script>alert(1)</script><p>Second.</p></div>'
    expect(read(html)).toEqual(['First & last.', 'Second.'])
  })

  test('a comment block is not read', () => {
    expect(read('<!-- hidden\n\nhidden too -->\n\nSeen.')).toEqual(['Seen.'])
  })

  test('each list item is a paragraph, nested ones too', () => {
    expect(kinds('- One.\n- Two.\n  - Inner.\n- [x] Done.')).toEqual([
      ['item', 'One.'],
      ['item', 'Two.'],
      ['item', 'Inner.'],
      ['item', 'Done.'],
    ])
  })

  test('each row of a table is a paragraph', () => {
    expect(kinds('| Year | Trade |\n| --- | --- |\n| 2011 | 43 |\n| 2012 | |')).toEqual([
      ['row', 'Year | Trade'],
      ['row', '2011 | 43'],
      ['row', '2012'],
    ])
  })

  test('block quotes and code keep their kind, code its lines', () => {
    expect(kinds('> Quoted words\n> go on.\n\n```js\na = 1\n  b = 2\n```')).toEqual([
      ['quote', 'Quoted words go on.'],
      ['code', 'a = 1\n  b = 2'],
    ])
  })

  test('a footnote is read last, and its mark leaves nothing behind', () => {
    const markdown =
      'The treaty holds [^1]. It was signed in 2010[^2], in Prague.\n\n[^1]: So far.\n\n[^2]: In April.\n\nMore.'
    expect(kinds(markdown)).toEqual([
      ['prose', 'The treaty holds. It was signed in 2010, in Prague.'],
      ['prose', 'More.'],
      ['footnote', 'So far.'],
      ['footnote', 'In April.'],
    ])
  })

  test('a clipped page’s link to a note is a mark, too', () => {
    expect(read('The treaty holds.[[1]](#cite_note-1) It was signed.')).toEqual([
      'The treaty holds. It was signed.',
    ])
  })

  test('headings are no paragraphs and know what they stand before', () => {
    const article = load('# Title\n\nOne.\n\n## Part\n\nTwo.', { slug: 'test' })
    expect(article.paragraphs.length).toBe(2)
    expect(article.headings).toEqual([{ start: 13, end: 17, depth: 2, before: 2 }])
  })

  test('a byte order mark and Windows line ends change nothing that is read', () => {
    const plain = load('# Title\n\nOne line\ngoes on.', { slug: 'test' })
    const windows = load('\uFEFF# Title\r\n\r\nOne line\r\ngoes on.', { slug: 'test' })
    expect(windows.text).toBe(plain.text)
    expect(windows.metadata).toEqual(plain.metadata)
  })
})

describe('Markdown that no person wrote', () => {
  test.each([
    ['10,000 nested quotations', `${'>'.repeat(10_000)} a`, 'article.nesting'],
    ['10,000 nested lists', `${'- '.repeat(10_000)}a`, 'article.nesting'],
    ['lists nested by indentation', lines(500, (at) => `${'  '.repeat(at)}- a`), 'article.nesting'],
    ['500 quotations in 500 lines', lines(120, (at) => `${'> '.repeat(at + 1)}a\n`), 'article.nesting'],
    ['deep emphasis', `${'*a **b '.repeat(400)}c${'** d*'.repeat(400)}`, 'article.nesting'],
    ['a paragraph of 100,000 brackets', '['.repeat(100_000), 'article.marks'],
    ['a paragraph of 100,000 emphases', '*a* '.repeat(100_000), 'article.marks'],
  ])('%s: refused with a sentence that names the file', (_, markdown, code) => {
    expect(() => load(markdown, { slug: 'odd' })).toThrow(
      expect.objectContaining({ code, said: expect.stringContaining('odd.md, line') }),
    )
  })

  test('one line of a megabyte is read', () => {
    const article = load('Words follow words. '.repeat(50_000), { slug: 'long' })
    expect(article.paragraphs.length).toBe(1)
  })
})
