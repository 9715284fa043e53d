/** The chance that a number of the one list is greater than one of the other; a tie counts half. */
export function areaUnderCurve(yes: readonly number[], no: readonly number[]): number {
  let won = 0
  for (const a of yes) for (const b of no) won += a > b ? 1 : a === b ? 0.5 : 0
  return won / (yes.length * no.length)
}
