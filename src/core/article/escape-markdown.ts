/**
 * Plain text as Markdown that shows just these characters: nothing in it becomes markup, a link or a heading.
 * Every ASCII punctuation mark may be escaped (CommonMark 0.31, 2.4).
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>()#+\-.!|~&:@]/g, (mark, at: number) =>
      needsEscape(mark, text, at) ? `\\${mark}` : mark,
    )
    .replace(/\n+/g, '\n')
}

/** Marks that mean nothing in the midst of a line stay as they are, so that the text reads well. */
function needsEscape(mark: string, text: string, at: number): boolean {
  if ('#+-'.includes(mark)) return /(^|\n)\s*[#+-]*$/.test(text.slice(Math.max(0, at - 20), at))
  if (mark === '.' || mark === ')') return /(^|\n)\s*\d+$/.test(text.slice(Math.max(0, at - 20), at))
  if (mark === ':') return text.startsWith('//', at + 1) // what GFM would make a link of
  return !'(!{}'.includes(mark)
}
