import type { Article } from '../article/article.ts'
import { type Citation, citeRange } from '../article/citation.ts'
import { articleOf } from '../conversation/cited.ts'
import type { Inquiry } from '../inquiry.ts'
import type { Memory } from '../ports.ts'
import { type Game, type GameEffect, type GameEvent, READY, replay, step } from '../quiz/game.ts'
import { answerOf, letterOf, type Question } from '../quiz/question.ts'
import { quizWords } from '../quiz/words.ts'
import type { Block, Reply } from '../reply.ts'
import type { Context } from './command.ts'
import { remark } from './remark.ts'

/** What a player does: an answer by its option from 0 to the question that is open, or to the one that is named. */
export type Move =
  | { readonly type: 'answer'; readonly option: number; readonly question: number | null }
  | { readonly type: 'stop' }

/** The asker's game in this conversation, if one goes on. */
export async function gameHere(memory: Memory, inquiry: Inquiry): Promise<Game | null> {
  const { workspace, conversation, asker } = inquiry
  const game = await memory.games.at(workspace, conversation, asker.id)
  return game && replay(game).phase === 'asking' ? game : null
}

/** Begins a game in the place of one that may go on, and asks its first question. */
export async function startGame(
  article: Article,
  questions: readonly Question[],
  memory: Memory,
  context: Context,
): Promise<Reply> {
  const { inquiry } = context
  const known = await memory.games.at(inquiry.workspace, inquiry.conversation, inquiry.asker.id)
  const event: GameEvent = { type: 'start', key: keyOf(inquiry), atMs: inquiry.askedAt }
  // The same inquiry again, after a crash: its game is there.
  const game: Game =
    known?.events[0]?.key === event.key
      ? known
      : { article: { slug: article.slug, digest: article.digest }, questions, events: [event] }
  await keep(game, article, memory, inquiry)
  const { effects } = step(game.questions, READY, event)
  const intro: Block[] = [
    { type: 'heading', text: quizWords.title(article.metadata.title) },
    { type: 'notice', text: quizWords.howTo(game.questions.length) },
  ]
  return shown(effects, game, article, context, intro)
}

/** Makes a move in the asker's game and tells what came of it. */
export async function playOn(move: Move, memory: Memory, context: Context): Promise<Reply> {
  const { inquiry, library, read } = context
  const { workspace, conversation, asker } = inquiry
  const game = await memory.games.at(workspace, conversation, asker.id)
  if (!game) return remark('quiz', 'unusable', quizWords.noGame)
  const texts = { library, memory: memory.articles, workspace, read }
  const article = await articleOf(game, texts)
  if (!article) return remark('quiz', 'unusable', quizWords.textGone)
  const event: GameEvent = { ...move, key: keyOf(inquiry), atMs: inquiry.askedAt }
  // An inquiry that was worked on already gets the same reply again.
  const at = game.events.findIndex(({ key }) => key === event.key)
  const earlier = at < 0 ? game.events : game.events.slice(0, at)
  const { state, effects } = step(
    game.questions,
    replay({ ...game, events: earlier }),
    game.events[at] ?? event,
  )
  if (effects.some(({ type }) => type === 'none')) return remark('quiz', 'unusable', quizWords.noGame)
  const changes = state !== replay({ ...game, events: earlier }) && effects.some(changesState)
  if (at < 0 && changes) {
    await keep({ ...game, events: [...game.events, event] }, article, memory, inquiry)
  }
  return shown(effects, game, article, context, [])
}

function changesState({ type }: GameEffect): boolean {
  return type === 'reveal' || type === 'end'
}

function keyOf({ keys }: Inquiry): string {
  return keys[0] ?? ''
}

async function keep(game: Game, article: Article, memory: Memory, inquiry: Inquiry): Promise<void> {
  const { workspace, conversation, asker, askedAt } = inquiry
  await memory.games.keep(workspace, conversation, asker.id, game, askedAt)
  await memory.articles.keepText(workspace, article.digest, {
    slug: article.slug,
    markdown: article.markdown,
  })
}

function shown(
  effects: readonly GameEffect[],
  game: Game,
  article: Article,
  { link }: Context,
  before: readonly Block[],
): Reply {
  const citations: Citation[] = []
  const blocks = effects.flatMap(blocksOf)
  return {
    command: 'quiz',
    article,
    engine: 'extractive',
    outcome: 'answered',
    blocks: [...before, ...blocks],
    citations,
    data: { effects },
  }

  function blocksOf(effect: GameEffect): Block[] {
    const question = 'question' in effect ? game.questions[effect.question] : undefined
    switch (effect.type) {
      case 'ask':
        return question ? asked(question, effect.question, game.questions.length) : []
      case 'reveal':
        if (!question) return []
        citations.push(citeRange(article, question.cited, link))
        return revealed(question, effect.isRight, citations.length - 1)
      case 'end':
        return [{ type: 'notice', text: quizWords.score(effect.right, effect.answered, effect.questions) }]
      case 'closed':
        return [{ type: 'notice', text: quizWords.closed(effect.question + 1) }]
      case 'no-option':
        return [{ type: 'notice', text: quizWords.noOption(letterOf(effect.options - 1)) }]
      case 'none':
        return [{ type: 'notice', text: quizWords.noGame }]
    }
  }
}

function asked({ question, options }: Question, at: number, all: number): Block[] {
  const answers = options.map((_, option) => ({
    label: letterOf(option).toUpperCase(),
    line: `quiz answer:${letterOf(option)} question:${at + 1}`,
  }))
  return [
    { type: 'prose', spans: [{ text: `${at + 1}/${all} `, style: 'strong' }, { text: question }] },
    { type: 'list', items: options.map((option, place) => [{ text: `${letterOf(place)}) ${option}` }]) },
    {
      type: 'choices',
      choices: [...answers, { label: quizWords.stop, line: 'quiz answer:stop' }],
      typed: quizWords.typed(letterOf(options.length - 1)),
    },
  ]
}

function revealed(question: Question, isRight: boolean, citation: number): Block[] {
  const { altered, answer } = question
  const correction = altered ? ` ${quizWords.corrected(altered.said, altered.article)}` : ''
  const verdict = isRight ? quizWords.right : quizWords.wrong(letterOf(answer), answerOf(question))
  return [
    { type: 'prose', spans: [{ text: verdict, style: 'strong' }, { text: correction }] },
    { type: 'quotation', citation },
  ]
}
