import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { pid } from 'node:process'
import type { Hono } from 'hono'
import type { Config } from './config.ts'
import { createLinker } from './core/article/fragment.ts'
import { catalogue } from './core/commands/index.ts'
import type { Reader } from './core/conversation/workspace-library.ts'
import type { Asking } from './core/engine/budget.ts'
import type { Engine } from './core/engine/engine.ts'
import { createExtractive } from './core/engine/extractive.ts'
import { ConfigurationError, newReference, ResetError } from './core/errors.ts'
import type { Inquiry, Platform } from './core/inquiry.ts'
import { createLibrary, type Library } from './core/library.ts'
import type { Memory } from './core/ports.ts'
import { createReset, type Reset } from './core/reset.ts'
import type { Log } from './log.ts'
import type { ModelEngine } from './model-engine.ts'
import type { Adapter } from './service/adapter.ts'
import { createAnswering } from './service/answering.ts'
import { type AdapterState, createHealth, type Health } from './service/health.ts'
import { type AppOptions, createApp, type HttpServer, listen } from './service/http.ts'
import { type Inbox, openInbox } from './service/inbox.ts'
import { createMetrics, type Metrics } from './service/metrics.ts'
import { logModel, startFault } from './service/model-log.ts'
import type { Backlog } from './service/ports.ts'
import { createReader } from './service/reader.ts'
import { exponential } from './service/retry.ts'
import { type Part, startLines } from './service/start-lines.ts'
import { createUpkeep } from './service/upkeep.ts'
import { LEASE_MS } from './store/inbox.ts'
import { openStore, type Store } from './store/store.ts'

const SIDE_BY_SIDE = 16
const WAITING_BOUND = 50
const ACCEPT_WITHIN_MS = 2_000
const DRAIN_MS = 30_000
const CLOSE_MS = 2_000

/** A running service. */
export interface Service {
  /** Where its HTTP server listens. */
  readonly port: number
  /** Stops accepting, ends what runs within 30 seconds or gives it to another process, and closes. */
  drain(): Promise<void>
}

/**
 * Composes the service: every adapter that is given, over one store, behind one HTTP server.
 *
 * @throws StoreError where the store cannot be opened, ConfigurationError where it cannot listen
 */
export async function serve(config: Config, adapters: readonly Adapter[], log: Log): Promise<Service> {
  const library = createLibrary(config.articleDir)
  await sayWhatIsOn(config, library, adapters, log)
  const store = await openStore({ url: config.databaseUrl, use: 'service', leaseMs: LEASE_MS })
  try {
    return await serveFrom(store, library, config, adapters, log)
  } catch (error) {
    await store.close()
    throw error
  }
}

async function serveFrom(
  store: Store,
  library: Library,
  config: Config,
  adapters: readonly Adapter[],
  log: Log,
): Promise<Service> {
  const now = Date.now
  const holder = `${hostname()} ${pid} ${randomUUID().slice(0, 8)}`
  const { memory, records, deliveries } = store
  const metrics = createMetrics({
    commands: catalogue.map(({ name }) => name),
    backlog: () => backlogOf(store, log),
  })
  const reader = createReader()
  const model = config.model && (await openModel(config.model, memory, metrics, log))
  const extractive = createExtractive()
  const engineFor = (inquiry: Inquiry) => model?.engineFor(askingOf(inquiry)) ?? extractive
  const reset = resetOver(engineFor, library, memory, adapters, reader.read, (inquiry) => inbox.stop(inquiry))
  const answering = createAnswering({ reset, adapters, deliveries, metrics, log, now })
  const upkeep = createUpkeep({ memory, records, retentionDays: config.retentionDays, log, now })
  const inbox: Inbox = await openInbox({
    ...answering,
    store,
    holder,
    work: (job) => (upkeep.isUpkeep(job.stored.inquiry) ? upkeep.work(inbox) : answering.work(job)),
    backoff: exponential(Math.random),
    leaseMs: LEASE_MS,
    sideBySide: SIDE_BY_SIDE,
    waitingBound: WAITING_BOUND,
    acceptWithinMs: ACCEPT_WITHIN_MS,
  })
  const health = createHealth({
    platforms: adapters.map(({ platform }) => platform),
    probe: () => probe(store, holder),
    modelState: () => model?.state() ?? 'off',
    now,
  })
  try {
    const app = createApp({
      health,
      metrics: metrics.read,
      metricsFor: metricsFor(config),
      report: (error) => reportRequest(error, log),
    })
    for (const adapter of adapters) adapter.addRoutes?.(app, inbox)
    const server = await listenAt(app, config.http)
    await upkeep.begin(inbox)
    log.info({ port: server.port }, `Listening on http://${urlHost(config.http.host)}:${server.port}.`)
    for (const adapter of adapters) void connect(adapter, inbox, health, log)
    if (model) void probeModel(model, log)
    return {
      port: server.port,
      async drain() {
        log.info('Draining: what runs is finished, nothing new is accepted.')
        health.drain()
        await inbox.drain(DRAIN_MS)
        await Promise.all(adapters.map((adapter) => adapter.stop()))
        await server.close(CLOSE_MS)
        await reader.close()
        await store.close()
        log.info('Drained.')
      },
    }
  } catch (error) {
    await inbox.drain(0)
    throw error
  }
}

