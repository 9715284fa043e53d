import { JSONParser } from '@streamparser/json'
import { z } from 'zod'
import { ModelError } from '../errors.ts'
import type { Shape } from '../ports.ts'

/** One claim as a model writes it, with the numbers of its sentences. */
const claimSchema = z.strictObject({
  text: z.string(),
  sentences: z.array(z.int()),
  /** Null where the question is in the article's language. */
  translation: z.nullable(z.string()),
})

/** What a model is asked for: whether the article answers, then the claims. */
export const CLAIMS: Shape = {
  name: 'cited_claims',
  schema: z.toJSONSchema(z.strictObject({ answered: z.boolean(), claims: z.array(claimSchema) })),
}

/** Servers without schemas leave out what is null and add what nobody asked for. */
const looseClaim = z.object({
  text: z.string(),
  sentences: z.array(z.number()),
  translation: z.nullish(z.string()),
})

export type WrittenClaim = z.infer<typeof looseClaim>

/** Reads an answer while it is being written. */
export interface ClaimStream {
  /**
   * Takes the next piece, cut anywhere, and returns the claims that it completed.
   *
   * @throws ModelError `model-broken` where the text cannot become an answer any more
   */
  write(piece: string): WrittenClaim[]
  /** The verdict as soon as it was read. */
  readonly answered: boolean | null
  /** Ends the text. Throws a ModelError where it is no whole answer: `model-empty` or `model-broken`. */
  end(): void
}

/** More than any answer needs: a model that goes on and on is cut off. */
const MOST_CHARACTERS = 100_000

export function readClaims(): ClaimStream {
  const parser = new JSONParser({ paths: ['$.answered', '$.claims.*'], keepStack: false })
  let completed: WrittenClaim[] = []
  let answered: boolean | null = null
  let begun = false
  let characters = 0
  parser.onValue = ({ key, value }) => {
    if (key === 'answered') {
      if (typeof value !== 'boolean') throw new TypeError('The verdict is no boolean')
      answered = value
    } else {
      completed.push(looseClaim.parse(value))
    }
  }
  parser.onError = (error) => {
    throw error
  }

  return {
    write(piece) {
      characters += piece.length
      if (characters > MOST_CHARACTERS) throw new ModelError('model-broken')
      const rest = begun ? piece : fromBrace(piece)
      begun ||= rest.length > 0
      try {
        // What stands behind the answer (the end of a fence) is nothing to us.
        if (rest && !parser.isEnded) parser.write(rest)
      } catch (cause) {
        if (!parser.isEnded) throw new ModelError('model-broken', { cause })
      }
      const claims = completed
      completed = []
      return claims
    },
    get answered() {
      return answered
    },
    end() {
      if (characters === 0) throw new ModelError('model-empty')
      if (!parser.isEnded || answered === null) throw new ModelError('model-broken')
    },
  }
}

/** Small models put a fence or a remark before their JSON. */
function fromBrace(text: string): string {
  const at = text.indexOf('{')
  return at < 0 ? '' : text.slice(at)
}
