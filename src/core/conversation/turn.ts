import type { FieldName } from '../article/article.ts'
import type { Citation } from '../article/citation.ts'
import type { Claim } from '../engine/engine.ts'
import type { Inquiry, Person } from '../inquiry.ts'
import type { Outcome, Reply } from '../reply.ts'

/** What one inquiry left in its conversation: what was asked, and what was said to it. */
export interface Turn {
  /** The first key of its inquiry: an inquiry that is answered again leaves the same turn. */
  readonly key: string
  readonly conversation: string
  readonly asker: Person
  /** In milliseconds since 1970. */
  readonly askedAt: number
  readonly command: string
  /** The command's values, by parameter name. */
  readonly values: Readonly<Record<string, string>>
  /** The text that was read: its citations stay good when the file has changed. */
  readonly article: { readonly slug: string; readonly digest: string }
  readonly outcome: Outcome
  readonly claims: readonly Claim[]
  readonly citations: readonly CitedPlace[]
}

/** A Citation without its Article: a range of the text, or a piece of metadata. */
export interface CitedPlace {
  readonly start: number | null
  readonly end: number | null
  readonly field: FieldName | null
}

/** What a Reply about an article leaves behind; null where it was about none, or could not be given. */
export function turnOf(inquiry: Inquiry, values: Turn['values'], reply: Reply): Turn | null {
  const { article, outcome } = reply
  if (!article || (outcome !== 'answered' && outcome !== 'refused')) return null
  return {
    key: inquiry.keys[0] ?? '',
    conversation: inquiry.conversation,
    asker: inquiry.asker,
    askedAt: inquiry.askedAt,
    command: reply.command,
    values,
    article: { slug: article.slug, digest: article.digest },
    outcome,
    claims: reply.claims ?? [],
    citations: reply.citations.map(placeOf),
  }
}

function placeOf({ range, field }: Citation): CitedPlace {
  return { start: range?.start ?? null, end: range?.end ?? null, field }
}
