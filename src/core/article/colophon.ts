import { isTitleCase, readLine } from './byline.ts'
import type { Clipper } from './clipping.ts'
import type { Block, Link } from './markdown.ts'
import { publicUrl } from './url.ts'

const LONGEST_NOTE = 600
const MOST_NOTES = 10

// Words that need their colon, or a line of their own: "Source code is …" is a sentence.
const SOURCE_LABEL =
  /^(?:original(?:\s+(?:url|link|article|source|text|post))?|source(?:\s+(?:url|link))?|url|link|via|permalink|quelle|originalartikel|lien(?:\s+original)?|fuente|fonte|bron|источник|оригинал|来源|來源|原文(?:链接|連結|地址)?|出典|出处|元記事)\s*(?:[:：]\s*|$)/iu
const SOURCE_PHRASE =
  /^(?:this\s+(?:article|piece|essay|story|text)\s+)?(?:was\s+)?(?:(?:originally|first)\s+(?:published|appeared|posted)|read\s+the\s+(?:original|full)|view\s+(?:the\s+)?original|original\s+(?:article|story|post)|retrieved\s+from|archived\s+from)(?:\s+(?:article|story|text|at|in|on|by|here))*\s*[:：]?\s*/iu

const DISCLAIMER =
  /^(?:(?:the\s+)?(?:views?|opinions?)\s+(?:and\s+opinions?\s+)?(?:expressed|contained|reflected|in\s+this|here|are)|(?:this|the)\s+(?:article|essay|piece|column|commentary|op-ed)\s+(?:reflects?|represents?|does\s+not|is\s+(?:an?\s+)?(?:opinion|the\s+(?:author|opinion)))|opinions?\s+expressed|disclaimer\b|all\s+opinions\s+|die\s+(?:hier\s+)?(?:in\s+.{1,60}\s+)?(?:geäußerten\s+)?(?:meinung|ansicht|auffassung)(?:en)?\s|les\s+(?:opinions|avis|points\s+de\s+vue)\s+(?:exprimée?s|de\s+l)|las\s+opiniones\s+|le\s+opinioni\s+|мнение\s+(?:автора|редакции)|(?:точка|точки)\s+зрения|本文(?:仅|僅|只)?代表作者|(?:文章|以上)(?:内容|觀點|观点)(?:仅|僅)?代表)/iu

const ABOUT_AUTHOR =
  /^(?:about\s+the\s+authors?|über\s+(?:den\s+autor|die\s+autorin)|à\s+propos\s+de\s+l.auteur|sobre\s+el\s+autor|об\s+авторе|作者简介|作者簡介)\s*[:：]?/iu
const THE_WRITER =
  /^(?:the\s+(?:author|writer)s?|the\s+columnist)\s+(?:teaches\b|works\b|(?:is|are|was|were)\s+(?:an?\s|the\s)?(?:\p{L}+\s){0,3}(?:president|director|professor|editor|fellow|author|writer|columnist|journalist|correspondent|chair(?:man|woman)?|founder|analyst|lecturer|researcher|reporter)s?\b)/iu
