/** `&`, `<` and `>` are all that forms links and mentions in Slack's text. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/**
 * What a person wrote, without Slack's markup: links and mentions as they read, and none of `own`, the bot's
 * user id. See https://docs.slack.dev/messaging/formatting-message-text.
 */
export function plainFrom(text: string, own: string | null): string {
  return text
    .replaceAll(/<([@#!]?)([^<>|]*)(?:\|([^<>]*))?>/g, (_, kind: string, target: string, label?: string) => {
      if (kind === '@' && target === own) return ' '
      if (kind === '') return label ?? target
      const name = label ?? target.replace(/^subteam\^/, '')
      return kind === '#' ? `#${name}` : `@${name.replace(/^@/, '')}`
    })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim()
}

/** Where a text may be cut, the best first: behind a paragraph, a sentence, a word. */
const CUTS = [/\n\n+/g, /[.!?…。！？]["”’»)\]]*\s+/g, /\s+/g]

/** Pieces of at most `most` characters that make the text again, cut where a reader pauses. */
export function split(text: string, most: number): string[] {
  const pieces: string[] = []
  let rest = text
  while (rest.length > most) {
    const end = cutIn(rest.slice(0, most))
    pieces.push(rest.slice(0, end))
    rest = rest.slice(end)
  }
  return [...pieces, rest]
}

function cutIn(text: string): number {
  for (const cut of CUTS) {
    const last = [...text.matchAll(cut)].at(-1)
    // A cut far at the front would leave a stump.
    if (last && last.index > text.length / 4) return last.index + last[0].length
  }
  // Never through a surrogate pair.
  return /[\uD800-\uDBFF]$/.test(text) ? text.length - 1 : text.length
}

/** At most `most` characters, with `…` where something was left out. */
export function shorten(text: string, most: number): string {
  return text.length > most ? `${split(text, most - 1)[0]?.trimEnd()}…` : text
}
