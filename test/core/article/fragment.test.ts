import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Article, Range } from '../../../src/core/article/article.ts'
import { createLinker, withTextFragment } from '../../../src/core/article/fragment.ts'
import { load } from '../../../src/core/article/load.ts'
import { parseDirective, selectedBy } from '../../support/text-directive.ts'

const SLUG = 'a-cold-but-promising-obama-putin-meeting'
const article = load(readFileSync(`article/${SLUG}.md`, 'utf8'), { slug: SLUG })
const URL_OF_PAGE = 'https://news.example/story'

/** An article of paragraphs, with a title of its own. */
function articleOf(...paragraphs: string[]): Article {
  return load(['# Title', ...paragraphs].join('\n\n'), { slug: 'test' })
}

function rangeOf({ text }: Article, words: string, nth = 1): Range {
  let start = -1
  for (let count = 0; count < nth; count++) start = text.indexOf(words, start + 1)
  return { start, end: start + words.length }
}

function linkTo(article: Article, words: string, nth = 1): string {
  return withTextFragment(URL_OF_PAGE, article, rangeOf(article, words, nth))
}

describe('a text fragment', () => {
  it('selects each sentence and each paragraph of the user’s article, and nothing else', () => {
    for (const { start, end } of [...article.sentences, ...article.paragraphs]) {
      const url = withTextFragment(URL_OF_PAGE, article, { start, end })
      expect(selectedBy(url, article.text), url).toEqual({ start, end })
    }
  })

  it('names a short quotation whole', () => {
    expect(linkTo(article, 'not a liability')).toBe(`${URL_OF_PAGE}#:~:text=not%20a%20liability`)
  })

  it('names a long one by its first and last words, so that the page may differ between', () => {
    const { start, end } = article.sentences[1]!
    expect(withTextFragment(URL_OF_PAGE, article, { start, end })).toBe(
      `${URL_OF_PAGE}#:~:text=The%20meeting%20between%20Presidents,many%20experts%20had%20predicted%2E`,
    )
  })

  it('encodes what its own syntax and chats would take for theirs', () => {
    const text = articleOf('They said so-called “A & B, (C_d)” was *not* 100% done.')
    const url = linkTo(text, 'so-called “A & B, (C_d)” was not 100%')
    expect(url).toMatch(/^[\w:/.#~=%]+$/)
    expect(url.slice(url.indexOf('text='))).not.toMatch(/[-,&()_]/)
    expect(parseDirective(url)?.start).toBe('so-called “A & B, (C_d)” was not 100%')
  })

  it('tells a word from an earlier one by what stands before it', () => {
    const text = articleOf('One old boat came in. Then the other old boat went out.')
    const url = linkTo(text, 'old boat', 2)
    expect(parseDirective(url)?.prefix).toBe('the other')
    expect(selectedBy(url, text.text)).toEqual(rangeOf(text, 'old boat', 2))
  })

  it.each([
    ['in another case', 'The RESET came. A reset was due.', 'reset'],
    ['with an accent', 'The café closed. A cafe opened.', 'cafe'],
    ['in the title', 'A title is given.', 'title'],
    ['with other quotation marks', 'They said “no” again. They said "no" twice.', '"no"'],
  ])('knows that a word occurs earlier %s', (_, sentence, words) => {
    const text = articleOf(sentence)
    const url = linkTo(text, words)
    expect(parseDirective(url)?.prefix).not.toBeNull()
    expect(selectedBy(url, text.text)).toEqual(rangeOf(text, words))
  })

  it('ends at the right one of two like ends', () => {
    const long = 'Nobody in the village knew why the ferry was late, which is what they said'
    const text = articleOf(`${long}, and while they waited in the rain for hours, which is what they said.`)
    const range = rangeOf(text, text.text.slice(text.text.indexOf('Nobody')))
    expect(selectedBy(withTextFragment(URL_OF_PAGE, text, range), text.text)).toEqual(range)
  })

  it('reaches a part of a word by what surrounds it', () => {
    const text = articleOf('The nonproliferation treaty holds.')
    const url = linkTo(text, 'proliferation')
    expect(selectedBy(url, text.text)).toEqual(rangeOf(text, 'proliferation'))
  })

  it('tells equal paragraphs apart by their neighbours', () => {
    const text = articleOf('Q: Was it late?', 'Yes.', 'Q: Was it lost?', 'Yes.', 'The end.')
    const url = linkTo(text, 'Yes.', 2)
    expect(selectedBy(url, text.text)).toEqual(rangeOf(text, 'Yes.', 2))
  })

  it('is left out where nothing tells a passage from an earlier one', () => {
    const text = articleOf('Yes.', 'Yes.', 'Yes.', 'Yes.')
    expect(linkTo(text, 'Yes.', 3)).toBe(URL_OF_PAGE)
  })

  it('never makes a URL too long to share', () => {
    const text = articleOf('The sea was calm and the boats were late. '.repeat(1000))
    for (const range of [...text.sentences.slice(0, 3), ...text.paragraphs]) {
      expect(withTextFragment(URL_OF_PAGE, text, range).length).toBeLessThan(2000)
    }
  })

  it('spans the cells of a table’s row, which no page shows in one piece', () => {
    const text = articleOf('| Port | Ships |\n| --- | --- |\n| Ravna | 12 boats |')
    const row = text.paragraphs.at(-1)!
    const directive = parseDirective(withTextFragment(URL_OF_PAGE, text, row))
    expect([directive?.start, directive?.end]).toEqual(['Ravna', '12 boats'])
  })

  it('selects sentences of Chinese, where words are not spaced', () => {
    const text = load('# 港口\n\n旧港口在城市的北边。新港口在城市的南边，旧港口不再使用了。新港口很大。', {
      slug: 'zh',
    })
    for (const { start, end } of text.sentences) {
      const url = withTextFragment(URL_OF_PAGE, text, { start, end })
      expect(selectedBy(url, text.text, text.metadata.language)).toEqual({ start, end })
    }
  })

  it.each([
    ['an element’s fragment', `${URL_OF_PAGE}#part-2`, `${URL_OF_PAGE}#part-2:~:text=asset`],
    ['an older text directive', `${URL_OF_PAGE}#:~:text=other`, `${URL_OF_PAGE}#:~:text=asset`],
    ['both', `${URL_OF_PAGE}#part-2:~:text=a&text=b`, `${URL_OF_PAGE}#part-2:~:text=asset`],
    ['another directive', `${URL_OF_PAGE}#:~:mark=x&text=b`, `${URL_OF_PAGE}#:~:mark=x&text=asset`],
    ['a query', `${URL_OF_PAGE}?id=1`, `${URL_OF_PAGE}?id=1#:~:text=asset`],
  ])('goes well with a source that has %s', (_, source, expected) => {
    expect(withTextFragment(source, article, rangeOf(article, 'asset'))).toBe(expected)
  })

  it('selects whatever range of a text, and nothing earlier', () => {
    // Few words, so that nearly all of them occur earlier, in either case, and cut within.
    const word = fc.constantFrom(
      'the',
      'The',
      'sea',
      'seas',
      'was',
      'calm,',
      'calm',
      'U.S.-led',
      '“so”',
      'café',
      'cafe',
    )
    const paragraph = fc.array(word, { minLength: 1, maxLength: 30 }).map((words) => `${words.join(' ')}.`)
    const document = fc.array(paragraph, { minLength: 1, maxLength: 5 }).map((parts) => articleOf(...parts))
    let [made, all] = [0, 0]
    fc.assert(
      fc.property(document, fc.nat(), fc.nat(), (text, one, other) => {
        const paragraph = text.paragraphs[one % text.paragraphs.length]!
        const length = paragraph.end - paragraph.start
        const [from, to] = [one % length, other % length].sort((a, b) => a - b) as [number, number]
        const part = text.text.slice(paragraph.start + from, paragraph.start + to + 1)
        if (!part.trim()) return
        const start = paragraph.start + from + part.length - part.trimStart().length
        const range = { start, end: start + part.trim().length }
        const url = withTextFragment(URL_OF_PAGE, text, range)
        all++
        if (url === URL_OF_PAGE) return
        made++
        expect(selectedBy(url, text.text), `${url}\n${text.text}`).toEqual(range)
      }),
      { numRuns: 400 },
    )
    expect(made / all).toBeGreaterThan(0.8)
  })
})

describe('a citation’s link', () => {
  const here = createLinker({ readerUrl: 'https://reset.example' })
  const sentence = articleOf('One came in. Two went out.').sentences[1]!

  it('leads to the quoted words on the public page', () => {
    expect(here(article, article.sentences[0]!)).toMatch(
      /^https:\/\/www\.themoscowtimes\.com\/.*#:~:text=Proponents/,
    )
  })

  it('leads to the public page where the whole article is meant', () => {
    expect(here(article, null)).toBe(article.metadata.source)
  })

  it('leads to the public page where the line is cited that names it, for the page lacks that line', () => {
    expect(here(article, article.fields.find(({ name }) => name === 'source')!.range)).toBe(
      article.metadata.source,
    )
  })

  it('leads to the reader page where the article has no public one', () => {
    const text = articleOf('One came in. Two went out.')
    expect(here(text, text.sentences[1]!)).toBe('https://reset.example/articles/test#p1s2')
    expect(here(text, text.paragraphs[0]!)).toBe('https://reset.example/articles/test#p1')
    expect(here(text, null)).toBe('https://reset.example/articles/test')
  })

  it('encodes the article’s name', () => {
    const text = load('# T\n\nOne came in.', { slug: 'über uns' })
    expect(here(text, null)).toBe('https://reset.example/articles/%C3%BCber%20uns')
  })

  it('is none where no page answers', () => {
    expect(createLinker({ readerUrl: null })(articleOf('One came in. Two went out.'), sentence)).toBeNull()
  })

  it('is none where the source is no address on the web', () => {
    const text = load('---\nsource: file:///etc/passwd\n---\n\n# T\n\nOne came in.', { slug: 'test' })
    expect(createLinker({ readerUrl: null })(text, text.sentences[0]!)).toBeNull()
  })
})
