import { createHash } from 'node:crypto'
import { Worker } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import type { Article } from '../core/article/article.ts'
import { load } from '../core/article/load.ts'
import type { Reader } from '../core/conversation/workspace-library.ts'
import { ArticleError } from '../core/errors.ts'

/** A longer text is read on a thread of its own, in UTF-16 units: this one takes some 30 ms. */
const LONG = 50_000

export interface ArticleToRead {
  readonly number: number
  readonly markdown: string
  readonly slug: string
}

export type ArticleRead =
  | { readonly number: number; readonly article: Article }
  /** An ArticleError, whose class does not cross threads. */
  | { readonly number: number; readonly code: string; readonly said: string }

/** How much of what was read is kept, in UTF-16 units of Markdown; an Article takes some ten times the memory. */
const KEPT = 5_000_000

/**
 * Reads short texts at once and long ones on another thread, so that nobody else waits for them. What was read
 * lately is kept, and the same text is the same Article again, with its index.
 */
export function createReader(): { readonly read: Reader; close(): Promise<void> } {
  const waiting = new Map<number, { resolve(article: Article): void; reject(error: unknown): void }>()
  let thread: Worker | null = null
  let last = 0

  function open(): Worker {
    const worker = new Worker(new URL('./reading-thread.ts', import.meta.url))
    // It keeps no process alive that has nothing else to do.
    worker.unref()
    worker.on('message', settle)
    worker.on('error', (error) => {
      thread = null
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
    })
    return worker
  }

  function settle(read: ArticleRead): void {
    const reader = waiting.get(read.number)
    waiting.delete(read.number)
    if ('article' in read) reader?.resolve(read.article)
    else reader?.reject(new ArticleError(read.code, read.said))
  }

  const kept = new LRUCache<string, Article>({
    maxSize: KEPT,
    sizeCalculation: ({ markdown }) => markdown.length,
  })

  async function readAnew(markdown: string, slug: string): Promise<Article> {
    if (markdown.length <= LONG) return load(markdown, { slug })
    thread ??= open()
    const worker = thread
    const number = ++last
    return await new Promise<Article>((resolve, reject) => {
      waiting.set(number, { resolve, reject })
      worker.postMessage({ number, markdown, slug } satisfies ArticleToRead)
    })
  }

  return {
    async read(markdown, slug) {
      const key = `${slug} ${createHash('sha256').update(markdown).digest('hex')}`
      const known = kept.get(key)
      if (known) return known
      const article = await readAnew(markdown, slug)
      kept.set(key, article)
      return article
    },
    async close() {
      await thread?.terminate()
    },
  }
}
