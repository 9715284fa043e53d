// Runs every measurement that needs nothing but the bench's own packages, one after the other.
//   npm run bench [-- FOLDER]     FOLDER (or RESET_EVAL): question sets, for those that use them
import { spawnSync } from 'node:child_process'
import { argv, execPath, exit, stdout } from 'node:process'
import { fileURLToPath } from 'node:url'

const BENCHES = [
  'start.ts',
  'loading.mjs',
  'segment.ts',
  'reading.ts',
  'check.ts',
  'grounding.ts',
  'grounding-http.ts',
]

let failed = 0
for (const file of BENCHES) {
  stdout.write(`\n# ${file}\n`)
  const path = fileURLToPath(new URL(file, import.meta.url))
  const { status } = spawnSync(execPath, [path, ...argv.slice(2)], { stdio: 'inherit' })
  if (status !== 0) failed++
}
if (failed > 0) exit(1)
