import {
  placesOf,
  SETTING_NAMES,
  SETTINGS,
  type SettingName,
  settingsFor,
  WORKSPACE,
} from '../conversation/settings.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Memory } from '../ports.ts'
import type { Reply } from '../reply.ts'
import { words } from '../words.ts'
import type { Command, Context } from './command.ts'
import { remark } from './remark.ts'

export const settings: Command = {
  name: 'settings',
  help: 'Shows what is set here, or changes it.',
  notes: ['Managers change settings; “inherit” takes one back.'],
  keeps: true,
  personal: true,
  parameters: [
    { name: 'name', help: 'which setting', type: 'choice', required: false, choices: SETTING_NAMES },
    { name: 'value', help: 'what it shall be', type: 'word', required: false },
    {
      name: 'for',
      help: 'where it holds: here, or in the whole workspace',
      type: 'choice',
      required: false,
      choices: ['here', 'workspace'],
    },
  ],
  examples: ['settings', 'settings length short', 'settings adding managers for:workspace'],
  async *run({ name, value, for: scope = 'here' }, context) {
    const { memory, inquiry, rights } = context
    if (!memory) yield remark('settings', 'unusable', words.nothingKept)
    else if (!name || !value) yield await shown(memory, inquiry)
    else if (!(await rights.mayManage(inquiry))) yield remark('settings', 'unusable', words.managersOnly)
    else yield await changed(name as SettingName, value, scope === 'workspace', memory, context)
  },
}

async function shown(memory: Memory, inquiry: Inquiry): Promise<Reply> {
  const current = await settingsFor(memory, inquiry)
  const rows = SETTING_NAMES.map((name) => {
    const { help, otherwise } = SETTINGS[name]
    return [name, String(current[name] ?? otherwise), help]
  })
  return {
    command: 'settings',
    article: null,
    engine: 'extractive',
    outcome: 'answered',
    blocks: [
      { type: 'heading', text: words.settingsHere },
      { type: 'table', columns: ['setting', 'value', 'what it does'], rows },
    ],
    citations: [],
    data: { settings: current },
  }
}

async function changed(
  name: SettingName,
  value: string,
  everywhere: boolean,
  memory: Memory,
  { inquiry, library }: Context,
): Promise<Reply> {
  const back = value.toLowerCase() === 'inherit'
  const allowed = SETTINGS[name].words
  if (!back && allowed && !allowed.includes(value.toLowerCase())) {
    return remark('settings', 'unusable', words.notAChoice(value, [...allowed, 'inherit']))
  }
  // An unknown article is an error that names what there is.
  const kept = back ? null : allowed ? value.toLowerCase() : (await library.get(value)).slug
  const place = everywhere ? WORKSPACE : (placesOf(inquiry)[0] ?? WORKSPACE)
  await memory.settings.set(inquiry.workspace, place, name, kept)
  const current = await settingsFor(memory, inquiry)
  const said = words.settingIs(name, String(current[name] ?? SETTINGS[name].otherwise))
  return { ...remark('settings', 'answered', said), rebinds: name === 'article' }
}
