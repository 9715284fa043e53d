import type { Block, Outcome, Reply } from '../reply.ts'

/** A Reply that is the bot's own remark, about no article; where it could not be worked on, `error` in its JSON. */
export function remark(
  command: string,
  outcome: Outcome,
  text: string,
  more: readonly Block[] = [],
  data: Readonly<Record<string, unknown>> = {},
): Reply {
  const failed = outcome === 'unusable' || outcome === 'failed'
  return {
    command,
    article: null,
    engine: 'extractive',
    outcome,
    blocks: [{ type: 'notice', text }, ...more],
    citations: [],
    data: failed ? { error: text, ...data } : data,
  }
}
