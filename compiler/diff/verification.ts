import {
  looksForDuplicates,
  type SchemeName,
  schemeFacts,
  schemeNames,
  signsAddress,
  signsTime,
  weaknessOf,
} from '../../runtime/contract/scheme-facts.ts'
import type { Source } from '../language/types.ts'
import { asMap, asText, isAbsent } from './verdict.ts'

/**
 * How well a sender proves itself: not at all, by a key that is sent along, by a signature, by one over a time as well;
 * and among these better where the address is signed, so that a request for one source is none for another.
 * The headers that a scheme signs are not the sender's to choose.
 */
export function verificationRank(verify: unknown): number {
  const { scheme, timestamp, parts, signs, algorithm } = asMap(verify)
  if (isAbsent(scheme) || scheme === 'none') return 0
  const name = nameOf(scheme)
  if (name === null) return 2
  if (schemeFacts[name].token) return 1
  const said = (value: unknown): string | undefined => (isAbsent(value) ? undefined : asText(value))
  const signed = { scheme: name, timestamp: said(timestamp), signs: said(signs), algorithm: said(algorithm) }
  if (weaknessOf(signed) !== null) return 2
  const time = signsTime({ ...signed, parts: { timestamp: said(asMap(parts).timestamp) } }) ? 3 : 2
  return time + (signsAddress(signed) ? 0.5 : 0)
}

const nameOf = (scheme: unknown): SchemeName | null => schemeNames.find((each) => each === scheme) ?? null

/** How well a delivery is known again: not at all, by what the sender may choose, by what it signs. */
export function dedupeRank(source: unknown): number {
  const { dedupe, http } = asMap(source)
  const name = nameOf(asMap(asMap(http).verify).scheme)
  if (!looksForDuplicates(name ?? undefined, isAbsent(dedupe) ? undefined : dedupe)) return 0
  const { header } = asMap(dedupe)
  if (isAbsent(header)) return 2
  return name !== null && schemeFacts[name].ids.includes(asText(header).toLowerCase()) ? 2 : 1
}

/** Both for a source by its value; what no source is proves nothing. */
export const sourceRank = (source: Source | undefined): number => verificationRank(source?.http?.verify)
