import fc from 'fast-check'
import { expect, test } from 'vitest'
import { load } from '../../../src/core/article/load.ts'
import { toSource } from '../../../src/core/article/source-map.ts'
import { blocks } from './support.ts'

function sourceOfWord(markdown: string, word: string): string | null {
  const article = load(markdown, { slug: 'test' })
  const start = article.text.indexOf(word)
  const source = toSource(article, { start, end: start + word.length })
  return source && markdown.slice(source.start, source.end)
}

test('an escaped or encoded word maps to what stands in the file', () => {
  expect(sourceOfWord('A caf&eacute; opened.', 'café')).toBe('caf&eacute;')
  expect(sourceOfWord('A snake\\_case name.', 'snake_case')).toBe('snake\\_case')
})

test('words after a byte order mark, front matter and Windows line ends map to their place', () => {
  const markdown = '\uFEFF---\r\ntitle: T\r\n---\r\n\r\nFirst line\r\ngoes on.\r\n'
  expect(sourceOfWord(markdown, 'goes on')).toBe('goes on')
})

test('a quotation over two lines maps to both, with the mark between', () => {
  expect(sourceOfWord('> First line\n> goes on.', 'line goes')).toBe('line\n> goes')
})

test('words of a table, of code and of an HTML block map to their place', () => {
  expect(sourceOfWord('| a | b |\n| - | - |\n| one | two |', 'two')).toBe('two')
  expect(sourceOfWord('```\ncode here\n```', 'here')).toBe('here')
  expect(sourceOfWord('<p>Plain <b>words</b> stand.</p>', 'stand')).toBe('stand')
})

test('words after a mended page break map to their place', () => {
  const markdown = 'He had said it. But it was the importance of the New\n\nSTART treaty. It held.'
  expect(sourceOfWord(markdown, 'New START')).toBe('New\n\nSTART')
})

const word = fc.stringMatching(/^[a-zäß]{2,9}$/)
const inline = fc.oneof(
  { weight: 4, arbitrary: word },
  word.map((text) => `**${text}**`),
  word.map((text) => `*${text}*`),
  word.map((text) => `[${text}](https://a.example/x)`),
  word.map((text) => `\`${text}\``),
  fc.constantFrom('&amp;', '\\*', 'a<br>b', 'x[^1]', '"quoted"', '–'),
)
const paragraph = fc.array(inline, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(' '))
const block = fc.oneof(
  { weight: 3, arbitrary: paragraph },
  paragraph.map((text) => `> ${text}\n> ${text}`),
  paragraph.map((text) => `- ${text}\n- ${text}`),
  paragraph.map((text) => `## ${text}`),
  word.map((text) => `| ${text} | b |\n| - | - |\n| c | ${text} |`),
  paragraph.map((text) => text.replaceAll(' ', '\n')),
)

test('plain words of any article stand in the file where the map says', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), fc.boolean(), (parts, windows) => {
      const plain = blocks('# Title', 'First.', ...parts, '[^1]: A note.')
      const markdown = windows ? plain.replaceAll('\n', '\r\n') : plain
      const article = load(markdown, { slug: 'test' })
      for (const { 0: found, index } of article.text.matchAll(/[\p{L}]+/gu)) {
        const source = toSource(article, { start: index, end: index + found.length })
        expect(source && markdown.slice(source.start, source.end)).toBe(found)
      }
    }),
  )
})

test('pieces are in order, and each sentence lies in its paragraph', () => {
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 8 }), (parts) => {
      const article = load(blocks(...parts, 'Last.'), { slug: 'test' })
      let end = 0
      for (const { text } of article.sourceMap) {
        expect(text.start).toBeGreaterThanOrEqual(end)
        end = text.end
      }
      for (const { start, end, paragraph } of article.sentences) {
        expect(article.paragraphs[paragraph - 1]!.start).toBeLessThanOrEqual(start)
        expect(article.paragraphs[paragraph - 1]!.end).toBeGreaterThanOrEqual(end)
      }
    }),
  )
})
