import { randomUUID } from 'node:crypto'
import type { WebSocket, WebSocketServer } from 'ws'

/** Socket Mode's side of Slack: https://docs.slack.dev/apis/events-api/using-socket-mode. */
export interface Sockets {
  readonly count: number
  /** Sends an envelope and returns what it was acknowledged with; null where it was not within `withinMs`. */
  send(type: string, payload: object, withinMs?: number): Promise<{ readonly payload?: object } | null>
  /** Closes every connection, as a server that goes does. */
  drop(): void
  close(): Promise<void>
}

const ACK_WITHIN_MS = 3_000

export function openSockets(server: WebSocketServer): Sockets {
  const open = new Set<WebSocket>()
  const waiting = new Map<string, (ack: { payload?: object }) => void>()
  let next = 0
  server.on('connection', (socket) => {
    open.add(socket)
    socket.send(JSON.stringify({ type: 'hello', num_connections: open.size }))
    socket.on('close', () => open.delete(socket))
    socket.on('message', (data) => {
      const ack: { envelope_id: string; payload?: object } = JSON.parse(String(data))
      waiting.get(ack.envelope_id)?.(ack)
    })
  })
  return {
    get count() {
      return open.size
    },
    async send(type, payload, withinMs = ACK_WITHIN_MS) {
      const envelope_id = randomUUID()
      const sockets = [...open]
      const acknowledged = new Promise<{ payload?: object } | null>((resolve) => {
        const timer = setTimeout(() => resolve(null), withinMs)
        waiting.set(envelope_id, (ack) => {
          clearTimeout(timer)
          resolve(ack)
        })
      })
      // Slack hands each envelope to one of the connections.
      sockets[next++ % sockets.length]?.send(JSON.stringify({ type, envelope_id, payload }))
      return acknowledged
    },
    drop() {
      for (const socket of open) socket.terminate()
      open.clear()
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of open) socket.terminate()
        server.close(() => resolve())
      }),
  }
}
