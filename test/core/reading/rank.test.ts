import { describe, expect, it } from 'vitest'
import { textOf } from '../../../src/core/article/article.ts'
import { load } from '../../../src/core/article/load.ts'
import { indexOf } from '../../../src/core/reading/index.ts'
import { rank } from '../../../src/core/reading/rank.ts'
import { ARTICLES } from './articles.ts'

type Slug = keyof typeof ARTICLES

function ask(slug: Slug, question: string) {
  const article = load(ARTICLES[slug], { slug })
  const { passages, confidence } = rank(indexOf(article), question)
  return { best: textOf(article, passages[0]!.sentence), confidence, passages, article }
}

describe('the best sentence', () => {
  it.each<[Slug, string, string]>([
    ['bridge', 'Who designed the bridge?', 'Ida Falk'],
    ['bridge', 'When did the bridge open?', '1911'],
    ['bridge', 'How many people crossed it on the first day?', '4,200'],
    ['bridge', 'Why was the bridge painted green?', 'because'],
    ['bridge', 'Where did the steel come from?', 'Bremen'],
    ['bridge', 'Where was Falk born?', 'Visby'],
    ['bridge', 'What did the critics say about the towers?', 'chimneys'],
    ['brücke', 'Wer entwarf die Mühle?', 'Anna Lorenz'],
    ['brücke', 'Wann wurde die Mühle gebaut?', '1832'],
    ['brücke', 'Wie viele Müllergesellen arbeiteten dort?', 'vierzehn'],
    ['brücke', 'Warum wurde die Wassermühle stillgelegt?', 'weil'],
    ['маяк', 'Кто построил маяк?', 'Соколов'],
    ['маяк', 'Сколько ступеней в башне?', '312'],
    ['маяк', 'Почему смотритель уехал?', 'потому что'],
    ['茶馆', '开店的人是谁？', '林秀英'],
    ['茶馆', '茶馆什么时候开业？', '1926年'],
    ['茶馆', '茶馆里有多少张桌子？', '二十四'],
    ['灯台', '灯台を建てたのは誰ですか？', '山本清'],
    ['faro', '¿Cuántos escalones tiene la torre?', '180'],
    ['faro', '¿Por qué se apagó la luz?', 'porque'],
  ])('of “%s” for “%s” says “%s”', (slug, question, answer) => {
    expect(ask(slug, question).best).toContain(answer)
  })

  it('is the one beside, where a pronoun stands for what was asked about', () => {
    const { best } = ask('bridge', 'How long did Falk work on the drawings?')
    expect(best).toBe('She worked on the drawings for six years.')
  })

  it('is found by another form of the word', () => {
    expect(ask('bridge', 'Who was critical of the towers?').best).toContain('Critics')
  })

  it('comes first among all sentences of the article', () => {
    const { passages, article } = ask('bridge', 'Who designed the bridge?')
    expect(passages).toHaveLength(article.sentences.length)
    expect(passages.map(({ score }) => score)).toEqual(
      passages.map(({ score }) => score).toSorted((a, b) => b - a),
    )
  })
})

describe('a question about the whole article', () => {
  it.each([
    'What is this article about?',
    'What is it about?',
    "What's the main point?",
    'Summarise the article',
  ])('“%s” is answered with a central sentence', (question) => {
    const { best, confidence } = ask('bridge', question)
    expect(confidence).toBe(1)
    expect(best).toContain('bridge')
  })
})

describe('an article', () => {
  it('has one index, however often it is asked for', () => {
    const article = load(ARTICLES.bridge, { slug: 'bridge' })
    expect(indexOf(article)).toBe(indexOf(article))
  })

  it.each(['', '?', '…', 'the of and', '\u{1F600}', '\uD800', 'a'.repeat(5000)])(
    'is asked %j without harm',
    (question) => {
      const { confidence } = ask('bridge', question)
      expect(confidence).toBeGreaterThanOrEqual(0)
      expect(confidence).toBeLessThanOrEqual(1)
    },
  )
})
