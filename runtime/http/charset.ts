import type { IncomingHttpHeaders } from 'node:http'
import { isForm } from './form.ts'

/** What UTF-8 reads as it is. */
const SAME = new Set(['utf-8', 'utf8', 'us-ascii', 'ascii'])
const CHARSET = /;\s*charset\s*=\s*"?([^\s";]+)/i
/** A byte that a form escapes, and that is none of ASCII. */
const ESCAPED = /%[89a-f][0-9a-f]/i

/**
 * Whether a body says that it is in another encoding than UTF-8 and holds what that would make another text of. In ASCII
 * alone it is the same in all encodings that senders still name. UTF-16 is known by its zero bytes, which no JSON holds.
 */
export function isOtherText(headers: Pick<IncomingHttpHeaders, 'content-type'>, body: Buffer): boolean {
  const charset = CHARSET.exec(headers['content-type'] ?? '')?.[1]?.toLowerCase()
  if (charset === undefined || SAME.has(charset)) return false
  if (body.some((byte) => byte === 0 || byte > 0x7f)) return true
  return isForm(headers) && ESCAPED.test(body.toString('latin1'))
}
