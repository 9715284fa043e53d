import { readFile } from 'node:fs/promises'
import { isIPv4 } from 'node:net'
import { ConfigurationError } from './core/errors.ts'
import { nearest } from './core/nearest.ts'
import { type Setting, type SettingName, settingNames, settings, type Values } from './settings.ts'

/** What the environment asks for, checked. A part that is null is off. */
export interface Config {
  readonly articleDir: string
  readonly databaseUrl: string
  readonly retentionDays: number
  readonly logLevel: Values['LOG_LEVEL']
  readonly http: {
    readonly port: number
    readonly host: string
    /** Without a slash at its end. */
    readonly publicUrl: string | null
    /** Whether only this machine reaches the service: then metrics and API need no token. */
    readonly loopback: boolean
    readonly metricsToken: string | null
    readonly apiToken: string | null
  }
  readonly web: {
    readonly mode: 'off' | 'private' | 'public'
    readonly password: string | null
    /** Whether nobody said so: the mode follows from the addresses. */
    readonly byDefault: boolean
  }
  readonly model: {
    readonly apiKey: string | null
    readonly baseUrl: string
    readonly name: string
    readonly contextTokens: number
    /** A workspace's tokens in a day; null is no limit. */
    readonly tokensPerDay: number | null
    /** A person's questions in a minute; null is no limit. */
    readonly questionsPerMinute: number | null
  } | null
  readonly slack: {
    readonly botToken: string
    readonly transport:
      | { readonly kind: 'socket'; readonly appToken: string }
      | { readonly kind: 'http'; readonly signingSecret: string }
    readonly apiUrl: string
  } | null
  readonly discord: {
    readonly token: string
    readonly guildId: string | null
    readonly shards: Values['DISCORD_SHARDS']
    readonly apiUrl: string
  } | null
  /** The names that are set. */
  readonly given: ReadonlySet<SettingName>
  /** What no log may show. */
  readonly secrets: readonly string[]
}

export type Environment = Readonly<Record<string, string | undefined>>

/**
 * Reads the settings: `inherited` from who started the program, and the file `envFile` (null: none) for what
 * those leave open.
 *
 * @throws ConfigurationError whose one line names the setting and says what to write
 */
export async function readConfig(inherited: Environment, envFile: string | null): Promise<Config> {
  const own = envFile === null ? {} : await readEnvFile(envFile)
  for (const name of Object.keys(own)) refuseUnknown(name, Number.POSITIVE_INFINITY, ` in ${envFile}`)
  // Others' names may begin so, too: only what looks like ours misspelled is taken for a mistake.
  for (const [name, value] of Object.entries(inherited)) {
    if (/^(SLACK|DISCORD|OPENAI)_/.test(name) && value?.trim()) refuseUnknown(name, MAX_EDITS)
  }
  const given = new Map<SettingName, string>()
  for (const name of settingNames) {
    const value = inherited[name]?.trim() || own[name]?.trim()
    if (value) given.set(name, value)
  }
  const values = await parse(given)
  return { ...compose(values, new Set(given.keys())), secrets: secretsIn(given) }
}

const MAX_EDITS = 2

/** Throws where a name is no setting's and within `maxEdits` of one. */
function refuseUnknown(name: string, maxEdits: number, where = ''): void {
  if (settingNames.some((known) => known === name)) return
  const [near] = nearest(name, settingNames, maxEdits)
  if (!near) return
  throw new ConfigurationError(
    'configuration.unknown',
    `${oneLine(name)}${where} is not a setting. Did you mean ${near}? .env.example lists them all.`,
  )
}

