import { parseAddress, resolveAddress } from '../article/address.ts'
import { citeRange } from '../article/citation.ts'
import { referTo, STYLES, type Style } from '../article/references/passage.ts'
import { InputError } from '../errors.ts'
import type { Block, Reply } from '../reply.ts'
import { citeWords, words } from '../words.ts'
import type { Command } from './command.ts'

export const cite: Command = {
  name: 'cite',
  help: 'Gives a passage with its bibliographic reference, ready to paste.',
  notes: ['“quote” and “outline” show the addresses. The style may follow the address: cite ¶4.2 apa.'],
  parameters: [
    {
      name: 'address',
      help: 'where it stands: ¶4.2, p4s2, ¶3–5',
      type: 'rest',
      required: true,
      completes: 'address',
    },
    {
      name: 'style',
      help: 'how the reference is written; plain where nothing is said',
      type: 'choice',
      required: false,
      choices: STYLES,
    },
  ],
  examples: ['cite ¶4.2', 'cite ¶4.2 apa', 'cite ¶3-5 style:bibtex'],
  async *run({ address: written = '', style: named }, { article: read, link }) {
    const { address, style } = readCall(written, named)
    const article = await read()
    const [first, ...others] = resolveAddress(article, address).map((range) =>
      citeRange(article, range, link),
    )
    if (!first) throw new InputError('cite.no-address', citeWords.noAddress(written))
    const { text, reference } = referTo([first, ...others], style)
    const citations = [first, ...others]
    const quotation: Block[] =
      style === 'bibtex' ? citations.map((_, citation) => ({ type: 'quotation', citation })) : []
    const reply: Reply = {
      command: 'cite',
      article,
      engine: 'extractive',
      outcome: 'answered',
      blocks: [...quotation, { type: 'prose', spans: [{ text, style: 'literal' }] }],
      citations,
      data: { style, text, reference },
    }
    yield reply
  },
}

/** The style may also be the last word of what is taken for the address. */
function readCall(written: string, named: string | undefined) {
  const whole = parseAddress(written)
  if (whole) return { address: whole, style: styleOf(named ?? STYLES[0]) }
  const [, before = '', last = ''] = /^(.*\S)\s+(\S+)$/u.exec(written.trim()) ?? []
  const address = parseAddress(before)
  if (!address || named) throw new InputError('cite.no-address', citeWords.noAddress(written))
  return { address, style: styleOf(last) }
}

function styleOf(word: string): Style {
  const style = STYLES.find((style) => style === word.toLowerCase())
  if (!style) throw new InputError('cite.no-style', words.notAChoice(word, STYLES))
  return style
}
