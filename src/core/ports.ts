import type { SettingName, Settings } from './conversation/settings.ts'
import type { Turn } from './conversation/turn.ts'
import type { Game } from './quiz/game.ts'

/** What core asks of whoever remembers. Every look-up names the workspace and sees nothing of another. */
export interface Memory {
  readonly turns: TurnMemory
  readonly settings: SettingMemory
  readonly articles: ArticleMemory
  readonly games: GameMemory
  readonly models: ModelMemory
  /** Deletes all that is kept of a workspace that Reset has left. */
  leave(workspace: string): Promise<void>
  /** Deletes the turns older than `ageMs`, and the texts that nothing cites any more; returns how many turns. */
  purge(ageMs: number): Promise<number>
}

export interface TurnMemory {
  /** The conversation's latest turns, at most `limit`, oldest first. */
  latest(workspace: string, conversation: string, limit: number): Promise<readonly Turn[]>
  /** Keeps a turn; one of the same key is replaced. */
  keep(workspace: string, turn: Turn): Promise<void>
  /** Takes a turn back; false where there is none of that key. */
  remove(workspace: string, key: string): Promise<boolean>
  /** Deletes all that a person asked in the workspace; returns how many turns. */
  forget(workspace: string, person: string): Promise<number>
}

/** The quiz that each player plays in a conversation. */
export interface GameMemory {
  at(workspace: string, conversation: string, player: string): Promise<Game | null>
  /** Keeps a game in the place of the player's last one there; `atMs` is in milliseconds since 1970. */
  keep(workspace: string, conversation: string, player: string, game: Game, atMs: number): Promise<void>
  /** Deletes what a person played in the workspace. */
  forget(workspace: string, player: string): Promise<void>
}

export interface SettingMemory {
  /** What is set at a place itself: `''` is the workspace, else a channel's or a conversation's id. */
  at(workspace: string, place: string): Promise<Settings>
  /** Sets one; null takes it back, so that it is inherited again. */
  set(workspace: string, place: string, name: SettingName, value: string | null): Promise<void>
}

/** What was spent on a model and what it said, shared by all processes. */
export interface ModelMemory {
  /** Adds to the tokens that a workspace has spent on a day (counted since 1970). */
  spend(workspace: string, day: number, tokens: number): Promise<void>
  /** The tokens that a workspace, and all together, have spent on a day. */
  spent(workspace: string, day: number): Promise<{ readonly own: number; readonly all: number }>
  /** Counts a person's question in a minute (since 1970), and returns how many there are with it. */
  count(workspace: string, person: string, minute: number): Promise<number>
  /** What was kept under a key; null where there is nothing. */
  recall(workspace: string, key: string): Promise<string | null>
  keep(workspace: string, key: string, answer: string): Promise<void>
}

/** The articles that were added in a workspace, and the texts that were cited. */
export interface ArticleMemory {
  list(workspace: string): Promise<readonly AddedArticle[]>
  get(workspace: string, slug: string): Promise<AddedArticle | null>
  /** Adds an article, or replaces that of the same slug. */
  add(workspace: string, article: AddedArticle): Promise<void>
  /** False where there is none of that slug. */
  remove(workspace: string, slug: string): Promise<boolean>
  /** Keeps the Markdown of a cited text, so that its citations still resolve when the file has changed. */
  keepText(workspace: string, digest: string, text: CitedText): Promise<void>
  text(workspace: string, digest: string): Promise<CitedText | null>
}

export interface AddedArticle {
  readonly slug: string
  readonly markdown: string
  /** The person's id. */
  readonly addedBy: string
  /** In milliseconds since 1970. */
  readonly addedAt: number
}

export interface CitedText {
  readonly slug: string
  readonly markdown: string
}

/** A language model, whoever serves it. */
export interface Model {
  readonly name: string
  /**
   * The answer's text in pieces as they come, cut anywhere, and last what it cost where the server says so.
   *
   * @throws ModelError with its cause; an aborted `signal` ends the pieces
   */
  complete(prompt: Prompt, signal: AbortSignal): AsyncIterable<Piece>
  /** Counts a text's tokens; loaded when it is first needed. */
  counter(): Promise<(text: string) => number>
  /** Asks the server something that costs nothing. Throws a ModelError where it refuses the key or the model. */
  probe(signal: AbortSignal): Promise<void>
}

export interface Prompt {
  /** What the model is told to do; the same for every question. */
  readonly system: string
  /** The article first, then what differs from question to question. */
  readonly user: string
  /** The shape of the answer. */
  readonly shape: Shape
}

export interface Shape {
  readonly name: string
  /** A JSON schema in which every property is required, as strict servers want it. */
  readonly schema: Readonly<Record<string, unknown>>
}

export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'usage'; readonly usage: Usage }

/** In tokens. */
export interface Usage {
  readonly input: number
  /** The part of the input that the server had cached. */
  readonly cached: number
  readonly output: number
}
