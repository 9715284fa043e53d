import { isOf } from '../conversation/rights.ts'
import { settingsFor } from '../conversation/settings.ts'
import { ArticleError, InputError } from '../errors.ts'
import type { Library } from '../library.ts'
import type { Memory } from '../ports.ts'
import type { Reply } from '../reply.ts'
import { byline, words } from '../words.ts'
import type { Command, Context } from './command.ts'
import { remark } from './remark.ts'

/** What an added text may have, in UTF-8 bytes. */
const MAX_BYTES = 1_000_000

export const add: Command = {
  name: 'add',
  help: 'Adds an article to this workspace: pasted, or as an attached .md or .txt file.',
  notes: ['“add remove:<name>” takes one out that was added here. Only this workspace sees what it added.'],
  keeps: true,
  parameters: [
    { name: 'text', help: 'the article, as Markdown or plain text', type: 'rest', required: false },
    { name: 'remove', help: 'the name of the article to take out', type: 'word', required: false },
    { name: 'sure', help: 'whether it shall go at once', type: 'choice', required: false, choices: ['yes'] },
  ],
  examples: ['add # A title\n\nIts first paragraph.', 'add remove:a-title'],
  async *run({ text, remove, sure }, context) {
    const { memory, inquiry, rights } = context
    if (!memory) {
      yield remark('add', 'unusable', words.nothingKept)
      return
    }
    const { adding = 'everyone' } = await settingsFor(memory, inquiry)
    if (!(await isOf(adding, inquiry, rights))) yield remark('add', 'unusable', words.managersOnly)
    else if (remove) yield await removed(remove, sure === 'yes', memory, context)
    else yield await added(text ?? inquiry.files?.[0]?.text, memory, context)
  },
}

async function added(
  text: string | undefined,
  memory: Memory,
  { inquiry, library, read }: Context,
): Promise<Reply> {
  if (!text?.trim()) throw new InputError('add.empty', words.addNothing)
  if (Buffer.byteLength(text) > MAX_BYTES) throw new InputError('add.large', words.addTooLarge)
  const title = (await read(text, 'added')).metadata.title
  const slug = await freeSlug(title, library)
  const article = await read(text, slug)
  await memory.articles.add(inquiry.workspace, {
    slug,
    markdown: text,
    addedBy: inquiry.asker.id,
    addedAt: inquiry.askedAt,
  })
  return {
    command: 'add',
    article,
    engine: 'extractive',
    outcome: 'answered',
    blocks: [
      { type: 'notice', text: words.added(slug) },
      { type: 'heading', text: article.metadata.title },
      { type: 'notice', text: byline(article.metadata) },
      { type: 'choices', choices: [{ label: words.readIt, line: `use ${slug}` }] },
    ],
    citations: [],
    data: {},
  }
}

async function removed(
  slug: string,
  sure: boolean,
  memory: Memory,
  { inquiry: { workspace }, library }: Context,
): Promise<Reply> {
  const own = await memory.articles.get(workspace, slug)
  if (!own) {
    // An article of the whole installation is not a workspace's to take out; an unknown one is said as such.
    await library.get(slug)
    return remark('add', 'unusable', words.notAddedHere(slug))
  }
  if (!sure) {
    const choices = [{ label: words.removeIt, line: `add remove:${slug} sure:yes` }]
    return remark('add', 'answered', words.removing(slug), [{ type: 'choices', choices }])
  }
  await memory.articles.remove(workspace, slug)
  return remark('add', 'answered', words.removed(slug))
}

/** `a-title`, or `a-title-2` where that is taken. */
async function freeSlug(title: string, library: Library): Promise<string> {
  const base = slugFrom(title) || 'article'
  for (let number = 1; ; number++) {
    const slug = number === 1 ? base : `${base}-${number}`
    if (!(await isTaken(slug, library))) return slug
  }
}

function slugFrom(title: string): string {
  const words = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return words
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
}

async function isTaken(slug: string, library: Library): Promise<boolean> {
  try {
    await library.get(slug)
    return true
  } catch (error) {
    if (error instanceof ArticleError) return false
    throw error
  }
}
