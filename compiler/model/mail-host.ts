const ports = { 'smtps:': '465', 'smtp:': '587' } as const

/** `mail.example:587` for a declared mail server, with the port of its scheme where it names none. */
export function mailHost(server: string): string | null {
  const url = URL.parse(server)
  if (url === null || (url.protocol !== 'smtps:' && url.protocol !== 'smtp:')) return null
  return `${url.hostname}:${url.port || ports[url.protocol]}`
}

/** The host of a mailbox (`a@b.example`, `A <a@b.example>`) or of a web address, in small letters; `null` where a text is neither. */
export function hostOfAddress(text: string): string | null {
  const mailbox = /^(?:[^<>]*<)?[^\s@<>]+@([^\s@<>]+)>?$/.exec(text.trim())?.[1]?.toLowerCase()
  if (mailbox !== undefined) return mailbox
  return /^https?:\/\//i.test(text) ? URL.parse(text)?.hostname.toLowerCase() || null : null
}

/** Whether a recipient's declared hosts, `*.example` and `host:port` allowed, hold a mail server; with none declared any does. */
export const holdsMailHost = (declared: readonly string[], host: string): boolean =>
  declared.length === 0 || declared.some((each) => holds(each, host))

function holds(declared: string, host: string): boolean {
  const [name = '', port = ''] = host.split(':')
  const [pattern = '', wanted] = declared.split(':')
  if (wanted !== undefined && wanted !== port) return false
  return pattern.startsWith('*.') ? name.endsWith(pattern.slice(1)) : pattern === name
}
