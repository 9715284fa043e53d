import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { type Environment, readConfig } from '../src/config.ts'
import { ConfigurationError } from '../src/core/errors.ts'
import { type Setting, settingNames, settings } from '../src/settings.ts'

const SLACK = { SLACK_BOT_TOKEN: 'xoxb-1' }

async function envFile(content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'reset-env-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, '.env'), content)
  return join(folder, '.env')
}

/** The line with which the start stops. */
async function complaint(inherited: Environment, file: string | null = null): Promise<string> {
  const error = await readConfig(inherited, file).then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof ConfigurationError)) throw new Error('The start was not stopped', { cause: error })
  return error.said
}

describe('without any setting', () => {
  it('everything has its default and no platform is on', async () => {
    expect(await readConfig({}, null)).toMatchObject({
      articleDir: 'article',
      databaseUrl: 'data/reset.db',
      retentionDays: 90,
      logLevel: 'info',
      http: { port: 3000, host: '127.0.0.1', publicUrl: null, loopback: true },
      web: { mode: 'public', byDefault: true },
      model: null,
      slack: null,
      discord: null,
    })
  })

  it('a blank value counts as none', async () => {
    const { given } = await readConfig({ PORT: '', SLACK_BOT_TOKEN: '  ', WEB: '\t' }, null)
    expect([...given]).toEqual([])
  })
})

