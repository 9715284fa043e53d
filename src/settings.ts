import type { ZodType } from 'zod'

type Zod = typeof import('zod')

/** One name of the environment. From these come the checks, `.env.example` and the table in the docs. */
export interface Setting {
  readonly group: 'General' | 'Web' | 'Model' | 'Slack' | 'Discord'
  /** What it does, for the docs: one sentence or two. */
  readonly help: string
  /** What a value must be, as the end of a sentence that begins with the name: `must be …`. */
  readonly expects: string
  readonly example: string
  /** What holds where it is not set. */
  readonly default?: string | number
  /** What holds where it is not set and the rest decides. */
  readonly unset?: string
  /** Shown nowhere. */
  readonly secret?: true
  /** Given the library, so that a start without any setting need not load it. */
  readonly schema: (zod: Zod) => ZodType<unknown, string>
}

const SHARDS = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/

const word = { expects: 'must be one word, without white space', secret: true } as const

/** What RFC 6750 lets a bearer token be. */
const bearer = {
  expects: 'must be of letters, digits and -._~+/ alone',
  secret: true,
  schema: (zod: Zod) => zod.string().regex(/^[A-Za-z0-9._~+/-]+=*$/),
} as const

const token = (zod: Zod) => zod.string().regex(/^[\x21-\x7E]+$/)

/** A token, unless it is visibly one of another kind. */
const tokenUnlike = (other: RegExp) => (zod: Zod) => token(zod).refine((value) => !other.test(value))

const wholeNumber = (least: number, most: number) => ({
  expects: `must be a whole number from ${least} to ${most}`,
  schema: (zod: Zod) =>
    zod
      .string()
      .regex(/^\d{1,15}$/)
      .transform(Number)
      .pipe(zod.number().min(least).max(most)),
})

const choice = <const Choices extends readonly [string, ...string[]]>(choices: Choices) => ({
  expects: `must be ${choices.slice(0, -1).join(', ')} or ${choices.at(-1)}`,
  schema: (zod: Zod) => zod.string().toLowerCase().pipe(zod.enum(choices)),
})

/** A web address without its last slashes, whose path `fits`. */
const address = (fits: RegExp) => (zod: Zod) =>
  zod
    .url({ protocol: /^https?$/ })
    .transform((value) => new URL(value))
    .refine(({ search, hash, username, password }) => !search && !hash && !username && !password)
    .transform(({ origin, pathname }) => `${origin}${pathname.replace(/\/+$/, '')}`)
    .refine((value) => fits.test(new URL(value).pathname))

const path = (zod: Zod) => zod.string().regex(/^\P{Cc}+$/u)

