import type { Article } from './article/article.ts'
import type { Linker } from './article/citation.ts'
import type { Command, Context } from './commands/command.ts'
import { examplesOf } from './commands/help.ts'
import { type Misfit, type Parsed, parseCall, parseLine } from './commands/parse.ts'
import { welcome } from './commands/welcome.ts'
import type { Engine } from './engine/engine.ts'
import { ResetError } from './errors.ts'
import type { Inquiry } from './inquiry.ts'
import type { Library } from './library.ts'
import type { Block, Outcome, Reply } from './reply.ts'
import { words } from './words.ts'

/** The one entrance: an Inquiry in, a Reply out. */
export interface Reset {
  /** Snapshots of the Reply, each extending the last; the last is the Reply. Throws what is no ResetError. */
  answer(inquiry: Inquiry, signal: AbortSignal): AsyncIterable<Reply>
}

export interface Parts {
  readonly catalogue: readonly Command[]
  readonly library: Library
  readonly engine: Engine
  readonly link: Linker
}

export function createReset(parts: Parts): Reset {
  return {
    async *answer(inquiry, signal) {
      const parsed = inquiry.call
        ? parseCall(inquiry.call.command, inquiry.call.values, parts.catalogue)
        : parseLine(inquiry.text, parts.catalogue)
      const name = parsed.kind === 'call' ? parsed.command.name : 'help'
      try {
        yield* work(parsed, inquiry, signal)
      } catch (error) {
        if (!(error instanceof ResetError)) throw error
        yield failure(name, error)
      }
    },
  }

  async function* work(parsed: Parsed, inquiry: Inquiry, signal: AbortSignal): AsyncIterable<Reply> {
    if (parsed.kind === 'nothing') yield welcome(await findArticle(inquiry.article))
    else if (parsed.kind !== 'call') yield unusable(parsed)
    else {
      const article = () => findArticle(parsed.article ?? inquiry.article)
      const context: Context = { ...parts, inquiry, signal, article }
      yield* parsed.command.run(parsed.values, context)
    }
  }

  function findArticle(slug: string | undefined): Promise<Article> {
    return slug ? parts.library.get(slug) : parts.library.first()
  }
}

/** What a person is told whose line cannot be worked on: what was meant, and an example that works. */
function unusable(parsed: Parsed & { readonly kind: 'unknown' | 'misfit' }): Reply {
  switch (parsed.kind) {
    case 'unknown':
      return remark('help', 'unusable', words.unknownCommand(parsed.word, parsed.suggestion))
    case 'misfit':
      return remark(parsed.command.name, 'unusable', misfitWords(parsed), examplesOf(parsed.command))
  }
}

function misfitWords({ command, misfit }: { command: Command; misfit: Misfit }): string {
  switch (misfit.kind) {
    case 'missing':
      return words.missingValue(command.name, misfit.parameter.name)
    case 'choice':
      return words.notAChoice(misfit.value, misfit.parameter.choices ?? [])
    case 'surplus':
      return words.surplusValue(command.name, misfit.value)
  }
}

function failure(command: string, error: ResetError): Reply {
  const outcome = error.kind === 'input' ? 'unusable' : 'failed'
  return remark(command, outcome, error.said, [], { code: error.code, reference: error.reference })
}

function remark(
  command: string,
  outcome: Outcome,
  text: string,
  more: readonly Block[] = [],
  data: Readonly<Record<string, unknown>> = {},
): Reply {
  const blocks: Block[] = [{ type: 'notice', text }, ...more]
  return {
    command,
    article: null,
    engine: 'extractive',
    outcome,
    blocks,
    citations: [],
    data: { error: text, ...data },
  }
}
