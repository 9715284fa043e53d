import type { Lexicon } from './lexicon/compile.ts'

const segmenters = new Map<string, Intl.Segmenter>()

/** The words of a run without spaces; a run of numerals is one word, whatever the segmenter makes of it. */
export function unspacedWords(
  run: string,
  start: number,
  { tag, pronouns }: Lexicon,
): { text: string; start: number }[] {
  let segmenter = segmenters.get(tag)
  if (!segmenter) {
    segmenter = new Intl.Segmenter(tag, { granularity: 'word' })
    segmenters.set(tag, segmenter)
  }
  const words: { text: string; start: number }[] = []
  const segmented = (from: number, to: number) => {
    for (const { segment, index } of segmenter.segment(run.slice(from, to)))
      words.push(...withoutPronoun(segment, start + from + index, pronouns))
  }
  let done = 0
  for (const { 0: numeral, index } of run.matchAll(NUMERALS)) {
    segmented(done, index)
    words.push({ text: numeral, start: start + index })
    done = index + numeral.length
  }
  segmented(done, run.length)
  return words
}

/** Segmenters glue a pronoun to the short word behind it. */
function withoutPronoun(word: string, start: number, pronouns: ReadonlySet<string>) {
  if (word.length > 3 || word.length < 2 || !/[他她它]/u.test(word.charAt(0)) || pronouns.has(word))
    return [{ text: word, start }]
  return [
    { text: word.charAt(0), start },
    { text: word.slice(1), start: start + 1 },
  ]
}

/** Numerals, but not those of "一些" or "万一"; one alone counts only before what it counts. */
const NUMERALS =
  /[零〇一二两三四五六七八九十百千万亿]{2,}(?![些切般样直起定])|[二两三四五六七八九十](?=[个年月日天岁元本次名位倍成点公里米座家批层楼件条张万千百人册间])/gu
