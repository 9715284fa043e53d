import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/core/article/article.ts'
import { load } from '../../../src/core/article/load.ts'
import { central } from '../../../src/core/reading/central.ts'
import { indexOf } from '../../../src/core/reading/index.ts'
import { languageOf } from '../../../src/core/reading/language.ts'
import { leansOnContext } from '../../../src/core/reading/leaning.ts'

const reset = readFileSync(
  new URL('../../../article/a-cold-but-promising-obama-putin-meeting.md', import.meta.url),
  'utf8',
)

function centralOf(markdown: string, max: number): string[] {
  const article = load(markdown, { slug: 'x' })
  return central(indexOf(article), max).map((sentence) => textOf(article, sentence))
}

describe('the central sentences', () => {
  it('stand in the article’s order', () => {
    const article = load(reset, { slug: 'x' })
    const numbers = central(indexOf(article), 7).map(({ number }) => number)
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b))
  })

  it('say nothing twice', () => {
    const twice = centralOf(
      '# Tide\n\nThe tide carries grey sand into the narrow harbour. Ferries wait outside the wall.\n\nThe tide carries grey sand into the narrow harbour every day. Farmers sell cheese on the quay.\n',
      4,
    )
    expect(twice.filter((sentence) => sentence.includes('grey sand'))).toHaveLength(1)
  })

  it('are no questions, and can be understood without what stood before', () => {
    const sentences = centralOf(reset, 8)
    expect(
      sentences.filter((sentence) => /^(But|Many would|Nevertheless|This|It)\b|\?$/.test(sentence)),
    ).toEqual([])
  })

  it('are as few as asked for', () => {
    expect(centralOf(reset, 3)).toHaveLength(3)
    expect(centralOf('# One\n\nOnly this one sentence stands in the article.\n', 3)).toHaveLength(1)
  })
})

describe('a sentence leans on the one before', () => {
  it.each([
    ['en', 'He left in May.', true],
    ['en', 'But the door was shut.', true],
    ['en', 'Although this plan failed, the town grew.', true],
    ['en', 'For example, the mill was sold.', true],
    ['en', 'The mill was sold.', false],
    ['en', 'Items of value were sold.', false],
    ['de', 'Er ging im Mai.', true],
    ['de', 'Die Mühle wurde verkauft.', false],
    ['fr', 'Elle partit en mai.', true],
    ['ru', 'Он уехал в мае.', true],
    ['zh', '他五月离开了。', true],
    ['zh', '茶馆五月关门了。', false],
  ])('%s: “%s” %s', (tag, sentence, leans) => {
    expect(leansOnContext(sentence, languageOf(tag))).toBe(leans)
  })
})
