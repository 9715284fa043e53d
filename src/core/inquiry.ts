/** Where an inquiry came from; each adapter has one. */
export type Platform = 'terminal' | 'web' | 'slack' | 'discord'

/** What a person asked, where, in which conversation, with the keys that make it unique. */
export interface Inquiry {
  /** Every key under which the same inquiry may arrive again. */
  readonly keys: readonly string[]
  readonly platform: Platform
  /** Whose articles, turns and settings may be seen. */
  readonly workspace: string
  /** The thread, DM or session that remembers what was said. */
  readonly conversation: string
  /** The channel that the conversation is in, whose settings it inherits; without it, there is none. */
  readonly channel?: string
  readonly asker: Person
  /** The command line or the question, as it was written. */
  readonly text: string
  /** The command with its values, where the platform has a form for it; then `text` is not parsed. */
  readonly call?: Call
  /** The slug of the article that this place reads, where the adapter knows it. */
  readonly article?: string
  /** Texts that came with it, as an attached file does. */
  readonly files?: readonly AttachedFile[]
  /** When it was asked, in milliseconds since 1970 by the platform's clock. */
  readonly askedAt: number
  /** What must be worked in order; without it, the conversation. A slash command is a lane of its own. */
  readonly lane?: string
  /** Not to be worked on before, in milliseconds since 1970: a deadline, a purge. */
  readonly dueAt?: number
  /** What it is where no person says it: `deadline`, `purge`, … Without it, something that a person asked. */
  readonly kind?: string
  /** Where the answer goes, as the adapter's own plain data: all that another process needs to deliver it. */
  readonly place?: JsonObject
  /** Tokens and URLs with which it is delivered; wiped from the store when the inquiry is done. */
  readonly secrets?: Readonly<Record<string, string>>
}

export type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject
export type JsonObject = { readonly [name: string]: JsonValue }

export interface Person {
  readonly id: string
  /** How the platform shows them; never a mention. */
  readonly name: string
}

export interface AttachedFile {
  readonly name: string
  readonly text: string
}

/** A command's name with values by parameter name. */
export interface Call {
  readonly command: string
  readonly values: Readonly<Record<string, string>>
}
