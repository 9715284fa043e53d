/** What the bench uses of it, so that the sources are checked where the bench's own packages are not installed. */
declare module 'minisearch' {
  export default class MiniSearch {
    constructor(options: { fields: string[]; processTerm?: (term: string) => string })
    addAll(documents: readonly { readonly id: number; readonly text: string }[]): void
    search(query: string): { readonly id: number; readonly score: number }[]
  }
}
