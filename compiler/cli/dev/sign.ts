import { createHmac, createPrivateKey, type KeyObject, sign as signBytes } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { VerifyPlan } from '../../../runtime/contract/plan.ts'
import { signedTextOf } from '../../../runtime/contract/scheme-facts.ts'

type Headers = Readonly<Record<string, string>>

/** What a sender signs. */
export interface Unsigned {
  readonly body: string | Buffer
  /** The sender's id of the delivery. */
  readonly id: string
  /** The tenant's name. */
  readonly tenant: string
  /** What follows the path, with its `?`, or empty. */
  readonly query: string
}

/**
 * The headers by which a sender proves itself under a source's scheme.
 *
 * @param secret what the sender holds: Discord's private key in hex, PayPal's and SendGrid's in PEM, else the secret itself
 * @param now milliseconds
 */
export function sign(
  verify: VerifyPlan,
  secret: string | null,
  { body, id, tenant, query }: Unsigned,
  now: number,
): Headers {
  if (secret === null) return {}
  const time = String(Math.floor(now / 1000))
  switch (verify.scheme) {
    case 'none':
      return {}
    // They sign within the body (`sign-within.ts`).
    case 'adyen':
    case 'mailgun':
    case 'sns':
      return {}
    case 'paypal': {
      const sent = new Date(now).toISOString()
      const signed = Buffer.from(`${id}|${sent}|${verify.webhookId ?? ''}|${crc32(body)}`)
      return {
        'paypal-transmission-id': id,
        'paypal-transmission-time': sent,
        'paypal-transmission-sig': signBytes('sha256', signed, secret).toString('base64'),
        'paypal-cert-url': 'https://api.sandbox.paypal.com/v1/notifications/certs/CERT-sample',
        'paypal-auth-algo': 'SHA256withRSA',
      }
    }
    case 'sendgrid':
      return {
        'x-twilio-email-event-webhook-timestamp': time,
        'x-twilio-email-event-webhook-signature': signBytes('sha256', joined(time, body), secret).toString('base64'),
      }
    case 'github':
    case 'meta':
      return { 'x-hub-signature-256': `sha256=${mac(secret, body)}` }
    case 'gitlab':
      return { 'x-gitlab-token': secret }
    case 'intercom':
      return { 'x-hub-signature': `sha1=${createHmac('sha1', secret).update(body).digest('hex')}` }
    case 'calendly':
      return { 'calendly-webhook-signature': `t=${time},v1=${mac(secret, joined(`${time}.`, body))}` }
    case 'paddle':
      return { 'paddle-signature': `ts=${time};h1=${mac(secret, joined(`${time}:`, body))}` }
    case 'zoom':
      return { 'x-zm-request-timestamp': time, 'x-zm-signature': `v0=${mac(secret, joined(`v0:${time}:`, body))}` }
    case 'hubspot': {
      const signed = joined(`POST${(verify.publicUrl ?? '').replaceAll('{tenant}', tenant)}${query}`, body, String(now))
      return { 'x-hubspot-request-timestamp': String(now), 'x-hubspot-signature-v3': mac(secret, signed, 'base64') }
    }
    case 'stripe':
      return { 'stripe-signature': `t=${time},v1=${mac(secret, joined(`${time}.`, body))}` }
    case 'slack':
      return {
        'x-slack-request-timestamp': time,
        'x-slack-signature': `v0=${mac(secret, joined(`v0:${time}:`, body))}`,
      }
    case 'discord': {
      const signature = signBytes(null, joined(time, body), privateKey(secret))
      return { 'x-signature-timestamp': time, 'x-signature-ed25519': signature.toString('hex') }
    }
    case 'shopify':
      return { 'x-shopify-hmac-sha256': mac(secret, body, 'base64') }
    case 'twilio': {
      // JSON is bound by its hash in the query, a form by its fields.
      const pairs = query === '' ? [...new URLSearchParams(body.toString())].sort(([a], [b]) => (a < b ? -1 : 1)) : []
      const signed = [(verify.publicUrl ?? '').replaceAll('{tenant}', tenant), query, ...pairs.flat()].join('')
      return { 'x-twilio-signature': createHmac('sha1', secret).update(signed).digest('base64') }
    }
    case 'standard-webhooks': {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
      const signature = createHmac('sha256', key)
        .update(joined(`${id}.${time}.`, body))
        .digest('base64')
      return { 'webhook-id': id, 'webhook-timestamp': time, 'webhook-signature': `v1,${signature}` }
    }
    case 'hmac': {
      const { header, algorithm, encoding, prefix, timestamp, parts, unit } = verify
      const when = unit === 'date' ? new Date(now).toISOString() : unit === 'ms' ? String(now) : time
      const values: Readonly<Record<string, string | Buffer>> = {
        '{timestamp}': when,
        '{url}': (verify.publicUrl ?? '').replaceAll('{tenant}', encodeURIComponent(tenant)),
        '{body}': body,
      }
      const signed = joined(
        ...signedTextOf(verify)
          .split(/(\{[a-z]+\})/)
          .map((part) => values[part] ?? part),
      )
      const signature = `${prefix}${createHmac(algorithm, secret).update(signed).digest(encoding)}`
      const named = parts?.timestamp === undefined ? '' : `${parts.timestamp}=${when},`
      return {
        [header ?? 'x-signature']: parts === undefined ? signature : `${named}${parts.signature}=${signature}`,
        ...(timestamp !== null && { [timestamp]: when }),
      }
    }
    case 'bearer':
      return verify.header === null ? { authorization: `Bearer ${secret}` } : { [verify.header]: secret }
  }
}

const mac = (secret: string, signed: string | Buffer, encoding: 'hex' | 'base64' = 'hex'): string =>
  createHmac('sha256', secret).update(signed).digest(encoding)

/** What is signed, a body of bytes among it. */
const joined = (...parts: readonly (string | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)))

/** An Ed25519 private key of 32 bytes in hex, in PKCS #8 (RFC 8410). */
export const privateKey = (seed: string): KeyObject =>
  createPrivateKey({
    key: Buffer.from(`302e020100300506032b657004220420${seed}`, 'hex'),
    format: 'der',
    type: 'pkcs8',
  })
