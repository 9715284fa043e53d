import type { Config } from '../../config.ts'
import { type Finding, findingsOf } from '../finding.ts'
import { reach } from '../reach.ts'

const { ok, note, wrong } = findingsOf('model')

/** Whether the model's server is there, takes the key and knows the model. */
export async function checkModel(
  { model, given }: Config,
  fetcher: typeof fetch,
): Promise<readonly Finding[]> {
  if (!model) {
    return [ok('off; the embedded reader answers. Set OPENAI_API_KEY or OPENAI_BASE_URL to turn it on.')]
  }
  const url = `${model.baseUrl}/models`
  const headers = { authorization: `Bearer ${model.apiKey ?? 'none'}` }
  const reached = await reach(fetcher, url, { headers })
  if (reached.kind === 'unreachable') {
    return [wrong(`${url} cannot be reached (${reached.why}). Check OPENAI_BASE_URL and the network.`)]
  }
  if (reached.status === 401 || reached.status === 403) {
    return [wrong('the key is refused. Make a new one and set OPENAI_API_KEY.')]
  }
  if (reached.status >= 400) {
    return [note(`${url} answers ${reached.status}, so it cannot be told whether it knows ${model.name}.`)]
  }
  const names = namesIn(reached.body)
  if (names.includes(model.name)) return [ok(`${model.name} is there.`)]
  const remedy = given.has('OPENAI_MODEL') ? 'Set OPENAI_MODEL to one of' : 'Set OPENAI_MODEL, to one of'
  return [wrong(`${model.name} is not known there. ${remedy}: ${names.slice(0, SHOWN).join(', ')}.`)]
}

const SHOWN = 5

function namesIn({ data }: Record<string, unknown>): string[] {
  if (!Array.isArray(data)) return []
  return data.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
      ? entry.id
      : [],
  )
}
