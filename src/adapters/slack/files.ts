import type { AttachedFile, Inquiry } from '../../core/inquiry.ts'
import type { Payload } from './payloads.ts'

/** Fetches a file that was attached; null where it cannot be had in time. */
export type Download = (url: string) => Promise<string | null>

const MAX_BYTES = 1_000_000
/** Slack is to hear within 3 seconds that the message arrived. */
const WITHIN_MS = 1_500

/**
 * Fetches what Slack keeps for whoever shows the bot's token, which goes to Slack's own hosts and to that of its
 * API alone.
 */
export function createDownload(fetcher: typeof fetch, botToken: string, apiUrl: string): Download {
  return async (url) => {
    const { protocol, hostname, origin } = new URL(url)
    const isSlack = protocol === 'https:' && (hostname === 'slack.com' || hostname.endsWith('.slack.com'))
    if (!isSlack && origin !== new URL(apiUrl).origin) return null
    try {
      const response = await fetcher(url, {
        headers: { authorization: `Bearer ${botToken}` },
        redirect: 'error',
        signal: AbortSignal.timeout(WITHIN_MS),
      })
      // Without the scope files:read Slack answers with a page to log in.
      const isPage = response.headers.get('content-type')?.startsWith('text/html')
      return response.ok && !isPage ? await response.text() : null
    } catch {
      return null // as good as not attached: the person is told how to add a text
    }
  }
}

/** The inquiry with the text file that came with it, where it asks to add one. */
export async function withFiles(inquiry: Inquiry, payload: Payload, download: Download): Promise<Inquiry> {
  if (payload.kind !== 'event' || payload.payload.event.type === 'app_home_opened') return inquiry
  const file = payload.payload.event.files?.find(({ name }) => /\.(md|markdown|txt)$/i.test(name))
  const url = file?.url_private_download
  if (!file || !url || file.size > MAX_BYTES || !/^\s*\/?add\b/i.test(inquiry.text)) return inquiry
  const text = await download(url)
  if (text === null) return inquiry
  const files: readonly AttachedFile[] = [{ name: file.name, text }]
  return { ...inquiry, files }
}
