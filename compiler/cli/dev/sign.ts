import { createHmac } from 'node:crypto'
import type { VerifyPlan } from '../../../runtime/plan.ts'

type Headers = Readonly<Record<string, string>>

/**
 * The headers by which a sender proves itself under a source's scheme: what GitHub, Standard Webhooks and plain HMAC
 * senders put beside a body.
 *
 * @param id the sender's id of the delivery
 * @param now milliseconds
 */
export function sign(verify: VerifyPlan, secret: string | null, body: string, id: string, now: number): Headers {
  if (verify.scheme === 'none' || secret === null) return {}
  const seconds = String(Math.floor(now / 1000))
  switch (verify.scheme) {
    case 'github':
      return { 'x-hub-signature-256': `sha256=${createHmac('sha256', secret).update(body).digest('hex')}` }
    case 'standard-webhooks': {
      const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
      const mac = createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
      return { 'webhook-id': id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${mac}` }
    }
    case 'hmac': {
      const { header, algorithm, encoding, prefix, timestamp } = verify
      const signed = timestamp === null ? body : `${seconds}.${body}`
      const mac = createHmac(algorithm, secret).update(signed).digest(encoding)
      return { [header ?? 'x-signature']: `${prefix}${mac}`, ...(timestamp !== null && { [timestamp]: seconds }) }
    }
  }
}