async function readEnvFile(file: string): Promise<Environment> {
  let content: string
  try {
    content = await readFile(file, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return {}
    const said = `${file} cannot be read. It must be a text file that this program may open.`
    throw new ConfigurationError('configuration.file', said, { cause })
  }
  const { parse } = await import('dotenv')
  return parse(content)
}

/** Loads the checks only where there is something to check: a command in a terminal is mostly its start. */
async function parse(given: ReadonlyMap<SettingName, string>): Promise<Values> {
  const values: Record<string, unknown> = {}
  for (const name of settingNames) {
    const setting: Setting = settings[name]
    values[name] = setting.default ?? null
  }
  if (given.size) {
    const zod = await import('zod')
    for (const [name, value] of given) {
      const result = settings[name].schema(zod).safeParse(value)
      if (!result.success) throw malformed(name, value)
      values[name] = result.data
    }
  }
  // Every name has its default or what its own schema made.
  return values as Values
}

function malformed(name: SettingName, value: string): ConfigurationError {
  const { expects, example }: Setting = settings[name]
  const found = isSecret(name) ? '' : ` It is “${oneLine(value)}”.`
  return new ConfigurationError(
    'configuration.malformed',
    `${name} ${expects}, for example ${name}=${example}.${found}`,
  )
}

function isSecret(name: SettingName): boolean {
  return 'secret' in settings[name]
}

function secretsIn(given: ReadonlyMap<SettingName, string>): string[] {
  const url = given.get('DATABASE_URL') ?? ''
  const password = URL.canParse(url) ? new URL(url).password : ''
  const others = settingNames.filter((name) => isSecret(name) && name !== 'DATABASE_URL')
  return [password, ...others.map((name) => given.get(name) ?? '')].filter(Boolean)
}

function compose(values: Values, given: Config['given']): Omit<Config, 'secrets'> {
  const host = values.HOST
  const publicUrl = values.PUBLIC_URL
  const loopback = isLoopback(host) && (publicUrl === null || isLoopback(new URL(publicUrl).hostname))
  if (values.WEB === 'private' && values.WEB_PASSWORD === null) {
    throw missing('WEB=private needs a password: set WEB_PASSWORD, or WEB to off or public.')
  }
  return {
    articleDir: values.ARTICLE_DIR,
    databaseUrl: values.DATABASE_URL,
    retentionDays: values.RETENTION_DAYS,
    logLevel: values.LOG_LEVEL,
    http: {
      port: values.PORT,
      host,
      publicUrl,
      loopback,
      metricsToken: values.METRICS_TOKEN,
      apiToken: values.API_TOKEN,
    },
    web: {
      mode: values.WEB ?? (loopback ? 'public' : 'off'),
      password: values.WEB_PASSWORD,
      byDefault: values.WEB === null,
    },
    model: given.has('OPENAI_API_KEY') || given.has('OPENAI_BASE_URL') ? modelOf(values) : null,
    slack: slackOf(values),
    discord: discordOf(values),
    given,
  }
}

function modelOf(values: Values): Config['model'] {
  return {
    apiKey: values.OPENAI_API_KEY,
    baseUrl: values.OPENAI_BASE_URL,
    name: values.OPENAI_MODEL,
    contextTokens: values.OPENAI_CONTEXT_TOKENS,
    tokensPerDay: values.BUDGET_TOKENS_PER_DAY,
    questionsPerMinute: values.RATE_PER_MINUTE,
  }
}

function slackOf(values: Values): Config['slack'] {
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = values
  if (botToken === null) return null
  const apiUrl = values.SLACK_API_URL
  // Socket Mode where both are set, and then the endpoint is closed.
  if (appToken !== null) return { botToken, transport: { kind: 'socket', appToken }, apiUrl }
  if (signingSecret !== null) return { botToken, transport: { kind: 'http', signingSecret }, apiUrl }
  throw missing(
    'SLACK_BOT_TOKEN needs a second setting: SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP).',
  )
}

function discordOf(values: Values): Config['discord'] {
  if (values.DISCORD_TOKEN === null) return null
  return {
    token: values.DISCORD_TOKEN,
    guildId: values.DISCORD_GUILD_ID,
    shards: values.DISCORD_SHARDS,
    apiUrl: values.DISCORD_API_URL,
  }
}

function missing(said: string): ConfigurationError {
  return new ConfigurationError('configuration.missing', said)
}

/** Whether an address is this machine's own. */
function isLoopback(host: string): boolean {
  const name = host.toLowerCase().replace(/^\[(.*)\]$/, '$1')
  if (name === 'localhost' || name.endsWith('.localhost') || name === '::1') return true
  return isIPv4(name) && name.startsWith('127.')
}

const MAX_SHOWN = 60

/** A value as it may stand in a line of the log. */
function oneLine(value: string): string {
  const plain = value.replaceAll(/\p{C}/gu, '\uFFFD')
  return plain.length > MAX_SHOWN ? `${plain.slice(0, MAX_SHOWN)}…` : plain
}
