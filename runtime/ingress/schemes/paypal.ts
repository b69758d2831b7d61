import { verify } from 'node:crypto'
import { crc32 } from 'node:zlib'
import type { VerifyPlan } from '../../contract/plan.ts'
import { createCache } from '../../http/secret-keys.ts'
import { isAddressOf, readCertificate, readSignature, refuseCertificate } from './certificates.ts'
import type { Scheme } from './scheme.ts'

/**
 * PayPal: RSA with SHA-256 over `{transmission id}|{time}|{webhook id}|{CRC-32 of the body, decimal}`. The certificate is
 * the operator's to give: nothing is fetched from an address that a request names. Another body can be made to have the
 * same CRC-32, so that a transmission must count once: its id is what a delivery is known again by.
 * https://developer.paypal.com/api/rest/webhooks/rest/#link-selfverificationmethod
 */
export function paypal({ webhookId = null }: VerifyPlan): Scheme {
  const keysOf = createCache(readCertificate)
  return {
    refuse: refuseCertificate,
    verify: ({ headers, body }, secret) => {
      const id = headers['paypal-transmission-id']
      const time = headers['paypal-transmission-time']
      const signature = readSignature(headers['paypal-transmission-sig'])
      if (secret === null || webhookId === null || signature === null) return false
      if (typeof id !== 'string' || typeof time !== 'string' || id === '' || /\|/.test(`${id}${time}`)) return false
      if (headers['paypal-auth-algo'] !== 'SHA256withRSA') return false
      if (!isAddressOf(headers['paypal-cert-url'], /^api(\.sandbox)?\.paypal\.com$/)) return false
      const signed = Buffer.from(`${id}|${time}|${webhookId}|${crc32(body)}`)
      return keysOf(secret).some((key) => verify('sha256', signed, key, signature)) && { id }
    },
  }
}
