import type { AdminRoute } from '../admin/route.ts'
import type { Clock } from '../journal/clock.ts'
import type { EventHead, Journal, SubjectId } from '../journal/port.ts'
import type { Logger } from '../log.ts'
import type { RouterPlan } from '../plan.ts'
import type { Register, Replicas } from '../register/port.ts'
import { type Deadlines, deadlinesOf, rulesOf } from './deadlines.ts'
import { noteDeletions, retentionReport } from './evidence.ts'
import { concerns, covers, createFacts, happenedIn, latestEnd } from './facts.ts'
import { holdRoutes } from './holds.ts'
import { createKeeper, parseState, STATE } from './keeper.ts'
import { createLease } from './lease.ts'
import { lifecycleRoutes } from './lifecycle.ts'
import type { RetentionParts } from './parts.ts'
import { hexes } from './reconcile.ts'
import { retentionReport as reportSchema } from './schemas.ts'
import { createSweeper, type Sweeper } from './sweeper.ts'

export interface RetentionOptions {
  readonly journal: Journal
  /** Before it starts. */
  readonly register: Register
  readonly replicas: Pick<Replicas, 'passed'>
  readonly clock: Clock
  readonly logger: Logger
  /** The declaration that runs now. */
  readonly plan: () => RouterPlan
  /** The one under which an event came in; `null` when nobody knows it any more. */
  readonly accepted: (digest: string) => RouterPlan | null
  /** The plan that a tenant is on; `null` or `''` without one. */
  readonly planOf: (tenant: string) => string | null
  /** All tenants, each with its plan. */
  readonly tenants: () => Iterable<readonly [tenant: string, plan: string]>
  /** UUID of this process. */
  readonly replica: string
  readonly leaseMs?: number
  readonly sweepMs?: number
}

/** Why something must not be deleted yet. */
export interface Keep {
  /** A ground of the declaration, or `statutory-minimum`. */
  readonly ground: string
  /** Milliseconds since the epoch. */
  readonly until: number
}

export interface Retention {
  /** Of an event that comes in now, or came in at `receivedAt`, and concerns these people. */
  deadlines(event: Pick<EventHead, 'tenant' | 'type' | 'receivedAt'>, subjects: readonly SubjectId[]): Deadlines
  /** The holds in force on an event that concerns these people, by name. */
  holdsOn(
    event: Pick<EventHead, 'tenant' | 'type'>,
    subjects: readonly SubjectId[],
  ): readonly (Keep & { readonly name: string })[]
  /** What keeps a stored event from being erased for these people: the hold or minimum that ends last. */
  keeps(event: EventHead, now: number, subjects: readonly SubjectId[]): Keep | null
  readonly sweeper: Sweeper
  readonly routes: readonly AdminRoute[]
  /** Stops sweeping and gives the turn to another router. */
  stop(): Promise<void>
}

/** Long enough for a step of a sweep, short enough that another takes over within minutes. */
const LEASE_MS = 90_000
const STATUTORY = 'statutory-minimum'

export function createRetention(options: RetentionOptions): Retention {
  const { journal, register, clock, logger, plan, planOf } = options
  let wake = (): void => {}
  const facts = createFacts(register, () => wake())
  const state = register.view(STATE, parseState)
  const keeper = createKeeper({ ...options, facts, state })
  const lease = createLease({
    records: journal.records,
    clock,
    name: 'retention',
    holder: options.replica,
    leaseMs: options.leaseMs ?? LEASE_MS,
  })
  // With SQLite there is no other router.
  const alone = journal.pollMs === undefined
  const lead = async (): Promise<boolean> => alone || lease.take()

  const sweeper = createSweeper({
    journal,
    clock,
    logger,
    ...(options.sweepMs !== undefined && { intervalMs: options.sweepMs }),
    turn: {
      lead,
      async before() {
        const changed = await keeper.keep()
        if (changed > 0) logger.info('rescheduled', { events: changed })
        // Deleting may take longer than finding out what to delete.
        if (!(await lead())) throw new Error('Another router has taken over.')
      },
      after: (report, now) => noteDeletions(journal.records, report, now),
    },
  })

  const parts: RetentionParts = {
    journal,
    facts,
    clock,
    replicas: options.replicas,
    plan,
    async applied(generation) {
      // One that is under way may have begun too early.
      for (let attempt = 0; attempt < 2 && keeper.appliedTo() < generation; attempt++) await sweeper.sweep()
      return keeper.appliedTo() >= generation
    },
  }

  function circumstances(tenant: string, type: string, ids: ReadonlySet<string>, now: number) {
    const holds = facts.holdsOf(tenant).filter((hold) => concerns(hold, ids) && covers(plan(), hold, type, now))
    const lifecycle = facts.lifecycleOf(tenant).filter((event) => concerns(event, ids))
    return { holds, happened: happenedIn(lifecycle), heldUntil: latestEnd(holds) }
  }

  const holdsOn: Retention['holdsOn'] = ({ tenant, type }, subjects) =>
    circumstances(tenant, type, hexes(subjects), clock.now()).holds.map(({ name, ground, until }) => ({
      name,
      ground,
      until,
    }))

  return {
    deadlines({ tenant, type, receivedAt }, subjects) {
      const promise = { rules: rulesOf(plan(), type) ?? [], plan: planOf(tenant) }
      const { expiresAt, deleteAt } = deadlinesOf(
        [promise],
        receivedAt,
        circumstances(tenant, type, hexes(subjects), clock.now()),
      )
      return { expiresAt, deleteAt }
    },
    holdsOn,
    keeps(event, now, subjects) {
      const rules = rulesOf(options.accepted(event.digest) ?? plan(), event.type) ?? []
      const { minimumEnd } = deadlinesOf([{ rules, plan: null }], event.receivedAt, {
        happened: () => null,
        heldUntil: null,
      })
      const minimum = { ground: STATUTORY, until: minimumEnd }
      const keeps: readonly Keep[] = [
        minimum,
        ...holdsOn(event, subjects).map(({ ground, until }) => ({ ground, until })),
      ]
      const last = keeps.reduce((a, b) => (b.until > a.until ? b : a))
      return last.until > now ? last : null
    },
    sweeper,
    routes: [...lifecycleRoutes(parts), ...holdRoutes(parts), evidenceRoute()],
    async stop() {
      wake = () => {}
      await sweeper.stop()
      if (!alone) await lease.release()
    },
  }

  function evidenceRoute(): AdminRoute {
    return {
      method: 'GET',
      path: '/v1/retention',
      roles: ['auditor', 'privacy-officer', 'operator'],
      summary: 'What is stored under each retention rule, what was deleted in the last 90 days, and what is late.',
      answers: { 200: reportSchema },
      audit: null,
      handle: async ({ now }) => ({
        status: 200,
        body: await retentionReport({
          journal,
          plan: plan(),
          holds: facts.holds.entries(),
          sweep: sweeper.last(),
          now,
        }),
      }),
    }
  }
}
