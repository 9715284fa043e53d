import type { Article } from './article/article.ts'
import { type Citation, citationJson } from './article/citation.ts'
import type { Claim, EngineName } from './engine/engine.ts'

/** The small document that every adapter renders. What it cites stands in `citations`. */
export interface Reply {
  readonly command: string
  /** Null where the command is about no article (`help`). */
  readonly article: Article | null
  readonly engine: EngineName
  readonly outcome: Outcome
  readonly blocks: readonly Block[]
  readonly citations: readonly Citation[]
  /** For a Reply that is made of claims. */
  readonly claims?: readonly Claim[]
  /** True where another article may be read here from now on. */
  readonly rebinds?: boolean
  /** What the command adds to its JSON; see `replyJson`. */
  readonly data: Readonly<Record<string, unknown>>
}

/** `refused`: the article does not say. `unusable`: the input could not be worked on. */
export type Outcome = 'answered' | 'refused' | 'unusable' | 'failed'

export type Block = Heading | Prose | Quotation | List | Table | Choices | Notice | Document

export interface Heading {
  readonly type: 'heading'
  readonly text: string
}

export interface Prose {
  readonly type: 'prose'
  readonly spans: readonly Span[]
}

/** A stretch of prose. */
export interface Span {
  readonly text: string
  /** Indexes into the Reply's citations, shown as marks `[1]` behind the text. */
  readonly citations?: readonly number[]
  /**
   * `said` and `right` are the two sides of a difference (what a person quoted, what the article has);
   * every platform shows them apart without relying on colour.
   */
  readonly style?: 'strong' | 'emphasis' | 'said' | 'right' | 'literal'
}

/** The article's own words; the adapter cuts them out of the citation's range. */
export interface Quotation {
  readonly type: 'quotation'
  /** Index into the Reply's citations. */
  readonly citation: number
}

export interface List {
  readonly type: 'list'
  readonly items: readonly (readonly Span[])[]
}

export interface Table {
  readonly type: 'table'
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** What the reader may do next: each holds a command line. */
export interface Choices {
  readonly type: 'choices'
  readonly choices: readonly { readonly label: string; readonly line: string }[]
  /** What a person types where there are no buttons, where that is shorter than the lines. */
  readonly typed?: string
}

/** The bot's own remark about its answer. */
export interface Notice {
  readonly type: 'notice'
  readonly text: string
}

/** A file to take away: given as a file where the platform has files, else as its text. */
export interface Document {
  readonly type: 'document'
  readonly name: string
  readonly text: string
}

/** A Reply in the JSON of `--json` and the HTTP API. */
export function replyJson(reply: Reply): Record<string, unknown> {
  return {
    command: reply.command,
    article: reply.article?.slug ?? null,
    engine: reply.engine,
    citations: reply.citations.map(citationJson),
    ...reply.data,
    ...(reply.claims && { claims: reply.claims }),
  }
}
