import type { types } from '@slack/bolt'
import { formatAddress } from '../../core/article/address.ts'
import { catalogue } from '../../core/commands/index.ts'
import { SUMMARY_LENGTHS } from '../../core/engine/engine.ts'
import type { Inquiry } from '../../core/inquiry.ts'
import type { Choices, Reply } from '../../core/reply.ts'
import { slackWords } from '../../core/words.ts'
import { LIMITS } from './limits.ts'
import { shorten } from './text.ts'

/** What a pressed button asks for: a button's value is a command line, its block names the conversation. */
export const SHARE = 'share'
export const SOURCE = 'source'

/** The command lines of a Reply, to press. */
export function choices({ choices }: Choices, at: number, { conversation }: Inquiry): types.ActionsBlock[] {
  const buttons = choices
    .filter(({ line }) => line.length <= LIMITS.buttonValue)
    .slice(0, LIMITS.actions)
    .map(({ label, line }, index) => button(`choice:${at}:${index}`, label, line))
  return row(buttons, `choices ${at}`, conversation)
}

/** What can be done with an answer that stands. */
export function answerButtons(reply: Reply, inquiry: Inquiry): types.ActionsBlock[] {
  if (reply.outcome !== 'answered' || !reply.citations.length) return []
  const [cited] = reply.citations
  const buttons = [
    ...lengths(reply, inquiry),
    ...(cited?.address && reply.command !== 'quote'
      ? [button('quote', slackWords.quote, `quote ${formatAddress(cited.address)}`)]
      : []),
    ...(cited?.url ? [{ ...button(SOURCE, slackWords.source, SOURCE), url: cited.url }] : []),
    ...(isKept(reply) ? [button('delete', slackWords.delete, `delete ${inquiry.keys[0]}`)] : []),
  ]
  return row(buttons, 'answer', inquiry.conversation)
}

/** Ends the answer that is being written. */
export function stopButton({ conversation }: Inquiry): types.ActionsBlock[] {
  return row([button('stop', slackWords.stop, 'stop')], 'stop', conversation)
}

/** Shows everybody what only the asker sees; null where it is nobody else's business. */
export function shareButton(reply: Reply, { text, call, conversation }: Inquiry): types.ActionsBlock[] {
  const command = catalogue.find(({ name }) => name === reply.command)
  const line = text.replace(/^\s*\/?private\s+/i, '').trim()
  const isShown = reply.outcome === 'answered' || reply.outcome === 'refused'
  if (!isShown || call || !line || command?.personal || line.length > LIMITS.buttonValue) return []
  return row([button(SHARE, slackWords.share, line)], SHARE, conversation)
}

/** The conversation that a button's block names; null where the block is none of ours. */
export function conversationOf(blockId: unknown): string | null {
  if (typeof blockId !== 'string' || !blockId.includes('|')) return null
  return blockId.slice(blockId.indexOf('|') + 1)
}

function lengths({ command, data }: Reply, { text }: Inquiry): types.Button[] {
  if (command === 'ask' && typeof data.question === 'string') {
    const line = `quote ${data.question}`
    return line.length <= LIMITS.buttonValue ? [button('more', slackWords.more, line)] : []
  }
  if (command !== 'summary') return []
  const words = text.toLowerCase().split(/\W+/)
  const at = SUMMARY_LENGTHS.findIndex((length) => words.includes(length))
  const now = at < 0 ? SUMMARY_LENGTHS.indexOf('medium') : at
  const [shorter, longer] = [SUMMARY_LENGTHS[now - 1], SUMMARY_LENGTHS[now + 1]]
  return [
    ...(longer ? [button('more', slackWords.more, `summary ${longer}`)] : []),
    ...(shorter ? [button('shorter', slackWords.shorter, `summary ${shorter}`)] : []),
  ]
}

function isKept({ command }: Reply): boolean {
  return catalogue.some(({ name, remembered }) => name === command && remembered === true)
}

function button(id: string, label: string, value: string): types.Button {
  return {
    type: 'button',
    action_id: id,
    text: { type: 'plain_text', text: shorten(label, LIMITS.buttonText), emoji: false },
    value,
  }
}

function row(elements: types.Button[], name: string, conversation: string): types.ActionsBlock[] {
  const block_id = `${name}|${conversation}`
  if (!elements.length || block_id.length > LIMITS.blockId) return []
  return [{ type: 'actions', block_id, elements }]
}
