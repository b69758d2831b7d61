import { createHash, createHmac, type KeyObject, timingSafeEqual } from 'node:crypto'
import canonicalize from 'canonicalize'

/**
 * The audit log's chain. An entry's hash is SHA-256 over the canonical JSON (RFC 8785) of all of it but `hash` and
 * `openings`, the hash of the entry before it included. What is personal enters only as a commitment,
 * SHA-256(salt || canonical JSON) with 16 random bytes of salt: salt and value stand beside it in `openings` and can be
 * deleted. What remains cannot be guessed from, and the chain still holds.
 */

export type Fact = string | number | boolean | null

/** Who acted, or whom it was about. */
export type PersonalPart = { readonly key: string; readonly role: string } | { readonly subject: string }

export interface Opening {
  /** 16 bytes in hex. */
  readonly salt: string
  readonly part: PersonalPart
}

export interface AuditEntry {
  /** 1 for the first, without gaps. */
  readonly seq: number
  /** Milliseconds since the epoch. */
  readonly at: number
  readonly action: string
  /** HTTP status of the outcome. */
  readonly status: number
  readonly facts: Readonly<Record<string, Fact>>
  /** In hex, of the actor and of each subject. */
  readonly commitments: readonly string[]
  readonly previous: string
  readonly hash: string
  /** One for each commitment; `null` when it was erased. */
  readonly openings: readonly (Opening | null)[]
}

/** A place in the chain that a router vouches for. */
export interface Mark {
  readonly seq: number
  readonly hash: string
  /** Milliseconds since the epoch. */
  readonly at: number
  /** HMAC-SHA256 over canonical JSON under the journal's audit key, in hex. */
  readonly seal: string
}

/** What the first entry follows. */
export const NO_HASH = '0'.repeat(64)

const canonical = (value: unknown): string => canonicalize(value) ?? ''

export const commitmentOf = ({ salt, part }: Opening): string =>
  createHash('sha256').update(Buffer.from(salt, 'hex')).update(canonical(part)).digest('hex')

export function hashOf(entry: Omit<AuditEntry, 'hash' | 'openings'>): string {
  const { seq, at, action, status, facts, commitments, previous } = entry
  return createHash('sha256').update(canonical({ seq, at, action, status, facts, commitments, previous })).digest('hex')
}

/** `head`: the newest entry; `cut`: the last one that was deleted when its time was over. */
export type MarkUse = 'head' | 'cut'

export function seal(key: KeyObject, use: MarkUse, { seq, hash, at }: Omit<Mark, 'seal'>): Mark {
  const mac = createHmac('sha256', key).update(canonical({ use, seq, hash, at })).digest('hex')
  return { seq, hash, at, seal: mac }
}

export function isSealed(key: KeyObject, use: MarkUse, mark: Mark): boolean {
  const expected = Buffer.from(seal(key, use, mark).seal, 'hex')
  const given = Buffer.from(mark.seal, 'hex')
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** Builds the entry after another. */
export function chain(
  previous: { readonly seq: number; readonly hash: string },
  own: Pick<AuditEntry, 'at' | 'action' | 'status' | 'facts'> & { readonly openings: readonly Opening[] },
): AuditEntry {
  const { openings, at, action, status, facts } = own
  const commitments = openings.map(commitmentOf)
  const body = { seq: previous.seq + 1, at, action, status, facts, commitments, previous: previous.hash }
  return { ...body, hash: hashOf(body), openings }
}
