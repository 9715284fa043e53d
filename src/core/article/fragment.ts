import type { Linker } from './citation.ts'

/** Makes the URLs of citations. */
export function createLinker(_options: { readonly readerUrl: string | null }): Linker {
  return (article) => article.metadata.source
}
