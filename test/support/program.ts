import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'
import { until } from './service.ts'

const ROOT = resolve(import.meta.dirname, '../..')

export interface Program {
  /** The folder in which it runs, its own. */
  readonly folder: string
  readonly child: ChildProcess
  readonly stdout: () => string
  readonly stderr: () => string
  /** Where its HTTP server listens, as it says. */
  url(): Promise<string>
  /** The exit status, or the signal's name. */
  ended(): Promise<number | string | null>
}

export interface ProgramOptions {
  readonly env?: Readonly<Record<string, string>>
  readonly argv?: readonly string[]
  /** What is typed; null is an empty device, as systemd gives it. */
  readonly input?: string | null
  readonly folder?: string
}

/** Starts a program of `src/` as a process of its own, with nothing of this environment but PATH. */
export async function startProgram(file: string, options: ProgramOptions = {}): Promise<Program> {
  const { env = {}, argv = [], input = null } = options
  const folder = options.folder ?? (await temporaryFolder())
  const child = spawn(process.execPath, [join(ROOT, 'src', file), ...argv], {
    cwd: folder,
    env: { PATH: process.env.PATH, ARTICLE_DIR: join(ROOT, 'article'), ...env },
    stdio: [input === null ? 'ignore' : 'pipe', 'pipe', 'pipe'],
  })
  child.stdin?.end(input)
  const written = { stdout: '', stderr: '' }
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    written.stdout += text
  })
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    written.stderr += text
  })
  const ended = new Promise<number | string | null>((resolve) => {
    child.once('close', (status, signal) => resolve(status ?? signal))
  })
  onTestFinished(async () => {
    child.kill('SIGKILL')
    await ended
  })
  const port = () => /"port":(\d+)/.exec(written.stdout)?.[1]
  return {
    folder,
    child,
    stdout: () => written.stdout,
    stderr: () => written.stderr,
    async url() {
      await until(() => port() !== undefined || child.exitCode !== null)
      return `http://127.0.0.1:${port()}`
    },
    ended: () => ended,
  }
}

/** Removed when the test has ended. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reset-program-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
