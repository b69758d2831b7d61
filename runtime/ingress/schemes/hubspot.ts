import type { VerifyPlan } from '../../contract/plan.ts'
import { createKeyring } from '../../http/secret-keys.ts'
import { matches, readDigest } from './mac.ts'
import { anySecret, type Scheme } from './scheme.ts'
import { withinWindow } from './window.ts'

/** Encoded characters that HubSpot decodes before it signs a URL; `?` of the query stays as it is. */
const decoded: Readonly<Record<string, string>> = {
  '%3A': ':',
  '%2F': '/',
  '%3F': '?',
  '%40': '@',
  '%21': '!',
  '%24': '$',
  '%27': "'",
  '%28': '(',
  '%29': ')',
  '%2A': '*',
  '%2C': ',',
  '%3B': ';',
}

/**
 * HubSpot, version 3: HMAC-SHA256 in base64 over method, public URL with its query, body and the time in milliseconds,
 * run together. The URL is configured: a `Host` header is anybody's to choose.
 * https://developers.hubspot.com/docs/apps/legacy-apps/authentication/validating-requests#validate-the-v3-request-signature
 */
export function hubspot({ publicUrl, toleranceSeconds }: VerifyPlan): Scheme {
  const keysOf = createKeyring()
  return {
    refuse: anySecret,
    verify: ({ headers, body, query }, secret, now, tenant) => {
      const given = headers['x-hubspot-signature-v3']
      const time = headers['x-hubspot-request-timestamp']
      const claimed = typeof given === 'string' ? readDigest(given, 'base64', 'sha256') : null
      if (secret === null || publicUrl === null || claimed === null || typeof time !== 'string') return false
      // No digit goes over from the body to the time that it is run together with: the time would be years away.
      if (time.startsWith('0') || !withinWindow(time, toleranceSeconds, now, 1000)) return false
      const url = `${publicUrl.replaceAll('{tenant}', encodeURIComponent(tenant))}${query}`
      const known = url.replace(/%[0-9A-F]{2}/gi, (each) => decoded[each.toUpperCase()] ?? each)
      const signed = Buffer.concat([Buffer.from(`POST${known}`), body, Buffer.from(time)])
      return matches('sha256', keysOf(secret), '', signed, claimed)
    },
  }
}
