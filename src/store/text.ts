/**
 * Text as both databases keep it: PostgreSQL takes no NUL, and neither keeps a lone surrogate as it was. Each
 * becomes U+FFFD. Text that must come back exactly is stored as JSON, which escapes both.
 */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD')
}
