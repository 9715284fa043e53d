import { expect, test } from 'vitest'
import { normalise } from '../../../src/core/checking/normalise.ts'

const fold = (text: string) => normalise(text).map(({ text }) => text)

test.each([
  ['case', 'The Reset', 'the RESET'],
  ['case where one letter becomes two', 'Straße', 'STRASSE'],
  ['the capital of ß', 'STRAẞE', 'Straße'],
  ['Greek final sigma', 'λόγος', 'ΛΌΓΟΣ'],
  ['quotation marks of any form', '"Difficulties" won', '«Difficulties» won'],
  ['quotation marks left out', 'the “reset”', 'the reset'],
  ['typographic apostrophes', "Russia's", 'Russia’s'],
  ['dashes of any length', 'preserved — at least', 'preserved--at least'],
  ['minus signs', '-5 degrees', '−5 degrees'],
  ['no-break and thin spaces', '20 years', '20\u00A0\u2009years'],
  ['line breaks', 'the joint statement', 'the\njoint\r\nstatement'],
  ['zero-width characters', 'nuclear', 'nu\u200Bcle\u2060ar\uFEFF'],
  ['soft hyphens', 'nonproliferation', 'non\u00ADpro\u00ADliferation'],
  ['a soft hyphen at a line’s end', 'importance', 'impor\u00AD\ntance'],
  ['a word broken at a line’s end', 'importance', 'impor-\ntance'],
  ['a word broken in quoted lines', 'importance', '> impor-\n> tance'],
  ['ligatures', 'official', 'oﬃcial'],
  ['Cyrillic letters in a Latin word', 'peace', 'реасе'],
  ['Latin letters in a Cyrillic word', 'мороз', 'мopoз'],
  ['Greek letters in a Latin word', 'NATO', 'ΝΑΤΟ'],
  ['composition', 'é', 'e\u0301'],
  ['full-width forms', 'G20, 50%', 'Ｇ２０， ５０％'],
  ['half-width kana', 'ガギ', 'ｶﾞｷﾞ'],
  ['Chinese punctuation', '你好，世界。', '你好,世界.'],
  ['the dot in foreign names', '弗拉基米尔·普京', '弗拉基米尔・普京'],
  ['spaces between characters', '联合声明', '联 合 声 明'],
  ['Arabic presentation forms', 'لا', 'ﻻ'],
  ['tatweel and vowel signs', 'محمد', 'مُحَـمَّد'],
  ['digits of other scripts', '2012', '٢٠١٢'],
  ['the dots of ё', 'ещё', 'еще'],
  ['raised digits behind a unit', 'km²', 'km2'],
  ['emphasis marks', 'not at all', '*not* at __all__'],
  ['direction marks', 'سلام', '\u202Bسلام\u202C'],
])('forgives %s', (_, one, other) => {
  expect(fold(one)).toEqual(fold(other))
})

test.each([
  ['another number', '20', '21'],
  ['a sign', '5', '-5'],
  ['a decimal point', '3.5', '35'],
  ['a decimal comma for a point', '1.000', '1,000'],
  ['a power', '10²', '102'],
  ['another unit', '5 µm', '5 mm'],
  ['a percent sign', '5', '5%'],
  ['another currency', '$5', '€5'],
  ['an apostrophe', "we're", 'were'],
  ['a hyphen', 're-sign', 'resign'],
  ['an abbreviation', 'U.S.', 'us'],
  ['a comma', 'Stop, not go', 'Stop not, go'],
  ['a question mark', 'is it. No', 'is it? No'],
  ['an accent', 'résumé', 'resume'],
  ['short i', 'мои', 'мой'],
  ['a digit for a letter', 'l0', 'lO'],
])('tells %s apart', (_, one, other) => {
  expect(fold(one)).not.toEqual(fold(other))
})

test('keeps the place of every word in the original text', () => {
  const text = 'a\u200B “ﬁne” impor\u00ADtance'
  expect(normalise(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'a',
    'ﬁne',
    'impor\u00ADtance',
  ])
})

test('joins a word that a copy broke with a space only where the other text has that word', () => {
  const knows = (head: string, tail: string) => head + tail === 'importance'
  expect(normalise('impor- tance', knows).map(({ text }) => text)).toEqual(['importance'])
  expect(normalise('pre- and post-war', knows)).toHaveLength(6)
})
