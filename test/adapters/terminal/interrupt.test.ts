import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { articleFolder } from '../../support/articles.ts'
import { BUILT, HARBOUR } from '../../support/engine.ts'
import { openModelServer } from '../../support/model-server.ts'
import { startProgram } from '../../support/program.ts'
import { claims } from '../../support/scripted-model.ts'
import { until } from '../../support/service.ts'

async function askAndInterrupt(pieces: readonly string[]) {
  const server = await openModelServer()
  const shown = Promise.withResolvers<void>()
  server.enqueue({
    type: 'answer',
    pieces: [...pieces, ' '],
    before: new Map([[pieces.length, shown.promise]]),
  })
  const program = await startProgram('cli.ts', {
    argv: ['ask', 'When was the harbour built?'],
    env: { OPENAI_BASE_URL: server.url, ARTICLE_DIR: await articleFolder({ 'harbour.md': HARBOUR }) },
  })
  await until(() => server.history.length === 1)
  // What has arrived is judged.
  await sleep(1_000)
  program.child.kill('SIGINT')
  const status = await program.ended()
  shown.resolve()
  return { server, program, status }
}

it('shows on Ctrl-C what was checked by then, and leaves the model alone', async () => {
  const whole = JSON.stringify(claims(BUILT))
  const { server, program, status } = await askAndInterrupt([whole.slice(0, -2)])
  expect({ status, stdout: program.stdout() }).toEqual({
    status: 0,
    stdout: expect.stringContaining(BUILT[0]),
  })
  expect(server.aborted()).toBe(1)
})

it('ends on Ctrl-C without a word where there was nothing yet', async () => {
  const { program, status } = await askAndInterrupt(['{"answered":true'])
  expect({ status, stdout: program.stdout(), stderr: program.stderr() }).toEqual({
    status: 1,
    stdout: '',
    stderr: '',
  })
})
