import { createHash, timingSafeEqual } from 'node:crypto'
import type { VerifyPlan } from '../../contract/plan.ts'
import { isForm, readForm } from '../../http/form.ts'
import { createKeyring } from '../../http/secret-keys.ts'
import { matches, readBytes, readDigest } from './mac.ts'
import { anySecret, type Incoming, type Scheme } from './scheme.ts'

const EMPTY = Buffer.alloc(0)

/**
 * Twilio: HMAC-SHA1 in base64 under the auth token, over the public URL with its query. A form's fields follow it,
 * sorted, names and values run together; JSON is bound by its SHA-256 in the query. The URL is configured: a `Host`
 * header is anybody's to choose. It signs no timestamp.
 * https://www.twilio.com/docs/usage/security#validating-requests
 */
export function twilio(plan: VerifyPlan): Scheme {
  const keysOf = createKeyring()
  const publicUrl = plan.publicUrl
  return {
    refuse: anySecret,
    verify: (request, secret, _, tenant) => {
      const given = request.headers['x-twilio-signature']
      const claimed = typeof given === 'string' ? readDigest(given, 'base64', 'sha1') : null
      if (secret === null || publicUrl === null || claimed === null) return false
      const rest = signedAfterUrl(request)
      if (rest === null) return false
      const url = publicUrl.replaceAll('{tenant}', encodeURIComponent(tenant))
      const keys = keysOf(secret)
      return portsOf(url)
        .map((each) => matches('sha1', keys, `${each}${request.query}${rest}`, EMPTY, claimed))
        .includes(true)
    },
  }
}

/** The URL with its port and without: which of them is signed depends on the product, and Twilio's libraries try both. */
function portsOf(url: string): readonly [string, string] {
  const [, origin = '', port, rest = ''] = /^(https:\/\/[^/:]+)(:\d+)?(.*)$/.exec(url) ?? []
  return [`${origin}${port ?? ':443'}${rest}`, `${origin}${rest}`]
}

/** What is signed after the URL because of the body; `null` when nothing binds the body. */
function signedAfterUrl({ headers, body, query }: Incoming): string | null {
  const hashes = new URLSearchParams(query).getAll('bodySHA256')
  if (hashes.length === 0) return isForm(headers) ? fields(body) : null
  const claimed = hashes.length > 1 ? null : readBytes(hashes[0] ?? '', 'hex', 32)
  if (claimed === null) return null
  return timingSafeEqual(createHash('sha256').update(body).digest(), claimed) ? '' : null
}

/** Each name with each of its different values, both sorted, as Twilio's own libraries have it. */
function fields(body: Buffer): string | null {
  const form = readForm(body)
  if (form === null) return null
  const names = [...new Set(form.keys())].sort()
  return names.flatMap((name) => [...new Set(form.getAll(name))].sort().map((value) => name + value)).join('')
}
