import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { execPath } from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { CONTENDERS } from './overhead/contenders.ts'

/*
 * What one question costs on top of the provider: a local server answers at once, and each contender asks it in a
 * process of its own, in turns. Reset's share includes the gate and the citations.
 *
 *   node bench/overhead.ts [--rounds 500] [--turns 3]
 */
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '500' }, turns: { type: 'string', default: '3' } },
})

interface Measured {
  readonly p50: number
  readonly p99: number
  readonly cpu: number
  readonly megabytes: number
}

const path = (file: string) => fileURLToPath(new URL(`overhead/${file}`, import.meta.url))
const server = spawn(execPath, [path('server.ts')], { stdio: ['ignore', 'pipe', 'inherit'] })
const [port] = await once(server.stdout, 'data')
const url = `http://127.0.0.1:${String(port).trim()}/v1`

const all = new Map<string, Measured[]>()
try {
  for (let turn = 0; turn < Number(values.turns); turn++) {
    for (const name of Object.keys(CONTENDERS)) {
      const output = execFileSync(execPath, [path('measure.ts'), name, url, values.rounds], {
        encoding: 'utf8',
      })
      const measured: Measured = JSON.parse(output)
      all.set(name, [...(all.get(name) ?? []), measured])
    }
  }
} finally {
  server.kill()
}

console.log('                 wall p50 ms   p99 ms   CPU ms a question   memory MB')
for (const [name, turns] of all) {
  const median = (key: keyof Measured) =>
    turns.map((turn) => turn[key]).sort((a, b) => a - b)[turns.length >> 1] ?? 0
  const [p50, p99, cpu] = (['p50', 'p99', 'cpu'] as const).map((key) => median(key).toFixed(2))
  console.log(
    `${name.padEnd(15)} ${p50?.padStart(12)} ${p99?.padStart(8)} ${cpu?.padStart(19)} ${median('megabytes').toFixed(0).padStart(11)}`,
  )
}
