import type { Command } from '../core/commands/command.ts'
import { catalogue } from '../core/commands/index.ts'
import { remark } from '../core/commands/remark.ts'
import { slackWords } from '../core/words.ts'

/** `manifest slack`: what a new Slack app is made from. */
export const manifestCommand: Command = {
  name: 'manifest',
  help: 'Prints what a Slack app is made from: https://api.slack.com/apps, “Create New App”, “From a manifest”.',
  notes: [
    'Without url it is for Socket Mode, which needs no public address. With follow the bot also hears what is said in threads that its own answers began, without a mention.',
  ],
  parameters: [
    { name: 'platform', help: 'whose', type: 'choice', required: true, choices: ['slack'] },
    {
      name: 'url',
      help: 'the service’s public address, which begins with https://',
      type: 'word',
      required: false,
    },
    {
      name: 'follow',
      help: 'whether to hear threads without a mention',
      type: 'choice',
      required: false,
      choices: ['yes'],
    },
  ],
  examples: ['manifest slack', 'manifest slack --url https://reset.example.org --follow'],
  async *run({ url = null, follow }) {
    if (url !== null && !(URL.canParse(url) && url.startsWith('https://'))) {
      yield remark('manifest', 'unusable', slackWords.noPublicUrl(url))
      return
    }
    const { manifestFor } = await import('../adapters/slack/manifest.ts')
    const manifest = manifestFor({ catalogue, url, follow: follow === 'yes' })
    yield {
      command: 'manifest',
      article: null,
      engine: 'extractive',
      outcome: 'answered',
      blocks: [{ type: 'document', name: 'manifest.json', text: JSON.stringify(manifest, null, 2) }],
      citations: [],
      data: { manifest },
    }
  },
}
