import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { runTerminal } from './support/terminal.ts'

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8')
const [, session = ''] = /```console\n([\s\S]*?)```/.exec(readme) ?? []
const steps = [...session.matchAll(/^\$ npm run -s reset -- (\S+) "(.*)"\n([\s\S]*?)(?=^\$|$(?![\s\S]))/gm)]

it('shows a session of three commands', () => {
  expect(steps).toHaveLength(3)
})

it.each(steps.map(([, command, text, shown]) => ({ command, text, shown })))(
  'shows what “$command $text” really says',
  async ({ command = '', text = '', shown = '' }) => {
    const { stdout } = await runTerminal([command, text])
    expect(stdout.startsWith(shown.trimEnd()), stdout).toBe(true)
  },
)