describe('a value', () => {
  it.each([
    ['PORT', 'http'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '3e3'],
    ['HOST', 'http://localhost'],
    ['HOST', '1.2.3'],
    ['HOST', 'localhost:3000'],
    ['PUBLIC_URL', 'reset.example.org'],
    ['PUBLIC_URL', 'ftp://reset.example.org'],
    ['PUBLIC_URL', 'https://reset.example.org/?a=1'],
    ['WEB', 'maybe'],
    ['LOG_LEVEL', 'loud'],
    ['RETENTION_DAYS', '0'],
    ['RETENTION_DAYS', '1.5'],
    ['RATE_PER_MINUTE', 'ten'],
    ['BUDGET_TOKENS_PER_DAY', '-5'],
    ['OPENAI_CONTEXT_TOKENS', '10'],
    ['OPENAI_BASE_URL', 'https://api.example.org'],
    ['OPENAI_BASE_URL', 'api.example.org/v1'],
    ['OPENAI_API_KEY', 'two words'],
    ['SLACK_API_URL', 'https://slack.example.org/'],
    ['SLACK_BOT_TOKEN', 'xapp-1'],
    ['SLACK_APP_TOKEN', 'xoxb-1'],
    ['SLACK_SIGNING_SECRET', 'xoxb-1'],
    ['DISCORD_TOKEN', 'Bot abc'],
    ['DISCORD_GUILD_ID', 'my-server'],
    ['DISCORD_API_URL', 'https://discord.com/api/v10'],
    ['DISCORD_SHARDS', '4-3/8'],
    ['DISCORD_SHARDS', '0-8/8'],
    ['DISCORD_SHARDS', '0-3'],
    ['DATABASE_URL', 'mysql://db/reset'],
    ['DATABASE_URL', 'postgres:db'],
    ['DATABASE_URL', 'data/'],
    ['METRICS_TOKEN', 'a\nb'],
    ['API_TOKEN', 'what?'],
  ])('%s=%s stops the start with one line that names it and shows a right one', async (name, value) => {
    const line = await complaint({ ...SLACK, SLACK_APP_TOKEN: 'xapp-1', [name]: value })
    expect(line).toMatch(new RegExp(`^${name} must be .*${name}=`))
    expect(line).not.toContain('\n')
  })

  it('is shown where it is malformed, made harmless and short', async () => {
    expect(await complaint({ PORT: `1\u001B[31m${'2'.repeat(500)}` })).toMatch(
      /It is “1\uFFFD\[31m2{20,60}…”\.$/,
    )
  })

  it('is not shown where it is a secret', async () => {
    expect(await complaint({ OPENAI_API_KEY: 'sk-very secret' })).not.toContain('very')
    expect(await complaint({ DATABASE_URL: 'mysql://me:hunter2@db' })).not.toContain('hunter2')
  })

  it('is trimmed', async () => {
    expect((await readConfig({ ARTICLE_DIR: ' texts ' }, null)).articleDir).toBe('texts')
  })

  it.each(settingNames)('%s is accepted as its example shows it', async (name) => {
    const setting: Setting = settings[name]
    const example = setting.example.replaceAll('…', 'abc')
    const config = await readConfig({ WEB_PASSWORD: 'x', SLACK_APP_TOKEN: 'xapp-1', [name]: example }, null)
    expect(config.given).toContain(name)
  })
})

describe('Slack', () => {
  it('needs more than the bot token', async () => {
    expect(await complaint(SLACK)).toMatch(/SLACK_BOT_TOKEN needs .*SLACK_APP_TOKEN.*SLACK_SIGNING_SECRET/)
    expect(await complaint({ ...SLACK, SLACK_SIGNING_SECRET: ' ' })).toMatch(/SLACK_BOT_TOKEN needs/)
  })

  it('comes over HTTP with a signing secret', async () => {
    const { slack } = await readConfig({ ...SLACK, SLACK_SIGNING_SECRET: 'abc' }, null)
    expect(slack?.transport).toEqual({ kind: 'http', signingSecret: 'abc' })
  })

  it('comes over the socket where both are set', async () => {
    const both = { ...SLACK, SLACK_SIGNING_SECRET: 'abc', SLACK_APP_TOKEN: 'xapp-1' }
    expect((await readConfig(both, null)).slack?.transport).toEqual({ kind: 'socket', appToken: 'xapp-1' })
  })

  it('keeps the slash at the end of its address, written or not', async () => {
    for (const url of ['http://127.0.0.1:9/api', 'http://127.0.0.1:9/api/']) {
      const { slack } = await readConfig({ ...SLACK, SLACK_APP_TOKEN: 'xapp-1', SLACK_API_URL: url }, null)
      expect(slack?.apiUrl).toBe('http://127.0.0.1:9/api/')
    }
  })
})

describe('Discord', () => {
  it.each([
    ['0-3/8', { first: 0, last: 3, total: 8 }],
    ['2/4', { first: 2, last: 2, total: 4 }],
    ['auto', 'auto'],
  ])('runs the shards %s', async (written, shards) => {
    const { discord } = await readConfig({ DISCORD_TOKEN: 'abc', DISCORD_SHARDS: written }, null)
    expect(discord?.shards).toEqual(shards)
  })
})

describe('the model', () => {
  it.each([{ OPENAI_API_KEY: 'sk-1' }, { OPENAI_BASE_URL: 'http://127.0.0.1:1/v1/' }])(
    'is on with %j',
    async (environment) => {
      expect((await readConfig(environment, null)).model).not.toBeNull()
    },
  )

  it('is not on because its name is set', async () => {
    expect((await readConfig({ OPENAI_MODEL: 'm' }, null)).model).toBeNull()
  })

  it('has no budget and no rate that nobody set', async () => {
    const { model } = await readConfig({ OPENAI_API_KEY: 'sk-1' }, null)
    expect(model).toMatchObject({ tokensPerDay: null, questionsPerMinute: null })
  })
})

describe('the page', () => {
  it.each([
    [{}, 'public'],
    [{ HOST: '::1' }, 'public'],
    [{ HOST: 'localhost', PUBLIC_URL: 'http://127.0.0.2:3000' }, 'public'],
    [{ HOST: '0.0.0.0' }, 'off'],
    [{ HOST: '::' }, 'off'],
    [{ HOST: '127.example.org' }, 'off'],
    [{ PUBLIC_URL: 'https://reset.example.org' }, 'off'],
    [{ PUBLIC_URL: 'https://reset.example.org', WEB: 'public' }, 'public'],
    [{ WEB: 'Off' }, 'off'],
    [{ WEB: 'private', WEB_PASSWORD: 'x' }, 'private'],
  ])('under %j is %s', async (environment, mode) => {
    expect((await readConfig(environment, null)).web.mode).toBe(mode)
  })

  it('is not private without a password', async () => {
    expect(await complaint({ WEB: 'private', WEB_PASSWORD: ' ' })).toContain('WEB_PASSWORD')
  })
})

describe('a name', () => {
  it.each(['SLACK_BOT_TOKN', 'DISCORD_TOKENS', 'OPENAI_API_KEYS', 'OPENAI_BASEURL'])(
    '%s that is inherited and nearly ours stops the start',
    async (name) => {
      expect(await complaint({ [name]: 'x' })).toMatch(new RegExp(`^${name} is not a setting. Did you mean `))
    },
  )

  it('that is inherited and not ours is ignored', async () => {
    const others = {
      OPENAI_ORG_ID: 'x',
      SLACK_WEBHOOK_URL: 'x',
      PROT: '1',
      ARTICLE_DIRS: 'x',
      OPENAI_MODLE: '',
    }
    expect((await readConfig(others, null)).given.size).toBe(0)
  })

  it.each(['PROT', 'SOMETHING_ELSE', 'constructor'])('%s in our file stops the start', async (name) => {
    const file = await envFile(`PORT=1\n${name}=2\n`)
    expect(await complaint({}, file)).toMatch(
      new RegExp(`^${name} in .*\\.env is not a setting. Did you mean `),
    )
  })
})

describe('our file', () => {
  it('is read', async () => {
    const file = await envFile('# ours\nexport PORT="4000"\nARTICLE_DIR=texts # where they are\n')
    expect(await readConfig({}, file)).toMatchObject({ articleDir: 'texts', http: { port: 4000 } })
  })

  it('gives way to what is inherited', async () => {
    const file = await envFile('PORT=4000\nARTICLE_DIR=texts\n')
    const { http, articleDir } = await readConfig({ PORT: '5000', ARTICLE_DIR: '' }, file)
    expect([http.port, articleDir]).toEqual([5000, 'texts'])
  })

  it('need not be there', async () => {
    expect((await readConfig({}, join(tmpdir(), 'absent', '.env'))).given.size).toBe(0)
  })

  it('must be one that can be read', async () => {
    expect(await complaint({}, tmpdir())).toContain('cannot be read')
  })
})

it('gathers what no log may show', async () => {
  const environment = { OPENAI_API_KEY: 'sk-1', PORT: '1', DATABASE_URL: 'postgres://me:hunter2@db/reset' }
  expect((await readConfig(environment, null)).secrets).toEqual(['hunter2', 'sk-1'])
})
