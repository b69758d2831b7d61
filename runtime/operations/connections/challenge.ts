import { randomBytes } from 'node:crypto'
import { signedHeaders } from '../../delivery/connectors/signature.ts'
import { type Alarm, type Egress, systemAlarm } from '../../delivery/egress.ts'
import type { Posted } from '../../delivery/outgoing.ts'

export interface Challenge {
  readonly url: string
  /** Host names that the channel may reach. */
  readonly hosts: readonly string[]
  readonly secret: string
  /** The tenant's own. */
  readonly headers?: Readonly<Record<string, string>>
  /** Of the message. */
  readonly id: string
  readonly now: number
}

export type Challenged = { readonly ok: true } | { readonly ok: false; readonly reason: string }

/** How long an endpoint may take to answer a challenge, milliseconds. */
export const CHALLENGE_MS = 5000

/**
 * Asks an endpoint whether it wants what will be sent to it: a signed `endpoint.challenge` with a random token, which it
 * has to give back in its answer, as text or as `challenge` of a JSON object, within five seconds.
 *
 * @param alarm injected by tests
 */
export async function challenge(egress: Egress, asked: Challenge, alarm: Alarm = systemAlarm): Promise<Challenged> {
  const { url, hosts, secret, id, now } = asked
  const token = randomBytes(24).toString('base64url')
  const timestamp = new Date(now).toISOString()
  const content = JSON.stringify({ type: 'endpoint.challenge', timestamp, data: { challenge: token } })
  const signed = signedHeaders(content, { id: `msg_${id}`, now, secret: { values: [Buffer.from(secret)] } })
  if (signed === null) throw new TypeError('A secret was made that cannot sign.')
  const headers = { ...asked.headers, 'content-type': 'application/json', 'user-agent': 'bylaw', ...signed }

  let inTime = true
  const late = Promise.withResolvers<Posted>()
  const cancel = alarm(() => {
    inTime = false
    late.resolve({ kind: 'failed', reason: 'timeout', sent: true })
  }, CHALLENGE_MS)
  const posted = await Promise.race([egress.post({ url, headers, body: content }, hosts, () => inTime), late.promise])
  cancel()
  if (posted.kind !== 'reply') return { ok: false, reason: posted.reason }
  if (posted.status < 200 || posted.status > 299) return { ok: false, reason: `answered-${posted.status}` }
  return echoes(posted.text, token) ? { ok: true } : { ok: false, reason: 'not-echoed' }
}

function echoes(text: string, token: string): boolean {
  if (text.trim() === token) return true
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && 'challenge' in value && value.challenge === token
  } catch {
    return false
  }
}
