import { describe, expect, it } from 'vitest'
import { click, directMessage, mention, newTs, slashCommand } from '../../support/slack/payloads.ts'
import { CHANNELS } from '../../support/slack/server.ts'
import { buttonOf, openOnSlack, textOf } from '../../support/slack/service.ts'

describe.each(['http', 'socket'] as const)('through %s', (transport) => {
  it('answers a command in the channel, naming who asked and pinging nobody', async () => {
    const { slack, send, answer } = await openOnSlack(transport)
    expect(await send(slashCommand(slack, 'summary'))).toEqual({ isKept: true, said: null })
    const message = await answer()
    expect(message).toMatchObject({ channel: CHANNELS.joined, thread: null, only: null })
    expect(textOf(message)).toContain('Ada L. asked: summary')
    expect(textOf(message)).toContain('The harbour of Lindholm was built in 1874 by the brothers Aberg.')
    expect(slack.refused).toEqual([])
  })

  it('answers a mention in its thread', async () => {
    const { send, answer, slack } = await openOnSlack(transport)
    const ts = newTs()
    await send(mention('When was the harbour built?', { ts }))
    const message = await answer()
    expect(message).toMatchObject({ channel: CHANNELS.joined, thread: ts, only: null })
    expect(textOf(message)).toContain('built in 1874')
    expect(textOf(message)).not.toContain('asked:')
    expect(slack.refused).toEqual([])
  })

  it('answers a direct message in its conversation', async () => {
    const { send, answer } = await openOnSlack(transport)
    await send(directMessage('When was the harbour built?'))
    expect(await answer()).toMatchObject({ channel: 'DU0ADA', thread: null })
  })

  it('answers what nobody else is to see to the asker alone, with a way to share it', async () => {
    const { slack, send, answer, settled } = await openOnSlack(transport)
    await send(slashCommand(slack, 'private summary'))
    const message = await answer()
    expect(message.only).toBe('U0ADA')
    await send(click(slack, message, buttonOf(message, 'Share')))
    await settled(2)
    const shared = slack.shown.at(-1)
    expect(shared).toMatchObject({ channel: CHANNELS.joined, only: null })
    expect(slack.refused).toEqual([])
  })

  it('answers to the asker alone in a channel that it has not joined', async () => {
    const { slack, send, answer } = await openOnSlack(transport)
    await send(slashCommand(slack, 'summary', { channel_id: CHANNELS.foreign }))
    expect(await answer()).toMatchObject({ channel: CHANNELS.foreign, only: 'U0ADA' })
  })

  it('opens a menu whose buttons ask', async () => {
    const { slack, send, answer, settled } = await openOnSlack(transport)
    await send(slashCommand(slack, ''))
    const menu = await answer()
    expect(menu.only).toBe('U0ADA')
    await send(click(slack, menu, buttonOf(menu, 'summary')))
    await settled(2)
    expect(textOf(slack.shown.at(-1)!)).toContain('built in 1874')
    expect(slack.refused).toEqual([])
  })

  it('takes an answer back when its asker presses “Delete”', async () => {
    const { slack, send, answer, settled } = await openOnSlack(transport)
    await send(mention('When was the harbour built?'))
    const message = await answer()
    await send(click(slack, message, buttonOf(message, 'Delete')))
    await settled(2)
    expect(slack.shown).toHaveLength(1)
    expect(slack.shown[0]?.isDeleted).toBe(true)
  })

  it('keeps an answer whose “Delete” a stranger presses, and tells them why', async () => {
    const { slack, send, answer, settled } = await openOnSlack(transport)
    await send(mention('When was the harbour built?'))
    const message = await answer()
    await send(click(slack, message, buttonOf(message, 'Delete'), 'U0BOB'))
    await settled(2)
    expect(slack.shown[0]?.isDeleted).toBe(false)
    expect(slack.shown[1]?.text).toContain('Only who asked')
  })

  it('answers once what Slack sends twice, by the same event and by another for the same message', async () => {
    const { slack, send, settled } = await openOnSlack(transport)
    const ts = newTs()
    const first = mention('When was the harbour built?', { ts })
    expect(await send(first)).toMatchObject({ isKept: true })
    expect(await send(first)).toMatchObject({ isKept: true })
    expect(await send(mention('When was the harbour built?', { ts }))).toMatchObject({ isKept: true })
    await settled()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(slack.shown).toHaveLength(1)
  })

  it('says nothing to itself, to other bots and to edits', async () => {
    const { slack, send } = await openOnSlack(transport)
    await send(directMessage('Hello', { bot_id: 'B0OTHER' }))
    await send(directMessage('Hello', { user: 'U0RESET' }))
    await send(directMessage('Hello', { subtype: 'message_changed', message: {} }))
    await send(mention('Hello', { type: 'message', channel_type: 'channel' }))
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(slack.shown).toEqual([])
  })
})
