import { describe, expect, it } from 'vitest'
import { benchArticles } from '../../../../bench/articles.ts'
import { attacksOn } from '../../../../bench/hostile.ts'
import { judge } from '../../../../src/core/engine/gate/judge.ts'

describe('a sentence with two of its names exchanged', () => {
  for (const given of benchArticles().filter(({ names }) => names.length > 0)) {
    it(`is never shown: ${given.article.slug}`, () => {
      const swapped = attacksOn(given, Number.POSITIVE_INFINITY).filter(({ kind }) => kind === 'roles')
      const shown = swapped.filter((attack) =>
        ['carried', 'mended'].includes(judge(attack, given.article).outcome),
      )
      expect(shown.map(({ text }) => text)).toEqual([])
    })
  }
})
