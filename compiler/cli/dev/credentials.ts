import { randomBytes } from 'node:crypto'
import type { RouterPlan } from '../../../runtime/plan.ts'
import type { Address } from './addresses.ts'

/** The files of a credentials directory by name: a fresh random value for every secret that a router asks for. */
export function credentialsFor(plan: RouterPlan, addresses: readonly Address[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const { verify } of plan.sources) {
    if (verify.secret !== null)
      values.set(verify.secret, verify.scheme === 'standard-webhooks' ? webhookSecret() : key())
  }
  for (const { channel, url } of addresses) {
    const { connector } = channel
    if (connector.kind === 'http') {
      if (connector.secret !== null) values.set(connector.secret, webhookSecret())
    } else if (connector.webhook !== null) values.set(connector.webhook, url.href)
  }
  values.set('journal-key', key())
  values.set('operator-key', key())
  return values
}

const key = (): string => randomBytes(32).toString('hex')

/** The form that Standard Webhooks gives a symmetric secret. */
const webhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`
