import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { articleFolder } from '../support/articles.ts'
import { temporaryFolder } from '../support/program.ts'
import { runJson, runTerminal } from '../support/terminal.ts'

const GARDEN = '# The Garden\n\nThe garden grows only ferns. Nobody waters them in winter.\n'

interface Finding {
  readonly part: string
  readonly state: string
  readonly text: string
}

/** A server that gives each path its answer, and the token that it saw. */
async function serve(
  answers: Readonly<Record<string, { status?: number; body: unknown; headers?: Record<string, string> }>>,
) {
  const tokens: (string | undefined)[] = []
  const server = createServer(({ url = '', headers }, response) => {
    tokens.push(headers.authorization)
    const { status = 200, body, headers: own = {} } = answers[url] ?? { status: 404, body: {} }
    response.writeHead(status, { 'content-type': 'application/json', ...own }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tokens }
}

/** What the doctor finds, by the part that it is about. */
async function examine(env: Readonly<Record<string, string>> = {}) {
  const own = {
    ARTICLE_DIR: await articleFolder({ 'garden.md': GARDEN }),
    DATABASE_URL: `${await temporaryFolder()}/reset.db`,
  }
  const { status, json } = await runJson(['doctor'], { env: { ...own, ...env } })
  const findings: readonly Finding[] = json.findings
  return { status, findings, of: (part: string) => findings.filter((finding) => finding.part === part) }
}

it('finds nothing wrong where nothing is set', async () => {
  const { status, findings } = await examine()
  expect(status).toBe(0)
  expect(findings.map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok', 'ok', 'ok'])
})

it('prints a line for each part, and exits with 1 where something is wrong', async () => {
  const env = { ARTICLE_DIR: await articleFolder({}), DATABASE_URL: `${await temporaryFolder()}/reset.db` }
  const { status, stdout } = await runTerminal(['doctor'], { env })
  expect(status).toBe(1)
  expect(stdout).toMatch(
    /✓ settings: [\s\S]*✗ articles: There is no article yet\.[\s\S]*One thing is wrong\.\n$/,
  )
})

it('names each article that cannot be read', async () => {
  const ARTICLE_DIR = await articleFolder({ 'garden.md': GARDEN, 'empty.md': '' })
  const { status, of } = await examine({ ARTICLE_DIR })
  expect(status).toBe(1)
  expect(of('articles').map(({ state }) => state)).toEqual(['ok', 'wrong'])
  expect(of('articles')[1]?.text).toContain('empty.md')
})

it('says what is wrong with the store', async () => {
  const { status, of } = await examine({ DATABASE_URL: await folderAsFile() })
  expect(status).toBe(1)
  expect(of('store')).toMatchObject([{ state: 'wrong' }])
})

async function folderAsFile(): Promise<string> {
  return `${await articleFolder({ file: 'x' })}/file/reset.db`
}

describe('the model', () => {
  const models = { '/v1/models': { body: { data: [{ id: 'small' }, { id: 'large' }] } } }

  it('is there', async () => {
    const { url, tokens } = await serve(models)
    const env = { OPENAI_BASE_URL: `${url}/v1`, OPENAI_MODEL: 'large', OPENAI_API_KEY: 'sk-1' }
    const { status, of } = await examine(env)
    expect(status).toBe(0)
    expect(of('model')).toMatchObject([{ state: 'ok' }])
    expect(tokens).toEqual(['Bearer sk-1'])
  })

  it('is not known to the server, which says what it knows', async () => {
    const { url } = await serve(models)
    const { of } = await examine({ OPENAI_BASE_URL: `${url}/v1` })
    expect(of('model')[0]).toMatchObject({ state: 'wrong', text: expect.stringContaining('small, large') })
  })

  it('refuses the key', async () => {
    const { url } = await serve({ '/v1/models': { status: 401, body: {} } })
    const { of } = await examine({ OPENAI_BASE_URL: `${url}/v1` })
    expect(of('model')[0]).toMatchObject({ state: 'wrong', text: expect.stringContaining('OPENAI_API_KEY') })
  })

  it('cannot be reached', async () => {
    const { of } = await examine({ OPENAI_BASE_URL: 'http://127.0.0.1:1025/v1' })
    expect(of('model')[0]?.text).toMatch(/cannot be reached \(ECONNREFUSED\)\. Check OPENAI_BASE_URL/)
  })
})

describe('Slack', () => {
  it('takes both tokens', async () => {
    const { url, tokens } = await serve({
      '/api/auth.test': { body: { ok: true, team: 'Readers' } },
      '/api/apps.connections.open': { body: { ok: true, url: 'wss://x' } },
    })
    const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: `${url}/api/` }
    const { status, of } = await examine(env)
    expect(status).toBe(0)
    expect(of('slack').map(({ text }) => text)).toEqual([
      'SLACK_BOT_TOKEN is accepted by Readers.',
      'SLACK_APP_TOKEN is accepted.',
    ])
    expect(tokens).toEqual(['Bearer xoxb-1', 'Bearer xapp-1'])
  })

  it('refuses a token, which is told with what to do', async () => {
    const { url } = await serve({ '/api/auth.test': { body: { ok: false, error: 'token_revoked' } } })
    const env = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'abc', SLACK_API_URL: `${url}/api/` }
    const { status, of } = await examine(env)
    expect(status).toBe(1)
    expect(of('slack')).toMatchObject([
      { state: 'note', text: expect.stringContaining('SLACK_SIGNING_SECRET') },
      { state: 'wrong', text: expect.stringContaining('Install the app again') },
    ])
  })
})

describe('Discord', () => {
  const GATEWAY = { '/api/v10/gateway/bot': { body: { shards: 2 } } }

  it('takes the token and tells what the bot may see', async () => {
    const { url, tokens } = await serve({ ...GATEWAY, '/api/v10/applications/@me': { body: { flags: 0 } } })
    const { status, of } = await examine({ DISCORD_TOKEN: 'abc', DISCORD_API_URL: `${url}/api` })
    expect(status).toBe(0)
    expect(of('discord').map(({ state }) => state)).toEqual(['ok', 'note'])
    expect(of('discord')[1]?.text).toContain('Message Content')
    expect(tokens).toEqual(['Bot abc', 'Bot abc'])
  })

  it('refuses the token', async () => {
    const { url } = await serve({ '/api/v10/gateway/bot': { status: 401, body: {} } })
    const { of } = await examine({ DISCORD_TOKEN: 'abc', DISCORD_API_URL: `${url}/api` })
    expect(of('discord')[0]).toMatchObject({ state: 'wrong', text: expect.stringContaining('DISCORD_TOKEN') })
  })

  it('does not know the bot on the server', async () => {
    const { url } = await serve(GATEWAY)
    const env = { DISCORD_TOKEN: 'abc', DISCORD_API_URL: `${url}/api`, DISCORD_GUILD_ID: '7' }
    expect((await examine(env)).of('discord')[1]?.text).toContain('DISCORD_GUILD_ID')
  })
})

it('names each scope that the Slack bot lacks', async () => {
  const scopes = 'app_mentions:read,assistant:write,channels:history,groups:history,im:history,mpim:history'
  const headers = { 'x-oauth-scopes': `${scopes},chat:write,commands,im:write,users:read` }
  const { url } = await serve({ '/api/auth.test': { body: { ok: true }, headers } })
  const { of } = await examine({
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
    SLACK_API_URL: `${url}/api/`,
  })
  expect(of('slack')).toMatchObject([
    { state: 'ok' },
    { state: 'wrong', text: expect.stringContaining('lacks the scope files:read') },
  ])
})
