// The mark of an item: "1.", "2)", "3.)", "a.", with or without a bullet.
const MARK = /(?<=^|\s)([•⁃‣▪◦][ \u00A0]?)?(?:(\d{1,3})|([a-z]))(\.\)|[.)])[ \u00A0]+(?=[\p{L}\p{N}"“„«'(])/gu
const FIRST = /^\s*(?:[•⁃‣▪◦][ \u00A0]?)?(?:\d{1,3}|[a-z])[.)]/u

/**
 * Where the items of a list begin that is written into one line ("1) First 2) Second"): marks of one style
 * that count up by one from the text's first word. Empty for a text that is no such list.
 */
export function itemsOf(text: string): number[] {
  if (!FIRST.test(text)) return []
  const items: number[] = []
  let style = ''
  let last = 0
  for (const match of text.matchAll(MARK)) {
    const [, bullet = '', digits, letter, end] = match
    const value = digits ? Number(digits) : letter!.charCodeAt(0)
    const own = `${bullet.trim()}${digits ? '1' : 'a'}${end}`
    if (!items.length) {
      if (text.slice(0, match.index).trim()) return []
      style = own
    } else if (own !== style || value !== last + 1) {
      continue
    }
    last = value
    items.push(match.index)
  }
  return items.length > 1 ? items : []
}
