import { fstatSync } from 'node:fs'
import { type Config, readConfig } from './config.ts'
import { ConfigurationError, ResetError } from './core/errors.ts'
import type { Log } from './log.ts'
import { endWithOutput } from './output.ts'
import type { Adapter } from './service/adapter.ts'
import { terminal } from './terminal.ts'

/**
 * `npm start`: the service, or a conversation where somebody can type and nothing asks for a service. Returns
 * the exit status when it has ended.
 */
export async function start(
  argv: readonly string[],
  process: NodeJS.Process,
  envFile: string,
): Promise<number> {
  try {
    const config = await readConfig(process.env, envFile)
    if (!isService(config, process.stdin)) {
      endWithOutput(process)
      return await terminal(['chat', ...argv], process, envFile)
    }
    return await runService(config, process)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    process.stderr.write(`${error.said}\n`)
    return 1
  }
}

/** Whether a platform, a port or a store is set, or nobody can type: systemd and containers give an empty input. */
function isService({ slack, discord, given }: Config, stdin: NodeJS.Process['stdin']): boolean {
  if (slack || discord || given.has('PORT') || given.has('DATABASE_URL')) return true
  return !stdin.isTTY && fstatSync(stdin.fd).isCharacterDevice()
}

const STATUS_FAILED = 1
/** What a library leaves open keeps the process no longer than this. */
const LEFT_OPEN_MS = 2_000

async function runService(config: Config, process: NodeJS.Process): Promise<number> {
  const { createLog } = await import('./log.ts')
  const { serve } = await import('./serve.ts')
  const { stdout, stderr, env } = process
  const log = createLog({
    level: config.logLevel,
    secrets: config.secrets,
    stdout,
    stderr,
    colour: !env.NO_COLOR,
  })
  process.on('uncaughtException', (err) => {
    log.fatal(
      { err },
      'Something went wrong that nothing expected; what was accepted is answered after a restart.',
    )
    process.exit(STATUS_FAILED)
  })
  try {
    const leaving = nextSignal(process)
    const service = await serve(config, await adaptersOf(config, log), log)
    await leaving
    void nextSignal(process).then(() => process.exit(0))
    await service.drain()
    setTimeout(() => process.exit(0), LEFT_OPEN_MS).unref()
    return 0
  } catch (err) {
    if (!(err instanceof ResetError)) throw err
    log.fatal({ err }, err.said)
    return STATUS_FAILED
  }
}

/** Every adapter whose tokens are set; what it needs is loaded with it. */
async function adaptersOf({ slack }: Config, log: Log): Promise<Adapter[]> {
  const adapters: Adapter[] = []
  if (slack) {
    const { createSlack } = await import('./adapters/slack/adapter.ts')
    adapters.push(createSlack({ config: slack, log, fetch, now: Date.now }))
  }
  return adapters
}

function nextSignal(process: NodeJS.Process): Promise<void> {
  return new Promise((resolve) => {
    const hear = () => {
      process.off('SIGTERM', hear)
      process.off('SIGINT', hear)
      resolve()
    }
    process.on('SIGTERM', hear)
    process.on('SIGINT', hear)
  })
}
