import { randomInt } from 'node:crypto'
import { modelWords } from './words.ts'

/**
 * What went wrong, by cause. `code` is stable; `said` is the sentence for the person who can act on it,
 * with a next step; `cause` is for the log alone. Command lines that cannot be read are not errors:
 * they are answered with a Reply.
 */
export abstract class ResetError extends Error {
  abstract readonly kind: 'configuration' | 'input' | 'article' | 'model' | 'platform' | 'store'
  readonly code: string
  readonly said: string
  /** Four characters that a person can read out and that find the log line. */
  readonly reference: string

  constructor(code: string, said: string, options?: ErrorOptions) {
    super(said, options)
    this.name = new.target.name
    this.code = code
    this.said = said
    this.reference = newReference()
  }
}

/** A setting is missing or malformed: said on the start's one line. */
export class ConfigurationError extends ResetError {
  readonly kind = 'configuration'
}

/** A person's input cannot be worked on: said to them. */
export class InputError extends ResetError {
  readonly kind = 'input'
}

/** A text cannot be read as an article: said to who added it. */
export class ArticleError extends ResetError {
  readonly kind = 'article'
}

/** The model cannot answer; `code` says which of the causes in `ModelFault`. The embedded reader does instead. */
export class ModelError extends ResetError {
  readonly kind = 'model'
  declare readonly code: ModelFault
  /** When the model says that it will answer again, in milliseconds from then; null where it does not say. */
  readonly retryAfterMs: number | null

  constructor(code: ModelFault, options: ErrorOptions & { readonly retryAfterMs?: number | null } = {}) {
    super(code, modelWords[code], options)
    this.retryAfterMs = options.retryAfterMs ?? null
  }

  /** Whether the same question may be answered at once or in a while, with nobody doing anything. */
  get passes(): boolean {
    return PASSING.has(this.code)
  }
}

/**
 * `key`: refused. `name`: no such model. `quota`: nothing is left to spend at the provider. `busy`: asked too often
 * (429). `down`: its server failed (5xx). `away`: cannot be reached. `late`: no answer in time. `stalled`: it began and
 * fell silent. `broken`: the answer is not of the agreed form, or was cut off. `refusal`: it will not answer. `empty`:
 * it said nothing. `length`: the question is too long for it. `request`: it does not understand what is sent.
 * `budget`, `rate`: what a workspace or a person may ask of it is used up. `paused`: it failed so often of late that it is left alone for a while. `unfounded`: nothing of what it said is
 * carried by the article.
 */
export type ModelFault = keyof typeof modelWords

const PASSING: ReadonlySet<ModelFault> = new Set([
  'model-busy',
  'model-down',
  'model-away',
  'model-late',
  'model-stalled',
  'model-broken',
  'model-empty',
])

/** A platform refuses what we ask of it, or cannot be reached. */
export class PlatformError extends ResetError {
  readonly kind = 'platform'
}

/** The store cannot do what it must; `code` says which of the causes in `StoreFault`. */
export class StoreError extends ResetError {
  readonly kind = 'store'
  declare readonly code: StoreFault

  constructor(code: StoreFault, said: string, options?: ErrorOptions) {
    super(code, said, options)
  }

  /** Whether the same call may succeed in a while, with nobody doing anything. */
  get passes(): boolean {
    return this.code === 'store-busy' || this.code === 'store-away'
  }
}

/**
 * `busy`: another process writes. `away`: the database cannot be reached just now. `full`, `read-only`,
 * `damaged` (or not a database), `unreachable` (no such path or address): somebody must act. `newer`: a later
 * release has changed it. `taken`: another service uses this file. `duplicate`: a unique key is there already.
 */
export type StoreFault =
  | 'store-busy'
  | 'store-away'
  | 'store-full'
  | 'store-read-only'
  | 'store-damaged'
  | 'store-unreachable'
  | 'store-newer'
  | 'store-taken'
  | 'store-duplicate'
  | 'store-failed'

// Without 0, 1, I and O, which are misread.
const REFERENCE_CHARACTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** Four characters that tie what a person was told to the log. */
export function newReference(): string {
  return Array.from({ length: 4 }, () => REFERENCE_CHARACTERS[randomInt(REFERENCE_CHARACTERS.length)]).join(
    '',
  )
}
