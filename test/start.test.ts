import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { startProgram, temporaryFolder } from './support/program.ts'
import { until } from './support/service.ts'

const SERVICE = { PORT: '0' }

describe('what is started', () => {
  it('is a conversation where lines are piped in', async () => {
    const program = await startProgram('main.ts', { input: 'Who wrote it?\n' })
    expect(await program.ended()).toBe(0)
    expect(program.stdout()).toContain('Andrei Kortunov')
  })

  it('is the service where nobody can type', async () => {
    const { url } = await startProgram('main.ts', { env: { ...SERVICE } })
    expect((await fetch(`${await url()}/healthz`)).status).toBe(200)
  })

  it('is the service where a port is set, whoever could type', async () => {
    const { url } = await startProgram('main.ts', { env: SERVICE, input: '' })
    expect((await fetch(`${await url()}/healthz`)).status).toBe(200)
  })
})

describe('the service', () => {
  it('becomes ready, and says what is on, what is off and why', async () => {
    const program = await startProgram('main.ts', { env: SERVICE })
    const response = await fetch(`${await program.url()}/readyz`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({
      ready: true,
      store: { state: 'open' },
      adapters: {},
      model: { state: 'off' },
    })
    expect(program.stdout()).toMatch(/Reading one article in .*\n.* the file data\/reset\.db/)
    expect(program.stdout()).toContain('Slack is off: SLACK_BOT_TOKEN is not set.')
  })

  it('gives its metrics to this machine, and elsewhere to who has the token', async () => {
    const here = await startProgram('main.ts', { env: SERVICE })
    expect(await (await fetch(`${await here.url()}/metrics`)).text()).toContain('reset_inbox_waiting 0')
    const env = { ...SERVICE, PUBLIC_URL: 'https://reset.example.org', METRICS_TOKEN: 'right' }
    const elsewhere = await startProgram('main.ts', { env })
    const metrics = `${await elsewhere.url()}/metrics`
    expect((await fetch(metrics)).status).toBe(401)
    expect((await fetch(metrics, { headers: { authorization: 'Bearer right' } })).status).toBe(200)
  })

  it.each(['SIGTERM', 'SIGINT'] as const)('drains and leaves with 0 on %s', async (signal) => {
    const program = await startProgram('main.ts', { env: SERVICE })
    await program.url()
    program.child.kill(signal)
    expect(await program.ended()).toBe(0)
    expect(program.stdout()).toContain('Drained.')
    expect(program.stderr()).toBe('')
  })

  it('leaves at once on a second signal', async () => {
    const program = await startProgram('main.ts', { env: SERVICE })
    const url = await program.url()
    // A second request, begun behind the first and never ended, keeps it draining for a while.
    const socket = connect(Number(new URL(url).port), '127.0.0.1').on('error', () => {})
    socket.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\nGET /healthz HTTP/1.1\r\n')
    await once(socket, 'data')
    program.child.kill('SIGTERM')
    await until(() => program.stdout().includes('Draining'))
    program.child.kill('SIGTERM')
    expect(await program.ended()).toBe(0)
    socket.destroy()
    expect(program.stdout()).not.toContain('Drained.')
  })

  it('drains where npm is what was told to end', async () => {
    const root = resolve(import.meta.dirname, '..')
    const folder = await temporaryFolder()
    const env = { PATH: process.env.PATH, HOME: folder, PORT: '0', DATABASE_URL: join(folder, 'reset.db') }
    const npm = spawn('npm', ['start'], { cwd: root, env, stdio: ['ignore', 'pipe', 'ignore'] })
    let said = ''
    npm.stdout.on('data', (data) => {
      said += data
    })
    await until(() => said.includes('Listening'))
    npm.kill('SIGTERM')
    expect(await new Promise((resolve) => npm.once('close', resolve))).toBe(0)
    expect(said).toContain('Drained.')
  })

  it('stops with one line where its port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise((resolve) => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    const program = await startProgram('main.ts', { env: { PORT: String(port) } })
    expect(await program.ended()).toBe(1)
    expect(program.stderr()).toMatch(new RegExp(`^.*PORT ${port} is taken.*\n$`))
  })

  it('is the only one on its SQLite file', async () => {
    const first = await startProgram('main.ts', { env: SERVICE })
    await first.url()
    const second = await startProgram('main.ts', { env: SERVICE, folder: first.folder })
    expect(await second.ended()).toBe(1)
    expect(second.stderr()).toMatch(/^.*Another Reset service uses .*\n$/)
  })

  it('says a fatal line even where the log is silent', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, 'reset.db'), 'This is no database, though it is long enough to be one.')
    const env = { ...SERVICE, LOG_LEVEL: 'silent', DATABASE_URL: 'reset.db' }
    const program = await startProgram('main.ts', { env, folder })
    expect(await program.ended()).toBe(1)
    expect(program.stdout()).toBe('')
    expect(JSON.parse(program.stderr())).toMatchObject({ level: 'fatal', err: { code: 'store-damaged' } })
  })
})

describe('a mistake in the settings', () => {
  it.each([
    ['main.ts', []],
    ['cli.ts', ['summary']],
  ])('stops %s with one line', async (file, argv) => {
    const program = await startProgram(file, { argv, env: { PORT: 'http' } })
    expect(await program.ended()).toBe(1)
    expect(program.stderr()).toMatch(/^PORT must be .*\n$/)
    expect(program.stdout()).toBe('')
  })

  it('is found in the file beside the program, too', async () => {
    const folder = await temporaryFolder()
    await writeFile(join(folder, '.env'), 'SLACK_BOT_TOKN=xoxb-1\n')
    const program = await startProgram('cli.ts', { argv: ['summary'], folder })
    expect(await program.ended()).toBe(1)
    expect(program.stderr()).toMatch(/^SLACK_BOT_TOKN in \.env .*SLACK_BOT_TOKEN/)
  })
})
