import { z } from 'zod'

/**
 * Slack's documented shapes and limits, as far as Reset uses them; an unknown field is refused. See
 * https://docs.slack.dev/reference/block-kit/blocks and https://docs.slack.dev/reference/methods.
 */
const plainText = (most: number) =>
  z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(most),
    emoji: z.boolean().optional(),
  })

const style = z
  .strictObject({
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    strike: z.boolean().optional(),
    code: z.boolean().optional(),
  })
  .optional()
const url = z.url({ protocol: /^https?$/ }).max(3_000)
const richText = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), style }),
  z.strictObject({ type: z.literal('link'), url, text: z.string().min(1).optional(), style }),
])
const richSection = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(richText).min(1),
})

const button = z.strictObject({
  type: z.literal('button'),
  action_id: z.string().min(1).max(255),
  text: plainText(75),
  value: z.string().max(2_000).optional(),
  url: url.optional(),
})

const blockId = { block_id: z.string().min(1).max(255).optional() }
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText(150), ...blockId }),
  z.strictObject({
    type: z.literal('context'),
    elements: z.array(plainText(3_000)).min(1).max(10),
    ...blockId,
  }),
  z.strictObject({ type: z.literal('actions'), elements: z.array(button).min(1).max(25), ...blockId }),
  z.strictObject({
    type: z.literal('rich_text'),
    elements: z
      .array(
        z.discriminatedUnion('type', [
          richSection,
          z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(richText).min(1) }),
          z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(richText).min(1) }),
          z.strictObject({
            type: z.literal('rich_text_list'),
            style: z.enum(['bullet', 'ordered']),
            elements: z.array(richSection).min(1),
          }),
        ]),
      )
      .min(1),
    ...blockId,
  }),
])

export type ShownBlock = z.infer<typeof block>

export const blocks = z
  .array(block)
  .max(50)
  .superRefine((blocks, context) => {
    const actions = blocks.flatMap((block) => (block.type === 'actions' ? block.elements : []))
    refuseTwins(
      actions.map(({ action_id }) => action_id),
      context,
    )
    refuseTwins(
      blocks.flatMap(({ block_id = [] }) => block_id),
      context,
    )
    if (JSON.stringify(blocks).length > 60_000) context.addIssue('msg_blocks_too_long')
  })

function refuseTwins(ids: readonly string[], context: z.RefinementCtx): void {
  if (new Set(ids).size < ids.length) context.addIssue('an id occurs twice')
}

/** Markup that pings or links must not stand in a text. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() !== '' && !/<[!@#]|<https?:/.test(text))

const id = z.string().min(1)
const flag = z.enum(['true', 'false'])
const metadata = z.strictObject({
  event_type: z.string().regex(/^\w+$/),
  event_payload: z.strictObject({ mark: z.string().max(25) }),
})

export const METHODS = {
  'auth.test': z.strictObject({}),
  'apps.connections.open': z.strictObject({}),
  'users.info': z.strictObject({ user: id }),
  'conversations.open': z.strictObject({ users: id }),
  'conversations.history': z.strictObject({
    channel: id,
    oldest: id,
    limit: id,
    include_all_metadata: flag,
  }),
  'conversations.replies': z.strictObject({
    channel: id,
    ts: id,
    oldest: id,
    limit: id,
    include_all_metadata: flag,
  }),
  'chat.postMessage': z.strictObject({
    channel: id,
    thread_ts: id.optional(),
    text: text(40_000),
    blocks,
    metadata,
    unfurl_links: z.literal('false'),
    unfurl_media: z.literal('false'),
  }),
  'chat.postEphemeral': z.strictObject({
    channel: id,
    user: id,
    thread_ts: id.optional(),
    text: text(40_000),
    blocks,
  }),
  'chat.update': z.strictObject({ channel: id, ts: id, text: text(4_000), blocks }),
  'views.open': z.strictObject({
    trigger_id: id,
    view: z.strictObject({
      type: z.literal('modal'),
      callback_id: z.string().max(255),
      title: plainText(24),
      submit: plainText(24),
      close: plainText(24),
      blocks: z.array(
        z.strictObject({
          type: z.literal('input'),
          block_id: id,
          label: plainText(2_000),
          hint: plainText(2_000),
          element: z.strictObject({
            type: z.literal('plain_text_input'),
            action_id: id,
            multiline: z.boolean(),
            max_length: z.number().max(3_000),
          }),
        }),
      ),
    }),
  }),
  'views.publish': z.strictObject({
    user_id: id,
    view: z.strictObject({ type: z.literal('home'), blocks }),
  }),
  'assistant.threads.setSuggestedPrompts': z.strictObject({
    channel_id: id,
    title: z.string().min(1),
    prompts: z
      .array(z.strictObject({ title: z.string().min(1), message: z.string().min(1) }))
      .min(1)
      .max(4),
  }),
  'chat.delete': z.strictObject({ channel: id, ts: id }),
} as const

export type Method = keyof typeof METHODS

export const response = z.strictObject({
  response_type: z.enum(['ephemeral', 'in_channel']),
  replace_original: z.literal(false),
  text: text(40_000),
  blocks,
  unfurl_links: z.literal(false),
})
