import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { wrapAnsi } from 'fast-wrap-ansi'
import { readConfig } from './config.ts'
import { type Command, usageOf } from './core/commands/command.ts'
import { catalogue } from './core/commands/index.ts'
import { createLibrary } from './core/library.ts'
import { operatorCommands } from './operator/index.ts'
import { slackSamples } from './samples.ts'
import { type Setting, settingNames, settings } from './settings.ts'

const samples = await slackSamples()

/**
 * Writes the documents that follow from the code, beneath the current folder: `npm run docs`. With `--check`
 * it writes nothing and fails where one is not up to date.
 */
const documents: Readonly<Record<string, (before: string) => string>> = {
  '.env.example': environmentExample,
  'docs/settings.md': settingsPage,
  'docs/commands.md': commandsPage,
  'docs/samples/slack.json': () => samples,
  'README.md': (before) => between(before, 'commands', commandsTable()),
}

const config = await readConfig({}, null)
const checking = process.argv.includes('--check')
for (const [file, write] of Object.entries(documents)) {
  const before = await contentOf(file)
  const after = write(before)
  if (after === before) continue
  if (checking) {
    console.error(`${file} is not up to date: run "npm run docs" and commit what it writes.`)
    process.exitCode = 1
  } else {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, after)
    console.log(`Wrote ${file}.`)
  }
}

async function contentOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. */
function between(text: string, name: string, content: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [start, end] = [text.indexOf(open), text.indexOf(close)]
  if (start < 0 || end < start) throw new Error(`There is no ${open} … ${close} to write between.`)
  return `${text.slice(0, start)}${open}\n\n${content}\n\n${text.slice(end)}`
}

function environmentExample(): string {
  const intro = [
    'Every setting. None is needed to start. Copy this file to .env, uncomment what you need and give it your',
    'value; what the environment sets goes before what .env says. A value with # or with spaces at its ends',
    'stands in quotation marks.',
  ]
  const parts = grouped().flatMap(([group, names]) => [
    [`## ${group}`],
    ...names.map((name) => {
      const setting: Setting = settings[name]
      const help = wrapAnsi(plain(setting.help), 108).split('\n')
      return [...[...help, ...unsetLine(setting)].map(comment), `#${name}=${setting.example}`]
    }),
  ])
  return `${[intro.map(comment), ...parts].map((lines) => lines.join('\n')).join('\n\n')}\n`
}

function settingsPage(): string {
  const intro = [
    `# Settings`,
    'Reset reads its settings from the environment and, for what that leaves open, from the file `.env`. None is needed to start. A blank value counts as none; a malformed one, or a name in `.env` that is no setting, stops the start with one line that says what to write. `npm run -s reset -- doctor` checks them all, and reaches for what they name.',
  ]
  const parts = grouped().map(([group, names]) => {
    const rows = names.map((name) => {
      const setting: Setting = settings[name]
      return [`\`${name}\``, setting.help, `It ${setting.expects}.`, unsetCell(setting)]
    })
    return `## ${group}\n\n${table(['name', 'what it does', 'value', 'where it is not set'], rows)}`
  })
  return page([...intro, ...parts])
}

function commandsPage(): string {
  const intro = [
    '# Commands',
    'The same in the terminal and on every platform: `npm run -s reset -- summary`, `/summary` in a conversation, `/reset summary` on Slack and Discord. A line that begins with no command’s name is a question. `name:value` and `--name value` mean the same, and every command takes `article:<slug>`.',
  ]
  const operators = [
    '# For the operator',
    'In the terminal only: `npm run -s reset -- doctor`.',
    ...operatorCommands({ config, library: createLibrary(config.articleDir), fetch }).map(commandSection),
  ]
  return page([...intro, ...catalogue.map(commandSection), ...operators])
}

function commandSection(command: Command): string {
  const parameters = command.parameters.map(({ name, help, required, choices }) => {
    const values = choices ? ` (${choices.map((choice) => `\`${choice}\``).join(', ')})` : ''
    return `- \`${name}\`${required ? '' : ', optional'}: ${help}${values}`
  })
  return [
    `## ${command.name}`,
    `\`${usageOf(command)}\``,
    command.help,
    ...(parameters.length ? [parameters.join('\n')] : []),
    ...(command.notes ?? []),
    `For example:\n\n\`\`\`text\n${command.examples.join('\n')}\n\`\`\``,
  ].join('\n\n')
}

function commandsTable(): string {
  const rows = catalogue.map((command) => [`\`${usageOf(command)}\``, command.help])
  return table(['command', 'what you get'], rows)
}

type Group = Setting['group']

function grouped(): [Group, (typeof settingNames)[number][]][] {
  const groups = new Set<Group>(settingNames.map((name) => settings[name].group))
  return [...groups].map((group) => [group, settingNames.filter((name) => settings[name].group === group)])
}

function unsetLine({ default: fallback, unset }: Setting): string[] {
  if (fallback !== undefined) return [`Default: ${fallback}`]
  return unset ? [`Where it is not set: ${plain(unset)}`] : []
}

function unsetCell({ default: fallback, unset }: Setting): string {
  return fallback === undefined ? (unset ?? '') : `\`${fallback}\``
}

function plain(markdown: string): string {
  return markdown.replaceAll('`', '')
}

function comment(line: string): string {
  return `# ${line}`
}

function page(parts: readonly string[]): string {
  return `${[...parts, '<!-- Written by `npm run docs`: change the code, not this page. -->'].join('\n\n')}\n`
}

/** A Markdown table with aligned columns, as the formatter wants it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows].map((row) => row.map((cell) => cell.replaceAll('|', '\\|')))
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const [first, ...others] = cells.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)))
  const rule = widths.map((width) => '-'.repeat(width))
  return [first ?? [], rule, ...others].map((row) => `| ${row.join(' | ')} |`).join('\n')
}
