import type { Article } from '../article/article.ts'
import type { Linker } from '../article/citation.ts'
import type { Rights } from '../conversation/rights.ts'
import type { Reader } from '../conversation/workspace-library.ts'
import type { Engine, Exchange } from '../engine/engine.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Library } from '../library.ts'
import type { Memory } from '../ports.ts'
import type { Reply } from '../reply.ts'

/** One thing that a person can ask for. From the catalogue of these come parser, help, and every platform's menus. */
export interface Command {
  /** One `[a-z-]` word. */
  readonly name: string
  /** One line: what a person gets. */
  readonly help: string
  /** What more `help <command>` says, a paragraph each. */
  readonly notes?: readonly string[]
  readonly parameters: readonly Parameter[]
  /** Command lines that work as they stand, without a leading slash. */
  readonly examples: readonly string[]
  /** The parameter that each line of `--batch` gives, where the command can be run so. */
  readonly batch?: string
  /** Whether what it said is kept as a turn of the conversation. */
  readonly remembered?: boolean
  /** Whether its answer is for the asker alone, wherever it was asked. */
  readonly personal?: boolean
  /** Whether it is about what is kept: the terminal opens the store for it. */
  readonly keeps?: boolean
  /** Looks at what is kept, where anything is: a terminal opens the store only if there is one. */
  readonly looks?: boolean
  /** Snapshots of the Reply, each extending the last; the last is the Reply. */
  run(values: Values, context: Context): AsyncIterable<Reply>
}

export interface Parameter {
  readonly name: string
  readonly help: string
  /** `rest` takes all that is left of the line; the others take one word, or a phrase in quotation marks. */
  readonly type: 'rest' | 'word' | 'choice'
  readonly required: boolean
  /** For `choice`: the allowed words. */
  readonly choices?: readonly string[]
  /** What an adapter may offer while the person types. */
  readonly completes?: 'article' | 'address' | 'topic' | 'command'
}

/** Values by parameter name; an optional parameter that was not given is missing. */
export type Values = Readonly<Record<string, string>>

/** What a command may use. */
export interface Context {
  readonly inquiry: Inquiry
  /** All commands, for help. */
  readonly catalogue: readonly Command[]
  /** The article that is read here; throws an ArticleError that says how to add one. */
  article(): Promise<Article>
  /** What the asker's workspace can read. */
  readonly library: Library
  /** What was said in this conversation about an article's text, oldest first. */
  earlier(article: Article): Promise<readonly Exchange[]>
  readonly read: Reader
  /** Null where nothing is kept, as by a single command in the terminal. */
  readonly memory: Memory | null
  readonly rights: Rights
  readonly engine: Engine
  readonly link: Linker
  /** Ends the answers that are being written in the inquiry's conversation. */
  readonly interrupt: (inquiry: Inquiry) => Promise<void>
  readonly signal: AbortSignal
}

/** `ask <question>`, `summary [short|medium|long]`, `use <article> [for:here|workspace]`: how a command is written. */
export function usageOf({ name, parameters }: Command): string {
  const rest = parameters.findIndex(({ type }) => type === 'rest')
  // What a text takes in would swallow a value without a name.
  const usages = parameters.map((parameter, at) => parameterUsage(parameter, rest >= 0 && at > rest))
  return [name, ...usages].join(' ')
}

/** Words to choose from stand there themselves where they are few. */
function parameterUsage({ name, choices, required }: Parameter, named: boolean): string {
  const value = choices && choices.length <= 3 ? choices.join('|') : named ? '…' : name
  const written = named ? `${name}:${value}` : value
  return required ? `<${written}>` : `[${written}]`
}