// After the author's name: what they are or do, not what they think.
const PERSON =
  /^(?:,|\s+\(|\s*[—–-]\s|\s*是|\s+(?:is|was|are|has|holds|serves|served|works|worked|teaches|writes|leads|heads|chairs|directs|lives|covers|reports|ist|war|arbeitet|lehrt|leitet|est|enseigne|travaille|dirige|es|fue|è|é|foi|is|werkt|jest|är|er|является|работает|преподаёт|преподает)(?=[\s,]))/iu
const NAME_IS_A_ROLE =
  /^((?:[\p{Lu}][\p{L}'’.-]+\s+){1,3}[\p{Lu}][\p{L}'’-]+)\s+(?:is|was)\s+(?:an?\s|the\s|(?:\p{L}+\s){0,3}(?:president|director|professor|editor|fellow|author|writer|columnist|journalist|correspondent|chair(?:man|woman)?|founder|analyst)\b)/u

/** Reads upwards from the end while each block is a note on the article: source, disclaimer, biography, byline, date. */
export function readColophon(flow: readonly Block[], clipper: Clipper): void {
  // Something must be left to read.
  const first = Math.max(1, flow.length - MOST_NOTES)
  for (let at = flow.length - 1; at >= first; ) {
    const taken = readNote(flow, at, clipper)
    if (!taken) return
    at -= taken
  }
}

/** How many blocks, counted upwards from `at`, one note takes: none, one, or two where its label stands alone. */
function readNote(flow: readonly Block[], at: number, clipper: Clipper): 0 | 1 | 2 {
  const block = flow[at]!
  const above = flow[at - 1]
  if (block.kind === 'row' || block.kind === 'code' || block.text.length > LONGEST_NOTE) return 0

  const address = onlyAddress(block)
  if (address) {
    const labelled = above && (isAll(SOURCE_LABEL, above.text) || isAll(SOURCE_PHRASE, above.text))
    clipper.add('source', address.url, block, address.shown)
    if (!labelled || at === 1) return 1
    clipper.taken.add(above!)
    return 2
  }
  if (readLabelledSource(block, clipper)) return 1

  const whole = { start: 0, end: block.text.length }
  if (DISCLAIMER.test(block.text)) {
    clipper.add('disclaimer', block.text, block, whole)
    return 1
  }
  if (above && at > 1 && isAll(ABOUT_AUTHOR, above.text)) {
    clipper.add('biography', block.text, block, whole)
    clipper.taken.add(above)
    return 2
  }
  if (isBiography(block, clipper)) {
    clipper.add('biography', block.text, block, whole)
    return 1
  }
  return readClosingLine(block, clipper) ? 1 : 0
}

function isAll(label: RegExp, text: string): boolean {
  return label.exec(text)?.[0].length === text.length
}

/** A line that is nothing but one address. */
function onlyAddress(block: Block): { url: string; shown: { start: number; end: number } | null } | null {
  const shown = publicUrl(block.text)
  if (shown) return { url: shown, shown: { start: 0, end: block.text.length } }
  return null
}

/** `Source: https://…`, `Originally published at [The Times](https://…)`, `[Original article](https://…)`. */
function readLabelledSource(block: Block, clipper: Clipper): boolean {
  const label = (SOURCE_LABEL.exec(block.text) ?? SOURCE_PHRASE.exec(block.text))?.[0]
  if (!label || block.text.length > 300) return false
  const written = /https?:\/\/\S+/.exec(block.text)
  const url = written && publicUrl(written[0].replace(/[)\].,;»”]+$/, ''))
  if (url) {
    const start = block.text.indexOf(url)
    clipper.add('source', url, block, { start, end: start + url.length })
    return true
  }
  const link = block.links.find((link) => publicUrl(link.url))
  if (!link) return readSourceName(block, label, clipper)
  clipper.add('source', link.url.trim(), block, null)
  readPublisher(block, link, label, clipper)
  return true
}

/** `Source: The Times`, where no address is given. */
function readSourceName(block: Block, label: string, clipper: Clipper): boolean {
  const name = block.text.slice(label.length)
  if (!/[:：]\s*$/.test(label) || !isTitleCase(name)) return false
  clipper.add('publication', name, block, { start: label.length, end: block.text.length })
  return true
}

function readPublisher(block: Block, link: Link, label: string, clipper: Clipper): void {
  const name = block.text.slice(link.start, link.end)
  if (!/(?:at|in|on|by|via|quelle|source)\s*:?\s*$/i.test(label) || link.start < label.length) return
  if (name.length <= 60 && !/^(?:here|link|this)$/i.test(name)) {
    clipper.add('publication', name, block, { start: link.start, end: link.end })
  }
}

function isBiography(block: Block, clipper: Clipper): boolean {
  const { text, emphasised, ruled } = block
  if (/[:：]/.test(ABOUT_AUTHOR.exec(text)?.[0] ?? '') || THE_WRITER.test(text)) return true
  const author = clipper.author
  for (const name of author?.split(/\s*(?:,|&|、)\s*|\s+(?:and|und|et|y|и)\s+/u) ?? []) {
    if (name && text.toLowerCase().startsWith(name.toLowerCase()) && PERSON.test(text.slice(name.length)))
      return true
  }
  const named = author === null && (emphasised || ruled) ? NAME_IS_A_ROLE.exec(text)?.[1] : undefined
  if (!named) return false
  clipper.add('author', named, block, { start: 0, end: named.length })
  return true
}

/** A byline or a date at the foot, where the head has none. */
function readClosingLine(block: Block, clipper: Clipper): boolean {
  const parts = block.text.length <= 120 ? readLine(block.text.replace(/^[—–]\s*/u, '')) : null
  if (
    !parts?.every(
      ({ name }) => name !== 'publication' && (name === 'nothing' || clipper.valueOf(name) === null),
    )
  ) {
    return false
  }
  const shift = block.text.length - block.text.replace(/^[—–]\s*/u, '').length
  for (const { name, value, start, end } of parts) {
    if (name !== 'nothing') clipper.add(name, value, block, { start: start + shift, end: end + shift })
  }
  return true
}
