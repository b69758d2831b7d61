import { createKeyring } from '../../http/secret-keys.ts'
import { matches, readDigest } from './mac.ts'
import { anySecret, type Scheme } from './scheme.ts'
import { withinWindow } from './window.ts'

const MOST_PARTS = 16

/** A header of pairs that holds a time and signatures over it and the body. */
export interface SignedPairs {
  /** In lower case. */
  readonly header: string
  readonly separator: ',' | ';'
  /** Name of the time in Unix seconds. */
  readonly time: string
  /** Name of the signatures that count. */
  readonly signature: string
  /** What stands between time and body. */
  readonly joint: '.' | ':'
}

/**
 * HMAC-SHA256 in hex over `{time}{joint}{raw body}`. Any of several signatures may match, because senders sign with both
 * secrets while one is rotated; those of other names do not count, which would let a downgrade through.
 */
export function signedPairs(form: SignedPairs, toleranceSeconds: number): Scheme {
  const keysOf = createKeyring()
  const [time, signature] = [`${form.time}=`, `${form.signature}=`]
  return {
    refuse: anySecret,
    verify: ({ headers, body }, secret, now) => {
      const given = headers[form.header]
      if (secret === null || typeof given !== 'string') return false
      const parts = given.split(form.separator, MOST_PARTS)
      const times = parts.filter((part) => part.startsWith(time))
      const timestamp = times[0]?.slice(time.length)
      if (timestamp === undefined || times.length > 1 || !withinWindow(timestamp, toleranceSeconds, now)) return false
      const digests = parts
        .filter((part) => part.startsWith(signature))
        .map((part) => readDigest(part.slice(signature.length), 'hex', 'sha256'))
        .filter((each) => each !== null)
      return matches('sha256', keysOf(secret), `${timestamp}${form.joint}`, body, ...digests)
    },
  }
}
