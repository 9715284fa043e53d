import type { AddressInfo } from 'node:net'
import { connect, createServer, type Server, type Socket } from 'node:net'

/** Stands between a client and a server, so that a test can take the server away and bring it back. */
export interface Proxy {
  readonly port: number
  /** Breaks every connection and refuses new ones. */
  goAway(): Promise<void>
  comeBack(): Promise<void>
  close(): Promise<void>
}

export async function openProxy(target: { host: string; port: number }): Promise<Proxy> {
  const sockets = new Set<Socket>()
  let server = await listen(0)

  function listen(port: number): Promise<Server> {
    const server = createServer((client) => {
      const upstream = connect(target)
      for (const [one, other] of [
        [client, upstream],
        [upstream, client],
      ] as const) {
        sockets.add(one)
        one.pipe(other)
        one.on('error', () => other.destroy())
        one.on('close', () => {
          sockets.delete(one)
          other.destroy()
        })
      }
    })
    return new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(server)))
  }

  const { port } = server.address() as AddressInfo
  async function goAway() {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    for (const socket of sockets) socket.destroy()
    await closed
  }
  return {
    port,
    goAway,
    async comeBack() {
      server = await listen(port)
    },
    close: goAway,
  }
}
