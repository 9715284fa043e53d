import type { Reply } from '../../core/reply.ts'

/** The exit statuses of the terminal's commands. */
export const EXIT = { answered: 0, failed: 1, unusable: 2, refused: 3 } as const

/** The Reply that the snapshots end in; null where it was stopped before there was one. */
export async function lastReply(snapshots: AsyncIterable<Reply>, signal: AbortSignal): Promise<Reply | null> {
  let last: Reply | null = null
  for await (const snapshot of snapshots) last = snapshot
  if (!last && !signal.aborted) throw new Error('A command ended without a reply')
  return last
}
