import type { Config } from '../config.ts'
import type { Article } from '../core/article/article.ts'

/** What a start line is about. */
export type Part = 'slack' | 'discord' | 'web' | 'model'

export interface StartLine {
  readonly level: 'info' | 'warn'
  readonly text: string
}

export interface Library {
  readonly articles: readonly Article[]
  /** What could not be read, each as a sentence. */
  readonly problems: readonly string[]
}

/** What is on, what is off and why. `built`: what this version has; a setting for anything else is without effect. */
export function startLines(
  config: Config,
  { articles, problems }: Library,
  built: ReadonlySet<Part>,
): StartLine[] {
  const part = (name: Part, isWanted: boolean, line: StartLine): StartLine =>
    isWanted && !built.has(name) ? warn(`${TITLES[name]} is off: this version does not have it yet.`) : line
  return [
    articleLine(config, articles),
    ...problems.map(warn),
    storeLine(config),
    part('slack', config.slack !== null, slackLine(config)),
    part('discord', config.discord !== null, discordLine(config)),
    part('model', config.model !== null, modelLine(config)),
    built.has('web') || !config.web.byDefault
      ? part('web', config.web.mode !== 'off', webLine(config))
      : info('The page is off: this version does not have it yet.'),
    metricsLine(config),
  ]
}

const TITLES = { slack: 'Slack', discord: 'Discord', web: 'The page', model: 'The model' } as const

function articleLine({ articleDir }: Config, articles: readonly Article[]): StartLine {
  const [first] = articles
  if (!first) return warn(`There is no article in ${articleDir}: put a Markdown file there.`)
  const count = articles.length === 1 ? 'one article' : `${articles.length} articles`
  return info(`Reading ${count} in ${articleDir}; where none is named, ${first.slug}.`)
}

function storeLine({ databaseUrl }: Config): StartLine {
  if (!/^postgres(ql)?:/.test(databaseUrl)) {
    return info(`Keeping what is asked in the file ${databaseUrl}, for this process alone.`)
  }
  const { host, pathname } = new URL(databaseUrl)
  return info(`Keeping what is asked in PostgreSQL at ${host}${pathname}.`)
}

function slackLine({ slack }: Config): StartLine {
  if (!slack) return info('Slack is off: SLACK_BOT_TOKEN is not set.')
  const way = slack.transport.kind === 'socket' ? 'through Socket Mode' : 'at POST /slack/events'
  return info(`Slack is on, ${way}.`)
}

function discordLine({ discord }: Config): StartLine {
  if (!discord) return info('Discord is off: DISCORD_TOKEN is not set.')
  return info(`Discord is on${discord.guildId ? `, with commands on server ${discord.guildId} alone` : ''}.`)
}

function modelLine({ model, given }: Config): StartLine {
  if (!model) {
    return info('The embedded reader answers: neither OPENAI_API_KEY nor OPENAI_BASE_URL is set.')
  }
  const { host } = new URL(model.baseUrl)
  if (given.has('OPENAI_BASE_URL') && !given.has('OPENAI_MODEL')) {
    return warn(`OPENAI_MODEL is not set: ${host} is asked for ${model.name}, which it may not know.`)
  }
  return info(`The model ${model.name} at ${host} answers, and the embedded reader where it fails.`)
}

function webLine({ web, http }: Config): StartLine {
  if (web.mode !== 'off')
    return info(`The page is on, ${web.mode === 'public' ? 'for everybody' : 'with a password'}.`)
  if (!web.byDefault) return info('The page is off, as WEB says.')
  const name = http.publicUrl ? 'PUBLIC_URL' : 'HOST'
  return info(`The page is off, since ${name} is no loopback address. WEB=private or WEB=public turns it on.`)
}

function metricsLine({ http }: Config): StartLine {
  if (http.loopback) return info('Metrics are open at /metrics.')
  if (http.metricsToken) return info('Metrics are at /metrics, with METRICS_TOKEN.')
  return info('Metrics are closed: METRICS_TOKEN is not set.')
}

function info(text: string): StartLine {
  return { level: 'info', text }
}

function warn(text: string): StartLine {
  return { level: 'warn', text }
}
