import type { Reply } from '../../core/reply.ts'

/** The exit statuses of the terminal's commands. */
export const EXIT = { answered: 0, failed: 1, unusable: 2, refused: 3 } as const

/** The Reply that the snapshots end in. */
export async function lastReply(snapshots: AsyncIterable<Reply>): Promise<Reply> {
  let last: Reply | undefined
  for await (const snapshot of snapshots) last = snapshot
  if (!last) throw new Error('A command ended without a reply')
  return last
}
