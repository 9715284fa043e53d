import type { Config } from '../../config.ts'
import { type Finding, findingsOf } from '../finding.ts'
import { type Reached, reach } from '../reach.ts'

const { ok, note, wrong } = findingsOf('discord')

/**
 * The application's flags for the intent of message contents, granted or limited; see
 * https://docs.discord.com/developers/resources/application#application-object-application-flags
 */
const MESSAGE_CONTENT = (1 << 18) | (1 << 19)

/** Whether Discord takes the token, and what the bot may see. */
export async function checkDiscord({ discord }: Config, fetcher: typeof fetch): Promise<readonly Finding[]> {
  if (!discord) return [ok('off; DISCORD_TOKEN is not set.')]
  const { token, apiUrl, guildId } = discord
  const get = (path: string) =>
    reach(fetcher, `${apiUrl}/v10${path}`, { headers: { authorization: `Bot ${token}` } })

  const gateway = await get('/gateway/bot')
  if (gateway.kind === 'unreachable') {
    return [wrong(`${apiUrl} cannot be reached (${gateway.why}). Check DISCORD_API_URL and the network.`)]
  }
  if (gateway.status === 401) {
    return [wrong('the token is refused. Reset it on your application’s page “Bot” and set DISCORD_TOKEN.')]
  }
  if (gateway.status !== 200) return [wrong(`${apiUrl} answers ${gateway.status}. Try again in a minute.`)]
  const shards = gateway.body.shards
  return [
    ok(`the token is accepted${typeof shards === 'number' ? `; shards recommended: ${shards}` : ''}.`),
    ...intents(await get('/applications/@me')),
    ...(guildId ? server(guildId, await get(`/guilds/${guildId}`)) : []),
  ]
}

function intents(application: Reached): Finding[] {
  if (application.kind !== 'answer' || typeof application.body.flags !== 'number') return []
  if (application.body.flags & MESSAGE_CONTENT)
    return [ok('the bot may read messages that do not mention it.')]
  return [
    note(
      'the intent “Message Content” is off, so threads cannot be followed without a mention; all else works. Turn it on on your application’s page “Bot” if you want that.',
    ),
  ]
}

function server(guildId: string, guild: Reached): Finding[] {
  if (guild.kind === 'answer' && (guild.status === 403 || guild.status === 404)) {
    return [wrong(`the bot is not on the server ${guildId}. Invite it there, or correct DISCORD_GUILD_ID.`)]
  }
  return []
}
