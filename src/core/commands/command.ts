import type { Article } from '../article/article.ts'
import type { Linker } from '../article/citation.ts'
import type { Engine } from '../engine/engine.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Library } from '../library.ts'
import type { Reply } from '../reply.ts'

/** One thing that a person can ask for. From the catalogue of these come parser, help, and every platform's menus. */
export interface Command {
  /** One `[a-z-]` word. */
  readonly name: string
  /** One line: what a person gets. */
  readonly help: string
  readonly parameters: readonly Parameter[]
  /** Command lines that work as they stand, without a leading slash. */
  readonly examples: readonly string[]
  /** `operator` commands exist in the terminal alone. */
  readonly audience: 'everyone' | 'operator'
  run(input: Arguments, context: Context): AsyncIterable<Reply>
}

export interface Parameter {
  readonly name: string
  readonly help: string
  /** `rest` takes all that is left of the line; the others take one word, or a quoted phrase. */
  readonly type: 'rest' | 'word' | 'choice' | 'integer' | 'flag'
  readonly required: boolean
  /** For `choice`. */
  readonly choices?: readonly string[]
  /** What an adapter may offer while the person types. */
  readonly completes?: 'article' | 'address' | 'topic' | 'command'
}

/** Values by parameter name; an optional parameter that was not given is missing. */
export type Arguments = Readonly<Record<string, string>>

/** What a command may use. */
export interface Context {
  readonly inquiry: Inquiry
  /** The article that this conversation reads; throws an ArticleError that says how to add one. */
  article(): Promise<Article>
  readonly library: Library
  readonly engine: Engine
  readonly link: Linker
  readonly signal: AbortSignal
}
