import { domainToASCII } from 'node:url'

export interface Mailbox {
  /** Shown before the address; empty for none. */
  readonly name: string
  readonly address: string
}

const ATOM = "[\\p{L}\\p{M}\\p{N}!#$%&'*+/=?^_`{|}~-]+"
const LOCAL = new RegExp(`^${ATOM}(?:\\.${ATOM})*$`, 'u')
const DOMAIN = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]$/

/** What ends a line or hides in one, for any reader of headers: also the separators that only Unicode knows. */
const CONTROL = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu

/**
 * Exactly one address (RFC 5321 `Mailbox` as a dot-string, RFC 6531 for other scripts) with its domain in ASCII; `null`
 * for anything else: lists, comments, quoted names, addresses of hosts, and whatever could end a line.
 */
export function addressOf(text: string): string | null {
  const trimmed = text.replace(/^[ \t]+|[ \t]+$/g, '')
  const at = trimmed.lastIndexOf('@')
  const local = trimmed.slice(0, Math.max(0, at))
  const given = trimmed.slice(at + 1)
  if (!LOCAL.test(local) || Buffer.byteLength(local) > 64 || !/^[\p{L}\p{M}\p{N}.-]+$/u.test(given)) return null
  const domain = domainToASCII(given)
  if (domain.length > 253 || !DOMAIN.test(domain)) return null
  const address = `${local}@${domain}`
  return Buffer.byteLength(address) <= 254 ? address : null
}

/** `ada@example.com` or `Ada <ada@example.com>`; `null` when there is not exactly one address. */
export function mailboxOf(text: string): Mailbox | null {
  const [, name = '', inside] = /^([^<>]*)<([^<>]*)>[ \t]*$/.exec(text) ?? []
  const address = addressOf(inside ?? text)
  return address === null ? null : { name: headerText(name).replace(/^"(.*)"$/, '$1'), address }
}

/** A text that can be one line of a header. */
export const headerText = (text: string): string => text.replace(CONTROL, ' ').replaceAll(/ +/g, ' ').trim()
