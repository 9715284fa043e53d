/**
 * What a claim must not hold: a ping, a link, an address, markup, a citation mark of the model's own, an
 * invisible or directing character, a line break.
 */
const FORBIDDEN: readonly RegExp[] = [
  // Pings and channel links of Slack and Discord, and names with an @.
  /<[@#!:/a-z]/iu,
  /(?:^|[^\p{L}\p{N}])[@＠][\p{L}\p{N}_]/u,
  /(?:^|\s)#[\p{L}_]/u,
  // Links and addresses.
  /[a-z][a-z0-9+.-]*:\/\//iu,
  /\b(?:www\.|mailto:|javascript:|data:|tel:)/iu,
  /\b[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|gg|co|de|ru|fr|cn|uk|info|biz|dev|app|me|link|xyz|ly)\b/iu,
  /[\w.+-]+@[\w-]+\.\w/u,
  // Markdown, mrkdwn and HTML.
  /\]\(|!\[|\[\[|`|\*\*|~~|\|\|/u,
  /(?:^|[\s(])[*_](?=\S)[^*_\n]*\S[*_](?=$|[\s).,;:!?])/u,
  /^\s*(?:#{1,6}\s|>|[-*+]\s|\d+\.\s)/u,
  /&(?:[a-z]+|#\d+|#x[\da-f]+);/iu,
  /(?:^|\s):[a-z0-9_+-]+:(?=$|[\s.,!?])/iu,
  /\[\d+(?:\s*[,–-]\s*\d+)*\]/u,
  // Control characters, line breaks, zero-width and directing characters, lone surrogates.
  /[\p{Cc}\p{Zl}\p{Zp}\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u,
  /\p{Cs}/u,
]

export function hasMarkup(text: string): boolean {
  return FORBIDDEN.some((pattern) => pattern.test(text))
}
