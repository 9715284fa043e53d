/** What the bench uses of it, so that the sources are checked where the bench's own packages are not installed. */
declare module 'pg-boss' {
  export class PgBoss {
    constructor(options: { connectionString: string; schema: string; max: number })
    start(): Promise<unknown>
    stop(options: { graceful: boolean }): Promise<void>
    createQueue(name: string): Promise<void>
    send(name: string, data: object): Promise<string | null>
    fetch(name: string): Promise<{ readonly id: string }[]>
    complete(name: string, id: string): Promise<unknown>
  }
}
