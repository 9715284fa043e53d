import { z } from 'zod'
import { ModelError } from '../errors.ts'
import type { Prompt } from '../ports.ts'
import { type LlmOptions, type ModelCommand, metered } from './metering.ts'

/** More than any answer needs: a model that goes on and on is cut off. */
const MOST_CHARACTERS = 20_000

/**
 * Asks a model for an answer that is of use only when it is whole. Null where it was stopped.
 *
 * @throws ModelError where the model fails, or its answer is not of the form: `model-empty` or `model-broken`
 */
export async function wholeAnswer<Form extends z.ZodObject>(
  options: LlmOptions,
  command: ModelCommand,
  texts: Pick<Prompt, 'system' | 'user'>,
  form: Form,
  signal: AbortSignal,
): Promise<z.infer<Form> | null> {
  const shape = { name: `${command}_answer`, schema: z.toJSONSchema(form) }
  let text = ''
  for await (const piece of metered(options, command, { ...texts, shape }, signal)) {
    text += piece
    if (text.length > MOST_CHARACTERS) throw new ModelError('model-broken')
  }
  if (signal.aborted) return null
  if (!text.trim()) throw new ModelError('model-empty')
  return parse(text, form)
}

function parse<Form extends z.ZodObject>(text: string, form: Form): z.infer<Form> {
  try {
    // Small models put a fence or a remark around their JSON; what they add to it is left out.
    const json: unknown = JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))
    return form.parse(json)
  } catch (cause) {
    throw new ModelError('model-broken', { cause })
  }
}
