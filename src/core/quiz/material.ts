import { gateIndexOf } from '../engine/gate/article-index.ts'
import type { ArticleIndex } from '../reading/index.ts'
import { type NameKinds, nameKindsOf } from './name-kinds.ts'
import { type Spot, spotsIn } from './spots.ts'
import { pairsOf, type Statement, statementsOf } from './statements.ts'

/** What an article offers to ask for and to mislead with. */
export interface Material {
  readonly index: ArticleIndex
  readonly statements: readonly Statement[]
  /** Sentences that lean on the one before, told with it. */
  readonly pairs: readonly Statement[]
  readonly kinds: NameKinds
  /** Every spot of the article, also those in sentences that cannot be asked by themselves. */
  readonly spots: readonly Spot[]
  spotsOf(statement: Statement): readonly Spot[]
}

const known = new WeakMap<ArticleIndex, Material>()

/** Read once for each article. */
export function materialOf(index: ArticleIndex): Material {
  let material = known.get(index)
  if (!material) {
    material = read(index)
    known.set(index, material)
  }
  return material
}

function read(index: ArticleIndex): Material {
  const gate = gateIndexOf(index.article)
  const statements = statementsOf(index)
  const kinds = nameKindsOf(statements, gate)
  const pairs = pairsOf(index, statements)
  const spots = new Map(
    [...statements, ...pairs].map((statement) => [statement, spotsIn(statement, gate, kinds)]),
  )
  return {
    index,
    statements,
    pairs,
    kinds,
    spots: statements.flatMap((statement) => spots.get(statement) ?? []),
    spotsOf: (statement) => spots.get(statement) ?? [],
  }
}

/** How often words stand in the article, whatever their case. */
export function countIn({ article }: ArticleIndex, words: string): number {
  const text = article.text.toLowerCase()
  const sought = words.toLowerCase()
  let count = 0
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + sought.length)) count++
  return count
}
