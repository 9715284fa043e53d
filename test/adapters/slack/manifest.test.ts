import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { runJson, runTerminal } from '../../support/terminal.ts'

/** What Slack's published schema asks of the parts that we use: https://github.com/slackapi/manifest-schema. */
const name = (most: number) => z.string().min(1).max(most)
const url = z.string().regex(/^https?:\/\//)
const schema = z.strictObject({
  _metadata: z.strictObject({ major_version: z.literal(1), minor_version: z.int() }),
  display_information: z.strictObject({
    name: name(35),
    description: name(140),
    background_color: z.string().regex(/^#[0-9a-f]{6}$/),
  }),
  features: z.strictObject({
    app_home: z.strictObject({
      home_tab_enabled: z.boolean(),
      messages_tab_enabled: z.boolean(),
      messages_tab_read_only_enabled: z.boolean(),
    }),
    bot_user: z.strictObject({
      display_name: z.string().regex(/^[a-z0-9._-]{1,80}$/),
      always_online: z.boolean(),
    }),
    agent_view: z.strictObject({ agent_description: name(300) }),
    shortcuts: z
      .array(
        z.strictObject({
          name: name(24),
          type: z.enum(['message', 'global']),
          callback_id: name(255),
          description: name(150),
        }),
      )
      .max(10),
    slash_commands: z.array(
      z.strictObject({
        command: z.string().regex(/^\/\S{1,31}$/),
        description: name(2_000),
        usage_hint: name(1_000),
        should_escape: z.boolean(),
        url: url.optional(),
      }),
    ),
  }),
  oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(name(50)) }) }),
  settings: z.strictObject({
    event_subscriptions: z.strictObject({ request_url: url.optional(), bot_events: z.array(name(50)) }),
    interactivity: z.strictObject({ is_enabled: z.literal(true), request_url: url.optional() }),
    org_deploy_enabled: z.boolean(),
    socket_mode_enabled: z.boolean(),
    token_rotation_enabled: z.boolean(),
  }),
})

async function manifest(...flags: string[]) {
  const { stdout, status } = await runTerminal(['manifest', 'slack', ...flags])
  expect(status).toBe(0)
  return schema.parse(JSON.parse(stdout))
}

describe('the manifest of a Slack app', () => {
  it('is for Socket Mode where no address is named, with no address in it', async () => {
    const { settings, features } = await manifest()
    expect(settings.socket_mode_enabled).toBe(true)
    expect(settings.event_subscriptions.request_url).toBeUndefined()
    expect(features.slash_commands[0]?.url).toBeUndefined()
  })

  it('sends everything to the one endpoint where an address is named', async () => {
    const { settings, features } = await manifest('--url', 'https://reset.example.org/')
    const endpoint = 'https://reset.example.org/slack/events'
    expect(settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: endpoint },
      interactivity: { request_url: endpoint },
    })
    expect(features.slash_commands[0]?.url).toBe(endpoint)
  })

  it('hears channels only where it is asked to', async () => {
    const least = await manifest()
    expect(least.settings.event_subscriptions.bot_events).toEqual([
      'app_home_opened',
      'app_mention',
      'message.im',
    ])
    const following = await manifest('--url', 'https://reset.example.org', '--follow')
    expect(following.settings.event_subscriptions.bot_events).toContain('message.channels')
  })

  it('names every command in the hint', async () => {
    const { features } = await manifest()
    const { json } = await runJson(['manifest', 'slack'])
    expect(features.slash_commands[0]?.usage_hint).toMatch(/summary \| ask \| quote/)
    expect(json.manifest).toEqual(JSON.parse(JSON.stringify(await manifest())))
  })

  it('refuses an address that Slack cannot reach', async () => {
    const { status, stderr } = await runTerminal(['manifest', 'slack', '--url', 'localhost:3000'])
    expect(status).toBe(2)
    expect(stderr).toContain('https://')
  })
})
