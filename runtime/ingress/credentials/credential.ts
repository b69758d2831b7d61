import { createHash, randomBytes } from 'node:crypto'
import type { SecretSet } from '../../config/secrets.ts'
import { isObject } from '../../core/objects.ts'
import type { RememberedKind } from '../../reminders/record-memory.ts'

/** What tenants have registered for a source, by `<source>/<tenant>`: one record, so that their number is bounded. */
export const CREDENTIALS = 'ingress-credential'

/** Whoever has lost one must not have it back with a backup; one that was made since is made again by somebody. */
export const REMEMBERED_CREDENTIALS: RememberedKind = { kind: CREDENTIALS, protects: () => true, isMadeAnew: false }

/** A value that proves a sender, and until when; `null` for as long as the credential. */
interface Live {
  /** Of a `key` its SHA-256 in hexadecimal; a `secret` as it signs. */
  readonly value: string
  readonly until: number | null
}

export interface Credential {
  /** 16 hexadecimal digits. */
  readonly id: string
  /** What the tenant calls it. */
  readonly name: string
  /** A `key` is sent along and stored as a hash; a `secret` signs. */
  readonly kind: 'key' | 'secret'
  /** The scheme that it was made for. */
  readonly scheme: string
  /** In lower case; `null`: the declared one. */
  readonly header: string | null
  readonly createdAt: number
  readonly changedAt: number
  /** The current one first; at most one more, which is on its way out. */
  readonly live: readonly [Live, ...Live[]]
}

/** A credential with its values as schemes take them, the same objects each time. */
export interface KeptCredential {
  readonly credential: Credential
  readonly current: SecretSet
  readonly both: SecretSet
}

export const credentialsId = (source: string, tenant: string): string => `${source}/${tenant}`

export const newCredentialId = (): string => randomBytes(8).toString('hex')

/** 32 random bytes: nobody guesses one of 2^256, so that a fast hash keeps it as well as a slow one. */
export const newKey = (): string => `byi_${randomBytes(32).toString('base64url')}`

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex')

export const encodeCredentials = (credentials: readonly Credential[]): Uint8Array =>
  Buffer.from(JSON.stringify({ credentials }))

/** `null` for what this release cannot read. The store is sealed, so nobody else wrote it. */
export function parseCredentials(value: unknown): readonly KeptCredential[] | null {
  if (!isObject(value) || !Array.isArray(value.credentials)) return null
  return (value.credentials as readonly Credential[]).map((credential) => {
    const values = credential.live.map((each) =>
      credential.kind === 'key' ? Buffer.from(each.value, 'hex') : Buffer.from(each.value),
    )
    const set = (count: number): SecretSet => ({
      values: values.slice(0, count),
      ...(credential.kind === 'key' && { hashed: true as const }),
    })
    return { credential, current: set(1), both: set(2) }
  })
}

/** Its live values at a time. */
export function liveAt({ credential, current, both }: KeptCredential, now: number): SecretSet {
  const until = credential.live[1]?.until ?? 0
  return now < (until ?? Number.POSITIVE_INFINITY) ? both : current
}
