import { createServer } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { Hono, type MiddlewareHandler } from 'hono'
import { bearerAuth } from 'hono/bearer-auth'
import { HTTPException } from 'hono/http-exception'
import type { Health } from './health.ts'

export interface AppOptions {
  readonly health: Health
  /** The metrics in Prometheus's text format. */
  readonly metrics: () => Promise<{ readonly type: string; readonly text: string }>
  /** Who may read them: everybody, whoever sends the token, or nobody. */
  readonly metricsFor: 'everybody' | { readonly token: string } | 'nobody'
  /** What a stranger's request threw; returns the reference that is shown for it. */
  readonly report: (error: unknown) => string
}

/** The one HTTP application. Adapters add their routes to it. */
export function createApp({ health, metrics, metricsFor, report }: AppOptions): Hono {
  const app = new Hono()
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse()
    return context.text(`Something went wrong here (ref ${report(error)}).\n`, 500)
  })
  app.notFound((context) => context.text('There is nothing at this address.\n', 404))
  app.use(async (context, next) => {
    await next()
    context.header('X-Content-Type-Options', 'nosniff')
  })
  app.get('/healthz', (context) => context.json({ alive: true }))
  app.get('/readyz', async (context) => {
    const readiness = await health.readiness()
    context.header('Cache-Control', 'no-store')
    return context.json(readiness, readiness.ready ? 200 : 503)
  })
  app.get('/metrics', guard(metricsFor), async (context) => {
    const { type, text } = await metrics()
    return context.body(text, 200, { 'Content-Type': type })
  })
  return app
}

function guard(metricsFor: AppOptions['metricsFor']): MiddlewareHandler {
  if (metricsFor === 'everybody') return (_context, next) => next()
  if (metricsFor === 'nobody') {
    return async (context) =>
      context.text('Set METRICS_TOKEN and send it as a bearer token to read the metrics.\n', 403)
  }
  // Compares in constant time.
  return bearerAuth({ token: metricsFor.token, realm: 'metrics' })
}

export interface HttpServer {
  /** Where it listens. */
  readonly port: number
  /** Takes no new connection and waits for those that are open, for `withinMs` at most. */
  close(withinMs: number): Promise<void>
}

const SWEEP_EVERY_MS = 50

/** Begins to listen. Rejects with the system's error (`EADDRINUSE`, `EACCES`, …) where it cannot. */
export async function listen(app: Hono, { host, port }: { host: string; port: number }): Promise<HttpServer> {
  const server = createServer(getRequestListener(app.fetch))
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address ? address.port : port,
    async close(withinMs) {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      // A connection that has its answer would be kept for a next request.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_EVERY_MS)
      const end = setTimeout(() => server.closeAllConnections(), withinMs)
      await closed
      clearInterval(sweep)
      clearTimeout(end)
    },
  }
}
