import type { webApi } from '@slack/bolt'
import type { Command } from '../../core/commands/command.ts'
import { slackWords, words } from '../../core/words.ts'
import { BOT_SCOPES } from './scopes.ts'
import { ASK_DIALOGUE } from './views.ts'

type Known = webApi.AppsManifestCreateArguments['manifest']

/** The SDK's type, which does not know all of Slack's scopes. */
export type Manifest = Omit<Known, 'oauth_config'> & {
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } }
}

export interface ManifestOptions {
  readonly catalogue: readonly Command[]
  /** The service's public address, for HTTP; null is Socket Mode. */
  readonly url: string | null
  /** Whether messages in a thread that an answer of Reset's began are heard without a mention. */
  readonly follow: boolean
}

/** Slack shows no longer hint behind a command: https://docs.slack.dev/reference/app-manifest. */
const MAX_HINT = 1_000

/** What Slack is to know of this app, with the least that it may do. */
export function manifestFor({ catalogue, url, follow }: ManifestOptions): Manifest {
  const endpoint = url && `${url.replace(/\/+$/, '')}/slack/events`
  const usage = catalogue.map(({ name }) => name).join(' | ')
  return {
    _metadata: { major_version: 1, minor_version: 1 },
    display_information: {
      name: 'Reset',
      description: slackWords.appHelp,
      background_color: '#1d3a4f',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'reset', always_online: true },
      agent_view: { agent_description: words.welcome },
      shortcuts: [
        {
          name: slackWords.askTitle,
          type: 'global',
          callback_id: ASK_DIALOGUE,
          description: slackWords.askHelp,
        },
        {
          name: slackWords.checkTitle,
          type: 'message',
          callback_id: 'check',
          description: slackWords.checkHelp,
        },
        {
          name: slackWords.findTitle,
          type: 'message',
          callback_id: 'find',
          description: slackWords.findHelp,
        },
      ],
      slash_commands: [
        {
          command: '/reset',
          description: slackWords.appHelp,
          usage_hint: `a question, or ${usage}`.slice(0, MAX_HINT),
          should_escape: false,
          ...(endpoint && { url: endpoint }),
        },
      ],
    },
    oauth_config: {
      scopes: {
        bot: BOT_SCOPES,
      },
    },
    settings: {
      event_subscriptions: {
        ...(endpoint && { request_url: endpoint }),
        bot_events: [
          'app_home_opened',
          'app_mention',
          'message.im',
          ...(follow ? (['message.channels', 'message.groups'] as const) : []),
        ],
      },
      interactivity: { is_enabled: true, ...(endpoint && { request_url: endpoint }) },
      org_deploy_enabled: false,
      socket_mode_enabled: endpoint === null,
      token_rotation_enabled: false,
    },
  }
}
