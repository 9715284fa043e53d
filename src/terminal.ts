import { readFile } from 'node:fs/promises'
import { sep } from 'node:path'
import { chat } from './adapters/terminal/chat.ts'
import { EXIT } from './adapters/terminal/deliver.ts'
import type { Terminal } from './adapters/terminal/render.ts'
import { run, takeFlags } from './adapters/terminal/run.ts'
import { readConfig } from './config.ts'
import { createLinker } from './core/article/fragment.ts'
import { catalogue } from './core/commands/index.ts'
import { createExtractive } from './core/engine/extractive.ts'
import { createLibrary, type Library, loadFile } from './core/library.ts'
import { indexOf } from './core/reading/index.ts'
import { prompts } from './core/reading/topics.ts'
import { createReset } from './core/reset.ts'

/** Composes what a terminal needs, and nothing of a platform, a vendor or a database. Returns the exit status. */
export async function terminal(argv: readonly string[]): Promise<number> {
  const { flags, words, article } = takeFlags(argv)
  if (flags.has('version')) {
    process.stdout.write(`${await version()}\n`)
    return EXIT.answered
  }
  const { articleDir } = readConfig(process.env)
  const library = withPaths(createLibrary(articleDir))
  const link = createLinker({ readerUrl: null })
  const reset = createReset({ catalogue, library, engine: createExtractive(), link })
  const io = { reset, catalogue, input: process.stdin, output: process.stdout, terminal: screen() }
  if (words[0] === 'chat') {
    const interactive = Boolean(process.stdin.isTTY && process.stdout.isTTY)
    await chat({ ...io, article, interactive, offers: () => offersOf(library, article) })
    return EXIT.answered
  }
  const asksHelp = flags.has('help') || words.length === 0
  return await run(asksHelp ? ['help', ...words.slice(0, 1)] : argv, { ...io, errors: process.stderr })
}

/** The terminal's owner may also name an article by its path. */
function withPaths(library: Library): Library {
  const isPath = (name: string) => name.endsWith('.md') || name.includes('/') || name.includes(sep)
  return { ...library, get: (name) => (isPath(name) ? loadFile(name) : library.get(name)) }
}

async function offersOf(library: Library, article: string | undefined) {
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
function screen(): Terminal {
  const { isTTY, columns } = process.stdout
  return {
    width: Math.min(isTTY ? columns : Number(process.env.COLUMNS) || 80, MAX_WIDTH),
    rich: isTTY && !process.env.NO_COLOR,
  }
}

async function version(): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    await readFile(new URL('../package.json', import.meta.url), 'utf8'),
  )
  return manifest.version
}
