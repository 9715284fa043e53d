import { words } from './core/words.ts'

const STATUS_FAILED = 1

/**
 * Ends the program where its output can no longer be written: quietly where the reader has left, as `head`
 * does once it has its lines, and else with a line that says so.
 */
export function endWithOutput({ stdout, stderr, exit }: NodeJS.Process): void {
  stdout.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') exit(0)
    stderr.write(`${words.cannotWrite(code)}\n`)
    exit(STATUS_FAILED)
  })
}
