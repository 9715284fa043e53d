/**
 * What Slack lets a message hold, in characters (UTF-16 units) or elements. Sources:
 * https://docs.slack.dev/reference/block-kit/blocks, …/block-kit/block-elements and …/methods/chat.update.
 */
export const LIMITS = {
  blocks: 50,
  header: 150,
  /** A text in a context block, as in a section. */
  contextText: 2_000,
  actions: 25,
  buttonText: 75,
  buttonValue: 2_000,
  blockId: 255,
  /** Suggested prompts: https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts. */
  prompts: 4,
  /** The plain text beside the blocks: `chat.update` takes no more. */
  fallback: 4_000,
  /** No limit of a rich text is documented; a section's is taken for it. */
  richText: 3_000,
  /** All text of a message's blocks: more than 13,200 is refused as `msg_blocks_too_long`, undocumented. */
  messageText: 10_000,
} as const

/** How long a `response_url` is good, and a little less: https://docs.slack.dev/interactivity/handling-user-interaction. */
export const RESPONSE_URL_MS = 29 * 60_000
