import { type AdminAnswer, AdminRefusal, type AdminRoute, type Role } from '../../http/admin-route.ts'
import type { Records } from '../../journal/port.ts'
import type { View } from '../../register/port.ts'
import { change } from '../../register/stored.ts'
import { adminProblems } from '../problems.ts'
import { type ApiKey, hashSecret, KEYS, newKeyId, newSecret, parseKey, ROLES, tokenOf } from './key.ts'
import { keySchema, shownOnce } from './schemas.ts'
import { KEY_USES, type KeyUse } from './use.ts'

export interface KeyRoutesOptions {
  readonly records: Records
  readonly keys: View<ApiKey>
  readonly use: KeyUse
  /** Resolves when every router knows this generation. */
  readonly passed: (generation: number) => Promise<void>
  readonly knowsTenant: (name: string) => boolean
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const STANDARD_DAYS = 365
const MOST_DAYS = 3650
const STANDARD_OVERLAP_HOURS = 24
const MOST_OVERLAP_HOURS = 168

interface NewKey {
  readonly name: string
  readonly roles: readonly Role[]
  readonly tenant?: string
  readonly expiresInDays?: number
}

interface Rotation {
  readonly overlapHours?: number
  readonly expiresInDays?: number
}

/** The paths by which an owner makes, lists, rotates and revokes keys. */
export function keyRoutes(options: KeyRoutesOptions): readonly AdminRoute[] {
  const { records, keys, use, passed, knowsTenant } = options
  const encoder = new TextEncoder()
  const decoder = new TextDecoder()

  async function write(id: string, key: ApiKey, expected: number): Promise<void> {
    const value = encoder.encode(JSON.stringify(key))
    await passed(await records.write([{ kind: KEYS, id, value, expiresAt: key.expiresAt, expected }]))
  }

  async function find(id: string): Promise<{ readonly key: ApiKey; readonly generation: number }> {
    const stored = await records.get(KEYS, id)
    const key = stored === null || stored.value === null ? null : parseKey(JSON.parse(decoder.decode(stored.value)))
    if (stored === null || key === null) throw new AdminRefusal(adminProblems.unknownKey)
    return { key, generation: stored.generation }
  }

  const create: AdminRoute = {
    method: 'POST',
    path: '/v1/keys',
    roles: ['owner'],
    summary: 'Makes a key, which is shown once.',
    body: {
      type: 'object',
      required: ['name', 'roles'],
      additionalProperties: false,
      properties: {
        name: {
          type: 'string',
          pattern: '^[a-z0-9][a-z0-9-]{0,62}$',
          description: 'Of a system or a task, not of a person.',
        },
        roles: { type: 'array', items: { enum: ROLES }, minItems: 1, uniqueItems: true },
        tenant: { type: 'string', minLength: 1, maxLength: 128, description: 'The only one that it may act for.' },
        expiresInDays: { type: 'integer', minimum: 1, maximum: MOST_DAYS, default: STANDARD_DAYS },
      },
    },
    answers: { 201: shownOnce },
    audit: 'key.create',
    async handle({ body, now }): Promise<AdminAnswer> {
      const { name, roles, tenant = null, expiresInDays = STANDARD_DAYS } = body as NewKey
      if (tenant !== null && roles.includes('owner')) throw new AdminRefusal(adminProblems.ownerOfTenant)
      if (tenant !== null && !knowsTenant(tenant)) throw new AdminRefusal(adminProblems.unknownTenant)
      const id = newKeyId()
      const secret = newSecret()
      const secrets = [{ hash: hashSecret(secret), until: null }]
      const key: ApiKey = { name, roles, tenant, createdAt: now, expiresAt: now + expiresInDays * DAY, secrets }
      await write(id, key, 0)
      const audited = { id, name, roles: roles.join(' '), tenant }
      return { status: 201, body: { ...shown(id, key, now, null), key: tokenOf(id, secret) }, audited }
    },
  }

  const list: AdminRoute = {
    method: 'GET',
    path: '/v1/keys',
    roles: ['owner', 'auditor'],
    summary: 'Lists keys, without their secrets.',
    answers: { 200: { type: 'object', required: ['keys'], properties: { keys: { type: 'array', items: keySchema } } } },
    audit: null,
    async handle({ now }) {
      const days = await use.all()
      const live = [...keys.entries()].filter(([, key]) => now < key.expiresAt)
      live.sort(([one], [other]) => (one < other ? -1 : 1))
      return { status: 200, body: { keys: live.map(([id, key]) => shown(id, key, now, days.get(id) ?? null)) } }
    },
  }

  const rotate: AdminRoute = {
    method: 'POST',
    path: '/v1/keys/:id/rotate',
    roles: ['owner'],
    summary: 'Gives a key a new secret, shown once; the one before stays valid for an overlap.',
    body: {
      type: 'object',
      additionalProperties: false,
      properties: {
        overlapHours: { type: 'integer', minimum: 0, maximum: MOST_OVERLAP_HOURS, default: STANDARD_OVERLAP_HOURS },
        expiresInDays: {
          type: 'integer',
          minimum: 1,
          maximum: MOST_DAYS,
          description: 'As before when it is left out.',
        },
      },
    },
    answers: { 200: shownOnce },
    audit: 'key.rotate',
    async handle({ params: { id = '' }, body, now }) {
      const { overlapHours = STANDARD_OVERLAP_HOURS, expiresInDays } = body as Rotation
      const { key, generation } = await find(id)
      const secret = newSecret()
      const [current] = key.secrets
      const before =
        current === undefined || overlapHours === 0 ? [] : [{ ...current, until: now + overlapHours * HOUR }]
      const rotated: ApiKey = {
        ...key,
        expiresAt: expiresInDays === undefined ? key.expiresAt : now + expiresInDays * DAY,
        secrets: [{ hash: hashSecret(secret), until: null }, ...before],
      }
      await write(id, rotated, generation)
      const lastUsed = (await use.all()).get(id) ?? null
      const audited = { id, overlapHours }
      return { status: 200, body: { ...shown(id, rotated, now, lastUsed), key: tokenOf(id, secret) }, audited }
    },
  }

  const revoke: AdminRoute = {
    method: 'DELETE',
    path: '/v1/keys/:id',
    roles: ['owner'],
    summary: 'Revokes a key: no router accepts it any more when this answers.',
    answers: { 204: null },
    audit: 'key.revoke',
    async handle({ params: { id = '' } }) {
      let name = ''
      const gone = { value: null, expiresAt: null, id }
      // Also while somebody else rotates it: what they are shown opens nothing then.
      const generation = await change(records, async () => {
        const { key, generation: expected } = await find(id)
        name = key.name
        return [
          { ...gone, kind: KEYS, expected },
          { ...gone, kind: KEY_USES },
        ]
      })
      await passed(generation)
      return { status: 204, audited: { id, name } }
    },
  }
  return [create, list, rotate, revoke]
}

const iso = (ms: number): string => new Date(ms).toISOString()

function shown(id: string, key: ApiKey, now: number, lastUsed: string | null): Readonly<Record<string, unknown>> {
  const { name, roles, tenant, createdAt, expiresAt, secrets } = key
  const until = secrets[1]?.until ?? null
  const overlapUntil = until === null || until <= now ? null : iso(until)
  return { id, name, roles, tenant, createdAt: iso(createdAt), expiresAt: iso(expiresAt), overlapUntil, lastUsed }
}
