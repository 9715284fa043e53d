import type { Article, Range } from '../article/article.ts'
import type { Linker } from '../article/citation.ts'
import { type Citation, citationJson, citeRange } from '../article/citation.ts'
import type { Check, CheckResult, placesOf, Unusable } from '../checking/verdict.ts'
import type { EngineName } from '../engine/engine.ts'
import { InputError } from '../errors.ts'
import type { Library } from '../library.ts'
import type { Block, Reply, Span } from '../reply.ts'
import { checkWords, words } from '../words.ts'
import type { Command } from './command.ts'

export const check: Command = {
  name: 'check',
  help: 'Tells whether a quotation is the article’s, or whether the article says so.',
  notes: [
    'exact: these are the article’s words. Forgiven is what copying does to a text, and an editor’s marks are honoured: “…” where words are left out, [brackets] around words put in, [sic].',
    'altered: nearly; what was changed is marked beside the article’s own words. An elision that hides a “not”, or parts in another order, are changes too.',
    'supported or contradicted: a claim in other words that the article makes, or that it denies.',
    'absent: not in these words; the nearest passage is shown, and whether another article has the words.',
    'Where a model is set, it is asked for a claim that is not in these words: what it finds is shown as far as the sentences bear it out. It is never asked about a quotation.',
    'Several quotations in one text are checked one by one, in the quotation marks of any language.',
  ],
  parameters: [
    { name: 'text', help: 'a quotation, a claim, or a text with quotations', type: 'rest', required: true },
  ],
  examples: [
    'check "the reset is recognized by both … as an asset, not a liability"',
    'check The meeting was a disaster',
  ],
  batch: 'text',
  async *run({ text = '' }, { article: read, library, link, engine, signal }) {
    // Loaded when something is checked: no other command waits for it.
    const { checkText, placesOf } = await import('../checking/verdict.ts')
    const article = await read()
    const result = checkText(text, article)
    if (typeof result === 'string') throw unusable(result)
    const others = await elsewhere(result, article, library, link, placesOf)
    if (others.length || !isOpen(result, text)) {
      yield replyTo(result, article, others, link)
      return
    }
    for await (const weighing of engine.weigh({ article, text }, link, signal)) {
      const { verdict, citations, engine: name, notice } = weighing
      const found = citations.flatMap(({ range }) => range ?? [])
      const ranges = found.length ? found : result.ranges
      yield replyTo({ ...result, verdict, ranges }, article, others, link, { engine: name, notice })
    }
  },
}

/** Whether it is a claim, not a quotation, of which the words alone find nothing: it may be there in others. */
function isOpen({ verdict, checks, text: checked }: CheckResult, text: string): boolean {
  return verdict === 'absent' && !checks.length && checked === text
}

/** Where a text cannot be compared word by word, this much of it can. */
const ADVISED_CHARACTERS = 4_000

function unusable(problem: Unusable): InputError {
  switch (problem) {
    case 'empty':
      return new InputError('check.empty', checkWords.empty)
    case 'unreadable':
      return new InputError('check.unreadable', checkWords.unreadable)
    case 'too-long':
      return new InputError('check.too-long', checkWords.tooLong(ADVISED_CHARACTERS))
  }
}

/** The places in other articles where words stand that do not stand here. */
async function elsewhere(
  result: CheckResult,
  article: Article,
  library: Library,
  link: Linker,
  find: typeof placesOf,
): Promise<Citation[]> {
  const missing = (result.checks.length ? result.checks : [result]).filter(
    ({ verdict }) => verdict !== 'exact',
  )
  if (!missing.length) return []
  const others = (await library.list()).filter(({ digest }) => digest !== article.digest)
  return others.flatMap((other) =>
    missing.flatMap(({ text }) => (find(text, other) ?? []).map((range) => cite(other, range, link))),
  )
}

