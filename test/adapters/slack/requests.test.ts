import { expect, it } from 'vitest'
import { mention, signed, signedRequest, slashCommand } from '../../support/slack/payloads.ts'
import { openOnSlack } from '../../support/slack/service.ts'

async function open() {
  const { url, slack, settled, lines } = await openOnSlack('http')
  const post = (init: RequestInit) => fetch(`${url}/slack/events`, init)
  return { post, slack, settled, lines, url }
}

it('refuses what is forged, unsigned or stale', async () => {
  const { post, slack } = await open()
  const sent = slashCommand(slack, 'summary')
  const [minute, now] = [60_000, Date.now()]
  expect((await post(signedRequest(sent, { secret: 'f'.repeat(32) }))).status).toBe(401)
  expect((await post(signedRequest(sent, { at: now - 6 * minute }))).status).toBe(401)
  expect((await post(signedRequest(sent, { at: now + 6 * minute }))).status).toBe(401)
  expect((await post({ method: 'POST', body: '{"type":"event_callback"' })).status).toBe(401)
  expect(slack.shown).toEqual([])
})

it('acknowledges a request that is sent again, and answers it once', async () => {
  const { post, slack, settled } = await open()
  const request = signedRequest(slashCommand(slack, 'summary'))
  expect((await post(request)).status).toBe(200)
  expect((await post(request)).status).toBe(200)
  await settled()
  await new Promise((resolve) => setTimeout(resolve, 200))
  expect(slack.shown).toHaveLength(1)
})

it('refuses a body over 1 MB before it looks at it', async () => {
  const { post } = await open()
  expect((await post(signed('x'.repeat(1_000_001)))).status).toBe(413)
})

it.each([
  ['JSON', 'null', 'application/json'],
  ['a form', 'payload=null', 'application/x-www-form-urlencoded'],
  ['half of a JSON', '{"type":', 'application/json'],
  ['a number', '7', 'application/json'],
])('answers a signed body that says nothing, as %s', async (_name, body, type) => {
  const { post } = await open()
  expect((await post(signed(body, type))).status).toBe(400)
})

it('proves that it is there when Slack asks', async () => {
  const { post } = await open()
  const response = await post(signed('{"type":"url_verification","challenge":"3eZbrw1a"}'))
  expect(await response.json()).toEqual({ challenge: '3eZbrw1a' })
  expect((await post(signed('ssl_check=1&token=x', 'application/x-www-form-urlencoded'))).status).toBe(200)
})

it('acknowledges what it does not work on', async () => {
  const { post } = await open()
  const joined = mention('', { type: 'member_joined_channel' })
  expect((await post(signedRequest(joined))).status).toBe(200)
})

it('has no endpoint where Socket Mode runs', async () => {
  const { url, slack } = await openOnSlack('socket')
  const response = await fetch(`${url}/slack/events`, signedRequest(slashCommand(slack, 'summary')))
  expect(response.status).toBe(404)
})

it('logs neither the secret words of a request nor those of the person', async () => {
  const { post, slack, settled, lines } = await open()
  await post(signedRequest(slashCommand(slack, 'Who is Zebediah?')))
  await settled()
  expect(lines.join('')).not.toMatch(/Zebediah|xoxb-|\/response\//)
})
