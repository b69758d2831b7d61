import { type Place, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { quote } from '../text.ts'

/** What a promise or measure says of TLS, in the words of the declaration. */
export interface TlsClaim {
  readonly who: string
  readonly text: string
  readonly at: Place
}

/** Promises and measures that rest on what the router speaks with destinations. */
export function* tlsClaims(model: Model): Iterable<TlsClaim> {
  for (const promise of model.commitments.values())
    if (!promise.poisoned && promise.value.control === 'tls.minimum')
      yield { who: `Promise ${quote(promise.name)}`, text: promise.value.promise, at: valueAt(promise, 'promise') }
  for (const measure of model.measures.values())
    if (!measure.poisoned && measure.value.control === 'tls.minimum')
      yield { who: `Measure ${quote(measure.name)}`, text: measure.value.text, at: valueAt(measure, 'text') }
}

/** `TLS 1.2`, `TLSv1.3`; the version is the group. */
export const tlsVersion = /\bTLS ?(?:v(?:ersion)? ?)?(1\.[0-3])\b/i

/** The newer one is named beside others, or as what is spoken where both sides can. */
export const amongVersions =
  /\b(?:where|if|when|possible|supported|supports|preferr?\w*|up to|1\.[0-3](?:,| and| or|\/) ?(?:TLS ?)?1\.[0-3])\b/i
