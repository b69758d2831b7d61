import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AdminAnswer, AdminRefusal } from '../../admin/route.ts'
import { compileValidate } from '../../admin/validate.ts'
import { listLogger } from '../../ingress/testing/logger.ts'
import type { EventHead, Journal, NewEvent, SubjectId } from '../../journal/port.ts'
import { openSqliteJournal } from '../../journal/sqlite/sqlite-journal.ts'
import { createTestClock, type TestClock } from '../../journal/testing/clock.ts'
import { about, common, createEvents, testKeyring } from '../../journal/testing/events.ts'
import type { EventPlan, RetentionPlan, RouterPlan } from '../../plan.ts'
import { createRegister } from '../../register/register.ts'
import type { Deadlines } from '../deadlines.ts'
import { createRetention, type Retention, type RetentionOptions } from '../retention.ts'

export const DAY = 86_400_000
export const email = (value: string) => ({ type: 'contact.email', value })

export const rule = (name: string, own: Partial<RetentionPlan> = {}): RetentionPlan => ({
  name,
  periods: { '': 'P30D' },
  from: 'received',
  after: null,
  minimum: null,
  holds: [],
  ...own,
})

const person = { name: 'user', at: [], keys: [{ path: ['email'], type: 'contact.email' }], about: [], class: null }
export const eventType = (name: string, ...retention: readonly string[]): EventPlan => ({
  name,
  retention,
  fields: [],
  subjects: [person],
})

/** A declaration with events of three types: `note` for 30 days, `account` until 7 days after closing, `bill`. */
export const retentionPlan: RouterPlan = {
  version: 1,
  project: 'test',
  digest: 'sha256:1',
  journal: { engine: 'sqlite' },
  plans: ['free', 'pro'],
  limits: { bodyBytes: 1000, depth: 8, ratePerSecond: null, backlog: 1000 },
  sources: [],
  events: [eventType('note', 'notes'), eventType('account', 'accounts'), eventType('bill', 'bills', 'notes')],
  activities: [],
  routes: [],
  channels: [],
  retention: [
    rule('notes', { periods: { free: 'P7D', pro: 'P60D', '': 'P30D' }, holds: [{ ground: 'Claims', until: null }] }),
    rule('accounts', { periods: { '': 'P7D' }, after: 'account.closed' }),
    rule('bills', { periods: { '': 'P10D' }, minimum: 'P1Y' }),
  ],
  stores: { dedupe: null, disclosures: null, requests: null, audit: null, access: null },
  regimes: [],
  backups: null,
}

/** A router's retention on a real journal, one process of it. */
export interface Bench {
  readonly journal: Journal
  readonly clock: TestClock
  readonly retention: Retention
  readonly lines: readonly string[]
  plan: RouterPlan
  readonly plans: Map<string, string>
  /** Stores an event of a type with the deadlines of now; answers its id. */
  store(type: string, own?: StoreGiven): Promise<string>
  /** Its head as it is now; `null` when it is gone. */
  head(id: string): Promise<EventHead | null>
  call(method: string, path: string, given?: CallGiven): Promise<AdminAnswer>
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

interface CallGiven {
  readonly body?: unknown
  readonly query?: Readonly<Record<string, string>>
  readonly tenant?: string
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
  const { logger, lines } = listLogger()
  const beat = { replica, leaseMs: 10_000, acked: 0, digest: 'sha256:1' }
  const newest = async (): Promise<number> => (await journal.beat(beat)).generation
  const register = createRegister({
    records: journal.records,
    logger,
    clock,
    newest,
  })
  const events = createEvents(clock)
  const known = new Map<string, RouterPlan>()
  const plans = new Map<string, string>()
  const bench = { plan: retentionPlan }
  const options: RetentionOptions = {
    journal,
    register,
    // Where one router is alone, what it has seen has passed.
    replicas: { passed: (generation) => register.reach(generation) },
    newest,
    clock,
    logger,
    plan: () => bench.plan,
    accepted: (digest) => known.get(digest) ?? null,
    planOf: (tenant) => plans.get(tenant) ?? null,
    tenants: () => plans,
    replica,
    ...(leaseMs !== undefined && { leaseMs }),
  }
  const retention = createRetention(options)
  await register.start()
  const subject = (value: string, tenant = 'acme'): SubjectId =>
    journal.identity.subjectId(tenant, 'contact.email', value)

  return Object.assign(bench, {
    journal,
    clock,
    retention,
    lines,
    plans,
    subject,
    async store(type: string, { tenant = 'acme', whom = 'ann@example.org', deadlines }: StoreGiven = {}) {
      known.set(bench.plan.digest, bench.plan)
      const id = subject(whom, tenant)
      const receivedAt = clock.now()
      const event: NewEvent = events({
        tenant,
        type,
        receivedAt,
        digest: bench.plan.digest,
        ...(deadlines ?? retention.deadlines({ tenant, type, receivedAt }, [id])),
        segments: [common({}), about([[id]], [[['email'], whom]])],
      })
      await journal.accept([event])
      return event.id
    },
    async head(id: string) {
      let found: EventHead | null = null
      await journal.reschedule({
        decide(event) {
          if (event.id === id) found = event
          return null
        },
      })
      return found
    },
    async call(method: string, path: string, { body, query = {}, tenant }: CallGiven = {}) {
      const params: Record<string, string> = {}
      const route = retention.routes.find((each) => {
        const parts = each.path.split('/')
        const given = path.split('/')
        if (each.method !== method || parts.length !== given.length) return false
        return parts.every((part, at) => {
          if (part.startsWith(':')) params[part.slice(1)] = given[at] ?? ''
          return part.startsWith(':') || part === given[at]
        })
      })
      if (route === undefined) throw new Error('There is no such path.')
      const refused = compileValidate(route)(query, body)
      if (refused !== null) return { status: refused.status, body: refused }
      const actor = { key: 'k', role: 'operator', ...(tenant !== undefined && { tenant }) } as const
      try {
        const answer = await route.handle({ params, query, body, actor, now: clock.now() })
        const problem = compileValidate({ body: route.answers[answer.status] ?? {} })({}, answer.body)
        if (problem !== null) throw new Error(JSON.stringify(problem))
        return answer
      } catch (error) {
        if (error instanceof AdminRefusal) return { status: error.problem.status, body: error.problem }
        throw error
      }
    },
    follow: async () => register.reach(await newest()),
    async close() {
      await retention.stop()
      await register.stop()
    },
  })
}
