import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { sep } from 'node:path'
import type { Readable, Writable } from 'node:stream'
import { chat } from './adapters/terminal/chat.ts'
import { EXIT } from './adapters/terminal/deliver.ts'
import type { Terminal } from './adapters/terminal/render.ts'
import { run, takeFlags } from './adapters/terminal/run.ts'
import { type Config, readConfig } from './config.ts'
import { createLinker } from './core/article/fragment.ts'
import { load } from './core/article/load.ts'
import type { Command } from './core/commands/command.ts'
import { catalogue as everybodys } from './core/commands/index.ts'
import type { Engine } from './core/engine/engine.ts'
import { createExtractive } from './core/engine/extractive.ts'
import { lazily } from './core/engine/lazily.ts'
import { ArticleError, ResetError, StoreError } from './core/errors.ts'
import { createLibrary, type Library, loadFile } from './core/library.ts'
import type { ModelMemory } from './core/ports.ts'
import { indexOf } from './core/reading/index.ts'
import { prompts } from './core/reading/topics.ts'
import { createReset } from './core/reset.ts'
import { words as sentences } from './core/words.ts'
import { operatorCommands } from './operator/index.ts'

/** What the terminal is to the program: `process`, or streams in its place. */
export interface Console {
  readonly stdin: Readable & { readonly isTTY?: boolean }
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number }
  readonly stderr: Writable
  readonly env: NodeJS.ProcessEnv
  /** Calls back at the next Ctrl-C, which then does not end the program. */
  once?(event: 'SIGINT', listener: () => void): unknown
}

/**
 * Composes what a terminal needs; of a database only where something is kept, of platforms and vendors nothing. `envFile` is read for
 * the settings that the environment leaves open. Returns the exit status.
 */
export async function terminal(
  argv: readonly string[],
  console: Console,
  envFile: string | null,
): Promise<number> {
  try {
    return await open(argv, console, envFile)
  } catch (error) {
    if (!(error instanceof ResetError)) throw error
    console.stderr.write(`${error.said}\n`)
    return error.kind === 'input' ? EXIT.unusable : EXIT.failed
  }
}

async function open(argv: readonly string[], console: Console, envFile: string | null): Promise<number> {
  const { stdin, stdout, stderr, env } = console
  const { flags, words, article } = takeFlags(argv)
  if (flags.has('version')) {
    stdout.write(`${await version()}\n`)
    return EXIT.answered
  }
  const config = await readConfig(env, envFile)
  const shared = createLibrary(config.articleDir)
  const catalogue = [...everybodys, ...operatorCommands({ config, library: shared, fetch })]
  const library = withPaths(shared)
  const chatting = words[0] === 'chat'
  const command = catalogue.find(({ name }) => name === words[0])
  const kept =
    chatting || command?.keeps
      ? await openKept(config, chatting ? sentences.notKept : null, stderr)
      : isKept(config) && (command?.looks || (await isForeign(article ?? articleIn(words), library)))
        ? await openKept(config, '', stderr)
        : null
  const engine = engineOf(config, kept?.memory.models ?? null)
  try {
    const reset = createReset({
      catalogue,
      library,
      engineFor: () => engine,
      link: createLinker({ readerUrl: null }),
      rights: { mayManage: async () => true },
      read: async (markdown, slug) => load(markdown, { slug }),
      // A line is answered whole before the next one is read.
      interrupt: async () => {},
      memory: kept?.memory ?? null,
    })
    const io = { reset, catalogue, input: stdin, output: stdout, terminal: screenOf(stdout, env) }
    if (chatting) {
      const interactive = Boolean(stdin.isTTY && stdout.isTTY)
      await chat({ ...io, article, interactive, offers: () => offersOf(library, article, catalogue) })
      return EXIT.answered
    }
    const asksHelp = flags.has('help') || words.length === 0
    const leaving = new AbortController()
    // A batch ends with its process: nothing of it is half shown.
    if (config.model && !flags.has('batch')) console.once?.('SIGINT', () => leaving.abort())
    const line = asksHelp ? ['help', ...words.slice(0, 1)] : argv
    return await run(line, { ...io, errors: stderr, signal: leaving.signal })
  } finally {
    await kept?.close()
  }
}

/** What asks a model is loaded with the first question, and only where one is set. */
function engineOf({ model }: Config, memory: ModelMemory | null): Engine {
  if (!model) return createExtractive()
  return lazily(async () => {
    const { openModelEngine } = await import('./model-engine.ts')
    // What a person should know of it stands in the reply.
    const opened = await openModelEngine(model, { memory, report: () => {} })
    return opened.engineFor({ workspace: 'terminal', person: 'owner', isLimited: false })
  })
}

/** Whether there is a store, as far as can be told without opening it. */
function isKept({ databaseUrl }: Config): boolean {
  return /^postgres(ql)?:/.test(databaseUrl) || existsSync(databaseUrl)
}

/** The `article:<slug>` of a command line. */
function articleIn(words: readonly string[]): string | undefined {
  return words.find((word) => word.startsWith('article:'))?.slice('article:'.length)
}

/** Whether an article is named that the folder does not have: it may be one that was added. */
async function isForeign(name: string | undefined, library: Library): Promise<boolean> {
  if (!name) return false
  try {
    await library.get(name)
    return false
  } catch (error) {
    if (!(error instanceof ArticleError)) throw error
    return true
  }
}

/**
 * Opens the store, which only a conversation, what is about it and added articles need. What can go on
 * `without` one does, and says so.
 */
async function openKept(config: Config, without: string | null, stderr: Writable) {
  try {
    const { openStore } = await import('./store/store.ts')
    const store = await openStore({ url: config.databaseUrl, use: 'command' })
    await store.memory.purge(config.retentionDays * DAY_MS)
    return store
  } catch (error) {
    if (without === null || !(error instanceof StoreError)) throw error
    stderr.write(`${`${error.said} ${without}`.trim()}\n`)
    return null
  }
}

const DAY_MS = 24 * 60 * 60 * 1000

/** The terminal's owner may also name an article by its path. */
function withPaths(library: Library): Library {
  const isPath = (name: string) => name.endsWith('.md') || name.includes('/') || name.includes(sep)
  return { ...library, get: (name) => (isPath(name) ? loadFile(name) : library.get(name)) }
}

async function offersOf(library: Library, article: string | undefined, catalogue: readonly Command[]) {
  const read = article ? await library.get(article) : await library.first()
  return {
    article: (await library.list()).map(({ slug }) => slug),
    address: read.paragraphs.map(({ number }) => `¶${number}`),
    topic: prompts(indexOf(read)),
    command: catalogue.map(({ name }) => name),
  }
}

const MAX_WIDTH = 100

/** Colour and hyperlinks on a terminal only, and not where `NO_COLOR` is set (see no-color.org). */
function screenOf({ isTTY, columns }: Console['stdout'], env: NodeJS.ProcessEnv): Terminal {
  const width = columns ?? (Number(env.COLUMNS) || 80)
  return { width: Math.min(width, MAX_WIDTH), rich: Boolean(isTTY) && !env.NO_COLOR }
}

async function version(): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return manifest.version
}
