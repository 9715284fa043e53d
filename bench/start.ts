// What a command in the shell costs from start to answer, npm included: CPU seconds, user and system together.
//   node bench/start.ts [--runs 7]
import { spawnSync } from 'node:child_process'
import { stdout } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } }, allowPositionals: true })
const root = fileURLToPath(new URL('..', import.meta.url))

const COMMANDS: Readonly<Record<string, string>> = {
  'npm alone': 'npm pkg get name',
  'ask, about what the text says': 'npm run -s reset -- ask "What does it say about Syria?"',
  'ask, about the article itself': 'npm run -s reset -- ask "Who wrote it?"',
  summary: 'npm run -s reset -- summary',
  'check, a quotation': `npm run -s reset -- check '"missile defense"'`,
}

for (const [name, command] of Object.entries(COMMANDS)) {
  secondsOf(command) // fills the compile cache
  const runs = Array.from({ length: Number(values.runs) }, () => secondsOf(command)).toSorted((a, b) => a - b)
  stdout.write(`${name.padEnd(34)} ${runs[Math.floor(runs.length / 2)]?.toFixed(3)} s\n`)
}

function secondsOf(command: string): number {
  const script = `TIMEFORMAT='%U %S'; { time ${command} >/dev/null 2>&1; } 2>&1`
  const { stdout, status } = spawnSync('bash', ['-c', script], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`“${command}” ended with status ${status}`)
  const [user = 0, system = 0] = stdout.trim().split(/\s+/).map(Number)
  return user + system
}