/** Every setting by its name, in the order of the docs. */
export const settings = {
  ARTICLE_DIR: {
    group: 'General',
    help: 'The folder of the articles that everybody sees: every Markdown file in it is one.',
    expects: 'must be the path of a folder',
    example: 'article',
    default: 'article',
    schema: path,
  },
  DATABASE_URL: {
    group: 'General',
    help: 'Where inquiries, conversations and settings are kept: a file for one process, a PostgreSQL database for several. The parameter `schema` of its URL names a schema.',
    expects: 'must be the path of a file or a URL that begins with postgres://',
    example: 'postgres://reset:secret@db.example.org:5432/reset',
    default: 'data/reset.db',
    secret: true,
    schema: (zod) =>
      path(zod).refine((value) =>
        /^postgres(ql)?:/.test(value)
          ? /^postgres(ql)?:\/\//.test(value) && URL.canParse(value)
          : !/^[a-z][a-z0-9+.-]+:|[/\\]$/i.test(value),
      ),
  },
  RETENTION_DAYS: {
    group: 'General',
    help: 'After how many days a conversation’s turns are deleted.',
    ...wholeNumber(1, 36_500),
    example: '30',
    default: 90,
  },
  LOG_LEVEL: {
    group: 'General',
    help: 'The least that the log shows. A fatal line goes to stderr all the same.',
    ...choice(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']),
    example: 'debug',
    default: 'info',
  },

  PORT: {
    group: 'Web',
    help: 'The port of the one HTTP server: Slack’s endpoint, health, metrics and the page. 0 takes a free one.',
    ...wholeNumber(0, 65_535),
    example: '8080',
    default: 3000,
  },
  HOST: {
    group: 'Web',
    help: 'The address on which the HTTP server listens. The container image sets 0.0.0.0.',
    expects: 'must be an IP address or a host’s name, without port or scheme',
    example: '0.0.0.0',
    default: '127.0.0.1',
    schema: (zod) => zod.union([zod.ipv4(), zod.ipv6(), zod.string().regex(/^(?![\d.]+$)[a-z0-9_.-]+$/i)]),
  },
  PUBLIC_URL: {
    group: 'Web',
    help: 'The address at which people reach this service from outside; links to its reader begin with it.',
    expects: 'must be a URL that begins with https:// or http://, with neither query nor fragment',
    example: 'https://reset.example.org',
    schema: address(/^/),
  },
  WEB: {
    group: 'Web',
    help: 'Who may use page, reader and API: nobody, those who know WEB_PASSWORD, or everybody who reaches them.',
    ...choice(['off', 'private', 'public']),
    example: 'private',
    unset: '`public` while HOST and PUBLIC_URL are loopback addresses, else `off`',
  },
  WEB_PASSWORD: {
    group: 'Web',
    help: 'The password of the page under WEB=private.',
    expects: 'must be one line',
    secret: true,
    example: 'a long sentence that only you know',
    schema: path,
  },
  API_TOKEN: {
    group: 'Web',
    help: 'Opens the HTTP API to whoever sends it as a bearer token, where HOST or PUBLIC_URL is no loopback address.',
    ...bearer,
    example: 'a-long-random-word',
  },
  METRICS_TOKEN: {
    group: 'Web',
    help: 'Opens /metrics to whoever sends it as a bearer token, where HOST or PUBLIC_URL is no loopback address.',
    ...bearer,
    example: 'another-long-random-word',
  },

  OPENAI_API_KEY: {
    group: 'Model',
    help: 'The key of OpenAI or of who speaks its API. With it, or with OPENAI_BASE_URL, a model answers; without, the embedded reader.',
    ...word,
    example: 'sk-proj-…',
    schema: token,
  },
  OPENAI_BASE_URL: {
    group: 'Model',
    help: 'Where the model is asked. A local server needs no key.',
    expects: 'must be a URL that ends in /v1',
    example: 'http://127.0.0.1:11434/v1',
    default: 'https://api.openai.com/v1',
    schema: address(/\/v1$/),
  },
  OPENAI_MODEL: {
    group: 'Model',
    help: 'The model that is asked. Name it with OPENAI_BASE_URL: other servers do not know the default.',
    expects: 'must be the name of a model, one word',
    example: 'qwen3:8b',
    default: 'gpt-5-mini',
    schema: token,
  },
  OPENAI_CONTEXT_TOKENS: {
    group: 'Model',
    help: 'How many tokens the model is shown at once. A longer article is given in parts.',
    ...wholeNumber(1_000, 100_000_000),
    example: '32000',
    default: 100_000,
  },
  BUDGET_TOKENS_PER_DAY: {
    group: 'Model',
    help: 'How many of the model’s tokens a workspace may spend in a day; all together may spend ten times as many. When it is spent, the embedded reader answers.',
    ...wholeNumber(0, 1_000_000_000_000),
    example: '500000',
    unset: 'no limit',
  },
  RATE_PER_MINUTE: {
    group: 'Model',
    help: 'How many questions a person may put to the model in a minute, in chats and on the page.',
    ...wholeNumber(1, 1_000_000),
    example: '6',
    unset: 'no limit',
  },

  SLACK_BOT_TOKEN: {
    group: 'Slack',
    help: 'Turns Slack on, together with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET.',
    expects: 'must be the bot token of your app’s page “OAuth & Permissions”, which begins with xoxb-',
    secret: true,
    example: 'xoxb-…',
    schema: tokenUnlike(/^(xapp|xox[ap])-|^Bearer$/i),
  },
  SLACK_APP_TOKEN: {
    group: 'Slack',
    help: 'Reaches Slack through Socket Mode, which needs no public address. With it the HTTP endpoint is closed.',
    expects: 'must be the app-level token of your app’s page “Basic Information”, which begins with xapp-',
    secret: true,
    example: 'xapp-…',
    schema: tokenUnlike(/^xox[a-z]-/i),
  },
  SLACK_SIGNING_SECRET: {
    group: 'Slack',
    help: 'Proves that a request to POST /slack/events comes from Slack.',
    expects: 'must be the signing secret of your app’s page “Basic Information”, and no token',
    secret: true,
    example: '0123456789abcdef0123456789abcdef',
    schema: tokenUnlike(/^(xapp|xox[a-z])-/i),
  },
  SLACK_API_URL: {
    group: 'Slack',
    help: 'Where Slack’s API is called.',
    expects: 'must be a URL that ends in /api/',
    example: 'https://slack.com/api/',
    default: 'https://slack.com/api/',
    schema: (zod) => address(/\/api$/)(zod).transform((value) => `${value}/`),
  },

  DISCORD_TOKEN: {
    group: 'Discord',
    help: 'Turns Discord on.',
    expects: 'must be the token of your application’s page “Bot”, without “Bot” before it',
    secret: true,
    example: 'MTIzNDU2….…',
    schema: token,
  },
  DISCORD_GUILD_ID: {
    group: 'Discord',
    help: 'Registers the commands on this server alone, where they appear at once.',
    expects: 'must be a server’s id, digits only (“Copy Server ID” in developer mode)',
    example: '197038439483310086',
    unset: 'the commands are registered everywhere',
    schema: (zod) => zod.string().regex(/^\d{1,20}$/),
  },
  DISCORD_SHARDS: {
    group: 'Discord',
    help: 'Which shards this process runs: the first, the last and how many there are in all.',
    expects: 'must be auto, or shards as in 0-3/8, the first not after the last and both below their number',
    example: '0-3/8',
    default: 'auto',
    schema: (zod) =>
      zod.union([
        zod
          .string()
          .regex(/^auto$/i)
          .transform((): 'auto' => 'auto'),
        zod
          .string()
          .regex(SHARDS)
          .transform((value) => {
            const [, first, last = first, total] = SHARDS.exec(value) ?? []
            return { first: Number(first), last: Number(last), total: Number(total) }
          })
          .refine(({ first, last, total }) => first <= last && last < total),
      ]),
  },
  DISCORD_API_URL: {
    group: 'Discord',
    help: 'Where Discord’s API is called, without the version.',
    expects: 'must be a URL without the version at its end',
    example: 'https://discord.com/api',
    default: 'https://discord.com/api',
    schema: address(/^(?!.*\/v\d+$)/),
  },
} as const satisfies Readonly<Record<string, Setting>>

export type SettingName = keyof typeof settings

/** A setting's value where it is set. */
type ValueOf<Name extends SettingName> = import('zod').output<ReturnType<(typeof settings)[Name]['schema']>>

/** Every setting's value; null where it is not set and has no default. */
export type Values = {
  readonly [Name in SettingName]:
    | ValueOf<Name>
    | ((typeof settings)[Name] extends { readonly default: infer Default } ? Default : null)
}

export const settingNames = Object.keys(settings).filter((name): name is SettingName => name in settings)
