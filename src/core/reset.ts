import type { Article } from './article/article.ts'
import type { Linker } from './article/citation.ts'
import type { Command, Context } from './commands/command.ts'
import { examplesOf } from './commands/help.ts'
import { type Misfit, type Parsed, parseCall, parseLine } from './commands/parse.ts'
import { quiz } from './commands/quiz.ts'
import { gameHere } from './commands/quiz-game.ts'
import { remark } from './commands/remark.ts'
import { welcome } from './commands/welcome.ts'
import { exchangesOf, remember } from './conversation/remember.ts'
import type { Rights } from './conversation/rights.ts'
import { settingsFor } from './conversation/settings.ts'
import { type Reader, workspaceLibrary } from './conversation/workspace-library.ts'
import type { Engine } from './engine/engine.ts'
import { ResetError, StoreError } from './errors.ts'
import type { Inquiry } from './inquiry.ts'
import type { Library } from './library.ts'
import type { Memory } from './ports.ts'
import type { Reply } from './reply.ts'
import { words } from './words.ts'

/** The one entrance: an Inquiry in, a Reply out. */
export interface Reset {
  /**
   * Snapshots of the Reply, each extending the last; the last is the Reply. Throws what is no ResetError, and a
   * fault of the store that passes by itself.
   */
  answer(inquiry: Inquiry, signal: AbortSignal): AsyncIterable<Reply>
  /** Who may see the answer: who is where it was asked, or the asker alone. */
  audience(inquiry: Inquiry): Promise<'place' | 'asker'>
}

export interface Parts {
  readonly catalogue: readonly Command[]
  /** The articles that every workspace sees. */
  readonly library: Library
  /** Who answers it. */
  readonly engineFor: (inquiry: Inquiry) => Engine
  readonly link: Linker
  readonly rights: Rights
  readonly read: Reader
  /** Ends the answers that are being written in an inquiry's conversation. */
  readonly interrupt: (inquiry: Inquiry) => Promise<void>
  /** Null where nothing is kept. */
  readonly memory: Memory | null
}

export function createReset(parts: Parts): Reset {
  return {
    async *answer(inquiry, signal) {
      const parsed = (await asMove(inquiry)) ?? parse(inquiry)
      try {
        yield* work(parsed, inquiry, signal)
      } catch (error) {
        // Whoever asked may try again what passes; a person is told only of what does not.
        if (!(error instanceof ResetError) || (error instanceof StoreError && error.passes)) throw error
        yield failure(parsed.kind === 'call' ? parsed.command.name : 'help', error)
      }
    },

    async audience(inquiry) {
      const parsed = parse(inquiry)
      // What could not be read is nobody else's business.
      if (parsed.kind !== 'call' || parsed.isPrivate || parsed.command.personal) return 'asker'
      const settings = parts.memory && (await settingsFor(parts.memory, inquiry))
      return settings?.private === 'on' ? 'asker' : 'place'
    },
  }

  /** A letter by itself is an answer while the asker plays a quiz here. */
  async function asMove(inquiry: Inquiry): Promise<Parsed | null> {
    const [, answer] = /^\s*\/?([a-d])[).]?\s*$/iu.exec(inquiry.call ? '' : inquiry.text) ?? []
    if (!answer || !parts.memory || !(await gameHere(parts.memory, inquiry))) return null
    return parseCall(quiz.name, { answer }, parts.catalogue)
  }

  function parse({ call, text }: Inquiry): Parsed {
    return call ? parseCall(call.command, call.values, parts.catalogue) : parseLine(text, parts.catalogue)
  }

  async function* work(parsed: Parsed, inquiry: Inquiry, signal: AbortSignal): AsyncIterable<Reply> {
    if (parsed.kind === 'unknown' || parsed.kind === 'misfit') {
      yield unusable(parsed)
      return
    }
    const { memory, library: shared, read } = parts
    const library = memory ? workspaceLibrary(shared, memory.articles, inquiry.workspace, read) : shared
    const named = parsed.kind === 'call' ? parsed.article : undefined
    const article = () => findArticle(named ?? inquiry.article, inquiry, library)
    if (parsed.kind === 'nothing') {
      yield welcome(await article())
      return
    }
    const earlier = async (article: Article) => (memory ? exchangesOf(memory, inquiry, article) : [])
    const engine = parts.engineFor(inquiry)
    const context: Context = { ...parts, engine, library, inquiry, signal, article, earlier }
    let last: Reply | undefined
    for await (const snapshot of parsed.command.run(parsed.values, context)) {
      if (last) yield last
      last = snapshot
    }
    if (!last) return
    // Kept before it is shown whole, so that whoever follows up on it is understood.
    if (memory && parsed.command.remembered) await remember(memory, inquiry, parsed.values, last)
    yield last
  }

  async function findArticle(
    named: string | undefined,
    inquiry: Inquiry,
    library: Library,
  ): Promise<Article> {
    const slug = named ?? (parts.memory && (await settingsFor(parts.memory, inquiry)).article)
    return slug ? library.get(slug) : library.first()
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
