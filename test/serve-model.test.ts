import { expect, it, onTestFinished } from 'vitest'
import { readConfig } from '../src/config.ts'
import { createLog } from '../src/log.ts'
import { serve } from '../src/serve.ts'
import { articleFolder } from './support/articles.ts'
import { openModelServer } from './support/model-server.ts'
import { temporaryFolder } from './support/program.ts'
import type { ModelServerOptions } from './support/scripted-model.ts'
import { until } from './support/service.ts'

async function openService(options: ModelServerOptions) {
  const server = await openModelServer(options)
  const config = await readConfig(
    {
      PORT: '0',
      DATABASE_URL: `${await temporaryFolder()}/reset.db`,
      ARTICLE_DIR: await articleFolder({ 'harbour.md': '# The Harbour\n\nIt was built in 1874.\n' }),
      OPENAI_API_KEY: 'sk-very-secret',
      OPENAI_BASE_URL: server.url,
      OPENAI_MODEL: 'test-model',
    },
    null,
  )
  const lines: string[] = []
  const output = { write: (line: string) => lines.push(line) }
  const log = createLog({
    level: 'trace',
    secrets: config.secrets,
    colour: false,
    stdout: output,
    stderr: output,
  })
  const service = await serve(config, [], log)
  onTestFinished(() => service.drain())
  const state = async () => {
    const response = await fetch(`http://127.0.0.1:${service.port}/readyz`)
    const { model }: { model: { state: string } } = JSON.parse(await response.text())
    return model.state
  }
  return { lines, state }
}

it('says once at the start that the key is refused, in the log and to who asks for its state, and never shows it', async () => {
  const { lines, state } = await openService({ key: 'sk-another' })
  await until(async () => (await state()) === 'key')
  expect(lines.filter((line) => line.includes('key is refused'))).toHaveLength(1)
  expect(lines.join('')).not.toContain('sk-very-secret')
})

it('says once at the start that the model is not known', async () => {
  const { lines, state } = await openService({ models: ['another-model'] })
  await until(async () => (await state()) === 'name')
  expect(lines.filter((line) => line.includes('does not know the name'))).toHaveLength(1)
})

it('is ready where key and model are known', async () => {
  const { state } = await openService({ key: 'sk-very-secret', models: ['test-model'] })
  await until(async () => (await state()) === 'ready')
})
