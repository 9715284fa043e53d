import { z } from 'zod'

/**
 * What Slack sends, as far as we read it: https://docs.slack.dev/apis/events-api,
 * https://docs.slack.dev/interactivity/implementing-slash-commands and
 * https://docs.slack.dev/reference/interaction-payloads.
 */
const id = z.string().min(1)

const person = z.object({ id, name: z.string().optional(), username: z.string().optional() })

const command = z.object({
  command: id,
  text: z.string().default(''),
  team_id: id,
  channel_id: id,
  user_id: id,
  user_name: z.string().default(''),
  trigger_id: id,
  response_url: z.url({ protocol: /^https?$/ }),
})

const message = z.object({
  type: z.enum(['app_mention', 'message']),
  subtype: z.string().optional(),
  channel: id,
  channel_type: z.string().optional(),
  user: id.optional(),
  bot_id: z.string().optional(),
  text: z.string().default(''),
  ts: id,
  thread_ts: id.optional(),
  /** Whose message the thread began with. */
  parent_user_id: id.optional(),
  files: z
    .array(
      z.object({
        name: z.string().default(''),
        size: z.number().default(0),
        url_private_download: z.url().optional(),
      }),
    )
    .optional(),
})

/** The person looks at the app: at its Home, or at their conversation with it. */
const opened = z.object({
  type: z.literal('app_home_opened'),
  user: id,
  channel: id,
  tab: z.enum(['home', 'messages']),
})

const event = z.object({
  type: z.literal('event_callback'),
  team_id: id,
  event_id: id,
  authorizations: z.array(z.object({ user_id: z.string().nullish() })).optional(),
  event: z.discriminatedUnion('type', [message, opened]),
})

const click = z.object({
  type: z.literal('block_actions'),
  trigger_id: id,
  team: z.object({ id }),
  user: person,
  channel: z.object({ id }).optional(),
  container: z.object({
    message_ts: id.optional(),
    thread_ts: id.optional(),
    is_ephemeral: z.boolean().optional(),
  }),
  response_url: z.url({ protocol: /^https?$/ }).optional(),
  actions: z
    .array(z.object({ action_id: z.string(), block_id: z.string().optional(), value: z.string().optional() }))
    .min(1),
})

/** A shortcut on a message. */
const messageAction = z.object({
  type: z.literal('message_action'),
  callback_id: id,
  trigger_id: id,
  team: z.object({ id }),
  user: person,
  channel: z.object({ id }),
  message: z.object({ ts: id, thread_ts: id.optional(), text: z.string().default('') }),
  response_url: z.url({ protocol: /^https?$/ }).optional(),
})

/** A shortcut that can be reached from everywhere. */
const shortcut = z.object({ type: z.literal('shortcut'), callback_id: id, trigger_id: id })

/** A dialogue that was filled in. */
const submission = z.object({
  type: z.literal('view_submission'),
  team: z.object({ id }),
  user: person,
  view: z.object({
    id,
    callback_id: z.string(),
    state: z.object({
      values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))),
    }),
  }),
})

const payloads = { command, event, click, messageAction, shortcut, submission }

export type PayloadOf<Kind extends keyof typeof payloads> = z.infer<(typeof payloads)[Kind]>

export type Payload = {
  readonly [Kind in keyof typeof payloads]: { readonly kind: Kind; readonly payload: PayloadOf<Kind> }
}[keyof typeof payloads]

/** Tells what a verified payload is; null for all that we do not work on. */
export function readPayload(body: unknown): Payload | null {
  return (
    read('command', body) ??
    read('event', body) ??
    read('click', body) ??
    read('messageAction', body) ??
    read('shortcut', body) ??
    read('submission', body)
  )
}

function read<Kind extends keyof typeof payloads>(kind: Kind, body: unknown) {
  const { success, data } = payloads[kind].safeParse(body)
  return success ? { kind, payload: data as PayloadOf<Kind> } : null
}
