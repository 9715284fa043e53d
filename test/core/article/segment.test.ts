import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GOLDEN_RULES } from '../../../bench/segment/golden-rules.ts'
import { segment } from '../../../src/core/article/segment.ts'
import { LANGUAGES } from './segment-languages.ts'

function sentences(text: string, language = 'en'): string[] {
  return segment(text, language).map(({ start, end }) => text.slice(start, end))
}

describe('the sentences of English prose', () => {
  const cases: Readonly<Record<string, readonly string[]>> = {
    'end at stops, question and exclamation marks': ['It rained. ', 'Did it? ', 'It did! ', 'We stayed.'],
    'keep titles with their names': [
      'Mr. Hale met Prof. Ito and Dr. Osei on St. Anne Street. ',
      'They spoke.',
    ],
    'keep initials': ['The novel by R. L. Moss sold well. ', 'J. Q. Public bought two.'],
    'end at a pronoun that looks like an initial': [
      'It was my brother and I. ',
      'We left with Ada I. Brook.',
    ],
    'end at a letter that is a label': [
      'They lacked vitamin C. ',
      'Sailors fell ill. ',
      'Read Appendix B. ',
      'It is short.',
    ],
    'keep country names as adjectives': [
      'The U.S. Senate met. ',
      'U.S.-Russian talks began in the U.K. capital.',
    ],
    'end at a country name before a new sentence': ['She moved to the U.S. ', 'Her sister stayed.'],
    'keep page, volume and figure numbers': ['See p. 55, vol. 3, Fig. 2 and No. 7. ', 'Then stop.'],
    'end at "no" where no number follows': ['They asked and he said no. ', 'Nobody minded.'],
    'keep times and dates': ['On Jan. 5 at 6 p.m. Monday the bell rang. ', 'By 8 p.m. Ms. Roy had left.'],
    'end at a time before a new sentence': ['The shop closed at 6 p.m. ', 'Ms. Roy walked home.'],
    'keep companies': ['Brant & Co. shares fell, as did Orbis Inc. bonds. ', 'Markets closed.'],
    'end at companies before a new sentence': ['He joined Brant & Co. ', 'It pays well.'],
    'keep decimals, prices and versions': [
      'It cost $3.50, or 2.75 euros, for version 1.2.3. ',
      '40 people paid.',
    ],
    'keep addresses of the web and of mail': [
      'Write to ann.b@example.org or see https://example.org/a.b?c=D. ',
      'We answer.',
    ],
    'keep Latin short forms': ['Fruit, e.g. Bramley apples, i.e. cookers, vs. pears etc. were sold.'],
    'go on in small letters after a mark': ['The band Wake! played in Ayr.'],
    'take a quotation mark along': ['"We won," he said. ', '"Nobody thought so." ', 'Then they sang.'],
    'go on after a quotation in small letters': ['"Is it far?" asked the girl. ', '“Too far!” said I.'],
    'go on after a quotation before who said it': ['"Is it far?" Maria asked. ', '"Yes." ', 'She sighed.'],
    'keep an aside whole': ['The mill (It was built in 1801. It burned twice.) still turns. ', 'Go there.'],
    'stand in brackets of their own': [
      'The mill turns. ',
      '(It was built in 1801. ',
      'It burned twice.) ',
      'Go there.',
    ],
    'take footnote marks along': ['The mill burned.[12] ', 'It was rebuilt.[3][a] ', 'It turns.² ', 'Go.'],
    'take a citation along': ['He called it "a ruin." (Smith 1999, p. 5). ', 'She did not.'],
    'keep three dots within': ['I thought ... I mean, we all did … somehow. ', 'It passed.'],
    'end at three dots before a new sentence': [
      'They waited... ',
      'The door opened. ',
      'He ran… ',
      'She did not.',
    ],
    'keep omissions in brackets': ['"The mill [...] was (...) sold," he wrote. ', 'It was.'],
    'begin at names with an inner capital': ['He sold it. ', 'eBay took a fee. ', 'iPhones came later.'],
    'begin at figures and symbols': ['Rents rose. ', '$5 bought bread. ', '1999 was worse.'],
    'keep a name that ends in a mark': ['She left Yahoo! News for radio. ', 'It was 2004.'],
    'keep the number that begins a point': ['1. Wash the rice. ', '2. Boil it.'],
    'begin at the points of a line': ['a) wash the rice ', 'b) boil it ', 'c) eat'],
    'are found where the space was left out': ['The rain stopped.', 'The sun came out.'],
    'end with a closing quotation and its stop': ['Did he say "No."? ', 'He did.'],
    'keep doctorates and courts': ['Jane Roe, Ph.D., read Hart v. Dunn. ', 'Both wept.'],
  }
  it.each(Object.entries(cases))('%s', (_name, parts) => {
    expect(sentences(parts.join(''))).toEqual(parts.map((part) => part.trim()))
  })
})

