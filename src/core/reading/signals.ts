import type { ArticleIndex } from './index.ts'
import { type Postings, saturation } from './postings.ts'
import type { Question, QuestionTerm } from './question.ts'

export const SIGNALS = [
  'bm25',
  'coverage',
  'exact',
  'grams',
  'gramsBm25',
  'paragraphBm25',
  'paragraphCoverage',
  'paragraphGrams',
  'withBefore',
  'withAfter',
  'names',
  'numbers',
  'pairsInOrder',
  'proximity',
  'longestRun',
  'who',
  'when',
  'where',
  'number',
  'why',
  'numberBefore',
  'whoNone',
  'whenNone',
  'numberNone',
  'short',
  'long',
  'novel',
  'opening',
  'heading',
  'rarest',
  'withBeforeRef',
  'otherName',
  'quoted',
  'isQuestion',
  'titleInto',
  'paraRank',
] as const
export type Signal = (typeof SIGNALS)[number]

/** Row-major: sentence × signal. */
export function signalsOf(index: ArticleIndex, question: Question): Float64Array {
  const S = index.sentences.length
  const F = SIGNALS.length
  const out = new Float64Array(S * F)
  const { terms } = question
  const T = terms.length
  const P = index.words.paragraphs.documents
  const total = sum(terms.map((t) => t.weight)) || 1
  const match = new Float32Array(T * S)
  const exact = new Float32Array(T * S)
  const paragraphMatch = new Float32Array(T * P)
  const bm25 = new Float64Array(S)
  const pbm25 = new Float64Array(P)
  for (const [t, term] of terms.entries()) {
    addTerm(term, t, index.words.sentences, match, bm25, exact)
    addTerm(term, t, index.words.paragraphs, paragraphMatch, pbm25)
  }
  const grams = gramScores(question, index.grams.sentences)
  const pgrams = gramScores(question, index.grams.paragraphs)
  let rarest = -1,
    rw = -1
  let nameTotal = 0,
    numTotal = 0
  for (const [t, term] of terms.entries()) {
    if (term.weight > rw && term.matches.size) {
      rw = term.weight
      rarest = t
    }
    if (term.isName) nameTotal += term.weight
    if (term.isNumber) numTotal += term.weight
  }
  const questionStems = new Set(question.all.map((t) => t.stem))
  for (let s = 0; s < S; s++) {
    const entry = index.sentences[s]!
    const p = index.paragraphOf[s]!
    const row = s * F
    const set = (name: Signal, value: number) => {
      out[row + SIGNALS.indexOf(name)] = value
    }
    let cov = 0,
      ex = 0,
      before = 0,
      after = 0,
      pcov = 0,
      nm = 0,
      nu = 0
    const hasBefore = s > 0 && index.paragraphOf[s - 1] === p
    const hasAfter = s + 1 < S && index.paragraphOf[s + 1] === p
    for (let t = 0; t < T; t++) {
      const w = terms[t]!.weight
      const m = match[t * S + s]!
      cov += w * m
      ex += w * exact[t * S + s]!
      before += w * (hasBefore ? Math.max(m, match[t * S + s - 1]!) : m)
      after += w * (hasAfter ? Math.max(m, match[t * S + s + 1]!) : m)
      pcov += w * paragraphMatch[t * P + p]!
      if (terms[t]!.isName) nm += w * m
      if (terms[t]!.isNumber) nu += w * m
    }
    set('bm25', bm25[s]! / total)
    set('paragraphBm25', pbm25[p]! / total)
    set('coverage', cov / total)
    set('exact', ex / total)
    set('grams', grams.coverage[s]!)
    set('gramsBm25', grams.bm25[s]!)
    set('paragraphGrams', pgrams.coverage[p]!)
    set('paraRank', pgrams.bm25[p]!)
    set('paragraphCoverage', pcov / total)
    set('withBefore', before / total)
    set('withAfter', after / total)
    set('names', nameTotal ? nm / nameTotal : 0)
    set('numbers', numTotal ? nu / numTotal : 0)
    if (rarest >= 0) set('rarest', match[rarest * S + s]!)
    // order
    const pos = positions(entry.terms, terms)
    let inOrder = 0,
      pairs = 0,
      run = 0,
      best = 0
    for (let t = 0; t + 1 < T; t++) {
      pairs++
      const a = pos[t]!,
        b = pos[t + 1]!
      let near = Infinity
      for (const x of a) for (const y of b) if (x !== y) near = Math.min(near, y > x ? y - x : x - y + 1)
      if (near <= 6) {
        inOrder += 1 / near
      }
      if (near <= 3) {
        run++
        best = Math.max(best, run)
      } else run = 0
    }
    set('pairsInOrder', pairs ? inOrder / pairs : 0)
    set('longestRun', pairs ? best / pairs : 0)
    set('proximity', proximity(pos, terms, entry.terms.length) / total)
    const facts = entry.facts
    let newName = 0,
      newPlace = 0,
      newNumber = 0
    for (const n of facts.names) if (!questionStems.has(n)) newName++
    for (const n of facts.places) if (!questionStems.has(n)) newPlace++
    for (const n of facts.numbers) if (!questionStems.has(n)) newNumber++
    const k = question.kind
    set('who', k === 'who' && newName ? 1 : 0)
    set('when', k === 'when' && facts.hasTime ? 1 : 0)
    set('where', k === 'where' && newPlace ? 1 : 0)
    set('number', k === 'number' && newNumber ? 1 : 0)
    set('why', k === 'why' && facts.hasReason ? 1 : 0)
    set('otherName', k === 'other' && newName ? 1 : 0)
    set('whenNone', k === 'when' && newNumber ? 1 : 0)
    set('numberNone', k === 'number' && facts.hasTime ? 1 : 0)
    set('whoNone', k === 'where' && newName ? 1 : 0)
    let content = 0,
      novel = 0
    for (const term of entry.terms)
      if (!term.isFunction) {
        content++
        if (!questionStems.has(term.stem)) novel++
      }
    set('short', content < 6 ? 1 - content / 6 : 0)
    set('long', Math.log(Math.max(1, content)))
    set('novel', Math.min(1, novel / 4))
    set('opening', entry.sentence.position === 1 ? 1 : 0)
    let h = 0
    for (let t = 0; t < T; t++) if (index.headingStems[p]?.has(terms[t]!.stem)) h += terms[t]!.weight
    set('heading', h / total)
    set(
      'isQuestion',
      /[?？؟]["”’»)]*$/.test(index.article.text.slice(entry.sentence.start, entry.sentence.end)) ? 1 : 0,
    )
    if (k === 'number' && newNumber) set('numberBefore', numberNear(entry.terms, pos, facts.numbers))
  }
  return out

  function addTerm(
    term: QuestionTerm,
    t: number,
    postings: Postings,
    strengths: Float32Array,
    scores: Float64Array,
    exacts?: Float32Array,
  ) {
    const n = postings.documents
    const tf = new Map<number, number>()
    for (const [stem, likeness] of term.matches) {
      for (const { document, count } of postings.byKey.get(stem) ?? []) {
        tf.set(document, (tf.get(document) ?? 0) + count * likeness)
        const at = t * n + document
        if (strengths[at]! < likeness) strengths[at] = likeness
        if (exacts && likeness === 1) exacts[at] = 1
      }
    }
    for (const [document, count] of tf)
      scores[document]! +=
        term.weight * saturation(count, postings.lengths[document]!, postings.averageLength, 1.2, 0.6)
  }
}

function gramScores({ grams }: Question, postings: Postings) {
  const coverage = new Float64Array(postings.documents)
  const bm25 = new Float64Array(postings.documents)
  let total = 0
  for (const [gram, weight] of grams) {
    total += weight
    for (const { document, count } of postings.byKey.get(gram) ?? []) {
      coverage[document]! += weight
      bm25[document]! +=
        weight * saturation(count, postings.lengths[document]!, postings.averageLength, 1.2, 0.5)
    }
  }
  if (total)
    for (let d = 0; d < coverage.length; d++) {
      coverage[d]! /= total
      bm25[d]! /= total
    }
  return { coverage, bm25 }
}

function positions(
  sentence: ArticleIndex['sentences'][number]['terms'],
  terms: readonly QuestionTerm[],
): number[][] {
  const out: number[][] = terms.map(() => [])
  for (const [at, { stem, isFunction }] of sentence.entries()) {
    if (isFunction) continue
    for (const [t, term] of terms.entries()) if (term.matches.has(stem)) out[t]!.push(at)
  }
  return out
}

/** Sum of weights pairs discounted by nearest distance. */
function proximity(pos: number[][], terms: readonly QuestionTerm[], _n: number): number {
  let score = 0
  for (let t = 0; t < pos.length; t++) {
    let near = Infinity
    for (let u = 0; u < pos.length; u++) {
      if (u === t) continue
      for (const x of pos[t]!) for (const y of pos[u]!) if (x !== y) near = Math.min(near, Math.abs(x - y))
    }
    if (near < Infinity) score += terms[t]!.weight / (1 + near / 4)
  }
  return score
}

function numberNear(
  sentence: ArticleIndex['sentences'][number]['terms'],
  pos: number[][],
  numbers: ReadonlySet<string>,
): number {
  let best = Infinity
  for (const [at, { stem }] of sentence.entries()) {
    if (!numbers.has(stem)) continue
    for (const list of pos) for (const x of list) if (x > at) best = Math.min(best, x - at)
  }
  return best === Infinity ? 0 : 1 / best
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
