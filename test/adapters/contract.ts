import { describe, expect, it } from 'vitest'
import { type Citation, citeRange } from '../../src/core/article/citation.ts'
import { createLinker } from '../../src/core/article/fragment.ts'
import { load } from '../../src/core/article/load.ts'
import type { Block, Reply } from '../../src/core/reply.ts'

/** A message as its readers see it. */
export interface ShownMessage {
  /** All text, the marks of quotations and links left out. */
  readonly text: string
  readonly links: readonly { readonly text: string; readonly url: string }[]
  /** What would ping somebody, or would become a link that the platform made by itself. */
  readonly pings: readonly string[]
}

/** Something that a person asked, as the platform delivers it. */
export interface Asked {
  /** Delivers it, for the first time or again. */
  readonly arrive: () => Promise<void>
  /** Where its answer belongs. */
  readonly where: string
}

/** What arrives at a platform, and what then stands there. */
export interface Arrivals {
  ask(text: string): Asked
  /** The bot's own message comes back to it. */
  speakItself(text: string): Promise<void>
  /** Somebody who is not the platform sends a question; returns whether it was refused. */
  forge(text: string): Promise<boolean>
  /** Waits until so many answers stand, and a moment more; returns where each stands. */
  answers(count: number): Promise<readonly { readonly text: string; readonly where: string }[]>
}

/** What a platform brings to the contract. */
export interface PlatformUnderTest {
  readonly name: string
  /** The most that one message shows, in characters; null where there is no such limit. */
  readonly messageLimit: number | null
  /** Renders as the adapter does. */
  show(reply: Reply): readonly ShownMessage[]
  /** Null where a person types into the program itself, so that nothing can arrive twice or be forged. */
  readonly arrivals: (() => Promise<Arrivals>) | null
}

const sentence = (number: number) =>
  `The lamp number ${number} hangs over the *old* quay & <!channel> is on it.`
const ARTICLE = load(
  `---\ntitle: The Quay\nsource: https://example.org/quay\n---\n\n${Array.from({ length: 40 }, (_, at) => sentence(at)).join(' ')}\n`,
  { slug: 'quay' },
)
const LINK = createLinker({ readerUrl: null })
const CITATIONS: readonly Citation[] = ARTICLE.sentences.map(({ start, end }) =>
  citeRange(ARTICLE, { start, end }, LINK),
)

function replyOf(blocks: readonly Block[], citations = CITATIONS): Reply {
  const own = { command: 'ask', engine: 'extractive', outcome: 'answered' } as const
  return { ...own, article: ARTICLE, blocks, citations, data: {} }
}

/** What every adapter keeps, whatever its platform. */
export function adapterContract({ name, messageLimit, show, arrivals }: PlatformUnderTest): void {
  describe(`how ${name} shows a reply`, () => {
    it('keeps the article’s characters in a quotation', () => {
      const [message] = show(replyOf([{ type: 'quotation', citation: 7 }]))
      expect(message?.text.replaceAll(/\s+/g, ' ')).toContain(wordsOf(7))
    })

    it('leads each citation to the very words', () => {
      const spans = [{ text: 'There are lamps.', citations: [3, 5] }]
      const links = show(replyOf([{ type: 'prose', spans }])).flatMap(({ links }) => links)
      for (const at of [3, 5]) expect(links.map(({ url }) => url)).toContain(CITATIONS[at]?.url)
    })

    it('pings nobody, whoever wrote it', () => {
      const text =
        '<!channel> <@U0ADA> @everyone <@&1> <https://evil.example|bank> [bank](https://evil.example)'
      const blocks: Block[] = [
        { type: 'heading', text },
        { type: 'notice', text },
        { type: 'prose', spans: [{ text }] },
        { type: 'list', items: [[{ text }]] },
        { type: 'table', columns: ['', ''], rows: [[text, text]] },
        { type: 'quotation', citation: 0 },
      ]
      const shown = show(replyOf(blocks))
      expect(shown.flatMap(({ pings }) => pings)).toEqual([])
      expect(shown.flatMap(({ links }) => links).filter(({ url }) => url.includes('evil'))).toEqual([])
    })

    it('shows all of a long answer, in messages that each fit', () => {
      const blocks: Block[] = Array.from({ length: 30 }, (_, at) => ({
        type: 'prose',
        spans: [{ text: `Part ${at}. ${'It goes on and on. '.repeat(100)}` }],
      }))
      const shown = show(replyOf(blocks))
      const all = shown.map(({ text }) => text.replaceAll(/\s+/g, ' ')).join(' ')
      for (const at of blocks.keys()) expect(all).toContain(`Part ${at}.`)
      expect(all.match(/goes on and on/g)).toHaveLength(3_000)
      for (const { text } of shown) expect(text.length).toBeLessThanOrEqual(messageLimit ?? Infinity)
    })

    it('breaks no quotation in two where it divides an answer', () => {
      const blocks: Block[] = CITATIONS.map((_, citation) => ({ type: 'quotation', citation }))
      const filler: Block = { type: 'notice', text: 'It goes on and on. '.repeat(90) }
      const shown = show(replyOf(blocks.flatMap((block) => [block, filler])))
      for (const at of CITATIONS.keys()) {
        const whole = shown.filter(({ text }) => text.replaceAll(/\s+/g, ' ').includes(wordsOf(at)))
        expect(whole).toHaveLength(1)
      }
    })
  })

  if (!arrivals) return
  describe(`what arrives from ${name}`, () => {
    it('is answered where it was asked', async () => {
      const { ask, answers } = await arrivals()
      const asked = ask('When was the harbour built?')
      await asked.arrive()
      const [answer] = await answers(1)
      expect(answer).toMatchObject({ where: asked.where, text: expect.stringContaining('1874') })
    })

    it('is answered once, however often it comes', async () => {
      const { ask, answers } = await arrivals()
      const asked = ask('When was the harbour built?')
      await Promise.all([asked.arrive(), asked.arrive()])
      await asked.arrive()
      expect(await answers(1)).toHaveLength(1)
    })

    it('is ignored where the bot said it', async () => {
      const { speakItself, answers } = await arrivals()
      await speakItself('When was the harbour built?')
      expect(await answers(0)).toEqual([])
    })

    it('is refused where somebody else sent it', async () => {
      const { forge, answers } = await arrivals()
      expect(await forge('When was the harbour built?')).toBe(true)
      expect(await answers(0)).toEqual([])
    })
  })
}

/** The article's own characters. */
function wordsOf(at: number): string {
  const { start = 0, end = 0 } = CITATIONS[at]?.range ?? {}
  return ARTICLE.text.slice(start, end)
}
