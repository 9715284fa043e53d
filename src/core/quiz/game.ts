import type { Question } from './question.ts'

/** What happens in a game that one person plays at their own pace. Questions are numbered from 0. */
export type GameEvent = {
  /** Of the inquiry it came with: the same inquiry, delivered again, changes nothing. */
  readonly key: string
  /** In milliseconds since 1970. */
  readonly atMs: number
} & (
  | { readonly type: 'start' }
  /** `question` is null where the player named none: then it is the one that is open. */
  | { readonly type: 'answer'; readonly question: number | null; readonly option: number }
  | { readonly type: 'stop' }
)

export interface GameState {
  readonly phase: 'ready' | 'asking' | 'over'
  /** What was chosen for each question that was answered, in order; the next one is open. */
  readonly chosen: readonly number[]
  /** How many of them are right. */
  readonly right: number
  /** When it began and ended, in milliseconds since 1970. */
  readonly startedMs: number | null
  readonly endedMs: number | null
}

/** What a player is told. */
export type GameEffect =
  | { readonly type: 'ask'; readonly question: number }
  | { readonly type: 'reveal'; readonly question: number; readonly option: number; readonly isRight: boolean }
  /** The question was answered before, or is not open yet. */
  | { readonly type: 'closed'; readonly question: number }
  | { readonly type: 'no-option'; readonly options: number }
  | { readonly type: 'end'; readonly right: number; readonly answered: number; readonly questions: number }
  /** There is no game that goes on. */
  | { readonly type: 'none' }

export interface Step {
  readonly state: GameState
  readonly effects: readonly GameEffect[]
}

/** What is kept of a game: its state follows from it. */
export interface Game {
  readonly article: { readonly slug: string; readonly digest: string }
  readonly questions: readonly Question[]
  readonly events: readonly GameEvent[]
}

export const READY: GameState = { phase: 'ready', chosen: [], right: 0, startedMs: null, endedMs: null }

/** One event in a game on these questions. Pure; an event that changes nothing gives the same state. */
export function step(questions: readonly Question[], state: GameState, event: GameEvent): Step {
  switch (event.type) {
    case 'start':
      return state.phase === 'ready' ? begin(questions, event.atMs) : { state, effects: [{ type: 'none' }] }
    case 'answer':
      return state.phase === 'asking'
        ? answer(questions, state, event)
        : { state, effects: [{ type: 'none' }] }
    case 'stop':
      return state.phase === 'asking'
        ? end(questions, state, event.atMs)
        : { state, effects: [{ type: 'none' }] }
  }
}

/** The state after all events, in order. */
export function replay({ questions, events }: Pick<Game, 'questions' | 'events'>): GameState {
  return events.reduce((state, event) => step(questions, state, event).state, READY)
}

function begin(questions: readonly Question[], atMs: number): Step {
  const state: GameState = { ...READY, phase: 'asking', startedMs: atMs }
  return questions.length ? { state, effects: [{ type: 'ask', question: 0 }] } : end(questions, state, atMs)
}

function answer(
  questions: readonly Question[],
  state: GameState,
  { question: named, option, atMs }: GameEvent & { readonly type: 'answer' },
): Step {
  const open = state.chosen.length
  if (named !== null && named !== open) return { state, effects: [{ type: 'closed', question: named }] }
  const question = questions[open]
  if (!question?.options[option]) {
    return { state, effects: [{ type: 'no-option', options: question?.options.length ?? 0 }] }
  }
  const isRight = option === question.answer
  const next = { ...state, chosen: [...state.chosen, option], right: state.right + (isRight ? 1 : 0) }
  const reveal = { type: 'reveal', question: open, option, isRight } as const
  if (open + 1 < questions.length) {
    return { state: next, effects: [reveal, { type: 'ask', question: open + 1 }] }
  }
  const last = end(questions, next, atMs)
  return { state: last.state, effects: [reveal, ...last.effects] }
}

function end(questions: readonly Question[], state: GameState, atMs: number): Step {
  const { right, chosen } = state
  return {
    state: { ...state, phase: 'over', endedMs: atMs },
    effects: [{ type: 'end', right, answered: chosen.length, questions: questions.length }],
  }
}
