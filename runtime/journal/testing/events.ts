import { createSecretKey } from 'node:crypto'
import { createUuids } from '../../core/uuid.ts'
import type { Kek } from '../../keys/key-source.ts'
import { createKeyring } from '../../keys/keyring.ts'
import type { Begun, ClaimRequest, Lease, NewDelivery, NewEvent, Person, Segment, SubjectId } from '../port.ts'
import type { TestClock } from './clock.ts'

const DAY = 86_400_000

/** A key-encryption key, the same for the same epoch. */
export const testKek = (epoch: number): Kek => ({
  epoch,
  key: createSecretKey(Buffer.from(`${epoch}123456789abcdef`.slice(0, 16).repeat(4), 'hex')),
})

export const testKeyring = createKeyring([testKek(1)])

export const common = (value: unknown): Segment => ({ people: [], payload: Buffer.from(JSON.stringify(value)) })

/** A segment as `joinSegments` reads it: values by their paths. */
export const about = (people: readonly Person[], entries: readonly (readonly [unknown, unknown])[]): Segment => ({
  people,
  payload: Buffer.from(JSON.stringify(entries)),
})

/** An id of somebody, the same for the same byte. */
export const subject = (byte: number): SubjectId => Buffer.alloc(16, byte)

/** A maker of events that are received now, expire after 30 days and go to the channel `ops`. */
export function createEvents(clock: TestClock): (own?: Partial<NewEvent>) => NewEvent {
  const uuid = createUuids(() => clock.now())
  return (own) => ({
    id: uuid(),
    tenant: 'default',
    source: 'github',
    type: 'github.push',
    receivedAt: clock.now(),
    expiresAt: clock.now() + 30 * DAY,
    deleteAt: own?.expiresAt ?? clock.now() + 30 * DAY,
    dedupe: [],
    digest: 'sha256:0',
    segments: [common({ pusher: { email: 'ada@example.org' } })],
    deliveries: [{ id: uuid(), route: 'pushes', channel: 'ops', orderKey: null }],
    ...own,
  })
}

/** A claim of up to ten deliveries of `ops` for a minute, with a record of disclosures that is kept for 90 days. */
export const claimNow = (clock: TestClock, own?: Partial<ClaimRequest>): ClaimRequest => ({
  now: clock.now(),
  leaseMs: 60_000,
  channels: [{ name: 'ops', limit: 10 }],
  intend: (lease) => ({
    recipient: 'slack',
    categories: ['contact.email'],
    expiresAt: clock.now() + 90 * DAY,
    subjects: [...new Map(lease.segments.flatMap(({ people }) => people.flat().map((id) => [id.join(), id]))).values()],
  }),
  ...own,
})

/** The first attempt of a new delivery, begun now for a minute, with a record as that of a claim, about one person. */
export const beginning = (clock: TestClock, event: NewEvent, delivery: NewDelivery): Begun => {
  const { id: deliveryId, route, channel, orderKey } = delivery
  const { id, tenant, type, source, digest, receivedAt, expiresAt, segments } = event
  const at = clock.now()
  const known = { event: id, tenant, type, source, digest, receivedAt, expiresAt, segments }
  const of = { delivery: deliveryId, route, channel, attempt: 1, until: at + 60_000 }
  return {
    lease: { ...known, ...of, ...(orderKey !== null && { ordered: true }) },
    intent: { recipient: 'slack', categories: ['contact.email'], expiresAt: at + 90 * DAY, subjects: [subject(1)] },
    at,
  }
}

/** The payloads of a lease's, or an event's, segments, one behind the other. */
export const textOf = (from: Pick<Lease, 'segments'> | undefined): string =>
  (from?.segments ?? []).map(({ payload }) => Buffer.from(payload).toString()).join('')
