import { styleText } from 'node:util'
import { type Logger, multistream, pino } from 'pino'
import { ResetError } from './core/errors.ts'
import type { Values } from './settings.ts'

/** Ids and codes, never a person's words: what is logged names places and inquiries by their ids. */
export type Log = Logger

interface Output {
  write(text: string): unknown
  readonly isTTY?: boolean
}

export interface LogOptions {
  readonly level: Values['LOG_LEVEL']
  /** Replaced wherever they occur, whoever put them into a line. */
  readonly secrets: readonly string[]
  readonly stdout: Output
  readonly stderr: Output
  /** Whether a terminal may be shown colours. */
  readonly colour: boolean
}

/** JSON lines, or readable ones on a terminal. What is fatal goes to stderr, whatever the level. */
export function createLog({ level, secrets, stdout, stderr, colour }: LogOptions): Log {
  const stream = (output: Output) => ({
    write(line: string) {
      const clean = withoutSecrets(line, secrets)
      output.write(output.isTTY ? readable(clean, colour) : clean)
    },
  })
  return pino(
    {
      level: level === 'silent' ? 'fatal' : level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError },
    },
    multistream(
      [
        { level: 'trace', stream: stream(stdout) },
        { level: 'fatal', stream: stream(stderr) },
      ],
      { dedupe: true },
    ),
  )
}

const REDACTED = '[redacted]'
/** Slack's one-time addresses, which are as good as a token. */
const ONE_TIME = /https:\/\/hooks\.slack\.com\/[^\s"\\]+/g

function withoutSecrets(line: string, secrets: readonly string[]): string {
  // A secret stands in the line as JSON writes it.
  const written = secrets.map((secret) => JSON.stringify(secret).slice(1, -1))
  return written.reduce(
    (text, secret) => text.replaceAll(secret, REDACTED),
    line.replaceAll(ONE_TIME, REDACTED),
  )
}

const MAX_CAUSES = 4

/** An error as a log may show it: what it is and where it arose, without what others wrote into its message. */
function describeError(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error }
  return {
    type: error.name,
    ...('code' in error && { code: error.code }),
    ...('status' in error && typeof error.status === 'number' && { status: error.status }),
    ...(error instanceof ResetError && { ref: error.reference }),
    ...(isHarmless(error) && { message: error.message }),
    stack: framesOf(error),
    ...(error.cause !== undefined && depth < MAX_CAUSES && { cause: describeError(error.cause, depth + 1) }),
  }
}

/** Whether a message is the runtime's own; others may repeat a question, an article or a row. */
function isHarmless(error: Error): boolean {
  return error.name === 'TypeError' || error.name === 'ReferenceError' || 'syscall' in error
}

function framesOf({ stack = '' }: Error): string[] {
  return stack
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .map((line) => line.trim())
}

const COLOURS = {
  trace: 'dim',
  debug: 'dim',
  info: 'green',
  warn: 'yellow',
  error: 'red',
  fatal: 'red',
} as const

/** One JSON line as a person reads it: time, level, message, the rest as `name=value`. */
function readable(line: string, colour: boolean): string {
  const { time, level, msg, ...rest }: Record<string, unknown> = JSON.parse(line)
  const paint = (format: Parameters<typeof styleText>[0], text: string) =>
    colour ? styleText(format, text, { validateStream: false }) : text
  const shade = isLevel(level) ? COLOURS[level] : 'dim'
  const fields = Object.entries(rest).map(
    ([name, value]) => `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  )
  const parts = [
    paint('dim', String(time).slice(11, 19)),
    paint(shade, String(level).padEnd(5)),
    oneLine(String(msg ?? '')),
    paint('dim', oneLine(fields.join(' '))),
  ]
  return `${parts.join(' ').trimEnd()}\n`
}

function oneLine(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ')
}

function isLevel(level: unknown): level is keyof typeof COLOURS {
  return typeof level === 'string' && level in COLOURS
}
