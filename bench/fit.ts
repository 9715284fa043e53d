/**
 * Minimises a smooth function from zero by gradient descent with momentum and a step of its own for each
 * coordinate (Adam, Kingma & Ba 2015); the same input gives the same weights.
 */
export function minimise(
  dimensions: number,
  gradientAt: (weights: Float64Array) => Float64Array,
  { steps, rate }: { readonly steps: number; readonly rate: number },
): Float64Array {
  const weights = new Float64Array(dimensions)
  const mean = new Float64Array(dimensions)
  const square = new Float64Array(dimensions)
  for (let step = 1; step <= steps; step++) {
    const gradient = gradientAt(weights)
    // The steps shrink, so that the weights settle.
    const length = rate * (1 - (step - 1) / steps)
    for (let d = 0; d < dimensions; d++) {
      mean[d] = 0.9 * mean[d]! + 0.1 * gradient[d]!
      square[d] = 0.999 * square[d]! + 0.001 * gradient[d]! ** 2
      const unbiased = mean[d]! / (1 - 0.9 ** step)
      weights[d]! -= (length * unbiased) / (Math.sqrt(square[d]! / (1 - 0.999 ** step)) + 1e-9)
    }
  }
  return weights
}

/** Rows of numbers beside each other in one array. */
export interface Rows {
  readonly width: number
  readonly values: Float64Array
}

export function rowsOf(width: number, rows: readonly (readonly number[])[]): Rows {
  const values = new Float64Array(width * rows.length)
  for (const [at, row] of rows.entries()) values.set(row, at * width)
  return { width, values }
}

/** The spread of each column, by which weights become comparable. */
export function spreadOf(all: readonly Rows[], width: number): Float64Array {
  const sum = new Float64Array(width)
  const squares = new Float64Array(width)
  let count = 0
  for (const { values } of all) {
    for (const [at, value] of values.entries()) {
      sum[at % width]! += value
      squares[at % width]! += value * value
    }
    count += values.length / width
  }
  return sum.map((total, d) => Math.sqrt(Math.max(0, squares[d]! / count - (total / count) ** 2)) || 1)
}

export function dot({ width, values }: Rows, row: number, weights: Float64Array): number {
  let sum = 0
  for (let d = 0; d < width; d++) sum += values[row * width + d]! * weights[d]!
  return sum
}

/** A list of rows of which some are right. */
export interface Choice {
  readonly rows: Rows
  readonly right: ReadonlySet<number>
}

/**
 * Weights under which the right rows of each list are likely: the softmax over a list's sums (ListNet,
 * Cao et al. 2007), with weights held small by `ridge` in units of each column's spread.
 */
export function fitChoices(choices: readonly Choice[], width: number, ridge: number): Float64Array {
  const spread = spreadOf(
    choices.map(({ rows }) => rows),
    width,
  )
  const scaled = choices.map(({ rows, right }) => ({ right, rows: divided(rows, spread) }))
  const weights = minimise(
    width,
    (at) => {
      const gradient = at.map((weight) => 2 * ridge * weight)
      for (const { rows, right } of scaled) addChoiceGradient(rows, right, at, gradient, 1 / scaled.length)
      return gradient
    },
    { steps: 250, rate: 0.1 },
  )
  return weights.map((weight, d) => weight / spread[d]!)
}

function divided({ width, values }: Rows, spread: Float64Array): Rows {
  return { width, values: values.map((value, at) => value / spread[at % width]!) }
}

function addChoiceGradient(
  rows: Rows,
  right: ReadonlySet<number>,
  weights: Float64Array,
  gradient: Float64Array,
  share: number,
) {
  const count = rows.values.length / rows.width
  const sums = Float64Array.from({ length: count }, (_, row) => dot(rows, row, weights))
  const top = sums.reduce((most, sum) => Math.max(most, sum), Number.NEGATIVE_INFINITY)
  const odds = sums.map((sum) => Math.exp(sum - top))
  const all = odds.reduce((sum, odd) => sum + odd, 0)
  const rightOnes = [...right].reduce((sum, row) => sum + odds[row]!, 0)
  for (const [row, odd] of odds.entries()) {
    const error = share * (odd / all - (right.has(row) ? odd / rightOnes : 0))
    if (Math.abs(error) < share * 1e-4) continue
    for (let d = 0; d < rows.width; d++) gradient[d]! += error * rows.values[row * rows.width + d]!
  }
}

/** Logistic regression; both answers count the same in sum, however often each was given. */
export function fitYesNo(rows: Rows, answers: readonly boolean[], ridge: number): Float64Array {
  const spread = spreadOf([rows], rows.width)
  const scaled = divided(rows, spread)
  const yes = answers.filter(Boolean).length
  const weights = minimise(
    rows.width,
    (at) => {
      const gradient = at.map((weight) => 2 * ridge * weight)
      for (const [row, answer] of answers.entries()) {
        const sum = dot(scaled, row, at)
        const share = 0.5 / (answer ? yes : answers.length - yes)
        const error = share * (1 / (1 + Math.exp(-sum)) - (answer ? 1 : 0))
        for (let d = 0; d < rows.width; d++) gradient[d]! += error * scaled.values[row * rows.width + d]!
      }
      return gradient
    },
    { steps: 600, rate: 0.05 },
  )
  return weights.map((weight, d) => weight / spread[d]!)
}
