import { expect, test } from 'vitest'
import { textOf } from '../../../src/core/article/article.ts'
import { load } from '../../../src/core/article/load.ts'
import { blocks } from './support.ts'

function paragraphs(...parts: string[]): string[] {
  const article = load(blocks(...parts), { slug: 'test' })
  return article.paragraphs.map((paragraph) => textOf(article, paragraph))
}

const CUT = 'The talks had gone well. The ministers came back to the table and read'

test.each([
  ['the next goes on in small letters', CUT, 'the text aloud. Nobody objected.', ' '],
  [
    'a name was cut in two',
    'They had argued long. Still, both praised the New',
    'START treaty. It held.',
    ' ',
  ],
  [
    'the first stops at an article',
    'The talks were held in a small house near the',
    'Kremlin wall. They lasted.',
    ' ',
  ],
  [
    'the first stops at a comma',
    'They came from Prague, from Geneva, from Vienna,',
    'Oslo and Rome. All stayed.',
    ' ',
  ],
  [
    'German goes on with a noun',
    'Die Minister kamen zurück. Sie lasen die neue',
    'Erklärung vor. Alle schwiegen.',
    ' ',
  ],
  [
    'Chinese has no spaces to join by',
    '会谈进行得很顺利。两国部长回到会场继续讨论新的裁军',
    '条约的文本和附件。没有人反对。',
    '',
  ],
])('joined: %s', (_, first, next, glue) => {
  expect(paragraphs('Opening words here.', first, next)).toEqual(['Opening words here.', first + glue + next])
})

test('a cut over three pages is one paragraph', () => {
  expect(
    paragraphs(CUT, 'the text aloud while the others looked at', 'the floor. Nobody objected.'),
  ).toHaveLength(1)
})

test('a word divided at the page’s end is whole again where the article has it elsewhere', () => {
  const [first] = paragraphs(
    'The talks began. Everyone spoke of disarma-',
    'ment at once.',
    'Is disarmament near?',
  )
  expect(first).toBe('The talks began. Everyone spoke of disarmament at once.')
})

test('a hyphen that may be the word’s own stays', () => {
  const [first] = paragraphs('The talks began. Everyone wanted a long-', 'term solution at once.')
  expect(first).toBe('The talks began. Everyone wanted a long-term solution at once.')
})

test.each([
  ['a sentence has ended', 'The talks had gone well.', 'the text was read aloud.'],
  ['it ended within quotation marks', 'He said, “The talks went very well.”', 'the text was read aloud.'],
  ['a colon leads in', 'The ministers agreed on the following points:', 'disarmament comes first.'],
  ['the next opens a new sentence', `${CUT}`, 'This surprised nobody. It was late.'],
  ['the next opens with an ordinary capital', `${CUT}`, 'Nobody objected. It was late.'],
  ['a label stands alone', 'What to watch', 'the talks will go on.'],
  [
    'a caption stands between',
    'Photo: the two ministers at the table in the small house',
    'the talks went on.',
  ],
  ['a list follows', `${CUT}`, '- the text aloud.'],
  ['a quotation follows', `${CUT}`, '> the text aloud.'],
  ['a table follows', `${CUT}`, '| the | text |\n| --- | --- |'],
  ['a rule stands between', `${CUT}\n\n---`, 'the text aloud.'],
  ['verse has its own lines', 'the rain came early to the hills', 'and found the garden gate ajar'],
  [
    'verse has hard breaks',
    'the rain came early to the hills  \nand found the garden gate',
    'and nobody at home but me and my old friend',
  ],
  ['a brand begins small', 'A year that changed the company for good', 'iPhone sales rose. Nobody knew why.'],
])('kept apart: %s', (_, first, next) => {
  expect(paragraphs('Opening words here.', first, next, 'Closing words here.')).toHaveLength(4)
})

test('a heading is never joined', () => {
  const article = load(blocks('One sentence here.', '## the road to the', 'summit was long.'), {
    slug: 'test',
  })
  expect(article.headings).toHaveLength(1)
  expect(article.paragraphs).toHaveLength(2)
})
