import { expect, it } from 'vitest'
import { until } from '../../support/service.ts'
import { directMessage, mention, newTs, slashCommand } from '../../support/slack/payloads.ts'
import { CHANNELS } from '../../support/slack/server.ts'
import { openOnSlack, textOf } from '../../support/slack/service.ts'

const QUESTION = 'When was the harbour built?'

it('posts once where the connection drops after Slack has carried it out', async () => {
  const { slack, send, answer } = await openOnSlack('http')
  slack.fault('chat.postMessage', { kind: 'lost' })
  await send(mention(QUESTION))
  expect(textOf(await answer())).toContain('built in 1874')
})

it('finds a lost answer to a command in its channel', async () => {
  const { slack, send, answer } = await openOnSlack('http')
  slack.fault('chat.postMessage', { kind: 'lost' })
  await send(slashCommand(slack, 'summary'))
  expect((await answer()).channel).toBe(CHANNELS.joined)
})

it('tries again where Slack breaks', async () => {
  const { slack, send, answer } = await openOnSlack('http')
  slack.fault('chat.postMessage', { kind: 'status', status: 503 })
  await send(mention(QUESTION))
  await answer()
})

it('waits as long as Slack asks, in that channel alone', async () => {
  const { slack, send, settled } = await openOnSlack('http')
  slack.fault('chat.postMessage', { kind: 'limited', seconds: 2 }, 1, CHANNELS.joined)
  const began = Date.now()
  await send(mention(QUESTION))
  await send(directMessage(QUESTION))
  await settled()
  expect(slack.shown[0]?.channel).toBe('DU0ADA')
  await settled(2)
  const [first, second] = slack.calls.filter(
    ({ method, channel }) => method === 'chat.postMessage' && channel === CHANNELS.joined,
  )
  expect(second!.at - first!.at).toBeGreaterThanOrEqual(1_990)
  expect(Date.now() - began).toBeLessThan(10_000)
})

it('answers in the asker’s own conversation where the thread’s channel is closed', async () => {
  const { send, answer } = await openOnSlack('http')
  await send(mention(QUESTION, { channel: CHANNELS.archived }))
  expect(await answer()).toMatchObject({ channel: 'DU0ADA', thread: null })
})

it('answers a deleted thread’s question in the asker’s own conversation', async () => {
  const { slack, send, answer } = await openOnSlack('http')
  slack.fault('chat.postMessage', { kind: 'error', error: 'thread_not_found' })
  await send(mention(QUESTION, { thread_ts: newTs() }))
  expect((await answer()).channel).toBe('DU0ADA')
})

it('never shows a private answer to a channel where its way has died', async () => {
  const { slack, send, settled } = await openOnSlack('http')
  slack.fault('chat.postEphemeral', { kind: 'error', error: 'user_not_in_channel' })
  await send(mention('private summary'))
  await settled()
  expect(slack.shown.map(({ channel }) => channel)).toEqual(['DU0ADA'])
})

it('sends plain text where Slack does not take the blocks', async () => {
  const { slack, send, answer } = await openOnSlack('http')
  slack.fault('chat.postMessage', { kind: 'error', error: 'invalid_blocks' })
  await send(mention(QUESTION))
  expect(await answer()).toMatchObject({ blocks: [], text: expect.stringContaining('built in 1874') })
})

it('repeats a private answer at most once where Slack does not confirm it', async () => {
  const { slack, send } = await openOnSlack('http')
  slack.fault('response', { kind: 'status', status: 500 }, 10)
  await send(slashCommand(slack, 'private summary'))
  await until(() => slack.calls.filter(({ method }) => method === 'response').length === 2)
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(slack.calls.filter(({ method }) => method === 'response')).toHaveLength(2)
})

it('says once that the token was revoked, and the rest goes on', async () => {
  const { slack, send, lines, url } = await openOnSlack('socket')
  slack.revoke()
  await send(mention(QUESTION))
  await until(() => lines.some((line) => line.includes('"state":"failed"')))
  await until(() => slack.sockets.count === 0)
  expect(
    lines.filter((line) => line.includes('slack.token_revoked') && line.includes('doctor')),
  ).toHaveLength(1)
  const readiness = await fetch(`${url}/readyz`)
  expect(await readiness.json()).toMatchObject({ adapters: { slack: { state: 'failed' } } })
})

it('opens its socket again when Slack closes it', async () => {
  const { slack, send, answer } = await openOnSlack('socket')
  slack.sockets.drop()
  await until(() => slack.sockets.count === 1)
  await send(mention(QUESTION))
  await answer()
})

it('tries on where the socket cannot be opened again at once', async () => {
  const { slack, send, answer } = await openOnSlack('socket')
  slack.fault('apps.connections.open', { kind: 'status', status: 503 }, 2)
  slack.sockets.drop()
  await until(() => slack.sockets.count === 1)
  await send(mention(QUESTION))
  await answer()
})
