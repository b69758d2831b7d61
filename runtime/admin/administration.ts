import { type Audit, createAudit } from '../audit/audit.ts'
import type { Secrets } from '../config/secrets.ts'
import { isLoopback } from '../config/settings.ts'
import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import type { AdminRoute } from '../http/admin-route.ts'
import type { Journal } from '../journal/port.ts'
import type { Register } from '../register/port.ts'
import { createDeadlines } from '../retention/expiry.ts'
import type { Sweeper } from '../retention/sweeper.ts'
import type { CountingMeter } from '../telemetry/meter.ts'
import type { Observed } from '../telemetry/observed.ts'
import type { Prometheus } from '../telemetry/prometheus.ts'
import { auditRoutes } from './audit-routes.ts'
import { createFailures } from './keys/failures.ts'
import { createGuard } from './keys/guard.ts'
import { KEYS, parseKey } from './keys/key.ts'
import { keyRoutes } from './keys/routes.ts'
import { createKeyUse } from './keys/use.ts'
import { createLive } from './live.ts'
import { metricsRoute } from './metrics-route.ts'
import { openApiRoute } from './openapi/route.ts'
import { type Admin, createAdmin } from './server.ts'
import { createEpochs } from './status/epochs.ts'
import { statusRoutes } from './status/routes.ts'
import { createSnapshot } from './status/status.ts'

export interface AdministrationOptions {
  /** The one that runs now. */
  readonly plan: () => RouterPlan
  readonly journal: Journal
  /** Not started yet. */
  readonly register: Pick<Register, 'view'>
  readonly passed: (generation: number) => Promise<void>
  readonly secrets: Secrets
  readonly knowsTenant: (name: string) => boolean
  readonly sweeper: Pick<Sweeper, 'acceptClock'>
  readonly audit: Audit
  readonly observed: Observed
  readonly meter: CountingMeter
  readonly prometheus: Prometheus
  readonly clock: Clock
  readonly logger: Logger
  /** Of requests about people, operations and declarations. */
  readonly routes: readonly AdminRoute[]
  readonly host: string
  readonly port: number
}

const KEY_USE_KEPT_MS = 400 * 86_400_000

/** A journal of which the audit log's expired beginning is cut, and vouched for, before the rest is swept. */
export const sweepingAudit = (journal: Journal, audit: Pick<Audit, 'cut'>): Journal => ({
  ...journal,
  async sweep(now) {
    await audit.cut(now)
    return journal.sweep(now)
  },
})

/** The audit log by the plan's period for it. */
export function createAuditLog(plan: () => RouterPlan, journal: Journal, clock: Clock): Audit {
  const expiresAt = (at: number): number | null => {
    const { stores, retention } = plan()
    return stores.audit === null ? null : createDeadlines(retention)([stores.audit], null, at)
  }
  const { records, identity } = journal
  return createAudit({ records, key: identity.derive('audit'), clock, expiresAt })
}

/** The whole administration: its own paths, and those that it is given. */
export function createAdministration(options: AdministrationOptions): Admin {
  const { plan, journal, register, secrets, sweeper, audit, observed, meter, prometheus, clock, logger } = options
  // Keys come in plain text: whatever stands between has to encrypt.
  if (!isLoopback(options.host)) logger.warn('admin-not-loopback')
  const { records } = journal
  const keys = register.view(KEYS, parseKey)
  const failures = createFailures(clock)
  const guard = createGuard({ keys, secrets, failures, clock })
  const use = createKeyUse(records, clock, KEY_USE_KEPT_MS)
  const totals = (): ReturnType<CountingMeter['totals']> => meter.totals()
  const snapshot = createSnapshot({ observed, totals, clock })
  const live = createLive({ snapshot, totals, guard, logger })
  const epochs = createEpochs({ journal, clock, backups: () => plan().backups })
  prometheus.count(meter.counters)
  prometheus.observe(observed, clock)
  const routes = [
    ...keyRoutes({ records, keys, use, passed: options.passed, knowsTenant: options.knowsTenant }),
    ...auditRoutes(audit, () => plan().stores.audit !== null),
    ...statusRoutes({ snapshot, epochs, sweeper, nextExpiry: () => journal.nextExpiry() }),
    live.route,
    metricsRoute(prometheus),
    ...options.routes,
  ]
  return createAdmin({
    routes: [...routes, openApiRoute(routes, plan)],
    host: options.host,
    port: options.port,
    guard,
    failures,
    use,
    audit,
    clock,
    logger,
    knowsTenant: options.knowsTenant,
    stopping: () => live.stop(),
  })
}
