import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GameEvent, type GameState, READY, replay, step } from '../../../src/core/quiz/game.ts'
import type { Question } from '../../../src/core/quiz/question.ts'

function question(answer: number, options = ['one', 'two', 'three', 'four']): Question {
  return { kind: 'gap', question: 'How many?', options, answer, cited: { start: 0, end: 9 }, altered: null }
}

const questions = fc.array(
  fc.integer({ min: 0, max: 3 }).map((answer) => question(answer)),
  { minLength: 1, maxLength: 6 },
)

const event: fc.Arbitrary<GameEvent> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('start' as const), key: fc.string(), atMs: fc.nat() }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      type: fc.constant('answer' as const),
      key: fc.string(),
      atMs: fc.nat(),
      question: fc.option(fc.integer({ min: 0, max: 6 })),
      option: fc.integer({ min: -1, max: 5 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ type: fc.constant('stop' as const), key: fc.string(), atMs: fc.nat() }),
  },
)

function eachGame(check: (questions: readonly Question[], events: readonly GameEvent[]) => void) {
  fc.assert(fc.property(questions, fc.array(event, { maxLength: 20 }), check))
}

const start: GameEvent = { type: 'start', key: 's', atMs: 1 }
const answer = (option: number, question: number | null = null): GameEvent => ({
  type: 'answer',
  key: `a${option}`,
  atMs: 2,
  question,
  option,
})

describe('a game that one person plays', () => {
  it('scores each question at most once, whatever comes in whatever order', () => {
    eachGame((questions, events) => {
      const revealed: number[] = []
      let state: GameState = READY
      for (const event of events) {
        const next = step(questions, state, event)
        for (const effect of next.effects) if (effect.type === 'reveal') revealed.push(effect.question)
        state = next.state
      }
      expect(new Set(revealed).size).toBe(revealed.length)
      expect(revealed).toEqual(revealed.map((_, at) => at))
    })
  })

  it('counts as right what was chosen right', () => {
    eachGame((questions, events) => {
      const { chosen, right } = replay({ questions, events })
      expect(right).toBe(chosen.filter((option, at) => questions[at]?.answer === option).length)
    })
  })

  it('has the same state when its events are played again, all or only those that changed it', () => {
    eachGame((questions, events) => {
      let state: GameState = READY
      const telling: GameEvent[] = []
      for (const event of events) {
        const next = step(questions, state, event)
        if (next.state !== state) telling.push(event)
        state = next.state
      }
      expect(replay({ questions, events })).toEqual(state)
      expect(replay({ questions, events: telling })).toEqual(state)
    })
  })

  it('ends once and stays as it was then', () => {
    eachGame((questions, events) => {
      let state: GameState = READY
      for (const event of events) {
        const next = step(questions, state, event)
        if (state.phase === 'over') expect(next.state).toBe(state)
        state = next.state
      }
    })
  })

  it('asks, reveals, and ends with the score', () => {
    const two = [question(1), question(0)]
    const begun = step(two, READY, start)
    expect(begun.effects).toEqual([{ type: 'ask', question: 0 }])
    const once = step(two, begun.state, answer(1))
    expect(once.effects).toEqual([
      { type: 'reveal', question: 0, option: 1, isRight: true },
      { type: 'ask', question: 1 },
    ])
    expect(step(two, once.state, answer(3)).effects).toEqual([
      { type: 'reveal', question: 1, option: 3, isRight: false },
      { type: 'end', right: 1, answered: 2, questions: 2 },
    ])
  })

  it('tells a click that comes too late from an answer to the next question', () => {
    const two = [question(1), question(0)]
    const state = replay({ questions: two, events: [start, answer(1)] })
    expect(step(two, state, answer(0, 0))).toEqual({ state, effects: [{ type: 'closed', question: 0 }] })
  })

  it('takes no option that the question does not have', () => {
    const one = [question(0, ['True', 'False'])]
    const state = replay({ questions: one, events: [start] })
    expect(step(one, state, answer(2)).effects).toEqual([{ type: 'no-option', options: 2 }])
  })
})
