import { randomBytes } from 'node:crypto'
import type { SecretSet } from '../../config/secrets.ts'
import { isObject } from '../../core/objects.ts'

/** What a tenant has registered for a channel. Its address may hold a token: all of it is a secret. */
export interface Connection {
  readonly url: string
  /** `whsec_…`; `null` where nothing is signed. */
  readonly secret: string | null
  /** Headers of the tenant's own, by their lower-case names; absent where there are none. They may hold a key. */
  readonly headers?: Readonly<Record<string, string>>
  /** Signs too until then, after a rotation. */
  readonly previous: { readonly secret: string; readonly until: number } | null
  readonly since: number
  readonly changedAt: number
}

/** How long the secret before the current one goes on signing after a rotation, milliseconds. */
export const OVERLAP_MS = 86_400_000

/** 32 random bytes as Standard Webhooks writes them. */
export const newSecret = (): string => `whsec_${randomBytes(32).toString('base64')}`

export const connectionId = (channel: string, tenant: string): string => `${channel}/${tenant}`

const encoder = new TextEncoder()

export const encodeConnection = (connection: Connection): Uint8Array => encoder.encode(JSON.stringify(connection))

/** A connection with its secrets as signers take them, the same objects each time. */
export interface Kept {
  readonly connection: Connection
  readonly both: SecretSet | null
  readonly current: SecretSet | null
}

export function parseConnection(value: unknown): Kept | null {
  if (typeof value !== 'object' || value === null) return null
  const { url, secret, previous, since, changedAt, headers } = value as Partial<Record<keyof Connection, unknown>>
  if (typeof url !== 'string' || typeof since !== 'number' || typeof changedAt !== 'number') return null
  if (secret !== null && typeof secret !== 'string') return null
  const before = readPrevious(previous)
  if (before === undefined) return null
  const current = secret === null ? null : { values: [Buffer.from(secret)] }
  const both =
    current === null || before === null ? current : { values: [...current.values, Buffer.from(before.secret)] }
  const connection = { url, secret, previous: before, since, changedAt }
  return { connection: isTexts(headers) ? { ...connection, headers } : connection, current, both }
}

function readPrevious(value: unknown): Connection['previous'] | undefined {
  if (value === null) return null
  if (typeof value !== 'object' || value === undefined) return undefined
  const { secret, until } = value as Readonly<Record<string, unknown>>
  return typeof secret === 'string' && typeof until === 'number' ? { secret, until } : undefined
}

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  isObject(value) && Object.values(value).every((each) => typeof each === 'string')
