import { parentPort } from 'node:worker_threads'
import { load } from '../core/article/load.ts'
import { ArticleError } from '../core/errors.ts'
import type { ArticleRead, ArticleToRead } from './reader.ts'

/** What runs on the thread that `createReader` opens. */
parentPort?.on('message', ({ number, markdown, slug }: ArticleToRead) => {
  parentPort?.postMessage(readArticle())

  function readArticle(): ArticleRead {
    try {
      return { number, article: load(markdown, { slug }) }
    } catch (error) {
      // Anything else ends the thread, and with it what waits for it.
      if (!(error instanceof ArticleError)) throw error
      return { number, code: error.code, said: error.said }
    }
  }
})
