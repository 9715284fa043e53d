import { describe, expect, it, onTestFinished } from 'vitest'
import { createHealth, type Health } from '../../src/service/health.ts'
import { type AppOptions, createApp, listen } from '../../src/service/http.ts'

const metrics = async () => ({ type: 'text/plain', text: 'reset_inquiries_total 1\n' })

/** A real server on a free port; what a test is about stands in `own`. */
async function serve(own: Partial<AppOptions> = {}) {
  const app = createApp({ health: healthy(), metrics, metricsFor: 'everybody', report: () => 'ABCD', ...own })
  app.get('/broken', () => {
    throw new Error('the password is hunter2')
  })
  app.get('/slow', async (context) => {
    await new Promise((resolve) => setTimeout(resolve, 200))
    return context.text('done')
  })
  const server = await listen(app, { host: '127.0.0.1', port: 0 })
  onTestFinished(() => server.close(0))
  return { server, url: `http://127.0.0.1:${server.port}` }
}

function healthy(own: Partial<Parameters<typeof createHealth>[0]> = {}): Health {
  return createHealth({
    platforms: [],
    probe: async () => {},
    modelState: () => 'off',
    now: Date.now,
    ...own,
  })
}

async function readiness(health: Health) {
  const { url } = await serve({ health })
  const response = await fetch(`${url}/readyz`)
  return { status: response.status, body: await response.json() }
}

it('is alive as soon as it listens', async () => {
  const { url } = await serve({ health: healthy({ platforms: ['slack'] }) })
  expect((await fetch(`${url}/healthz`)).status).toBe(200)
})

describe('readiness', () => {
  it('comes when the store takes writes and every adapter has been connected', async () => {
    const health = healthy({ platforms: ['slack', 'discord'] })
    health.report('slack', 'connected')
    expect(await readiness(health)).toEqual({
      status: 503,
      body: {
        ready: false,
        store: { state: 'open' },
        adapters: { slack: { state: 'connected' }, discord: { state: 'starting' } },
        model: { state: 'off' },
      },
    })
    health.report('discord', 'connected')
    expect(await readiness(health)).toMatchObject({ status: 200, body: { ready: true } })
  })

  it('outlasts a lost connection, which changes the state alone', async () => {
    const health = healthy({ platforms: ['slack'] })
    health.report('slack', 'connected')
    health.report('slack', 'reconnecting')
    expect(await readiness(health)).toMatchObject({
      status: 200,
      body: { adapters: { slack: { state: 'reconnecting' } } },
    })
  })

  it('goes when the store takes no writes', async () => {
    const health = healthy({ probe: () => Promise.reject(new Error('read-only')) })
    expect(await readiness(health)).toMatchObject({ status: 503, body: { store: { state: 'failed' } } })
  })

  it('goes when it drains', async () => {
    const health = healthy()
    health.drain()
    expect(await readiness(health)).toMatchObject({ status: 503, body: { ready: false } })
  })

  it('writes to the store once a second at most, however often it is asked', async () => {
    let writes = 0
    let time = 0
    const health = healthy({ probe: async () => void writes++, now: () => time })
    for (time = 0; time < 3_000; time += 250) await health.readiness()
    expect(writes).toBe(3)
  })
})

describe('the metrics', () => {
  async function read(metricsFor: AppOptions['metricsFor'], headers: Record<string, string> = {}) {
    const { url } = await serve({ metricsFor })
    return (await fetch(`${url}/metrics`, { headers })).status
  }

  it('are open on a loopback address', async () => {
    expect(await read('everybody')).toBe(200)
  })

  it('are closed elsewhere as long as there is no token', async () => {
    expect(await read('nobody')).toBe(403)
    expect(await read('nobody', { authorization: 'Bearer undefined' })).toBe(403)
  })

  it('open for the token alone', async () => {
    expect(await read({ token: 'right' }, { authorization: 'Bearer right' })).toBe(200)
    for (const wrong of ['Bearer wrong', 'Bearer right2', 'Bearer']) {
      expect(await read({ token: 'right' }, { authorization: wrong })).toBeGreaterThanOrEqual(400)
    }
    expect(await read({ token: 'right' })).toBe(401)
  })
})

describe('a request', () => {
  it('that breaks something is told a reference and nothing else', async () => {
    const { url } = await serve()
    const response = await fetch(`${url}/broken`)
    expect(response.status).toBe(500)
    expect(await response.text()).toBe('Something went wrong here (ref ABCD).\n')
  })

  it('for nothing is told so', async () => {
    const { url } = await serve()
    expect((await fetch(`${url}/absent`)).status).toBe(404)
  })

  it('that runs is answered although the server closes', async () => {
    const { url, server } = await serve()
    const slow = fetch(`${url}/slow`)
    await new Promise((resolve) => setTimeout(resolve, 50))
    const closed = server.close(5_000)
    expect(await (await slow).text()).toBe('done')
    await closed
    await expect(fetch(`${url}/healthz`)).rejects.toThrow()
  })

  it('that takes too long does not keep the server from closing', async () => {
    const { url, server } = await serve()
    const slow = fetch(`${url}/slow`)
    slow.catch(() => {})
    await new Promise((resolve) => setTimeout(resolve, 50))
    await server.close(10)
    await expect(slow).rejects.toThrow()
  })
})

it('says so when its port is taken', async () => {
  const { server } = await serve()
  const second = listen(createApp({ health: healthy(), metrics, metricsFor: 'nobody', report: () => '' }), {
    host: '127.0.0.1',
    port: server.port,
  })
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' })
})
