import { describe, expect, test } from 'vitest'
import { articleOf, changesOf, checked, citedBy, verdictOf } from './support.ts'

describe('a quotation is exact', () => {
  test.each([
    'the reset is recognized by both the United States and Russia as an asset, not a liability.',
    'THE RESET IS RECOGNIZED BY BOTH THE UNITED STATES AND RUSSIA',
    '“Difficulties mastered are opportunities won.”',
    'a major revision of former President Dmitry Medvedev’s softer policy',
    'will be preserved--at least until the U.S. presi-\ndential election',
    'the reset is recognized by both … as an asset',
    '… the reset is recognized by both [...] as an asset …',
    'the reset is recognized (...) as an asset',
    '[T]he reset is recognized by both the United States and Russia',
    'the reset [sic] is recognized by both the United States',
    'the reset [between the two countries] is recognized by both',
    'Many would prefer that Putin declare the reset null and void and return to [Putin’s] traditional tough line',
    'Many hardliners in Moscow[12] would like to see a major revision',
    'an asset, not a liability,',
  ])('%s', (text) => {
    expect(checked(text)).toMatchObject({ verdict: 'exact', changes: [] })
  })
})

describe('a quotation is altered', () => {
  test.each([
    ['by one number', 'woefully underused over the past 30 years', '30', '20'],
    ['by a “not” that is left out', 'The meeting was a disaster, as many experts had predicted', '', 'not'],
    ['by a “not” put in', 'the reset is not recognized by both the United States', 'not', ''],
    ['by a “may” that is left out', 'Although there not have been a surplus of warm chemistry', '', 'may'],
    ['by a near-synonym', 'Many hawks in Moscow would like to see a major revision', 'hawks', 'hardliners'],
    ['by an elision over a “not”', 'A breakthrough in relations is … likely to happen', '…', 'not'],
    ['by an insertion that denies', 'the reset is [not] recognized by both', '[not]', ''],
    ['by a word replaced in brackets', 'Many would prefer that [Medvedev] declare', '[Medvedev]', 'Putin'],
    [
      'by another mark at its end',
      '“Can we now assume that U.S.-Russian relations are back on track.”',
      '.',
      '?',
    ],
    [
      'by a part of a word',
      'proliferation will not give them this opportunity',
      'proliferation',
      'nonproliferation',
    ],
  ])('%s', (_, text, said, own) => {
    expect(verdictOf(text)).toBe('altered')
    expect(changesOf(text)).toContainEqual([said, own])
  })

  test('by words in another order', () => {
    expect(verdictOf('Moscow in hardliners would like to see a major revision')).toBe('altered')
  })

  test('by parts that stand in another order', () => {
    const text = 'as an asset … the reset is recognized by both'
    expect(changesOf(text)).toEqual([[text, 'the reset is recognized by both … as an asset']])
  })

  test('by parts that stand far from each other', () => {
    expect(verdictOf('Proponents of the "reset" … are opportunities won')).toBe('altered')
  })

  test('by two sentences put together, and both are shown', () => {
    const text =
      'the joint statement reflects an intention to look for shared views threaten to derail the reset'
    expect(verdictOf(text)).toBe('altered')
    expect(citedBy(text).map((sentence) => sentence.slice(0, 12))).toEqual(['Nevertheless', 'To be sure, '])
  })
})

test('a quotation is cited where it stands, each part by itself', () => {
  expect(citedBy('THE RESET is recognized by both … as an asset')).toEqual([
    'the reset is recognized by both',
    'as an asset',
  ])
})

test('a quotation over the end of a paragraph is cited by paragraphs', () => {
  const article = articleOf('en', 'They came late. They left early.', 'Nobody saw them go.')
  expect(citedBy('They left early. Nobody saw them', article)).toEqual([
    'They left early.',
    'Nobody saw them',
  ])
})

test('a part of a word is not the word', () => {
  const article = articleOf('en', 'He was unable to come, and paid $50 for 12% of it.')
  for (const text of ['able to come', '50', '12', 'nabl']) expect(verdictOf(text, article)).not.toBe('exact')
})

test('a sentence without its first word is not exact where that word denies', () => {
  const article = articleOf('en', 'No agreement was reached in the end. The talks went on.')
  expect(verdictOf('agreement was reached in the end', article)).toBe('altered')
  expect(verdictOf('talks went on', article)).toBe('exact')
})

test('a sentence without its last word is not exact where that word denies', () => {
  expect(verdictOf('Das stimmt', articleOf('de', 'Das stimmt nicht. Sie kamen gestern.'))).toBe('altered')
})

test('a compound that a line’s end broke at its hyphen is not joined to another word', () => {
  const article = articleOf('en', 'The day-to-day work goes on today, and its importance grows.')
  expect(verdictOf('The day-to-\nday work goes on today, and its impor-\ntance grows', article)).toBe('exact')
})

test('an elision of the article itself is quoted like any other mark', () => {
  const article = articleOf('en', 'He said "wait ... no, go on" and was [nearly] gone.')
  expect(verdictOf('wait … no, go on" and was [nearly] gone', article)).toBe('exact')
  expect(verdictOf('wait no, go on', article)).toBe('altered')
  expect(verdictOf('[nearly] gone', article)).toBe('exact')
})

describe.each([
  [
    'ru',
    'Комиссия пока не приняла решения, хотя срок истёк 15 мая. Ответа ждут 300 человек.',
    'Комиссия пока … приняла решения',
    'ПРИНЯЛА РЕШЕНИЯ, ХОТЯ СРОК ИСТЕК 15 МАЯ',
  ],
  [
    'zh',
    '委员会没有批准这项计划，但是三百名居民仍在等待答复。',
    '委员会……批准这项计划',
    '三百名居民仍在等待答复',
  ],
  [
    'ar',
    'لم توافق اللجنة على الخطة، لكن السكان ما زالوا ينتظرون الرد منذ 15 مايو.',
    'توافق اللجنة على الخطة، لكن السكان ما زالوا ينتظرون الرد منذ 15 مايو.',
    'السكان ما زالوا … الرد منذ ١٥ مايو',
  ],
  [
    'de',
    'Der Ausschuss hat dem Plan nicht zugestimmt, obwohl 300 Bürger warten.',
    'Der Ausschuss hat dem Plan … zugestimmt',
    'obwohl 300 BÜRGER warten',
  ],
])('in %s', (language, text, doctored, honest) => {
  const article = articleOf(language, text)
  test('a hidden denial is found', () => expect(verdictOf(doctored, article)).toBe('altered'))
  test('an honest quotation is exact', () => expect(verdictOf(honest, article)).toBe('exact'))
})

test('a claim word for word is a quotation, with quotation marks or without', () => {
  const text = 'Many would prefer that Medvedev declare the reset null and void'
  expect([verdictOf(text), verdictOf(`"${text}"`)]).toEqual(['altered', 'altered'])
})
