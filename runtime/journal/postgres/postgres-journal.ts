import { type Clock, systemClock } from '../../core/clock.ts'
import { createIdentity } from '../../keys/identity.ts'
import type { Keyring } from '../../keys/keyring.ts'
import { createAltered } from '../altered.ts'
import { JournalIncomplete } from '../errors.ts'
import type { Journal } from '../port.ts'
import { createAccept } from './accept.ts'
import { prepareBatch } from './accept-batch.ts'
import { prepareClaim } from './claim.ts'
import { applicationOf } from './connect.ts'
import type { Target } from './database-url.ts'
import { createDeliveryBatcher } from './delivery-batcher.ts'
import { createEpochs } from './epochs.ts'
import { prepareEvidence } from './evidence.ts'
import { prepareHeartbeat } from './heartbeat.ts'
import { createKeyStore } from './key-store.ts'
import { prepareDeliveries } from './list.ts'
import { prepareConfirm, prepareDisclosures, prepareStatus } from './look-up.ts'
import { prepareOrderKeyQueue } from './order-key-queue.ts'
import { createRecords } from './records.ts'
import { prepareRedrive, prepareReplay } from './repeat.ts'
import { prepareReschedule } from './reschedule.ts'
import type { RootKeys } from './root-keys.ts'
import { createScopes } from './scopes.ts'
import { createSealer } from './sealer.ts'
import { createSession, type Session, type SessionOptions } from './session.ts'
import { prepareSettle } from './settle.ts'
import { createSubjects } from './subjects.ts'
import { prepareSweep } from './sweep.ts'
import { type DatabaseTime, databaseTime } from './time.ts'
import { prepareTimes } from './times.ts'
import { upgrade } from './upgrade.ts'

export interface PostgresOptions {
  /** Read again for each connection. */
  readonly target: () => Target
  readonly keyring: Keyring
  readonly clock?: Clock
  /** Told when the database is lost (its code), and when it is back (`null`). */
  readonly onChange?: (code: string | null) => void
  /** How long an answer may take, milliseconds. */
  readonly patienceMs?: number
  /** Tests hold the database's clock still. */
  readonly time?: DatabaseTime
}

const PATIENCE_MS = 10_000
/** For what reads or vacuums whole tables. */
const HOUSEKEEPING_MS = 600_000
/** How often a router looks for work that another has stored, or died over. */
const POLL_MS = 1000
/** How old the count of what waits may be; meanwhile each router adds what it does itself. */
const COUNT_MS = 10_000

/**
 * A router's connections. What keeps other routers waiting (heartbeats, records) has one of its own, and so has what
 * takes long.
 */
interface Sessions {
  readonly accepting: readonly [Session, Session]
  readonly working: Session
  readonly reading: Session
  readonly following: Session
  readonly housekeeping: Session
}

/**
 * The journal on PostgreSQL, for any number of routers. Each holds six connections: two take events in turns, one claims
 * and settles, one reads, one follows the records, one sweeps.
 *
 * @throws JournalUnavailable, JournalUnsafe, JournalTooNew, JournalTooOld, JournalIncomplete, KeyMismatch
 */
export async function openPostgresJournal(options: PostgresOptions): Promise<Journal> {
  const { target, keyring, clock = systemClock, patienceMs = PATIENCE_MS } = options
  const time = options.time ?? databaseTime(clock)
  const { schema } = target()
  const rootKeys = await upgrade(target(), keyring)
  const shared = { target, application: applicationOf(schema), onChange: createReport(options.onChange) }
  const open = (own?: Partial<SessionOptions>): Session => createSession({ ...shared, patienceMs, ...own })
  const sessions: Sessions = {
    accepting: [open(), open()],
    working: open(),
    reading: open(),
    following: open(),
    housekeeping: open({ patienceMs: Math.max(patienceMs, HOUSEKEEPING_MS) }),
  }
  const times = prepareTimes(schema, sessions.reading, time)
  const waiting = await times.countWaiting()
  // On a connection that a migration can see: whoever comes second sees the other.
  if (await times.isMigrating()) {
    await sessions.reading.close()
    throw new JournalIncomplete()
  }
  return createJournal({ schema, keyring, rootKeys, clock, time, sessions, times, waiting })
}

