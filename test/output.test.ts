import { expect, it } from 'vitest'
import { startProgram } from './support/program.ts'

const LINES = Array.from({ length: 3000 }, (_, id) => JSON.stringify({ id, question: 'Who wrote it?' }))

it('says nothing where the reader of a batch leaves early, as head does', async () => {
  const program = await startProgram('cli.ts', { argv: ['ask', '--batch'], input: LINES.join('\n') })
  program.child.stdout?.once('data', () => program.child.stdout?.destroy())
  expect([await program.ended(), program.stderr()]).toEqual([0, ''])
})
