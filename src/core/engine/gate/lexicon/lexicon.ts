import { CHINESE } from './chinese.ts'
import { ENGLISH } from './english.ts'
import { ENGLISH_VOCABULARY } from './english-vocabulary.ts'
import { FRENCH } from './french.ts'
import { GERMAN } from './german.ts'
import { RUSSIAN } from './russian.ts'
import { SPANISH } from './spanish.ts'

/**
 * What a word does to the statement it stands in. Cues of different kinds are never exchanged for one
 * another in a claim, except as `EXCHANGEABLE` allows.
 */
export type CueKind =
  | 'not'
  | 'may'
  | 'likely'
  | 'seem'
  | 'say'
  | 'think'
  | 'show'
  | 'intend'
  | 'must'
  | 'should'
  | 'will'
  | 'would'
  | 'if'
  | 'sure'
  | 'all'
  | 'most'
  | 'many'
  | 'some'
  | 'few'
  | 'only'
  | 'more'
  | 'less'
  | 'before'
  | 'after'
  | 'until'
  | 'since'
  | 'almost'
  | 'about'
  | 'at least'
  | 'at most'
  | 'because'
  | 'former'
  /** Says nothing that a check must know; it keeps its words from being read as other cues. */
  | 'aside'

/** A language's words as a person writes them down: lists are separated by commas, groups by semicolons. */
export interface Vocabulary {
  /** Words that say nothing about a subject. */
  readonly functionWords: string
  /** Words that a statement may add or leave out without saying something else: "the author", "also". */
  readonly light: string
  /** What stands for somebody or something named before. */
  readonly pronouns: string
  /** Phrases by what they do. */
  readonly cues: Readonly<Partial<Record<CueKind, string>>>
  /** Groups of words that may stand for each other in a report, the first forms included. */
  readonly synonyms: string
  /** Pairs of groups that say the reverse of each other: `rise, grow / fall, shrink; …`. */
  readonly opposites: string
  /** Words of which no other can take the place: days, months, colours, relatives, directions. */
  readonly exact: string
  /** Irregular forms: `buy bought; …`; each group counts as one word. */
  readonly forms: string
  /** Endings that make one word of another. */
  readonly endings: string
  /** Beginnings that turn a word into its reverse. */
  readonly reversing: string
  /** Words that begin a clause. */
  readonly clauseOpeners: string
  /** Words that join equals. */
  readonly joiners: string
  /** A passive verb's marks: what stands before its doer. */
  readonly doer: string
  /** Who an article's own statements are attributed to: "the author", "the article". */
  readonly voice: string
}

export const VOCABULARIES: Readonly<Record<string, Vocabulary>> = {
  en: { ...ENGLISH, ...ENGLISH_VOCABULARY },
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  ru: RUSSIAN,
  zh: CHINESE,
}
