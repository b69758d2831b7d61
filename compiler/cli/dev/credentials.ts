import { createPublicKey, randomBytes } from 'node:crypto'
import type { RouterPlan } from '../../../runtime/plan.ts'
import type { Address } from './addresses.ts'
import { privateKey } from './sign.ts'

/** A fresh random value for every secret that a router asks for, as those hold it who send to it. */
export function credentialsFor(plan: RouterPlan, addresses: readonly Address[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const { verify } of plan.sources) {
    if (verify.secret !== null)
      values.set(verify.secret, verify.scheme === 'standard-webhooks' ? webhookSecret() : key())
    if (verify.verifyToken !== null) values.set(verify.verifyToken, key())
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

/** The files of a credentials directory by name: of Discord's keys the router gets the public half. */
export function mountedFor(plan: RouterPlan, values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const mounted = new Map(values)
  for (const { verify } of plan.sources) {
    const held = verify.scheme === 'discord' && verify.secret !== null ? values.get(verify.secret) : undefined
    if (verify.secret !== null && held !== undefined) mounted.set(verify.secret, publicHalf(held))
  }
  return mounted
}

const publicHalf = (seed: string): string =>
  Buffer.from(createPublicKey(privateKey(seed)).export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')

const key = (): string => randomBytes(32).toString('hex')

/** The form that Standard Webhooks gives a symmetric secret. */
const webhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`
