import { describe, expect, it } from 'vitest'
import { until } from '../../support/service.ts'
import {
  click,
  directMessage,
  globalShortcut,
  mention,
  messageShortcut,
  newTs,
  opened,
  slashCommand,
  submission,
} from '../../support/slack/payloads.ts'
import { BOT_USER, CHANNELS } from '../../support/slack/server.ts'
import { openOnSlack, textOf } from '../../support/slack/service.ts'

describe.each(['http', 'socket'] as const)('through %s', (transport) => {
  it('checks somebody’s message against the article, in its thread', async () => {
    const { slack, send, answer } = await openOnSlack(transport)
    const ts = newTs()
    const text = 'The harbour of Lindholm was built in 1894 by the brothers Aberg.'
    await send(messageShortcut(slack, 'check', { ts, text }))
    const message = await answer()
    expect(message.thread).toBe(ts)
    expect(message.text).toMatch(/Ada L\. asked: [\s\S]*Nearly[\s\S]*1894[\s\S]*1874/)
    expect(slack.refused).toEqual([])
  })

  it('finds the passage of a message in a channel that it has not joined, for the asker alone', async () => {
    const { slack, send, answer } = await openOnSlack(transport)
    const message = { ts: newTs(), text: 'nets in the customs house' }
    await send(messageShortcut(slack, 'find', message, CHANNELS.foreign))
    const found = await answer()
    expect(found.only).toBe('U0ADA')
    expect(textOf(found)).toContain('The fishermen then mend their nets in the old customs house.')
  })

  it('opens a dialogue and answers it in the asker’s own conversation', async () => {
    const { slack, send, answer } = await openOnSlack(transport)
    await send(globalShortcut('ask'))
    await until(() => slack.calls.some(({ method }) => method === 'views.open'))
    await send(submission('ask', { question: { question: { value: 'When was the harbour built?' } } }))
    const message = await answer()
    expect(message.channel).toBe('DU0ADA')
    expect(message.text).toMatch(/You asked: When was the harbour built\?[\s\S]*1874/)
    expect(slack.refused).toEqual([])
  })

  it('shows at Home what is read and a menu that works', async () => {
    const { slack, send, settled } = await openOnSlack(transport)
    await send(opened('home'))
    await settled()
    const published = slack.calls.find(({ method }) => method === 'views.publish')
    expect(JSON.stringify(published?.args)).toContain('The Harbour')
    expect(slack.shown).toEqual([])
    expect(slack.refused).toEqual([])
    const action = { action_id: 'choice:4:0', block_id: 'choices 4|direct/U0ADA', value: 'summary' }
    const pressed = click(slack, { channel: 'none', ts: newTs(), thread: null, only: null }, action)
    const { channel: _, ...payload } = pressed.payload
    await send({ ...pressed, payload: { ...payload, container: { type: 'view', view_id: 'V1' } } })
    await settled(2)
    expect(slack.shown[0]).toMatchObject({ channel: 'DU0ADA' })
  })

  it('suggests prompts in the person’s conversation with it', async () => {
    const { slack, send, settled } = await openOnSlack(transport)
    await send(opened('messages'))
    await settled()
    const suggested = slack.calls.find(({ method }) => method === 'assistant.threads.setSuggestedPrompts')
    expect(JSON.stringify(suggested?.args.prompts)).toContain('summary')
    expect(slack.shown).toEqual([])
    expect(slack.refused).toEqual([])
  })

  it('adds the article that is attached', async () => {
    const { slack, send, answer } = await openOnSlack(transport)
    const file = slack.attach('mill.md', '# The Mill\n\nThe mill of Ost stands on a hill. It grinds rye.\n')
    await send(mention('add', { files: [file], subtype: 'file_share' }))
    expect((await answer()).text).toContain('“the-mill”')
  })

  it('follows a thread that its own answer began, and no other', async () => {
    const { slack, send, settled } = await openOnSlack(transport)
    await send(slashCommand(slack, 'summary'))
    await settled()
    const thread_ts = slack.shown[0]!.ts
    const said = { type: 'message', channel: CHANNELS.joined, channel_type: 'channel', thread_ts }
    await send(directMessage('When was it built?', { ...said, parent_user_id: 'U0BOB' }))
    await send(directMessage('When was the harbour built?', { ...said, parent_user_id: BOT_USER }))
    await settled(2)
    expect(slack.shown.map(({ thread }) => thread)).toEqual([null, thread_ts])
  })
})
