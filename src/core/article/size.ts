import { type Article, textOf } from './article.ts'

export interface Size {
  readonly paragraphs: number
  readonly sentences: number
  /** Words as the language's rules divide them; of scripts without spaces, each character. */
  readonly words: number
  /** Whole minutes of silent reading, at least one. */
  readonly minutes: number
}

// Silent reading of non-fiction: 238 words a minute in English (Brysbaert 2019, "How many words do we read per
// minute?"), about 260 characters a minute in Chinese (the same review).
const WORDS_A_MINUTE = 238
const CHARACTERS_A_MINUTE = 260
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu

/** How long the body of an article is. */
export function sizeOf(article: Article): Size {
  const { paragraphs, sentences } = article
  let [spaced, characters] = [0, 0]
  for (const paragraph of paragraphs) {
    const text = textOf(article, paragraph)
    characters += text.match(UNSPACED)?.length ?? 0
    spaced += text.replace(UNSPACED, ' ').match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu)?.length ?? 0
  }
  return {
    paragraphs: paragraphs.length,
    sentences: sentences.length,
    words: spaced + characters,
    minutes: Math.max(1, Math.round(spaced / WORDS_A_MINUTE + characters / CHARACTERS_A_MINUTE)),
  }
}
