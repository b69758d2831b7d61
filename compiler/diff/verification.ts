import type { Source } from '../language/types.ts'
import { asMap, asText, isAbsent } from './verdict.ts'

/** Schemes that sign a time with the body, so that a delivery that was caught cannot be sent again later. */
const withTime = ['stripe', 'slack', 'discord', 'standard-webhooks']

/**
 * How well a sender proves itself: not at all, by a key that is sent along, by a signature, by one over a time as well.
 * The headers that a scheme signs are not the sender's to choose.
 */
export function verificationRank(verify: unknown): number {
  const { scheme, timestamp } = asMap(verify)
  if (isAbsent(scheme) || scheme === 'none') return 0
  if (scheme === 'bearer') return 1
  return withTime.includes(asText(scheme)) || (scheme === 'hmac' && !isAbsent(timestamp)) ? 3 : 2
}

const signedHeaders: Readonly<Record<string, string>> = { 'standard-webhooks': 'webhook-id' }

/** How well a delivery is known again: not at all, by what the sender may choose, by what it signs. */
export function dedupeRank(source: unknown): number {
  const { dedupe, http } = asMap(source)
  if (isAbsent(dedupe) || dedupe === 'none') return 0
  const { header } = asMap(dedupe)
  if (isAbsent(header)) return 2
  const scheme = asText(asMap(asMap(http).verify).scheme)
  return signedHeaders[scheme] === asText(header).toLowerCase() ? 2 : 1
}

/** Both for a source by its value; what no source is proves nothing. */
export const sourceRank = (source: Source | undefined): number => verificationRank(source?.http?.verify)
