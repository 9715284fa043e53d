import { placesOf, WORKSPACE } from '../conversation/settings.ts'
import { byline, words } from '../words.ts'
import type { Command } from './command.ts'
import { remark } from './remark.ts'

export const use: Command = {
  name: 'use',
  help: 'Chooses the article that is read here.',
  notes: ['A thread inherits from its channel, and a channel from the workspace.'],
  parameters: [
    {
      name: 'article',
      help: 'its name, as “articles” lists it',
      type: 'rest',
      required: true,
      completes: 'article',
    },
    {
      name: 'for',
      help: 'where it holds: here, or in the whole workspace (managers only)',
      type: 'choice',
      required: false,
      choices: ['here', 'workspace'],
    },
  ],
  examples: ['use a-cold-but-promising-obama-putin-meeting'],
  async *run({ article: slug = '', for: scope = 'here' }, { inquiry, library, memory, rights }) {
    const article = await library.get(slug)
    if (!memory) {
      yield remark('use', 'unusable', words.nothingKept)
      return
    }
    const everywhere = scope === 'workspace'
    if (everywhere && !(await rights.mayManage(inquiry))) {
      yield remark('use', 'unusable', words.managersOnly)
      return
    }
    const place = everywhere ? WORKSPACE : (placesOf(inquiry)[0] ?? WORKSPACE)
    await memory.settings.set(inquiry.workspace, place, 'article', article.slug)
    yield {
      command: 'use',
      article,
      engine: 'extractive',
      outcome: 'answered',
      blocks: [
        { type: 'notice', text: everywhere ? words.readInWorkspace : words.readHere },
        { type: 'heading', text: article.metadata.title },
        { type: 'notice', text: byline(article.metadata) },
      ],
      citations: [],
      rebinds: true,
      data: {},
    }
  },
}
