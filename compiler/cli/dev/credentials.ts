import { createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto'
import { type ConnectorSecret, namedSecrets } from '../../../runtime/contract/connector-facts.ts'
import type { RouterPlan } from '../../../runtime/contract/plan.ts'
import type { SchemeName } from '../../../runtime/contract/scheme-facts.ts'
import type { Address } from './addresses.ts'
import { certificateOf } from './certificate.ts'
import { privateKey } from './sign.ts'

/** A fresh random value for every secret that a router asks for, as those hold it who send to it. */
export function credentialsFor(plan: RouterPlan, addresses: readonly Address[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const { verify } of plan.sources) {
    if (verify.secret !== null) values.set(verify.secret, senderSecret(verify.scheme))
    if (verify.verifyToken !== null) values.set(verify.verifyToken, key())
  }
  for (const { channel, url } of addresses) {
    for (const [name, secret] of namedSecrets(channel.connector.kind, channel.connector)) {
      const value = madeFor(secret, url)
      if (value !== null) values.set(name, value)
    }
  }
  values.set('journal-key', key())
  values.set('admin-key', key())
  return values
}

/** What a sender by a scheme holds. */
export function senderSecret(scheme: SchemeName): string {
  if (scheme === 'standard-webhooks') return webhookSecret()
  const pair = pairOf(scheme)
  return pair === null ? key() : pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** What senders sign with whose receivers hold the other half. */
function pairOf(scheme: SchemeName) {
  if (scheme === 'sendgrid') return generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  return scheme === 'paypal' || scheme === 'sns' ? generateKeyPairSync('rsa', { modulusLength: 2048 }) : null
}

/** A value of a form, for what sends to an address; `null` where a local run does without. */
function madeFor({ form, begins = '' }: ConnectorSecret, url: URL): string | null {
  switch (form) {
    case 'signing-key':
      return webhookSecret()
    case 'address':
      return url.href
    case 'token':
      return `${begins}${key()}`
    case 'certificate':
    case 'private-key':
      return null
  }
}

/** The files of a credentials directory by name: of keys that come in halves the router gets the public one. */
export function mountedFor(plan: RouterPlan, values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const mounted = new Map(values)
  for (const { verify } of plan.sources) {
    const held = verify.secret === null ? undefined : values.get(verify.secret)
    if (verify.secret !== null && held !== undefined) mounted.set(verify.secret, receiverHalf(verify.scheme, held))
  }
  return mounted
}

/** What the receiver holds where its sender holds this. */
export function receiverHalf(scheme: SchemeName, held: string): string {
  switch (scheme) {
    case 'discord':
      return publicHalf(held)
    case 'sendgrid':
      return createPublicKey(held).export({ type: 'spki', format: 'der' }).toString('base64')
    case 'paypal':
    case 'sns':
      return certificateOf(held)
    default:
      return held
  }
}

const publicHalf = (seed: string): string =>
  Buffer.from(createPublicKey(privateKey(seed)).export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex')

const key = (): string => randomBytes(32).toString('hex')

/** The form that Standard Webhooks gives a symmetric secret. */
const webhookSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`
