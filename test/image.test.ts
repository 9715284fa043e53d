import { existsSync, globSync, readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { dirname, relative, resolve } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = resolve(import.meta.dirname, '..')

function read(file: string): string {
  return readFileSync(resolve(ROOT, file), 'utf8')
}

/** What the Dockerfile copies from here. */
const copied = [...read('Dockerfile').matchAll(/^COPY (.+) \S+$/gm)].flatMap(([, files = '']) =>
  files.split(' '),
)

it('copies only what is there', () => {
  expect(copied).toContain('src')
  expect(copied.filter((file) => !existsSync(resolve(ROOT, file)))).toEqual([])
})

it('has every file that the sources read beside themselves', () => {
  const wanted = globSync('src/**/*.ts', { cwd: ROOT }).flatMap((file) =>
    [...read(file).matchAll(/new URL\('([^']+)', import\.meta\.url\)/g)].map(([, path = '']) =>
      relative(ROOT, resolve(ROOT, dirname(file), path)),
    ),
  )
  expect(wanted).toContain('prompts')
  expect(wanted.filter((path) => !copied.includes(path.split('/')[0] ?? ''))).toEqual([])
})

it('is given what it copies and nothing else', () => {
  const [all, ...admitted] = read('.dockerignore')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'))
  expect(all).toBe('*')
  expect(admitted.map((line) => line.replace(/^!/, '')).toSorted()).toEqual(copied.toSorted())
})

it('has every package that the sources import, without those for development', () => {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(read('package.json'))
  // Without their types the sources name only what must be there when they run.
  const sources = globSync('src/**/*.ts', { cwd: ROOT }).map((file) => stripTypeScriptTypes(read(file)))
  const imported = sources.flatMap((source) =>
    [...source.matchAll(/\b(?:from |import\(|import )'([^'.][^']*)'/g)].map(([, name = '']) => name),
  )
  const packages = imported
    .filter((name) => !name.startsWith('node:'))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    )
  expect(packages).toContain('pino')
  expect([...new Set(packages)].filter((name) => !(name in dependencies))).toEqual([])
})

it('runs as nobody special, answers outside and tells whether it is ready', () => {
  expect(read('Dockerfile')).toMatch(/^USER node$/m)
  expect(read('Dockerfile')).toMatch(/^ENV .*HOST=0\.0\.0\.0/m)
  expect(read('Dockerfile')).toMatch(/^HEALTHCHECK [\s\S]*\/readyz/m)
})
