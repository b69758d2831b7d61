import type { AuditNote } from '../audit/audit.ts'
import type { Generated, RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import type { Problem } from '../core/problem.ts'
import type { Permission } from '../delivery/permission.ts'
import type { AdminRoute } from '../http/admin-route.ts'
import type { Journal } from '../journal/port.ts'
import type { Membership, Register } from '../register/port.ts'
import type { RecordState } from '../reminders/record-memory.ts'
import { createReminders, type Reminders } from '../reminders/reminders.ts'
import { reminding } from '../reminders/reminding.ts'
import { replayReminders } from '../reminders/replay.ts'
import { createDeadlines } from '../retention/expiry.ts'
import { type SourceAsk, type TakenAsk, takeAsk } from './ask.ts'
import type { ExemptionOf } from './erasure-exemptions.ts'
import { createErasures } from './erasures.ts'
import type { SendNotice } from './notice.ts'
import type { RouteParts } from './parts.ts'
import { type Admittance, createAdmittance, createPermission, RESTRICTED } from './permission.ts'
import { createProcessing } from './processing-status.ts'
import { replayTombstones } from './replay-tombstones.ts'
import { parseRequest, REQUEST } from './request.ts'
import { createRequestIntake } from './request-intake.ts'
import type { Right } from './right.ts'
import { createRightsMemory } from './rights-memory.ts'
import { consentRoute } from './routes/consent.ts'
import { eraseRoute } from './routes/erase.ts'
import { exportRoute } from './routes/export.ts'
import { objectRoutes } from './routes/object.ts'
import { orderRoutes } from './routes/orders.ts'
import { receiptRoute } from './routes/receipt.ts'
import { rectifyRoute } from './routes/rectify.ts'
import { requestRoutes } from './routes/requests.ts'
import { restrictRoutes } from './routes/restrict.ts'
import { searchRoute } from './routes/search.ts'
import { createTombstones } from './tombstones.ts'
import { createWork, requestCounts } from './work.ts'

export interface SubjectsOptions {
  readonly journal: Journal
  /** Not started yet. */
  readonly register: Pick<Register, 'view'>
  readonly replicas: Pick<Membership, 'passed'>
  readonly clock: Clock
  readonly logger: Logger
  /** UUID of this process. */
  readonly replica: string
  /** What runs now. */
  readonly generated: () => Generated
  /** Whether anything may be about a tenant of this name. */
  readonly isTenant: (tenant: string) => boolean
  /** `null` for a tenant that is not known; `''` for one without a plan. */
  readonly planOf: (tenant: string) => string | null
  readonly exemptionOf: ExemptionOf
  readonly sendNotice: SendNotice
  /** Outside of what backups restore; `null` keeps none. */
  readonly tombstonesDir: string | null
  /** Of records that may name people; `null` where there are none. */
  readonly recordReminders: Reminders<RecordState> | null
  /** Told that deliveries have fallen due. */
  readonly due: () => void
  /** Takes ids, in hexadecimal, out of the audit log. */
  readonly forget: (subjects: readonly string[]) => Promise<unknown>
  /** Writes to the audit log what a source asked for. */
  readonly audit: (note: AuditNote) => Promise<void>
  /** Takes away what a tenant has made at run time: its endpoints. */
  readonly forgetTenant: (tenant: string) => Promise<unknown>
}

/** All that a router does for the people whom its events are about. */
export interface Subjects {
  readonly routes: readonly AdminRoute[]
  /** What may be stored, by a plan. */
  admittance(plan: RouterPlan): Admittance
  /** What may be sent, by a plan. */
  permission(plan: RouterPlan): Permission
  /**
   * After the register and the heartbeat have started, and before anything is taken or delivered: runs erasures again
   * that a restored journal does not know of. Answers how many.
   *
   * @throws SettingsError when a tombstone cannot be opened
   */
  replayTombstones(): Promise<number>
  /**
   * After that: restores rights as they stood last, where a restored journal does not know of it. Answers how many.
   *
   * @throws SettingsError when a reminder cannot be opened
   */
  replayReminders(): Promise<number>
  /** Begins what goes on by itself: erasures under way, telling recipients, warning of due dates. */
  start(): void
  stop(): Promise<void>
  /**
   * Takes what a verified source asks for somebody; resolves when it is on disk.
   *
   * @throws JournalUnavailable
   */
  ask(ask: SourceAsk): Promise<TakenAsk | Problem>
  /** Grounds may have gone on which erasures had to keep something. */
  review(): void
  /** For metrics. */
  requestCounts(): { readonly open: number; readonly warning: number; readonly overdue: number }
}

/** To be made before the register starts. */
export function createSubjects(options: SubjectsOptions): Subjects {
  const { journal, register, replicas, clock, logger, generated, isTenant, planOf } = options
  const { tombstonesDir, recordReminders } = options
  const { records } = journal
  const plan = (): RouterPlan => generated().plan
  const processing = createProcessing(register, () => work.wake())
  const requests = register.view(REQUEST, parseRequest)
  const erasureView = processing.erasures
  const tombstones = tombstonesDir === null ? null : createTombstones(tombstonesDir, journal.identity)
  const reminders =
    tombstonesDir === null
      ? null
      : createReminders<Right>({ directory: tombstonesDir, identity: journal.identity, clock, plan })
  if (tombstones === null) logger.warn('tombstones-not-kept')
  // For all that changes rights, but for erasures, which have tombstones.
  const memory = reminders === null ? null : createRightsMemory(reminders, processing)
  const recovery = reminding(journal, memory)

  function expiry(tenant: string, now: number): number | null {
    const { stores, retention } = plan()
    return stores.requests === null ? null : createDeadlines(retention)([stores.requests], planOf(tenant), now)
  }

  const erasures = createErasures({
    journal,
    replicas,
    clock,
    plan,
    tombstones,
    reminders,
    recordReminders,
    expiry,
    exemptionOf: options.exemptionOf,
    forget: options.forget,
    forgetTenant: options.forgetTenant,
    replica: options.replica,
  })
  const work = createWork({
    records,
    clock,
    logger,
    plan,
    erasures,
    erasureView,
    requests,
    tombstones,
    reminders,
    recordReminders,
    sendNotice: options.sendNotice,
  })
  const parts: RouteParts = {
    journal: recovery,
    clock,
    plan,
    isTenant,
    intake: createRequestIntake({ journal, clock, plan, isTenant }),
    timeOf: async (subjects) => (await reminders?.time(subjects)) ?? clock.now(),
    replicas,
    erasures,
    processing,
    requests,
    erasureView,
    expiry,
    async goOn(ids) {
      if ((await journal.subjects.wake(ids, RESTRICTED, clock.now())) > 0) options.due()
    },
    wake: (erasure) => work.wake(erasure),
    project: () => generated().project,
  }
  return {
    routes: [
      searchRoute(parts),
      exportRoute(parts),
      rectifyRoute(parts),
      eraseRoute(parts),
      ...orderRoutes(parts),
      ...restrictRoutes(parts),
      ...objectRoutes(parts),
      consentRoute(parts),
      ...requestRoutes(parts),
      receiptRoute(parts),
    ],
    admittance: (own) => createAdmittance(own, processing),
    permission: (own) => createPermission(own, processing, clock),
    replayTombstones: () => replayTombstones({ records, tombstones, erasures, clock, logger }),
    replayReminders: () => replayReminders({ records, replicas, memory, logger }),
    start: () => work.start(),
    stop: () => work.stop(),
    ask: (ask) => takeAsk({ ...parts, logger, audit: options.audit }, ask),
    review: () => work.review(),
    requestCounts: () => requestCounts(plan(), requests, clock.now()),
  }
}
