import { BOT_SCOPES } from '../../adapters/slack/scopes.ts'
import type { Config } from '../../config.ts'
import { type Finding, findingsOf } from '../finding.ts'
import { reach } from '../reach.ts'

const { ok, note, wrong } = findingsOf('slack')

/** What Slack's codes mean for a token, and what to do; see https://docs.slack.dev/reference/methods/auth.test. */
const REFUSALS: Readonly<Record<string, string>> = {
  invalid_auth: 'is not valid. Copy it again from your app’s page',
  not_authed: 'is not valid. Copy it again from your app’s page',
  token_revoked: 'was revoked. Install the app again and copy the new one',
  token_expired: 'has expired. Install the app again and copy the new one',
  account_inactive: 'belongs to an app that was removed from the workspace. Install the app again',
  not_allowed_token_type: 'is of another kind. Copy the one that the setting’s name says',
  missing_scope: 'lacks the scope connections:write. Make a new one with it',
}

/** Whether the tokens look right and Slack takes them. */
export async function checkSlack({ slack }: Config, fetcher: typeof fetch): Promise<readonly Finding[]> {
  if (!slack) return [ok('off; SLACK_BOT_TOKEN is not set.')]
  const { botToken, transport, apiUrl } = slack
  const findings: Finding[] = []
  if (!/^(xoxb-|xoxe\.xoxb-)/.test(botToken))
    findings.push(note('SLACK_BOT_TOKEN does not begin with xoxb-.'))
  if (transport.kind === 'socket' && !transport.appToken.startsWith('xapp-')) {
    findings.push(note('SLACK_APP_TOKEN does not begin with xapp-.'))
  }
  if (transport.kind === 'http' && !/^[0-9a-f]{32}$/.test(transport.signingSecret)) {
    findings.push(note('SLACK_SIGNING_SECRET is not 32 hexadecimal digits, as Slack’s are.'))
  }
  findings.push(...(await checkToken('SLACK_BOT_TOKEN', 'auth.test', botToken)))
  if (transport.kind === 'socket') {
    findings.push(...(await checkToken('SLACK_APP_TOKEN', 'apps.connections.open', transport.appToken)))
  }
  return findings

  async function checkToken(name: string, method: string, token: string): Promise<Finding[]> {
    const headers = { authorization: `Bearer ${token}` }
    const reached = await reach(fetcher, `${apiUrl}${method}`, { method: 'POST', headers })
    if (reached.kind === 'unreachable') {
      return [wrong(`${apiUrl} cannot be reached (${reached.why}). Check SLACK_API_URL and the network.`)]
    }
    const { ok: accepted, error, team } = reached.body
    if (accepted === true) {
      const by = typeof team === 'string' ? ` by ${team}` : ''
      const isBot = name === 'SLACK_BOT_TOKEN'
      return [ok(`${name} is accepted${by}.`), ...(isBot ? missingScopes(reached.scopes) : [])]
    }
    if (typeof error !== 'string')
      return [wrong(`${apiUrl}${method} answers ${reached.status} and not as Slack does.`)]
    return [wrong(`${name} ${REFUSALS[error] ?? `is refused (${error}). See your app’s page`}.`)]
  }
}

/** What the bot must be allowed and is not; nothing where Slack does not say what it may. */
function missingScopes(granted: readonly string[] | null): Finding[] {
  if (!granted) return []
  const remedy = 'Add it on your app’s page “OAuth & Permissions” and install the app again'
  return BOT_SCOPES.filter((scope) => !granted.includes(scope)).map((scope) =>
    wrong(`the bot lacks the scope ${scope}. ${remedy}.`),
  )
}