async function sayWhatIsOn(config: Config, library: Library, adapters: readonly Adapter[], log: Log) {
  const shared = { articles: await library.list(), problems: await library.problems() }
  const built = new Set<Part>([
    'model',
    ...adapters.flatMap(({ platform }) => (isPart(platform) ? platform : [])),
  ])
  for (const { level, text } of startLines(config, shared, built)) log[level](text)
}

function resetOver(
  engineFor: (inquiry: Inquiry) => Engine,
  library: Library,
  memory: Memory,
  adapters: readonly Adapter[],
  read: Reader,
  interrupt: (inquiry: Inquiry) => Promise<void>,
): Reset {
  return createReset({
    catalogue,
    library,
    engineFor,
    link: createLinker({ readerUrl: null }),
    read,
    rights: {
      async mayManage(inquiry) {
        const adapter = adapters.find(({ platform }) => platform === inquiry.platform)
        return adapter ? adapter.mayManage(inquiry) : false
      },
    },
    interrupt,
    memory,
  })
}

/** What asks a model is loaded only where one is set. */
async function openModel(
  config: NonNullable<Config['model']>,
  memory: Memory,
  metrics: Metrics,
  log: Log,
): Promise<ModelEngine> {
  const { openModelEngine } = await import('./model-engine.ts')
  return await openModelEngine(config, {
    memory: memory.models,
    report(report) {
      metrics.modelled(report)
      logModel(report, log)
    },
  })
}

/** The terminal's owner pays for what the terminal asks. */
function askingOf({ workspace, asker, platform }: Inquiry): Asking {
  return { workspace, person: asker.id, isLimited: platform !== 'terminal' }
}

/** Says once what is wrong with the key or the name. */
async function probeModel(model: ModelEngine, log: Log): Promise<void> {
  const fault = await model.probe()
  if (fault) log.error({ code: fault.code }, startFault(fault.code))
}

/** What waits, or null where the store does not say. */
async function backlogOf(store: Store, log: Log): Promise<Backlog | null> {
  try {
    return await store.records.backlog()
  } catch (err) {
    log.warn({ err }, 'The store did not say what waits.')
    return null
  }
}

/** Throws where the store takes no write. */
async function probe({ leases }: Store, holder: string): Promise<void> {
  const name = `probe ${holder}`
  await leases.hold(name, holder, LEASE_MS)
  await leases.letGo(name, holder)
}

function metricsFor({ http }: Config): AppOptions['metricsFor'] {
  if (http.loopback) return 'everybody'
  return http.metricsToken ? { token: http.metricsToken } : 'nobody'
}

/** Returns the reference that finds the log line. */
function reportRequest(err: unknown, log: Log): string {
  const ref = newReference()
  log.error({ err, ref }, 'A request broke something.')
  return ref
}

/** Connects while the others do; one that cannot be brought to work does not keep the rest from working. */
async function connect(adapter: Adapter, inbox: Inbox, health: Health, log: Log): Promise<void> {
  const { platform } = adapter
  try {
    await adapter.start(inbox, (state: AdapterState) => {
      health.report(platform, state)
      log.info({ platform, state }, 'The connection has changed.')
    })
  } catch (err) {
    health.report(platform, 'failed')
    log.error({ platform, err }, err instanceof ResetError ? err.said : `${platform} cannot be reached.`)
  }
}

async function listenAt(app: Hono, { host, port }: Config['http']): Promise<HttpServer> {
  try {
    return await listen(app, { host, port })
  } catch (cause) {
    const code = cause instanceof Error && 'code' in cause ? cause.code : null
    const said = LISTEN_FAULTS[String(code)]?.(host, port)
    if (!said) throw cause
    throw new ConfigurationError('configuration.listen', said, { cause })
  }
}

const LISTEN_FAULTS: Readonly<Record<string, (host: string, port: number) => string>> = {
  EADDRINUSE: (_, port) => `PORT ${port} is taken. Stop what listens there, or set PORT to another.`,
  EACCES: (_, port) => `PORT ${port} may not be used by this user. Set PORT to one from 1024.`,
  EADDRNOTAVAIL: (host) =>
    `HOST ${host} is no address of this machine. Set HOST to one that is, or to 0.0.0.0.`,
  ENOTFOUND: (host) => `HOST ${host} is not known. Set HOST to an IP address, or to 0.0.0.0.`,
}

function urlHost(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

function isPart(platform: Platform): platform is Platform & Part {
  return platform !== 'terminal'
}
