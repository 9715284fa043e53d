import { describe, expect, it } from 'vitest'
import type { Article, Metadata } from '../../../../src/core/article/article.ts'
import { load } from '../../../../src/core/article/load.ts'
import { bibtex } from '../../../../src/core/article/references/bibtex.ts'
import { apa, chicago, mla } from '../../../../src/core/article/references/styles.ts'

/** An article with this metadata, whose body names what the titles below name. */
function articleWith(metadata: Partial<Metadata>): Article {
  const body = 'In these days Obama and Putin met, and so it was said. He walked on to London and the town.'
  const { metadata: own, ...article } = load(`# T\n\n${body}`, { slug: 'test' })
  return { ...article, metadata: { ...own, title: 'The Slow Tide', ...metadata } }
}

const SIGNED: Partial<Metadata> = { author: 'Jane Doe', publication: 'The Tide', published: '2020-09-03' }

describe('APA', () => {
  it('has the form of its published example of a newspaper article', () => {
    const example = articleWith({
      title: 'Can We Get Better at Forgetting?',
      author: 'Benedict Carey',
      published: '2019-03-22',
      publication: 'The New York Times',
      source: 'https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    })
    expect(apa(example, 'para. 1').entry).toBe(
      'Carey, B. (2019, March 22). Can we get better at forgetting? The New York Times. https://www.nytimes.com/2019/03/22/health/memory-forgetting-psychology.html',
    )
  })

  it.each([
    ['Jane Doe and J. K. Poe', 'Doe, J., & Poe, J. K.', '(Doe & Poe, 2020, para. 4)'],
    ['Jane Doe, John Roe, and Jean-Paul Li', 'Doe, J., Roe, J., & Li, J.-P.', '(Doe et al., 2020, para. 4)'],
    ['Martin Luther King Jr.', 'King, M. L., Jr.', '(King, 2020, para. 4)'],
    ['Martin Luther King, Jr.', 'King, M. L., Jr.', '(King, 2020, para. 4)'],
    ['Vincent van Gogh', 'van Gogh, V.', '(van Gogh, 2020, para. 4)'],
    ['J.R.R. Tolkien', 'Tolkien, J. R. R.', '(Tolkien, 2020, para. 4)'],
    ['Doe, Jane', 'Doe, J.', '(Doe, 2020, para. 4)'],
    ['The Associated Press', 'The Associated Press.', '(The Associated Press, 2020, para. 4)'],
    [
      'Ministry of Trade and Industry',
      'Ministry of Trade and Industry.',
      '(Ministry of Trade and Industry, 2020, para. 4)',
    ],
    ['李明', '李明.', '(李明, 2020, para. 4)'],
  ])('names “%s”', (author, who, inText) => {
    const reference = apa(articleWith({ ...SIGNED, author }), 'para. 4')
    expect(reference.entry).toBe(`${who} (2020, September 3). The slow tide. The Tide.`)
    expect(reference.inText).toBe(inText)
  })

  it.each([
    ['A Cold but Promising Obama-Putin Meeting', 'A cold but promising Obama-Putin meeting'],
    ['The Town: A History of London', 'The town: A history of London'],
    ['Why the U.S. Left START Behind', 'Why the U.S. left START behind'],
    ['Already in this case, with London in it', 'Already in this case, with London in it'],
  ])('writes the title “%s” with capitals for names alone', (title, written) => {
    expect(apa(articleWith({ ...SIGNED, title }), '').entry).toContain(
      `(2020, September 3). ${written}. The Tide.`,
    )
  })

  it('leaves a title in another language as it is', () => {
    const german = articleWith({ ...SIGNED, title: 'Die Langsame Flut', language: 'de' })
    expect(apa(german, '').entry).toContain('Die Langsame Flut.')
  })

  it.each([
    ['2020-09', '(2020, September)'],
    ['2020', '(2020)'],
    [null, '(n.d.)'],
  ])('writes the date %s as %s', (published, written) => {
    expect(apa(articleWith({ ...SIGNED, published }), '').entry).toContain(`Doe, J. ${written}. The slow`)
  })

  it('begins with the title where nobody signed', () => {
    const { entry, inText } = apa(articleWith({ ...SIGNED, author: null, published: null }), 'para. 2')
    expect(entry).toBe('The slow tide. (n.d.). The Tide.')
    expect(inText).toBe('(“Slow Tide,” n.d., para. 2)')
  })
})

describe('MLA', () => {
  it('has the form of its published example of an article on the web', () => {
    const example = articleWith({
      title: 'The Death of the Artist—and the Birth of the Creative Entrepreneur',
      author: 'William Deresiewicz',
      published: '2014-12-28',
      publication: 'The Atlantic',
      source:
        'https://www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/',
    })
    expect(mla(example).entry).toBe(
      'Deresiewicz, William. “The Death of the Artist—and the Birth of the Creative Entrepreneur.” The Atlantic, 28 Dec. 2014, www.theatlantic.com/magazine/archive/2015/01/the-death-of-the-artist-and-the-birth-of-the-creative-entrepreneur/383497/.',
    )
  })

  it.each([
    ['Jane Doe and John Roe', 'Doe, Jane, and John Roe.', '(Doe and Roe)'],
    ['Jane Doe, John Roe and Ann Poe', 'Doe, Jane, et al.', '(Doe et al.)'],
  ])('names “%s”', (author, who, inText) => {
    const reference = mla(articleWith({ ...SIGNED, author }))
    expect(reference.entry).toBe(`${who} “The Slow Tide.” The Tide, 3 Sept. 2020.`)
    expect(reference.inText).toBe(inText)
  })

  it('leaves out what the article does not say', () => {
    const bare = mla(articleWith({ title: 'The “Slow” Tide Is Here?' }))
    expect(bare).toEqual({ entry: '“The ‘Slow’ Tide Is Here?”', inText: '(“‘Slow’ Tide Is Here?”)' })
  })
})

describe('Chicago', () => {
  it('has the form of its published example of a newspaper article', () => {
    const example = articleWith({
      title: 'Are Flax Seeds All That?',
      author: 'Dani Blum',
      published: '2023-12-13',
      publication: 'The New York Times',
      source: 'https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html',
    })
    expect(chicago(example).entry).toBe(
      'Blum, Dani. “Are Flax Seeds All That?” New York Times, December 13, 2023. https://www.nytimes.com/2023/12/13/well/eat/flax-seeds-benefits.html.',
    )
  })

  it('lists what nobody signed under the newspaper', () => {
    expect(chicago(articleWith({ ...SIGNED, author: null })).entry).toBe(
      'Tide. “The Slow Tide.” September 3, 2020.',
    )
  })

  it('says where there is no date', () => {
    expect(chicago(articleWith({ ...SIGNED, published: null })).entry).toBe(
      'Doe, Jane. “The Slow Tide.” Tide, n.d.',
    )
  })
})

describe('BibTeX', () => {
  it('escapes what TeX would take for commands', () => {
    const entry = bibtex(articleWith({ title: '100% of A & B: {x_1} ~ \\tide', author: 'The R&D Group' }))
    expect(entry).toContain(
      'title = {{100\\% of A \\& B: \\{x\\_1\\} \\textasciitilde{} \\textbackslash{}tide}},',
    )
    expect(entry).toContain('author = {{The R\\&D Group}},')
  })

  it('joins authors as BibTeX does, and gives the key plain letters', () => {
    const entry = bibtex(articleWith({ ...SIGNED, author: 'Zoë Müller and Martin Luther King Jr.' }))
    expect(entry).toMatch(
      /^@article\{muller2020slow,\n {2}author = \{Müller, Zoë and King, Jr\., Martin Luther\},/,
    )
  })

  it('is of a kind that needs no journal where none is known', () => {
    expect(bibtex(articleWith({ source: 'https://a.example/{x}' }))).toBe(
      '@misc{slow,\n  title = {{The Slow Tide}},\n  url = {https://a.example/%7Bx%7D},\n}',
    )
  })
})
