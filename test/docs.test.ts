import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { beforeEach, expect, it, onTestFinished } from 'vitest'
import { catalogue } from '../src/core/commands/index.ts'
import { settingNames } from '../src/settings.ts'

let folder = ''

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reset-docs-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  await writeFile(join(folder, 'README.md'), 'Before.\n<!-- commands -->\nold\n<!-- /commands -->\nAfter.\n')
})

function docs(...flags: string[]) {
  const program = resolve(import.meta.dirname, '../src/docs.ts')
  return spawnSync(process.execPath, [program, ...flags], { cwd: folder, encoding: 'utf8' })
}

function written(file: string): Promise<string> {
  return readFile(join(folder, file), 'utf8')
}

it('lists every setting in .env.example and on its page', async () => {
  docs()
  const [example, page] = [await written('.env.example'), await written('docs/settings.md')]
  for (const name of settingNames) {
    expect(example).toMatch(new RegExp(`^#${name}=\\S`, 'm'))
    expect(page).toContain(`\n| \`${name}\` `)
  }
})

it('lists every command on its page and in the README, and leaves the rest of it alone', async () => {
  docs()
  const [readme, page] = [await written('README.md'), await written('docs/commands.md')]
  for (const { name } of catalogue) {
    expect(page).toContain(`\n## ${name}\n`)
    expect(readme).toMatch(new RegExp(`^\\| \`${name}\\b`, 'm'))
  }
  expect(readme).toMatch(/^Before\.\n[\s\S]*After\.\n$/)
  expect(readme).not.toContain('old')
})

it('finds nothing to say about what it has just written', () => {
  docs()
  expect(docs('--check')).toMatchObject({ status: 0, stderr: '', stdout: '' })
})

it('fails on a page that has drifted, and says how to mend it', async () => {
  docs()
  await writeFile(join(folder, 'docs/settings.md'), 'Edited by hand.\n')
  const { status, stderr } = docs('--check')
  expect(status).toBe(1)
  expect(stderr).toMatch(/^docs\/settings\.md .*npm run docs/)
  expect(await written('docs/settings.md')).toBe('Edited by hand.\n')
})
