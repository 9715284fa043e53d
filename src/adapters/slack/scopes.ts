/** The least that the bot must be allowed: https://docs.slack.dev/reference/scopes. */
export const BOT_SCOPES = [
  'app_mentions:read',
  'assistant:write',
  // To find its own answer after a crash, where the answer stands.
  'channels:history',
  'groups:history',
  'im:history',
  'mpim:history',
  'chat:write',
  'commands',
  'files:read',
  'im:write',
  'users:read',
] as const
