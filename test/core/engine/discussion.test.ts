import { expect, it } from 'vitest'
import { textOf } from '../../../src/core/article/article.ts'
import { load } from '../../../src/core/article/load.ts'
import { openQuestions } from '../../../src/core/engine/discussion.ts'

async function openingsOf(sentence: string) {
  const article = await load(`# The Pier\n\n${sentence}\n`, { slug: 'pier' })
  return openQuestions(article, 3).map(({ opening, term }) => [opening, term])
}

it.each([
  ['a prediction', 'The pier of Lindholm will carry trains again within ten years.', 'prediction'],
  ['a recommendation', 'The council of Lindholm should widen the pier before winter.', 'recommendation'],
  ['a concession', 'Although the pier cost a fortune, the town of Lindholm grew rich.', 'concession'],
  ['none of these', 'The pier of Lindholm made the town rich and its neighbours poor.', 'judgement'],
  [
    'a German recommendation',
    'Die Stadt Lindholm sollte den Hafen vor dem Winter und mit allen Fischern ausbauen.',
    'recommendation',
  ],
  ['a Chinese prediction', '林霍尔姆的码头将在十年之内重新通行火车，居民们对此十分高兴。', 'prediction'],
])('sees %s in a sentence', async (_, sentence, opening) => {
  expect(await openingsOf(sentence)).toEqual([[opening, null]])
})

it('asks what a word means that the article puts in quotation marks', async () => {
  expect(await openingsOf('The mayor of Lindholm called the new pier a "gift" to every fisherman.')).toEqual([
    ['term', 'gift'],
  ])
})

it('asks on three sentences of three paragraphs, in as many forms as there are', async () => {
  const markdown = `# The Pier

The council of Lindholm should widen the pier. The council of Lindholm should also repair the harbour wall.

The new pier of Lindholm will carry trains within ten years, the engineers of the harbour wrote.

Although the pier of Lindholm cost a fortune, the harbour of the town grew rich.
`
  const article = await load(markdown, { slug: 'pier' })
  const questions = openQuestions(article, 3)
  expect(questions.map(({ opening }) => opening)).toEqual(['recommendation', 'prediction', 'concession'])
  expect(questions.map(({ sentence }) => sentence.paragraph)).toEqual([1, 2, 3])
  expect(textOf(article, questions[2]!.sentence)).toContain('cost a fortune')
})
