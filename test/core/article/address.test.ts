import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Address,
  addressOf,
  formatAddress,
  parseAddress,
  resolveAddress,
} from '../../../src/core/article/address.ts'
import { textOf } from '../../../src/core/article/article.ts'
import { load } from '../../../src/core/article/load.ts'
import { InputError } from '../../../src/core/errors.ts'

const SLUG = 'a-cold-but-promising-obama-putin-meeting'
const article = load(readFileSync(`article/${SLUG}.md`, 'utf8'), { slug: SLUG })

describe('an address', () => {
  it.each([
    ['¶4', '¶4'],
    ['p4', '¶4'],
    ['P4', '¶4'],
    ['p. 4', '¶4'],
    ['4', '¶4'],
    ['para 4', '¶4'],
    ['Paragraph 4', '¶4'],
    [' ¶ 4 ', '¶4'],
    ['[¶4]', '¶4'],
    ['(¶4.2)', '¶4.2'],
    ['４', '¶4'],
    ['¶４．２', '¶4.2'],
    ['4.2', '¶4.2'],
    ['4:2', '¶4.2'],
    ['p4s2', '¶4.2'],
    ['P4 S2', '¶4.2'],
    ['#p4s2'.slice(1), '¶4.2'],
    ['paragraph 4 sentence 2', '¶4.2'],
    ['paragraph 4, sentence 2', '¶4.2'],
    ['para. 4, s. 2', '¶4.2'],
    ['¶4.2-3', '¶4.2–3'],
    ['¶4.2–3', '¶4.2–3'],
    ['p4s2-s3', '¶4.2–3'],
    ['paragraph 4 sentences 2 to 3', '¶4.2–3'],
    ['¶4.3-2', '¶4.2–3'],
    ['¶3-5', '¶3–5'],
    ['¶3–5', '¶3–5'],
    ['¶3 — ¶5', '¶3–5'],
    ['p3-p5', '¶3–5'],
    ['¶¶3–5', '¶3–5'],
    ['paragraphs 3 to 5', '¶3–5'],
    ['5-3', '¶3–5'],
  ])('is read from “%s”', (written, printed) => {
    const address = parseAddress(written)
    expect(address && formatAddress(address)).toBe(printed)
  })

  it.each([
    ['nothing', ''],
    ['a topic', 'Syria'],
    ['a question with a number', 'what happened in 2012'],
    ['a decimal with a word', '4.2 percent'],
    ['three numbers', '4.2.1'],
    ['a mark alone', '¶'],
    ['a negative number', '-4'],
    ['a date', '2012-06-20'],
  ])('is not seen in %s', (_, written) => {
    expect(parseAddress(written)).toBeNull()
  })

  it('is read as it is printed', () => {
    const number = fc.integer({ min: 1, max: 9999 })
    const anyAddress = fc.oneof(
      fc.tuple(number, number).map(
        ([a, b]): Address => ({
          paragraph: Math.min(a, b),
          lastParagraph: Math.max(a, b),
          sentences: null,
        }),
      ),
      fc.tuple(number, number, number).map(
        ([paragraph, a, b]): Address => ({
          paragraph,
          lastParagraph: paragraph,
          sentences: [Math.min(a, b), Math.max(a, b)],
        }),
      ),
    )
    fc.assert(
      fc.property(anyAddress, (address) => {
        expect(parseAddress(formatAddress(address))).toEqual(address)
      }),
    )
  })
})

describe('what an address names', () => {
  it('is the sentence with its own characters', () => {
    expect(textsAt('¶3.2')).toEqual([
      'But it is significant that the joint statement reconfirms the importance of the New START treaty.',
    ])
  })

  it('is a run of sentences of one paragraph', () => {
    expect(textsAt('¶3.1-2')[0]).toMatch(/^To be sure, .* New START treaty\.$/)
  })

  it('is a range for each paragraph, because no citation crosses one', () => {
    expect(textsAt('¶3-5').map((text) => text.slice(0, 10))).toEqual([
      'To be sure',
      'At the sam',
      'Finally, b',
    ])
  })

  it('has the same address again', () => {
    for (const sentence of article.sentences) {
      const address = addressOf(article, sentence)
      expect(address && resolveAddress(article, address)).toEqual([
        { start: sentence.start, end: sentence.end },
      ])
    }
  })

  it.each([
    ['¶12', 'The article has 9 paragraphs; ¶12 is not there.'],
    ['¶0', 'The article has 9 paragraphs; ¶0 is not there.'],
    ['¶8-12', 'The article has 9 paragraphs; ¶12 is not there.'],
    ['¶4.9', '¶4 has 2 sentences; ¶4.9 is not there.'],
    ['¶4.0', '¶4 has 2 sentences; ¶4.0 is not there.'],
    ['¶4.1-3', '¶4 has 2 sentences; ¶4.3 is not there.'],
    ['¶1-999999', 'The article has 9 paragraphs; ¶999999 is not there.'],
  ])('where %s is not there is said with what there is', (written, sentence) => {
    const resolve = () => resolveAddress(article, parseAddress(written)!)
    expect(resolve).toThrow(InputError)
    expect(resolve).toThrow(sentence)
  })
})

function textsAt(written: string): string[] {
  return resolveAddress(article, parseAddress(written)!).map((range) => textOf(article, range))
}
