import { createSecretKey } from 'node:crypto'
import { createKeyring } from '../../keys/keyring.ts'
import type { ClaimRequest, Lease, NewEvent } from '../port.ts'
import { createUuids } from '../uuid.ts'
import type { TestClock } from './clock.ts'

const DAY = 86_400_000

export const testKeyring = createKeyring(createSecretKey(Buffer.from('0123456789abcdef'.repeat(4), 'hex')))

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
    dedupe: null,
    digest: 'sha256:0',
    payload: Buffer.from('{"pusher":{"email":"ada@example.org"}}'),
    deliveries: [{ id: uuid(), route: 'pushes', channel: 'ops' }],
    ...own,
  })
}

/** A claim of up to ten deliveries of `ops` for a minute, with a record of disclosures that is kept for 90 days. */
export const claimNow = (clock: TestClock, own?: Partial<ClaimRequest>): ClaimRequest => ({
  now: clock.now(),
  leaseMs: 60_000,
  channels: [{ name: 'ops', limit: 10 }],
  intend: () => ({ recipient: 'slack', categories: ['contact.email'], expiresAt: clock.now() + 90 * DAY }),
  ...own,
})

export const textOf = (lease: Lease | undefined): string => Buffer.from(lease?.payload ?? []).toString()
