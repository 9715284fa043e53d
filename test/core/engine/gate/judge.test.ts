import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../../src/core/article/article.ts'
import { load } from '../../../../src/core/article/load.ts'
import { judge } from '../../../../src/core/engine/gate/judge.ts'

const slug = 'a-cold-but-promising-obama-putin-meeting'
const article = load(readFileSync(`article/${slug}.md`, 'utf8'), { slug })

function outcome(text: string, sentences: number[]) {
  return judge({ text, sentences }, article).outcome
}

describe('a claim that the article carries', () => {
  it('is shown as written', () => {
    expect(outcome('The joint statement reconfirms the importance of the New START treaty.', [7])).toBe(
      'carried',
    )
  })

  it('may drop what does not matter', () => {
    expect(outcome('Many would prefer that Putin return to his traditional tough line.', [18])).toBe(
      'carried',
    )
  })

  it('gets the right citation where the model gave another', () => {
    expect(judge({ text: 'The issue is more complicated.', sentences: [3] }, article)).toEqual({
      outcome: 'mended',
      sentences: [16],
    })
  })

  it('may be any sentence of the article itself', () => {
    for (const sentence of article.sentences) {
      expect(judge({ text: textOf(article, sentence), sentences: [sentence.number] }, article)).toEqual({
        outcome: 'carried',
        sentences: [sentence.number],
      })
    }
  })
})

describe('a claim that the article does not carry', () => {
  const attacks: readonly [string, string, number[]][] = [
    ['another number', 'This dimension has been woefully underused over the past 30 years.', [5]],
    [
      'a name from elsewhere',
      'Merkel actively lobbied for Russia’s accession to the World Trade Organization.',
      [5],
    ],
    ['a dropped negation', 'The meeting on the sidelines of the Group of 20 summit was a disaster.', [2]],
    ['a dropped "likely"', 'The next chapter in U.S.-Russian relations will be difficult.', [23]],
    ['another quantity', 'All hardliners in Moscow would like to see a major revision.', [17]],
    ['an appended reason', 'The reset is recognized as an asset because of the budget.', [14]],
    [
      'a source that the sentence has not',
      'The reset is an asset, not a liability, according to Harvard.',
      [14],
    ],
    ['the reverse', 'The reset is recognized by both sides as a liability.', [14]],
    ['an invented quotation', 'Obama called it "a great success".', [2]],
  ]
  it.each(attacks)('is not shown: %s', (_, text, sentences) => {
    expect(['replaced', 'dropped']).toContain(outcome(text, sentences))
  })

  it.each(['<@U012AB3CD>', '@everyone', 'https://evil.example/x', '[x](y)', '**now**', '&amp;', '[3]'])(
    'is not shown with a ping, a link or markup: %s',
    (mark) => {
      expect(['replaced', 'dropped']).toContain(
        outcome(`The issue is more complicated for Putin ${mark}.`, [16]),
      )
    },
  )

  it('is replaced by the cited sentence where that bears on it', () => {
    const claim = { text: 'The reset is a liability for the United States and Russia.', sentences: [14] }
    expect(judge(claim, article)).toMatchObject({ outcome: 'replaced', sentences: [14] })
  })

  it('is dropped where the cited sentence has nothing to do with it', () => {
    expect(outcome('Water boils at a lower temperature on mountains.', [14])).toBe('dropped')
  })

  it('is dropped where the cited sentences do not exist', () => {
    expect(
      judge({ text: 'Nothing of this is true in Paris.', sentences: [99, -1, 0.5, Number.NaN] }, article),
    ).toEqual({
      outcome: 'dropped',
      reason: 'sentences',
    })
  })
})

describe('a true sentence with one thing changed', () => {
  it('is never shown with another number', () => {
    const numbered = article.sentences.filter((sentence) => /\d/.test(textOf(article, sentence)))
    fc.assert(
      fc.property(fc.constantFrom(...numbered), fc.nat(99_999), (sentence, number) => {
        fc.pre(!article.text.includes(String(number)))
        const text = textOf(article, sentence).replace(/\d+/, String(number))
        return ['replaced', 'dropped'].includes(outcome(text, [sentence.number]))
      }),
    )
  })

  it('is never shown with another name', () => {
    const name = /Putin|Obama|Medvedev|Churchill|Syria|Moscow/
    const named = article.sentences.filter((sentence) => name.test(textOf(article, sentence)))
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.stringMatching(/^[A-Z][a-z]{3,8}$/), (sentence, other) => {
        fc.pre(!article.text.toLowerCase().includes(other.toLowerCase()))
        const text = textOf(article, sentence).replace(name, other)
        return ['replaced', 'dropped'].includes(outcome(text, [sentence.number]))
      }),
    )
  })
})
