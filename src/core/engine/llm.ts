import { type Article, textOf } from '../article/article.ts'
import { type Citation, citeRange, type Linker } from '../article/citation.ts'
import { ModelError } from '../errors.ts'
import type { Prompt } from '../ports.ts'
import { askOpenly } from './asking-openly.ts'
import { CLAIMS, readClaims, type WrittenClaim } from './claim-stream.ts'
import { type Claim, type Engine, MAX_CLAIMS, type Summary } from './engine.ts'
import { rankQuestion } from './follow-up.ts'
import { judge } from './gate/judge.ts'
import { type LlmOptions, type ModelCommand, type ModelReport, metered } from './metering.ts'
import { matterFor, matterOfSentences, noticeOf, partsOf } from './reading-matter.ts'
import { mayStandFor } from './translation.ts'
import { weighClaim } from './weighing.ts'

/**
 * Answers in a model's words, of which none is shown that the gate has not passed. What the model does wrong is a
 * ModelError; what had been shown by then stands.
 */
export function createLlm(options: LlmOptions): Engine {
  const { model, prompts, contextTokens, report, now } = options
  return {
    async *answer(question, link, signal) {
      const { article, text, earlier = [] } = question
      const matter = await matterFor(question, model, contextTokens)
      const user = prompts.answer.user({
        article: matter.text,
        conversation: JSON.stringify(earlier.map(({ question, answer }) => ({ question, answer }))),
        question: JSON.stringify(text),
      })
      const notice = noticeOf(matter)
      const shown = statements(article, link, text)
      const prompt = { system: prompts.answer.system, user }
      const verdict = yield* written('ask', prompt, shown, signal, (made) => ({
        engine: 'llm' as const,
        refused: false,
        confidence: shown.confidence(),
        ...made,
        ...notice,
      }))
      if (verdict !== 'refused') return
      const { passages } = rankQuestion(question)
      const nearest = passages.slice(0, NEAREST).map(({ sentence }) => citeRange(article, sentence, link))
      yield {
        engine: 'llm',
        refused: true,
        confidence: SURE_OF_REFUSAL,
        claims: [],
        citations: nearest,
        ...notice,
      }
    },

    async *summarise(article, length, link, signal) {
      const parts = await partsOf(article, model, contextTokens)
      const [first] = parts
      const read = parts.reduce((sum, part) => sum + part.read, 0)
      const notice = noticeOf({ read, of: article.paragraphs.length })
      const claims = String(MAX_CLAIMS[length])
      const { system, user } = prompts.summary
      let matter = first?.text ?? ''
      if (parts.length > 1) {
        const numbers: number[] = []
        for (const part of parts) {
          const telling = statements(article, link)
          const prompt = { system, user: user({ article: part.text, claims }) }
          for await (const _ of written('summary', prompt, telling, signal, (made) => made))
            if (signal.aborted) return
          numbers.push(...telling.cited())
        }
        matter = matterOfSentences(article, numbers)
      }
      const prompt = { system, user: user({ article: matter, claims }) }
      const shown = statements(article, link)
      const verdict = yield* written(
        'summary',
        prompt,
        shown,
        signal,
        (made): Summary => ({ engine: 'llm', ...made, ...notice }),
      )
      if (verdict === 'refused') throw new ModelError('model-broken')
    },

    async *weigh(claim, link, signal) {
      const weighing = await weighClaim(claim, link, signal, options)
      if (weighing) yield weighing
    },

    async *discuss(article, link, signal) {
      const discussion = await askOpenly(article, link, signal, options)
      if (discussion) yield discussion
    },
  }

  /** Snapshots of what has passed, each extending the last. Returns whether the model said that the article does not say. */
  async function* written<Snapshot>(
    command: ModelCommand,
    texts: Pick<Prompt, 'system' | 'user'>,
    shown: Statements,
    signal: AbortSignal,
    snapshotOf: (made: Pick<Summary, 'claims' | 'citations'>) => Snapshot,
  ): AsyncGenerator<Snapshot, 'answered' | 'refused' | 'stopped'> {
    const begun = now()
    const claims = readClaims()
    let waiting: WrittenClaim[] = []
    let made = 0
    for await (const piece of metered(options, command, { ...texts, shape: CLAIMS }, signal)) {
      waiting.push(...claims.write(piece))
      // Until the verdict is known, a claim may belong to a broken answer.
      if (!claims.answered || !waiting.length) continue
      const before = shown.count()
      for (const claim of waiting) shown.add(claim, report)
      made += waiting.length
      waiting = []
      if (shown.count() === before) continue
      if (before === 0) report({ type: 'first-claim', command, ms: now() - begun })
      yield snapshotOf(shown.snapshot())
    }
    if (signal.aborted) return 'stopped'
    claims.end()
    if (claims.answered === made > 0 && !waiting.length) {
      if (made && shown.count() === 0) throw new ModelError('model-unfounded')
      return claims.answered ? 'answered' : 'refused'
    }
    throw new ModelError('model-broken')
  }
}

const NEAREST = 3
const SURE_OF_REFUSAL = 0.1

type Statements = ReturnType<typeof statements>

/** The claims that were shown, each source once. */
function statements(article: Article, link: Linker, question?: string) {
  const claims: Claim[] = []
  const citations: Citation[] = []
  /** The place of a sentence, by its number, in the citations. */
  const places = new Map<number, number>()
  /** Sentences that stand as claims in their own words. */
  const own = new Set<number>()
  const context = question === undefined ? {} : { question }
  let judged = 0
  let asWritten = 0

  function cite(number: number): number[] {
    const known = places.get(number)
    const sentence = article.sentences[number - 1]
    if (known !== undefined || !sentence) return known === undefined ? [] : [known]
    places.set(number, citations.length)
    return [citations.push(citeRange(article, sentence, link)) - 1]
  }

  function translationOf({ text, translation }: WrittenClaim): Pick<Claim, 'translation'> {
    const trimmed = translation?.trim()
    if (!trimmed || question === undefined) return {}
    return mayStandFor(trimmed, text, question, article) ? { translation: trimmed } : {}
  }

  return {
    add(claim: WrittenClaim, report: (report: ModelReport) => void): void {
      const verdict = judge(claim, article, context)
      const reason = 'reason' in verdict ? verdict.reason : null
      report({ type: 'judged', outcome: verdict.outcome, reason })
      judged++
      if (verdict.outcome === 'dropped') return
      if (verdict.outcome === 'replaced') {
        for (const number of verdict.sentences) {
          const sentence = article.sentences[number - 1]
          if (!sentence || own.has(number)) continue
          own.add(number)
          claims.push({ text: textOf(article, sentence), citations: cite(number) })
        }
        return
      }
      asWritten++
      const said = claim.text.trim()
      if (claims.some(({ text }) => text === said)) return
      claims.push({ text: said, ...translationOf(claim), citations: verdict.sentences.flatMap(cite) })
    },
    count: () => claims.length,
    cited: () => [...places.keys()],
    snapshot: () => ({ claims: [...claims], citations: [...citations] }),
    /** The more of what the model says is carried, the surer. */
    confidence: () => 0.6 + (0.4 * asWritten) / Math.max(1, judged),
  }
}
