import { describe, expect, it } from 'vitest'
import { lexiconOf } from '../../../../src/core/engine/gate/lexicon/compile.ts'
import { read } from '../../../../src/core/engine/gate/words.ts'

function numbers(text: string, language: string) {
  return read(text, lexiconOf(language)).numbers.map(({ value, unit }) => (unit ? `${value} ${unit}` : value))
}

describe('the numbers of a text', () => {
  const cases: readonly [string, string, string[]][] = [
    ['en', 'It cost £1.2 million in 1811', ['1200000 pound', '1811']],
    ['en', 'twenty-one of two hundred and five', ['21', '205']],
    ['en', '60 percent, or 60%', ['60 percent', '60 percent']],
    ['en', '3,119 workers in the Group of 20', ['3119', '20']],
    ['de', '3.119 Arbeiter, 8,4 Kilometer', ['3119', '8.4']],
    ['de', 'einundzwanzig von zweihundertfünf', ['21', '205']],
    ['de', '210 Millionen Euro', ['210000000 euro']],
    ['fr', 'vingt et un mille euros', ['21000 euro']],
    ['es', 'treinta y dos de doscientos', ['32', '200']],
    ['ru', 'около 3 миллионов рублей за двадцать лет', ['3000000', '20']],
    ['zh', '花费约四十五万元', ['450000']],
    ['zh', '现在有1.8万本书', ['18000']],
    ['ar', 'في عام ٢٠٠٩', ['2009']],
  ]
  it.each(cases)('are read in %s: %s', (language, text, expected) => {
    expect(numbers(text, language)).toEqual(expected)
  })

  it('are none where a Chinese numeral is part of another word', () => {
    expect(numbers('一些老人', 'zh')).toEqual([])
  })
})
