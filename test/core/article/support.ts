/** So many lines of Markdown, each made from its index. */
export function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n')
}

/** Markdown blocks with blank lines between them. */
export function blocks(...parts: string[]): string {
  return parts.join('\n\n')
}