it.each(GOLDEN_RULES.map((rule) => [rule.join(' '), rule] as const))('golden rule: %s', (text, rule) => {
  expect(sentences(text)).toEqual(rule)
})

describe('the sentences of other languages', () => {
  it.each(Object.entries(LANGUAGES))('are right in %s', (language, texts) => {
    expect(texts.map((parts) => sentences(parts.join(''), language))).toEqual(
      texts.map((parts) => parts.map((part) => part.trim())),
    )
  })
})

describe('lines', () => {
  it('end a sentence where an address or a list breaks', () => {
    expect(sentences('Mill House\n12 Weir Lane\nAyr')).toEqual(['Mill House', '12 Weir Lane', 'Ayr'])
  })
  it('run on where a small letter or a comma shows it', () => {
    expect(sentences('I walked along the weir,\nWhere nobody had been\nfor years. Then rain.')).toEqual([
      'I walked along the weir,\nWhere nobody had been\nfor years.',
      'Then rain.',
    ])
  })
  it('in small letters without any stop are a list', () => {
    expect(sentences('flour\nsalt and water\nyeast\n')).toEqual(['flour', 'salt and water', 'yeast'])
  })
})

it("reads the user's article as 23 sentences in nine paragraphs", () => {
  const path = new URL('../../../article/a-cold-but-promising-obama-putin-meeting.md', import.meta.url)
  const blocks = readFileSync(path, 'utf8').replace('New\n\nSTART', 'New START').split('\n\n').slice(4, 13)
  expect(blocks.map((block) => sentences(block).length)).toEqual([3, 2, 4, 2, 2, 2, 3, 3, 2])
})

describe('ranges of any text', () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        '.',
        '. ',
        '...',
        '. . . ',
        '…',
        '!',
        '?!',
        '。',
        '」',
        '।',
        '؟',
        '"',
        '”',
        '(',
        ')',
        '[1]',
        '\n',
      ),
      fc.constantFrom(
        'Mr. ',
        'z. B. ',
        'U.S. ',
        '1. ',
        'p. ',
        'The ',
        'и ',
        'Он ',
        '字',
        'の',
        '‼️',
        '👩‍👧',
        ' \u0301',
        '\u200D',
      ),
      fc.string({ unit: 'grapheme', maxLength: 6 }),
    ),
    { maxLength: 40 },
  )
  const texts = pieces.map((parts) => parts.join(''))
  const languages = fc.constantFrom('en', 'de', 'ru', 'zh-Hans', 'ja', 'ar', 'hi', 'el', 'hy', 'ko', 'und')

  it('are in order, trimmed, and hold every character but white space', () => {
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        let at = 0
        for (const { start, end } of segment(text, language)) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(text.slice(at, start).trim()).toBe('')
          expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
          expect(end).toBeGreaterThan(start)
          at = end
        }
        expect(text.slice(at).trim()).toBe('')
      }),
      { numRuns: 500 },
    )
  })

  it('divide no character that a person sees as one', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(texts, languages, (text, language) => {
        const starts = new Set([...graphemes.segment(text)].map(({ index }) => index))
        for (const { start } of segment(text, language).slice(1)) expect(starts).toContain(start)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['dots', '.'],
    ['spaced dots', '. '],
    ['abbreviations', 'Mr. z. B. U.S. '],
    ['quotation marks', '."'],
    ['opening brackets', '.('],
    ['nested brackets', '((a. B))'],
    ['spaces', ' '],
    ['line breaks', '\n'],
    ['closing marks', '”'],
    ['footnote marks', '[1]'],
    ['list marks', '1. '],
    ['letters with dots', 'a.'],
  ])('are found in 100 kB of %s', (_name, unit) => {
    const text = `1. A${unit.repeat(100_000 / unit.length)}`
    expect(segment(text, 'en').at(-1)?.end).toBe(text.trimEnd().length)
  })
})
