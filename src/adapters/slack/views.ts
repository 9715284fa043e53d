import type { types } from '@slack/bolt'
import type { Reply } from '../../core/reply.ts'
import { slackWords } from '../../core/words.ts'
import type { Calls } from './calls.ts'
import { LIMITS } from './limits.ts'
import type { Place } from './place.ts'
import type { SlackMessage } from './render.ts'
import { shorten } from './text.ts'

/** The dialogue's name, and that of the shortcut which opens it. */
export const ASK_DIALOGUE = 'ask'
const QUESTION = 'question'

/** Opens the dialogue in which somebody asks about the article, from wherever they are. */
export async function openDialogue(calls: Calls, trigger_id: string): Promise<void> {
  await calls.call('views.open', '', (client) => client.views.open({ trigger_id, view: askDialogue() }))
}

function askDialogue(): types.ModalView {
  return {
    type: 'modal',
    callback_id: ASK_DIALOGUE,
    title: plain(slackWords.askTitle),
    submit: plain(slackWords.ask),
    close: plain(slackWords.close),
    blocks: [
      {
        type: 'input',
        block_id: QUESTION,
        label: plain(slackWords.yourQuestion),
        hint: plain(slackWords.answerComes),
        element: { type: 'plain_text_input', action_id: QUESTION, multiline: true, max_length: 3_000 },
      },
    ],
  }
}

type Values = Readonly<
  Record<string, Readonly<Record<string, { readonly value?: string | null | undefined }>>>
>

/** What somebody wrote into the dialogue; null where nothing. */
export function questionIn(values: Values): string | null {
  return values[QUESTION]?.[QUESTION]?.value?.trim() || null
}

/** Shows what can be asked, on the app's Home or as prompts in the person's conversation with it. */
export async function showMenu(calls: Calls, place: Place, message: SlackMessage): Promise<void> {
  if (place.kind === 'home') {
    const view: types.HomeView = { type: 'home', blocks: message.blocks.slice(0, LIMITS.blocks) }
    await calls.call('views.publish', place.user, (client) =>
      client.views.publish({ user_id: place.user, view }),
    )
    return
  }
  const [first, ...others] = message.lines.map((line) => ({
    title: shorten(line, LIMITS.buttonText),
    message: line,
  }))
  // A menu that could not be made is no reason to disturb anybody.
  if (!first) return
  await calls.call('assistant.threads.setSuggestedPrompts', place.channel, (client) =>
    client.assistant.threads.setSuggestedPrompts({
      channel_id: place.channel,
      title: slackWords.askTitle,
      prompts: [first, ...others].slice(0, LIMITS.prompts),
    }),
  )
}

/** The command lines that a Reply offers. */
export function linesOf({ blocks }: Reply): string[] {
  return blocks.flatMap((block) => (block.type === 'choices' ? block.choices.map(({ line }) => line) : []))
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false }
}
