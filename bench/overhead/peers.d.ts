/** What the bench uses of its peers, so that the sources are checked where the bench's own packages are not installed. */
declare module '@langchain/openai' {
  export class ChatOpenAI {
    constructor(options: {
      apiKey: string
      model: string
      maxRetries: number
      configuration: { baseURL: string }
    })
    withStructuredOutput(
      schema: object,
      options: { name: string; method: 'jsonSchema' },
    ): { invoke(messages: readonly (readonly [role: string, text: string])[]): Promise<unknown> }
  }
}

declare module 'llamaindex' {
  export class Document {
    constructor(options: { text: string })
  }
  export const Settings: { llm: object; embedModel: object }
  export class VectorStoreIndex {
    static fromDocuments(documents: readonly Document[]): Promise<VectorStoreIndex>
    asQueryEngine(): { query(options: { query: string }): Promise<unknown> }
  }
}

declare module '@llamaindex/openai' {
  interface Options {
    apiKey: string
    baseURL: string
    model: string
    maxRetries?: number
  }
  export class OpenAI {
    readonly model: string
    constructor(options: Options)
  }
  export class OpenAIEmbedding {
    readonly model: string
    constructor(options: Options)
  }
}
