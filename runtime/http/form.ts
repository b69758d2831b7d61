import { isUtf8 } from 'node:buffer'
import type { IncomingHttpHeaders } from 'node:http'

const MOST_FIELDS = 1000
const AMPERSAND = 0x26

/** Whether a body says that it is a form. */
export const isForm = ({ 'content-type': type }: IncomingHttpHeaders): boolean =>
  typeof type === 'string' && /^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)

/** Whether a body says that it is plain text. */
export const isPlainText = ({ 'content-type': type }: IncomingHttpHeaders): boolean =>
  typeof type === 'string' && /^text\/plain\s*(;|$)/i.test(type)

/** Whether a form is UTF-8 in what it escapes, too: other bytes would become U+FFFD without a word. */
export function isUtf8Form(body: Buffer): boolean {
  if (!isUtf8(body)) return false
  const bytes = body
    .toString('latin1')
    .replace(/%([0-9a-f]{2})/gi, (_, byte: string) => String.fromCharCode(Number.parseInt(byte, 16)))
  return isUtf8(Buffer.from(bytes, 'latin1'))
}

/**
 * The fields of a form (`application/x-www-form-urlencoded`), or `null` when there are more than 1000: some senders sign
 * the sorted fields, so that this is done for strangers, too.
 */
export function readForm(body: Buffer): URLSearchParams | null {
  let fields = 1
  for (const byte of body) if (byte === AMPERSAND) fields += 1
  return fields > MOST_FIELDS ? null : new URLSearchParams(body.toString('utf8'))
}
