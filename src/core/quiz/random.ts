/** Numbers from 0 (included) to 1 (not included); the same seed gives the same numbers. */
export type Random = () => number

/** The greatest seed. */
export const MAX_SEED = 2 ** 32 - 1

/** A generator of 32 bits of state (Mulberry32, by Tommy Ettinger); `seed` is a whole number from 0 to `MAX_SEED`. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A seed for a text, as an inquiry's key: the same text gives the same seed (FNV-1a, 32 bits). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** The same things in random order (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last--) {
    const at = Math.floor(random() * (last + 1))
    ;[order[at], order[last]] = [order[last]!, order[at]!]
  }
  return order
}
