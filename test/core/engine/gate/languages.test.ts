import { describe, expect, it } from 'vitest'
import { load } from '../../../../src/core/article/load.ts'
import { judge } from '../../../../src/core/engine/gate/judge.ts'

function article(language: string, text: string) {
  return load(`---\ntitle: T\nlanguage: ${language}\n---\n\n${text}`, { slug: language })
}

const articles = {
  de: article('de', 'Frau Wolters will die Brücke vielleicht verstärken. Der Rat hat nicht zugestimmt.'),
  fr: article(
    'fr',
    "Le moulin a été construit en 1784 par Joseph Penrose. Le conseil n'a pas encore répondu.",
  ),
  es: article(
    'es',
    'La mayoría de los vecinos teme que aumente el ruido. Su hija Ana duplicó el número de muelas.',
  ),
  ru: article('ru', 'Громова предложила открыть музей. Власти отказались платить за ремонт.'),
  zh: article('zh', '周明反对这个计划。屋顶至少需要二十万元。'),
  ar: article('ar', 'لم يوافق المجلس على الخطة في العام الماضي. تبرع السكان بألفي كتاب.'),
} as const

function isShown(language: keyof typeof articles, text: string, sentences: number[]) {
  return (
    'sentences' in judge({ text, sentences }, articles[language]) && !isReplaced(language, text, sentences)
  )
}

function isReplaced(language: keyof typeof articles, text: string, sentences: number[]) {
  return judge({ text, sentences }, articles[language]).outcome === 'replaced'
}

describe('claims in other languages', () => {
  const honest: readonly [keyof typeof articles, string, number[]][] = [
    ['de', 'Vielleicht will Frau Wolters die Brücke verstärken.', [1]],
    ['fr', 'Joseph Penrose a construit le moulin en 1784.', [1]],
    ['es', 'La mayoría de los vecinos teme un aumento del ruido.', [1]],
    ['ru', 'Власти платить за ремонт отказались.', [2]],
    ['zh', '屋顶需要至少二十万元。', [2]],
    ['ar', 'تبرع السكان بألفي كتاب.', [2]],
  ]
  it.each(honest)('are shown where they are carried: %s', (language, text, sentences) => {
    expect(isShown(language, text, sentences)).toBe(true)
  })

  const hostile: readonly [keyof typeof articles, string, number[]][] = [
    ['de', 'Frau Wolters wird die Brücke verstärken.', [1]],
    ['de', 'Der Rat hat zugestimmt.', [2]],
    ['fr', 'Le moulin a été construit en 1794 par Joseph Penrose.', [1]],
    ['fr', 'Le conseil a répondu.', [2]],
    ['es', 'Todos los vecinos temen que aumente el ruido.', [1]],
    ['es', 'Su hijo Ana duplicó el número de muelas.', [2]],
    ['ru', 'Громова предложила закрыть музей.', [1]],
    ['ru', 'Власти согласились платить за ремонт.', [2]],
    ['zh', '李强反对这个计划。', [1]],
    ['zh', '周明支持这个计划。', [1]],
    ['zh', '屋顶最多需要二十万元。', [2]],
    ['ar', 'وافق المجلس على الخطة في العام الماضي.', [1]],
  ]
  it.each(hostile)('are not shown where they are not: %s, %s', (language, text, sentences) => {
    expect(isShown(language, text, sentences)).toBe(false)
  })
})
