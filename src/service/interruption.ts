/** What ended a job from outside; the reason of its signal. */
export type Interruption = 'stopped' | 'draining' | 'lost'

/** Whether a person ended the answer: what it has said so far stands, and it is still this process's to end. */
export function wasStopped(signal: AbortSignal): boolean {
  const reason: Interruption | undefined = signal.reason
  return signal.aborted && reason === 'stopped'
}

/** A signal of the interruptions after which the inquiry is another process's. */
export function untilGone(signal: AbortSignal): AbortSignal {
  const gone = new AbortController()
  const heed = () => {
    if (!wasStopped(signal)) gone.abort(signal.reason)
  }
  if (signal.aborted) heed()
  else signal.addEventListener('abort', heed, { once: true })
  return gone.signal
}
