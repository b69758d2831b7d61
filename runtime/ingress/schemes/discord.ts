import { verify } from 'node:crypto'
import type { VerifyPlan } from '../../contract/plan.ts'
import type { Handshake } from '../../http/reply.ts'
import { createCache, publicKeyOf } from '../../http/secret-keys.ts'
import { readBytes } from './mac.ts'
import type { Scheme } from './scheme.ts'
import { withinWindow } from './window.ts'

const SIGNATURE_BYTES = 64

/**
 * Discord: Ed25519 in hex over `{timestamp}{raw body}`, checked with the application's public key, which is what the
 * secret holds. Discord tries bad signatures on purpose, and drops an address that takes one.
 * https://docs.discord.com/developers/interactions/overview#validating-security-request-headers
 */
export function discord({ toleranceSeconds }: VerifyPlan): Scheme {
  const keysOf = createCache(readKey)
  return {
    refuse: (secret) => (readKey(secret) === null ? "must be the application's public key, 64 hex digits" : null),
    handshake: pong,
    verify: ({ headers, body }, secret, now) => {
      const given = headers['x-signature-ed25519']
      const timestamp = headers['x-signature-timestamp']
      if (secret === null || typeof given !== 'string' || typeof timestamp !== 'string') return false
      const signature = readBytes(given, 'hex', SIGNATURE_BYTES)
      if (signature === null || !withinWindow(timestamp, toleranceSeconds, now)) return false
      const signed = Buffer.concat([Buffer.from(timestamp), body])
      return keysOf(secret).some((key) => verify(null, signed, key, signature))
    },
  }
}

const readKey = (secret: Buffer) => publicKeyOf(readBytes(secret.toString('latin1'), 'hex', 32) ?? Buffer.alloc(0))

/**
 * A PING of interactions is type 1 and wants a PONG; one of webhook events is type 0 and wants 204. An event of the
 * latter is type 1 too, but holds an `event`.
 * https://docs.discord.com/developers/events/webhook-events#acknowledging-ping-requests
 */
function pong(value: Record<string, unknown>): Handshake | null {
  if (Object.hasOwn(value, 'event')) return null
  if (value.type === 1) return { status: 200, type: 'application/json', body: '{"type":1}' }
  return value.type === 0 ? { status: 204, type: 'application/json', body: '' } : null
}
