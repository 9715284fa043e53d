/** The address as it was written where it is a public one (`http` or `https`, absolute), else null. */
export function publicUrl(written: string): string | null {
  const address = written.trim().replace(/^<(.*)>$/, '$1')
  if (/\s/.test(address) || !URL.canParse(address)) return null
  const { protocol, hostname } = new URL(address)
  return (protocol === 'https:' || protocol === 'http:') && hostname ? address : null
}