interface Parts {
  readonly schema: string
  readonly keyring: Keyring
  readonly rootKeys: RootKeys
  readonly clock: Clock
  readonly time: DatabaseTime
  readonly sessions: Sessions
  readonly times: ReturnType<typeof prepareTimes>
  readonly waiting: number
}

function createJournal({ schema, keyring, rootKeys, clock, time, sessions, times, waiting }: Parts): Journal {
  const { accepting, working, reading, following, housekeeping } = sessions
  const identity = createIdentity(rootKeys.root)
  const keys = createKeyStore(schema, keyring)
  const altered = createAltered()
  const sealer = createSealer(keys, identity)
  const accept = createAccept(accepting, prepareBatch(schema, time, sealer))
  const work = createDeliveryBatcher(working, clock, {
    claim: prepareClaim(schema, keys, time, altered),
    settle: prepareSettle(schema, time),
    giveTurns: prepareOrderKeyQueue(schema, time.sql),
  })
  const sweep = prepareSweep(schema, housekeeping, time)
  const redrive = prepareRedrive(schema, housekeeping, time)
  const replay = prepareReplay(schema, housekeeping, keys, time, altered)
  const scopes = createScopes({ schema, session: reading, housekeeping, keys, time, altered })
  let backlog = waiting
  let countedAt = clock.monotonic()

  return {
    pollMs: POLL_MS,
    identity,
    records: createRecords(schema, following, time, rootKeys.records),
    onAltered: altered.on,
    subjects: createSubjects({ schema, session: reading, housekeeping, keys, sealer, time, altered }),
    scopes: {
      ...scopes,
      async drop(...given) {
        const dropped = await scopes.drop(...given)
        backlog -= dropped.deliveries
        return dropped
      },
    },
    async accept(events, begun) {
      const accepted = await accept(events, begun)
      for (const [index, { duplicate }] of accepted.entries()) {
        if (!duplicate) backlog += events[index]?.deliveries.length ?? 0
      }
      return accepted
    },
    async claim(request) {
      const { leases, ended } = await work.claim(request)
      backlog -= ended
      if (clock.monotonic() - countedAt >= COUNT_MS) {
        countedAt = clock.monotonic()
        backlog = await times.countWaiting()
      }
      return leases
    },
    async settle(lease, outcome, now, waitMs = 0) {
      if (await work.settle({ lease, outcome, now }, waitMs)) backlog--
    },
    confirm: prepareConfirm(schema, reading),
    status: prepareStatus(schema, reading),
    disclosures: prepareDisclosures(schema, reading),
    deliveries: prepareDeliveries(schema, reading),
    async redrive(filter, now) {
      const count = await redrive(filter, now)
      backlog += count
      return count
    },
    async replay(request, now) {
      const count = await replay(request, now)
      backlog += count
      return count
    },
    async sweep(now) {
      const { report, waiting: gone } = await sweep(now)
      backlog -= gone
      return { ...report, logCut: true }
    },
    reschedule: prepareReschedule(schema, housekeeping),
    evidence: prepareEvidence(schema, housekeeping),
    ...createEpochs(schema, housekeeping, keyring, keys),
    heartbeat: prepareHeartbeat(schema, following, time),
    nextDue: times.nextDue,
    nextExpiry: times.nextExpiry,
    trustedTime: times.trusted,
    trust: times.trust,
    probe: times.probe,
    backlog: () => Math.max(0, backlog),
    async close() {
      work.close()
      await Promise.all([...accepting, working, reading, following, housekeeping].map((session) => session.close()))
    },
  }
}

/** All connections are lost and found together: said once. */
function createReport(onChange: PostgresOptions['onChange']): (code: string | null) => void {
  let lost = false
  return (code) => {
    if (lost === (code !== null)) return
    lost = code !== null
    onChange?.(code)
  }
}
