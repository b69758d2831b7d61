import { setTimeout as setTimeoutPromise } from 'node:timers/promises'
import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import type { AdminRoute } from '../http/admin-route.ts'
import type { EventHead, Journal, SubjectId } from '../journal/port.ts'
import type { Membership, Register } from '../register/port.ts'
import { createDeadlineReconciler, parseState, STATE } from './deadline-reconciler.ts'
import { type Deadlines, deadlinesOf, rulesOf } from './deadlines.ts'
import { noteDeletions } from './evidence.ts'
import { evidenceRoute } from './evidence-route.ts'
import { concerns, covers, createFacts, type Facts, happenedIn, latestEnd } from './facts.ts'
import { holdRoutes } from './holds.ts'
import { createLease } from './lease.ts'
import { lifecycleRoutes } from './lifecycle.ts'
import type { RetentionParts } from './parts.ts'
import { hexes } from './reconcile.ts'
import { createSweeper, type Sweeper } from './sweeper.ts'

export interface RetentionOptions {
  readonly journal: Journal
  /** Before it starts. */
  readonly register: Register
  readonly replicas: Pick<Membership, 'passed'>
  /** Asks the journal for the newest generation of the records. */
  readonly newest: () => Promise<number>
  readonly clock: Clock
  readonly logger: Logger
  /** The declaration that runs now. */
  readonly plan: () => RouterPlan
  /** The one under which an event came in; `null` when nobody knows it any more. */
  readonly accepted: (digest: string) => RouterPlan | null
  /** Whether anything may be about a tenant of this name. */
  readonly isTenant: (tenant: string) => boolean
  /** The plan that a tenant is on; `null` or `''` without one. */
  readonly planOf: (tenant: string) => string | null
  /** All tenants, each with its plan. */
  readonly tenants: () => Iterable<readonly [tenant: string, plan: string]>
  /** Told when holds or lifecycle events have changed. */
  readonly changed?: () => void
  /** UUID of this process. */
  readonly replica: string
  readonly leaseMs?: number
}

export interface Retention {
  /** Holds, lifecycle events and plans of tenants, as they are known at present. */
  readonly facts: Facts
  /** Of an event that comes in now, or came in at `receivedAt`, and concerns these people. */
  deadlines(event: Pick<EventHead, 'tenant' | 'type' | 'receivedAt'>, subjects: readonly SubjectId[]): Deadlines
  readonly sweeper: Sweeper
  readonly routes: readonly AdminRoute[]
  /** Stops sweeping and gives the turn to another router. */
  stop(): Promise<void>
}

/** Long enough for a step of a sweep, short enough that another takes over within minutes. */
const LEASE_MS = 90_000
/** How long a call waits for the router whose turn it is. */
const APPLY_MS = 5000
const SOON_MS = 100
const NOBODY: ReadonlySet<string> = new Set()

export function createRetention(options: RetentionOptions): Retention {
  const { journal, register, clock, logger, plan, planOf } = options
  let wake = (): void => {}
  const facts = createFacts(register, () => {
    wake()
    options.changed?.()
  })
  const state = register.view(STATE, parseState)
  const reconciler = createDeadlineReconciler({ ...options, facts, state })
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
    turn: {
      lead,
      async before() {
        // A hold that anybody has been told of is known before anything is deleted.
        await register.reach(await options.newest())
        const changed = await reconciler.keep()
        if (changed > 0) logger.info('rescheduled', { events: changed })
        // Deleting may take longer than finding out what to delete.
        if (!(await lead())) throw new Error('Another router has taken over.')
      },
      after: (report, now) => noteDeletions(journal.records, report, now),
    },
  })

  /** What others have changed is brought in line soon, and not once for each of them. */
  let soon: NodeJS.Timeout | undefined
  wake = () => {
    // Before the first sweep not all may be known again that a restored journal has forgotten.
    if (sweeper.last() === null) return
    soon ??= setTimeout(() => {
      soon = undefined
      void sweeper.sweep()
    }, SOON_MS).unref()
  }

  const parts: RetentionParts = {
    journal,
    facts,
    clock,
    replicas: options.replicas,
    plan,
    isTenant: options.isTenant,
    async applied(generation) {
      // A sweep that is under way may have begun too early.
      for (let attempt = 0; attempt < 2 && reconciler.appliedTo() < generation; attempt++) await sweeper.sweep()
      if (!alone && !lease.held()) {
        const end = clock.monotonic() + APPLY_MS
        while (reconciler.appliedTo() < generation && clock.monotonic() < end) await setTimeoutPromise(SOON_MS)
      }
      return reconciler.appliedTo() >= generation
    },
  }

  return {
    deadlines({ tenant, type, receivedAt }, subjects) {
      const current = plan()
      const holds = facts.holdsOf(tenant)
      const lifecycle = facts.lifecycleOf(tenant)
      const ids = holds.length + lifecycle.length === 0 ? NOBODY : hexes(subjects)
      const now = clock.now()
      const { expiresAt, deleteAt } = deadlinesOf(
        [{ rules: rulesOf(current, type) ?? [], plan: planOf(tenant) }],
        receivedAt,
        {
          happened: happenedIn(lifecycle.filter((event) => concerns(event, ids))),
          heldUntil: latestEnd(holds.filter((hold) => concerns(hold, ids) && covers(current, hold, type, now))),
        },
      )
      return { expiresAt, deleteAt }
    },
    facts,
    sweeper,
    routes: [
      ...lifecycleRoutes(parts),
      ...holdRoutes(parts),
      evidenceRoute({ journal, plan, holds: facts.holds, sweep: sweeper.last }),
    ],
    async stop() {
      wake = () => {}
      clearTimeout(soon)
      await sweeper.stop()
      if (!alone) await lease.release()
    },
  }
}
