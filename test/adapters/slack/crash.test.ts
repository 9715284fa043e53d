import { expect, it, onTestFinished } from 'vitest'
import { startProgram, temporaryFolder } from '../../support/program.ts'
import { until } from '../../support/service.ts'
import { signedRequest, slashCommand } from '../../support/slack/payloads.ts'
import { openSlack } from '../../support/slack/server.ts'
import { slackSettings, textOf } from '../../support/slack/service.ts'

/** The program itself, with the repository's own article, on a stand-in for Slack. */
async function open() {
  const slack = await openSlack()
  onTestFinished(() => slack.close())
  const folder = await temporaryFolder()
  async function start() {
    const program = await startProgram('main.ts', { folder, env: slackSettings(slack, 'http') })
    const url = await program.url()
    const send = (text: string) => fetch(`${url}/slack/events`, signedRequest(slashCommand(slack, text)))
    return { program, send }
  }
  return { slack, start }
}

const FROM_ARTICLE = 'Obama-Putin Meeting'

it('sums the article up when somebody types /reset summary', async () => {
  const { slack, start } = await open()
  const { send } = await start()
  expect((await send('summary')).status).toBe(200)
  await until(() => slack.shown.length > 0)
  const [message] = slack.shown
  expect(textOf(message!)).toContain('A Cold but Promising Obama-Putin Meeting')
  expect(textOf(message!)).toContain(FROM_ARTICLE)
  expect(textOf(message!)).toMatch(/\[1\] ¶\d/)
  expect(slack.refused).toEqual([])
})

it('answers it in another process, once, where the first was killed before Slack had heard of it', async () => {
  const { slack, start } = await open()
  const { program, send } = await start()
  slack.fault('chat.postMessage', { kind: 'limited', seconds: 20 })
  expect((await send('summary')).status).toBe(200)
  await until(() => slack.calls.some(({ method }) => method === 'chat.postMessage'))
  program.child.kill('SIGKILL')
  await program.ended()
  expect(slack.shown).toEqual([])
  await start()
  await until(() => slack.shown.length > 0, 30_000)
  expect(textOf(slack.shown[0]!)).toContain(FROM_ARTICLE)
}, 60_000)

it('finds and completes its message where it was killed after Slack had taken it', async () => {
  const { slack, start } = await open()
  const { program, send } = await start()
  slack.fault('chat.postMessage', { kind: 'held' })
  expect((await send('summary')).status).toBe(200)
  await until(() => slack.shown.length > 0)
  program.child.kill('SIGKILL')
  await program.ended()
  await start()
  await until(() => slack.shown[0]?.edits === 1, 30_000)
  expect(slack.shown).toHaveLength(1)
}, 60_000)