/** Cites a range that lies in one paragraph or in one piece of metadata. */
function cite(article: Article, range: Range, link: Linker): Citation {
  const field = article.fields.find(
    ({ range: own }) => own && own.start <= range.start && own.end >= range.end,
  )
  return { ...citeRange(article, range, link), field: field?.name ?? null }
}

interface Source {
  readonly engine: EngineName
  readonly notice?: string | undefined
}

function replyTo(
  result: CheckResult,
  article: Article,
  others: readonly Citation[],
  link: Linker,
  { engine, notice }: Source = { engine: 'extractive' },
): Reply {
  const checks = result.checks.length ? result.checks : [result]
  const cited = checks.map((check) => check.ranges.map((range) => cite(article, range, link)))
  const citations = cited.flat()
  // Words that stand to the letter in another article only are that article's, whatever this one says.
  const verdict =
    others.length && result.verdict !== 'altered' && !result.checks.length ? 'absent' : result.verdict
  let first = 0
  const blocks = checks.flatMap((check, index) => {
    const from = first
    first += cited[index]!.length
    return blocksOf(
      { ...check, verdict: checks.length > 1 ? check.verdict : verdict },
      from,
      cited[index]!.length,
    )
  })
  return {
    command: 'check',
    article,
    engine,
    outcome: 'answered',
    blocks: [
      ...blocks,
      ...blocksOfOthers(others, citations.length),
      ...(notice ? [{ type: 'notice', text: notice } as const] : []),
    ],
    citations: [...citations, ...others],
    data: {
      citations: citations.map(citationJson),
      verdict,
      changes: changesJson(result),
      ...(others.length && { elsewhere: others.map(citationJson) }),
      ...(notice && { notice }),
      ...(result.checks.length && {
        checks: checks.map((check, index) => ({
          text: check.text,
          verdict: check.verdict,
          changes: changesJson(check),
          citations: cited[index]!.map(citationJson),
        })),
      }),
    },
  }
}

function changesJson({ changes }: Check) {
  return changes.map(({ said, article }) => ({ said, article }))
}

function blocksOf(check: Check, first: number, count: number): Block[] {
  const verdict: Block = { type: 'heading', text: checkWords[check.verdict] }
  const quotations = Array.from(
    { length: count },
    (_, at): Block => ({ type: 'quotation', citation: first + at }),
  )
  const difference: Block[] = [
    { type: 'notice', text: checkWords.difference },
    { type: 'prose', spans: differenceOf(check) },
    { type: 'notice', text: checkWords.own },
  ]
  switch (check.verdict) {
    case 'exact':
      return [verdict, ...quotations]
    case 'altered':
      return [verdict, ...difference, ...quotations]
    case 'supported':
    case 'contradicted':
      return [verdict, ...(check.changes.length ? difference : []), ...quotations]
    case 'absent':
      if (!count) return [verdict]
      return [
        verdict,
        { type: 'notice', text: count > 1 ? words.nearestSeveral : words.nearest },
        ...quotations,
      ]
  }
}

/** The text that was checked, each change marked beside the article's words. */
function differenceOf({ text, changes }: Check): Span[] {
  const spans: Span[] = []
  let from = 0
  const push = (piece: string, style?: Span['style']) => {
    if (piece) spans.push(style ? { text: piece, style } : { text: piece })
  }
  for (const { article, at } of changes.toSorted((a, b) => a.at.start - b.at.start)) {
    const spaced = /\s$/.test(text.slice(0, at.start)) || at.start === 0
    push(text.slice(from, at.start))
    const said = text.slice(at.start, at.end)
    push(said.trim(), 'said')
    if (article) push(!said && spaced ? '' : ' ')
    push(article, 'right')
    if (article && !said && spaced) push(' ')
    from = Math.max(from, at.end)
  }
  push(text.slice(from))
  return spans
}

function blocksOfOthers(others: readonly Citation[], first: number): Block[] {
  return others.flatMap((citation, index): Block[] => [
    { type: 'notice', text: checkWords.elsewhere(citation.article.metadata.title) },
    { type: 'quotation', citation: first + index },
  ])
}
