import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Caller, callerOf } from '../../admin/testing/call.ts'
import type { RouterPlan } from '../../contract/plan.ts'
import { listLogger } from '../../ingress/testing/logger.ts'
import type { EventHead, Journal, NewEvent, SubjectId } from '../../journal/port.ts'
import { openSqliteJournal } from '../../journal/sqlite/sqlite-journal.ts'
import { createTestClock, type TestClock } from '../../journal/testing/clock.ts'
import { about, common, createEvents, testKeyring } from '../../journal/testing/events.ts'
import { createRegister } from '../../register/register.ts'
import type { Deadlines } from '../deadlines.ts'
import { createRetention, type Retention, type RetentionOptions } from '../retention.ts'
import { retentionPlan } from './plan.ts'

export const DAY = 86_400_000
export const email = (value: string) => ({ type: 'contact.email', value })
export const iso = (time: number): string => new Date(time).toISOString()

/** A router's retention on a real journal, one process of it. */
export interface Bench {
  readonly journal: Journal
  readonly clock: TestClock
  readonly retention: Retention
  readonly plans: Map<string, string>
  /** From the next sweep on its declaration. */
  declare(plan: RouterPlan): void
  /** Stores an event of a type with the deadlines of now; answers its id. */
  store(type: string, own?: StoreGiven): Promise<string>
  /** Its head as it is now; `null` when it is gone. */
  head(id: string): Promise<EventHead | null>
  /** When its use and its storage end; `null` when it is gone. */
  ends(id: string): Promise<readonly [number, number] | null>
  /** What sets a hold on all of a tenant for 100 days, unless its own says otherwise. */
  held(own?: object): { readonly body: Readonly<Record<string, unknown>> }
  readonly call: Caller
  subject(value: string, tenant?: string): SubjectId
  /** Sees what others have written, as with a heartbeat. */
  follow(): Promise<void>
  close(): Promise<void>
}

interface StoreGiven {
  readonly tenant?: string
  readonly whom?: string
  /** Those of now without. */
  readonly deadlines?: Deadlines
}

export interface BenchOptions {
  readonly journal: Journal
  readonly clock: TestClock
  readonly replica?: string
  readonly leaseMs?: number
}

/** A journal of its own in a folder of its own. */
export function openBenchJournal(): {
  readonly journal: Journal
  readonly clock: TestClock
  readonly remove: () => void
} {
  const directory = mkdtempSync(join(tmpdir(), 'bylaw-retention-'))
  const clock = createTestClock()
  const journal = openSqliteJournal({ directory, keyring: testKeyring, clock })
  return { journal, clock, remove: () => rmSync(directory, { recursive: true }) }
}

export async function startBench({ journal, clock, replica = 'one', leaseMs }: BenchOptions): Promise<Bench> {
  const { logger } = listLogger()
  const heartbeat = { replica, leaseMs: 10_000, acked: 0, digest: 'sha256:1' }
  const newest = async (): Promise<number> => (await journal.heartbeat(heartbeat)).generation
  const register = createRegister({
    records: journal.records,
    logger,
    clock,
    newest,
  })
  const events = createEvents(clock)
  const known = new Map<string, RouterPlan>()
  const plans = new Map<string, string>()
  let plan = retentionPlan
  const options: RetentionOptions = {
    journal,
    register,
    // Where one router is alone, what it has seen has passed.
    replicas: { passed: (generation) => register.reach(generation) },
    newest,
    clock,
    logger,
    plan: () => plan,
    accepted: (digest) => known.get(digest) ?? null,
    isTenant: (tenant) => tenant !== 'default' && tenant !== 'unknown',
    planOf: (tenant) => plans.get(tenant) ?? null,
    tenants: () => plans,
    replica,
    ...(leaseMs !== undefined && { leaseMs }),
  }
  const retention = createRetention(options)
  await register.start()
  const subject = (value: string, tenant = 'acme'): SubjectId =>
    journal.identity.subjectId(tenant, 'contact.email', value)

  async function head(id: string): Promise<EventHead | null> {
    let found: EventHead | null = null
    await journal.reschedule({
      decide(event) {
        if (event.id === id) found = event
        return null
      },
    })
    return found
  }

  return {
    journal,
    clock,
    retention,
    plans,
    subject,
    declare(given) {
      plan = given
    },
    async store(type: string, { tenant = 'acme', whom = 'ann@example.org', deadlines }: StoreGiven = {}) {
      known.set(plan.digest, plan)
      const id = subject(whom, tenant)
      const receivedAt = clock.now()
      const event: NewEvent = events({
        tenant,
        type,
        receivedAt,
        digest: plan.digest,
        ...(deadlines ?? retention.deadlines({ tenant, type, receivedAt }, [id])),
        segments: [common({}), about([[id]], [[['email'], whom]])],
      })
      await journal.accept([event])
      return event.id
    },
    head,
    async ends(id) {
      const found = await head(id)
      return found === null ? null : [found.expiresAt, found.deleteAt]
    },
    held: (own) => ({
      body: {
        name: 'case-7',
        tenant: 'acme',
        ground: 'Claims',
        until: iso(clock.now() + 100 * DAY),
        reason: 'Letter of 3 March',
        ...own,
      },
    }),
    call: callerOf(retention.routes, clock.now),
    follow: async () => register.reach(await newest()),
    async close() {
      await retention.stop()
      await register.stop()
    },
  }
}
