import type { IncomingHttpHeaders } from 'node:http'
import type { VerifyPlan } from '../../contract/plan.ts'
import { signedTextOf } from '../../contract/scheme-facts.ts'
import { createKeyring } from '../../http/secret-keys.ts'
import { matches, readDigest } from './mac.ts'
import { anySecret, type Scheme } from './scheme.ts'
import { dateWithinWindow, withinWindow } from './window.ts'

const MOST_PARTS = 16
const MOST_SETS = 4

/** What of a plan says how an HMAC is made, and where it stands. */
export type Form = Pick<
  VerifyPlan,
  | 'header'
  | 'algorithm'
  | 'encoding'
  | 'prefix'
  | 'timestamp'
  | 'signs'
  | 'parts'
  | 'unit'
  | 'publicUrl'
  | 'toleranceSeconds'
>

/**
 * What senders make of an HMAC: it stands in a header, alone or among parts, in hex or base64, over the body and perhaps
 * the time and the URL, in the order that the declaration or a provider's documentation gives. The URL is the declared one: a `Host` header and a query
 * are anybody's to choose.
 */
export function hmac(form: Form): Scheme {
  const keysOf = createKeyring()
  const { algorithm, encoding, prefix, parts, publicUrl, toleranceSeconds, unit } = form
  const header = (form.header ?? '').toLowerCase()
  const timeHeader = form.timestamp?.toLowerCase()
  const signs = signedTextOf(form)
  const [before = '', after = ''] = signs.split('{body}')
  const [timed, located] = [signs.includes('{timestamp}'), signs.includes('{url}')]
  const setsOf = parts === undefined ? null : splitInto(parts)

  function timeOf(headers: IncomingHttpHeaders, pairs: readonly string[], now: number): string | null {
    const given = timeHeader === undefined ? valuesOf(pairs, parts?.timestamp ?? '') : [headers[timeHeader]]
    const [time] = given
    if (given.length !== 1 || typeof time !== 'string') return null
    if (unit === 'date') return dateWithinWindow(time, toleranceSeconds, now) ? time : null
    // No digit goes over between the body and a time that it is run together with: the time would be years away.
    return !time.startsWith('0') && withinWindow(time, toleranceSeconds, now, unit === 'ms' ? 1000 : 1) ? time : null
  }

  return {
    refuse: anySecret,
    verify: ({ headers, body }, secret, now, tenant) => {
      const given = headers[header]
      if (secret === null || typeof given !== 'string' || (located && publicUrl === null)) return false
      const url = publicUrl?.replaceAll('{tenant}', encodeURIComponent(tenant)) ?? ''
      const fits = (signatures: readonly string[], pairs: readonly string[]): boolean => {
        const time = timed ? timeOf(headers, pairs, now) : ''
        if (time === null) return false
        const digests = signatures
          .filter((each) => each.startsWith(prefix))
          .map((each) => readDigest(each.slice(prefix.length), encoding, algorithm))
          .filter((each) => each !== null)
        const filled = (text: string): string =>
          text.replace(/\{(timestamp|url)\}/g, (_, name) => (name === 'url' ? url : time))
        const signed = after === '' ? body : Buffer.concat([body, Buffer.from(filled(after))])
        return matches(algorithm, keysOf(secret), filled(before), signed, ...digests)
      }
      if (setsOf === null || parts === undefined) return fits([given], [])
      return setsOf(given).some((pairs) => fits(valuesOf(pairs, parts.signature), pairs))
    },
  }
}

/**
 * The pairs of a header. While a secret is changed some senders write one set for each secret, with a space between them
 * (`t=1,v1=a t=1,v1=b`): then each counts for itself, with its own time.
 */
function splitInto({ signature, timestamp }: NonNullable<Form['parts']>) {
  const begins = (text: string): boolean =>
    text.startsWith(`${signature}=`) || (timestamp !== undefined && text.startsWith(`${timestamp}=`))
  return (given: string): readonly (readonly string[])[] => {
    const sets: string[] = []
    for (const text of given.split(/(?<=[^,;\s])\s+/, MOST_PARTS)) {
      if (sets.length === 0 || (begins(text) && sets.length < MOST_SETS)) sets.push(text)
      else sets[sets.length - 1] += ` ${text}`
    }
    return sets.map((set) => set.split(/[,;]/, MOST_PARTS).map((pair) => pair.trim()))
  }
}

const valuesOf = (pairs: readonly string[], name: string): readonly string[] =>
  pairs.filter((pair) => pair.startsWith(`${name}=`)).map((pair) => pair.slice(name.length + 1))
