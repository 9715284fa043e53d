import { argv, cpuUsage, memoryUsage, stdout } from 'node:process'
import { CONTENDERS, isContender } from './contenders.ts'

/** Asks one contender so many questions, one after the other, and writes what they took as JSON. */
const [, , name, url = '', rounds = '0'] = argv
if (!isContender(name)) throw new Error(`No contender ${name}`)
const ask = await CONTENDERS[name](url)
const WARMING = 100
for (let at = 0; at < WARMING; at++) await ask(`What of Syria, the ${at}th time?`)
const walls: number[] = []
const before = cpuUsage()
for (let at = 0; at < Number(rounds); at++) {
  const from = performance.now()
  await ask(`What does it say about Syria, asked for the ${at}th time?`)
  walls.push(performance.now() - from)
}
const { user, system } = cpuUsage(before)
walls.sort((a, b) => a - b)
const at = (share: number) => walls[Math.floor(walls.length * share)] ?? 0
stdout.write(
  JSON.stringify({
    p50: at(0.5),
    p99: at(0.99),
    cpu: (user + system) / 1_000 / walls.length,
    megabytes: memoryUsage.rss() / 1e6,
  }),
)
