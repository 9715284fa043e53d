import { z } from 'zod'

/**
 * What Slack sends, as far as we read it: https://docs.slack.dev/apis/events-api,
 * https://docs.slack.dev/interactivity/implementing-slash-commands and
 * https://docs.slack.dev/reference/interaction-payloads.
 */
const id = z.string().min(1)

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
})

const event = z.object({
  type: z.literal('event_callback'),
  team_id: id,
  event_id: id,
  authorizations: z.array(z.object({ user_id: z.string().nullish() })).optional(),
  event: message,
})

const click = z.object({
  type: z.literal('block_actions'),
  trigger_id: id,
  team: z.object({ id }),
  user: z.object({ id, name: z.string().optional(), username: z.string().optional() }),
  channel: z.object({ id }),
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

export type CommandPayload = z.infer<typeof command>
export type EventPayload = z.infer<typeof event>
export type ClickPayload = z.infer<typeof click>

export type Payload =
  | { readonly kind: 'command'; readonly payload: CommandPayload }
  | { readonly kind: 'event'; readonly payload: EventPayload }
  | { readonly kind: 'click'; readonly payload: ClickPayload }

/** Tells what a verified payload is; null for all that we do not work on. */
export function readPayload(body: unknown): Payload | null {
  const asCommand = command.safeParse(body)
  if (asCommand.success) return { kind: 'command', payload: asCommand.data }
  const asEvent = event.safeParse(body)
  if (asEvent.success) return { kind: 'event', payload: asEvent.data }
  const asClick = click.safeParse(body)
  if (asClick.success) return { kind: 'click', payload: asClick.data }
  return null
}
