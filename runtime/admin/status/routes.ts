import type { AdminRoute, JsonSchema } from '../../http/admin-route.ts'
import type { Sweeper } from '../../retention/sweeper.ts'
import type { Epochs } from './epochs.ts'
import type { TakeSnapshot } from './status.ts'

export interface StatusRoutesOptions {
  readonly snapshot: TakeSnapshot
  readonly epochs: Epochs
  readonly sweeper: Pick<Sweeper, 'acceptClock'>
  /** When the journal next has something to delete, milliseconds since the epoch. */
  readonly nextExpiry: () => Promise<number | null>
}

const number = { type: 'number' } as const
const time = { type: ['string', 'null'], format: 'date-time' } as const
const counts = { type: 'object', additionalProperties: number } as const

const epochsSchema = {
  type: 'array',
  items: {
    type: 'object',
    required: ['epoch', 'keys', 'current', 'unusedSince', 'destroyAfter'],
    properties: {
      epoch: { type: 'integer' },
      keys: { type: 'integer', description: 'Data keys that it wraps.' },
      current: { type: 'boolean' },
      unusedSince: time,
      destroyAfter: { ...time, description: 'When no backup holds anything wrapped by it: its file may be destroyed.' },
    },
  },
} as const

const sweeperSchema = {
  type: 'object',
  properties: {
    state: { enum: ['none', 'swept', 'halted', 'failed', 'standby'] },
    at: time,
    aheadSeconds: { type: ['number', 'null'] },
  },
} as const

/** What a status snapshot holds; `GET /v1/live` sends the same. */
export const snapshotSchema = {
  type: 'object',
  required: ['at', 'project', 'digest', 'replicas', 'generation', 'backlog', 'oldestDueSeconds', 'sweeper', 'channels'],
  properties: {
    at: { type: 'string', format: 'date-time' },
    project: { type: 'string' },
    digest: { type: 'string', description: 'Of the declaration that runs.' },
    upSeconds: number,
    replicas: number,
    generation: number,
    backlog: number,
    oldestDueSeconds: number,
    sweeper: sweeperSchema,
    channels: {
      type: 'array',
      items: {
        type: 'object',
        properties: { channel: { type: 'string' }, inFlight: number, addresses: number, open: number, stopped: number },
      },
    },
    faults: counts,
    totals: counts,
  },
} as const satisfies JsonSchema

/** Status, the clock that a person vouches for, and the keys of the journal. */
export function statusRoutes({ snapshot, epochs, sweeper, nextExpiry }: StatusRoutesOptions): readonly AdminRoute[] {
  const { properties, required } = snapshotSchema
  return [
    {
      method: 'GET',
      path: '/v1/status',
      roles: ['operator', 'privacy-officer', 'auditor'],
      summary: 'How this router and its journal are.',
      answers: {
        200: { type: 'object', required, properties: { ...properties, nextExpiry: time, journalKeys: epochsSchema } },
      },
      audit: null,
      async handle() {
        const [status, journalKeys, next] = await Promise.all([snapshot(), epochs.list(), nextExpiry()])
        const body = { ...status, nextExpiry: next === null ? null : new Date(next).toISOString(), journalKeys }
        return { status: 200, body }
      },
    },
    {
      method: 'POST',
      path: '/v1/sweeper/accept-clock',
      roles: ['operator'],
      summary: 'Vouches for the clock after it has leapt, and deletes what is due by it.',
      answers: { 200: { type: 'object', properties: { state: { enum: ['swept', 'halted', 'failed', 'standby'] } } } },
      audit: 'sweeper.accept-clock',
      async handle() {
        const { kind } = await sweeper.acceptClock()
        return { status: 200, body: { state: kind }, audited: { state: kind } }
      },
    },
    {
      method: 'GET',
      path: '/v1/journal-keys',
      roles: ['operator', 'privacy-officer', 'auditor'],
      summary: 'Lists the epochs of the journal’s key, and when the file of each may be destroyed.',
      answers: { 200: { type: 'object', properties: { journalKeys: epochsSchema } } },
      audit: null,
      async handle() {
        return { status: 200, body: { journalKeys: await epochs.list() } }
      },
    },
    {
      method: 'POST',
      path: '/v1/journal-keys/rewrap',
      roles: ['operator'],
      summary: 'Wraps all data keys anew under the newest key of the journal.',
      answers: {
        200: { type: 'object', properties: { rewrapped: { type: 'integer' }, journalKeys: epochsSchema } },
      },
      audit: 'journal-keys.rewrap',
      async handle() {
        const rewrapped = await epochs.rewrap()
        return { status: 200, body: { rewrapped, journalKeys: await epochs.list() }, audited: { rewrapped } }
      },
    },
  ]
}
