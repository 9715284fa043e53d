import { render } from '../../../src/adapters/slack/render.ts'
import { inquiryOf } from '../../support/inquiries.ts'
import { until } from '../../support/service.ts'
import { directMessage, mention, newTs, signedRequest } from '../../support/slack/payloads.ts'
import { openOnSlack, textOf } from '../../support/slack/service.ts'
import type { ShownBlock } from '../../support/slack/shapes.ts'
import { blocks } from '../../support/slack/shapes.ts'
import { adapterContract, type ShownMessage } from '../contract.ts'

adapterContract({
  name: 'Slack',
  messageLimit: 12_000,
  show: (reply) => render(reply, inquiryOf()).map(({ text, blocks: own }) => shown(text, blocks.parse(own))),
  async arrivals() {
    const { slack, send, url, settled } = await openOnSlack('http')
    return {
      ask(text) {
        const ts = newTs()
        const sent = mention(text, { ts })
        const arrive = async () => void (await send(sent))
        return { arrive, where: ts }
      },
      async speakItself(text) {
        await send(directMessage(text, { user: 'U0RESET', bot_id: 'B0RESET' }))
      },
      async forge(text) {
        const request = signedRequest(mention(text), { secret: 'f'.repeat(32) })
        return (await fetch(`${url}/slack/events`, request)).status === 401
      },
      async answers(count) {
        await settled(count)
        await until(() => slack.shown.length >= count)
        await new Promise((resolve) => setTimeout(resolve, 200))
        return slack.shown.map((message) => ({ text: textOf(message), where: message.thread ?? '' }))
      },
    }
  },
})

function shown(fallback: string, blocks: readonly ShownBlock[]): ShownMessage {
  return {
    text: textOf({ blocks }),
    links: [...linksIn(blocks)],
    // Rich and plain text hold no markup; the fallback does.
    pings: fallback.match(/<[^>]*>/g) ?? [],
  }
}

function* linksIn(value: unknown): Iterable<{ text: string; url: string }> {
  if (typeof value !== 'object' || value === null) return
  if ('url' in value && typeof value.url === 'string') {
    yield { url: value.url, text: 'text' in value ? String(value.text) : '' }
  }
  for (const entry of Object.values(value)) yield* linksIn(entry)
}
