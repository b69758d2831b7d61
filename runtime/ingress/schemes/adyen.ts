import { hash } from 'node:crypto'
import type { VerifyPlan } from '../../contract/plan.ts'
import { isObject } from '../../core/objects.ts'
import { createKeyring } from '../../http/secret-keys.ts'
import { matches, readDigest } from './mac.ts'
import type { Scheme } from './scheme.ts'
import { readBody } from './signed-body.ts'

const EMPTY = Buffer.alloc(0)
const MOST_ITEMS = 100

/**
 * Adyen: each item holds `additionalData.hmacSignature`, HMAC-SHA256 in base64 over eight of its fields joined by colons,
 * under a key in hexadecimal. All items have to be signed. What else an item holds is anybody's to change on the way.
 * https://docs.adyen.com/development-resources/webhooks/verify-hmac-signatures
 */
export function adyen(_: VerifyPlan): Scheme {
  const keysOf = createKeyring(readKey)
  return {
    refuse: (secret) => (readKey(secret) === null ? 'must be an HMAC key of 32 bytes in hexadecimal' : null),
    verify: ({ body }, secret) => {
      const items = secret === null ? null : readBody(body)?.notificationItems
      if (secret === null || !Array.isArray(items) || items.length === 0 || items.length > MOST_ITEMS) return false
      const signed: string[] = []
      for (const item of items as readonly unknown[]) {
        const inner = isObject(item) ? item.NotificationRequestItem : null
        const text = isObject(inner) ? textOf(inner) : null
        const claimed = isObject(inner) ? signatureOf(inner) : null
        if (text === null || claimed === null || !matches('sha256', keysOf(secret), text, EMPTY, claimed)) return false
        signed.push(text)
      }
      return { id: hash('sha256', signed.join('\n'), 'hex') }
    },
  }
}

const readKey = (secret: Buffer): Buffer | null => {
  const text = secret.toString('latin1')
  return /^[0-9A-Fa-f]{64}$/.test(text) ? Buffer.from(text, 'hex') : null
}

function signatureOf({ additionalData }: Record<string, unknown>): Buffer | null {
  const given = isObject(additionalData) ? additionalData.hmacSignature : null
  return typeof given === 'string' ? readDigest(given, 'base64', 'sha256') : null
}

/** What is signed of an item; `null` when a field is no text or number. */
function textOf(item: Record<string, unknown>): string | null {
  const amount = isObject(item.amount) ? item.amount : {}
  const fields = [
    item.pspReference,
    item.originalReference,
    item.merchantAccountCode,
    item.merchantReference,
    amount.value,
    amount.currency,
    item.eventCode,
    item.success,
  ].map((field) => field ?? '')
  if (!fields.every((field) => ['string', 'number', 'boolean'].includes(typeof field))) return null
  return fields.map((field) => String(field)).join(':')
}
