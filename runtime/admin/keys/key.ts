import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Role } from '../../http/admin-route.ts'
import type { RememberedKind } from '../../reminders/record-memory.ts'

/**
 * Keys of callers: `byl_<id>_<secret>`, an id of 8 random bytes in hex and a secret of 32 in base64url. Of the secret only
 * SHA-256 is stored. A slow hash exists to make guessing expensive; nobody guesses one of 2^256, and a slow one would let
 * strangers use up the processor.
 */

export const KEYS = 'api-key'

/** Whoever has lost a key must not have it back with a backup; one that was made since is made again by somebody. */
export const REMEMBERED_KEYS: RememberedKind = { kind: KEYS, protects: () => true, isMadeAnew: false }

export const ROLES: readonly Role[] = ['owner', 'ingest', 'operator', 'privacy-officer', 'auditor', 'scrape']

export interface StoredSecret {
  /** SHA-256 in hex. */
  readonly hash: string
  /** Milliseconds since the epoch; `null` for as long as the key. */
  readonly until: number | null
}

export interface ApiKey {
  /** Of a system or a task. */
  readonly name: string
  readonly roles: readonly Role[]
  /** The only one it may act for. */
  readonly tenant: string | null
  readonly createdAt: number
  readonly expiresAt: number
  /** The current one first; at most one more, which is on its way out. */
  readonly secrets: readonly StoredSecret[]
}

const TOKEN = /^byl_([0-9a-f]{16})_([A-Za-z0-9_-]{43})$/

export const newKeyId = (): string => randomBytes(8).toString('hex')
export const newSecret = (): string => randomBytes(32).toString('base64url')
export const tokenOf = (id: string, secret: string): string => `byl_${id}_${secret}`

export function readToken(token: string): { readonly id: string; readonly secret: string } | null {
  const [, id, secret] = TOKEN.exec(token) ?? []
  return id === undefined || secret === undefined ? null : { id, secret }
}

export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('hex')

const NOBODY: readonly StoredSecret[] = [{ hash: '0'.repeat(64), until: null }]

/** In constant time; a key that does not exist takes as long as one that does. */
export function opens(key: ApiKey | undefined, secret: string, now: number): boolean {
  const given = Buffer.from(hashSecret(secret), 'hex')
  let found = false
  for (const { hash, until } of key?.secrets ?? NOBODY) {
    const same = timingSafeEqual(Buffer.from(hash, 'hex'), given)
    if (same && (until === null || now < until)) found = true
  }
  return found && key !== undefined && now < key.expiresAt
}

/** A stored key; `null` when it is none. */
export function parseKey(value: unknown): ApiKey | null {
  if (typeof value !== 'object' || value === null) return null
  const { name, roles, tenant, createdAt, expiresAt, secrets } = value as Partial<ApiKey>
  if (typeof name !== 'string' || (tenant !== null && typeof tenant !== 'string')) return null
  if (!Array.isArray(roles) || !roles.every((each) => ROLES.includes(each as Role))) return null
  if (!Number.isSafeInteger(createdAt) || !Number.isSafeInteger(expiresAt)) return null
  if (!Array.isArray(secrets) || !secrets.every((each) => /^[0-9a-f]{64}$/.test(each?.hash))) return null
  return value as ApiKey
}
