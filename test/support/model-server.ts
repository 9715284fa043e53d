import { onTestFinished } from 'vitest'
import { type ModelServer, type ModelServerOptions, startModelServer } from './scripted-model.ts'

/** A scripted model for one test; closed when the test has ended. */
export async function openModelServer(options: ModelServerOptions = {}): Promise<ModelServer> {
  const server = await startModelServer(options)
  onTestFinished(server.close)
  return server
}
