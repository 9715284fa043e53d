import { Readable, Writable } from 'node:stream'
import { terminal } from '../../src/terminal.ts'

export interface Session {
  readonly status: number
  readonly stdout: string
  readonly stderr: string
}

export interface SessionOptions {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
  /** As if a person sat there: colour, hyperlinks and this many columns. */
  readonly columns?: number
}

/** The real terminal program with streams in place of the screen. */
export async function runTerminal(argv: readonly string[], options: SessionOptions = {}): Promise<Session> {
  const stdout = collector()
  const stderr = collector()
  const { input = '', env = {}, columns } = options
  const screen = columns === undefined ? {} : { isTTY: true, columns }
  const console = {
    stdin: Readable.from([input]),
    stdout: Object.assign(stdout.stream, screen),
    stderr: stderr.stream,
    env,
  }
  const status = await terminal(argv, console, null)
  return { status, stdout: stdout.text(), stderr: stderr.text() }
}

/** The JSON that a command printed. */
export async function runJson(argv: readonly string[], options?: SessionOptions) {
  const { status, stdout } = await runTerminal([...argv, '--json'], options)
  return { status, json: JSON.parse(stdout) }
}

function collector() {
  const chunks: Buffer[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk))
      done()
    },
  })
  return { stream, text: () => Buffer.concat(chunks).toString() }
}
