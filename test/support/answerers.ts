import { type ChildProcess, fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Inquiry } from '../../src/core/inquiry.ts'
import type { FromAnswerer, ToAnswerer } from './answerer.ts'

/** A service in a process of its own. */
export interface Answerer {
  /** Whether it was new; rejects where it was not acknowledged, as when the process dies. */
  accept(inquiry: Inquiry): Promise<boolean>
  /** SIGKILL, in the middle of whatever it does. */
  kill(): Promise<void>
}

/** Starts a service and waits until it takes inquiries. */
export async function startAnswerer(url: string, platform: string, leaseMs: number): Promise<Answerer> {
  const path = fileURLToPath(new URL('answerer.ts', import.meta.url))
  const child = fork(path, [url, platform, String(leaseMs)], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const heard = new Map<string, (message: FromAnswerer | null) => void>()
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`The service ended with ${code} before it was ready.`)))
  })
  child.on('message', (message: FromAnswerer) => {
    if ('key' in message) heard.get(message.key)?.(message)
  })
  child.once('exit', () => {
    for (const hear of heard.values()) hear(null)
  })
  return {
    accept: (inquiry) => ask(child, heard, inquiry),
    kill() {
      child.kill('SIGKILL')
      return ended
    },
  }
}

async function ask(
  child: ChildProcess,
  heard: Map<string, (message: FromAnswerer | null) => void>,
  inquiry: Inquiry,
): Promise<boolean> {
  const key = inquiry.keys[0] ?? ''
  const answer = await new Promise<FromAnswerer | null>((resolve) => {
    heard.set(key, resolve)
    const message: ToAnswerer = { accept: inquiry }
    if (!child.connected) resolve(null)
    else child.send(message, (error) => error && resolve(null))
  })
  heard.delete(key)
  if (answer && 'isNew' in answer) return answer.isNew
  throw new Error(answer && 'error' in answer ? answer.error : 'The process died.')
}
