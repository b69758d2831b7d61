import { randomUUID } from 'node:crypto'
import { createAdministration, createAuditLog, sweepingAudit } from '../admin/administration.ts'
import type { Admin } from '../admin/server.ts'
import { createKeyAges, type KeyAges } from '../admin/status/key-ages.ts'
import type { Secrets } from '../config/secrets.ts'
import type { Settings } from '../config/settings.ts'
import type { Tenants } from '../config/tenants.ts'
import type { Generated, RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import type { Logger } from '../core/log.ts'
import { createUuids } from '../core/uuid.ts'
import { declarationRoute } from '../declarations/declaration-route.ts'
import { createDeclarations, type Declarations } from '../declarations/declarations.ts'
import type { Delivery } from '../delivery/delivery.ts'
import { createDestinations, type Destinations } from '../delivery/destination.ts'
import { createEgress, type Egress } from '../delivery/egress.ts'
import { createSuspensions } from '../delivery/endpoint-suspensions.ts'
import { createResumptions } from '../delivery/resumptions.ts'
import type { AdminRoute } from '../http/admin-route.ts'
import { type Counters, createCounters } from '../ingress/counters.ts'
import { type Credentials, createCredentials } from '../ingress/credentials/credentials.ts'
import type { Journal } from '../journal/port.ts'
import { type Connections, createConnections } from '../operations/connections/connections.ts'
import { createMembership, type LocalMembership } from '../register/membership.ts'
import type { Register } from '../register/port.ts'
import { createRegister } from '../register/register.ts'
import { createRetention, type Retention } from '../retention/retention.ts'
import { createExemptions } from '../subjects/erasure-exemptions.ts'
import { createRecipientNotices } from '../subjects/recipient-notices.ts'
import { createSubjects, type Subjects } from '../subjects/subjects.ts'
import { type CountingMeter, createMeter } from '../telemetry/meter.ts'
import { createPrometheus, type Prometheus } from '../telemetry/prometheus.ts'
import { observe } from './observed.ts'
import { operatorRoutes } from './operator-routes.ts'
import { loginOf } from './prepare.ts'
import { createRecovery, type Recovery } from './recovery.ts'
import { createTenancy, type Tenancy } from './tenancy.ts'

/** What runs at present. */
export interface Current {
  readonly generated: Generated
  readonly tenants: Tenants
}

export interface CoreOptions {
  readonly journal: Journal
  readonly secrets: Secrets
  readonly settings: Settings
  /** Epochs of the journal's keys that are at hand. */
  readonly keys: readonly number[]
  readonly clock: Clock
  readonly logger: Logger
  readonly current: () => Current
  readonly delivery: () => Delivery
  /** Told after each heartbeat that got through. */
  readonly beaten: () => void
  /** Paths that change what runs. */
  readonly routes: readonly AdminRoute[]
}

/** What outlives declarations. */
export interface Core {
  readonly journal: Journal
  readonly secrets: Secrets
  readonly clock: Clock
  readonly logger: Logger
  readonly register: Register
  readonly heart: LocalMembership
  readonly declarations: Declarations
  readonly subjects: Subjects
  readonly retention: Retention
  readonly keyAges: KeyAges
  readonly recovery: Recovery
  readonly connections: Connections
  readonly credentials: Credentials
  readonly destinations: Destinations
  readonly egress: Egress
  readonly admin: Admin
  readonly counters: Counters
  readonly meter: CountingMeter
  readonly prometheus: Prometheus
  /** UUIDv7. */
  readonly uuid: () => string
  readonly tenancy: Tenancy
}

/** Puts together what outlives declarations. Nothing of it runs yet, and all views of the register are asked for. */
export function createCore(options: CoreOptions): Core {
  const { secrets, settings, clock, logger, current, delivery } = options
  const replica = randomUUID()
  const plan = (): RouterPlan => current().generated.plan
  const audit = createAuditLog(plan, options.journal, clock)
  const journal = sweepingAudit(options.journal, audit)
  const { records, identity } = journal

  const register: Register = createRegister({ records, logger, clock, newest: () => heart.pulse() })
  const heart: LocalMembership = createMembership({
    journal,
    clock,
    logger,
    register,
    replica,
    digest: () => plan().digest,
    beaten: options.beaten,
  })
  const recovery = createRecovery({
    journal,
    directory: settings.tombstonesDir,
    clock,
    logger,
    plan,
    replicas: heart,
  })
  const declarations = createDeclarations({ records, register, clock, logger, others: () => heart.others() })
  const egress = createEgress({
    tls: () => plan().tls,
    standIns: settings.standIns,
    proxy:
      settings.egressProxy === undefined ? undefined : { url: settings.egressProxy, login: () => loginOf(secrets) },
  })
  const suspensions = createSuspensions({ register, records, identity, clock, logger })
  suspensions.onCleared(() => delivery().notify())
  const resumptions = createResumptions({
    register,
    records,
    clock,
    logger,
    resumed: ({ channel, tenant }) => delivery().resume(channel, tenant ?? undefined),
  })
  const destinations = createDestinations({ clock, suspensions, alive: () => heart.alive() })
  const connections = createConnections({ register, records, clock })
  const credentials = createCredentials(register, recovery.journal.records)
  const tenancy = createTenancy(() => current().tenants, connections, plan)
  const { isTenant, planOf, inFile, addressOf } = tenancy

  const retention = createRetention({
    journal: recovery.journal,
    register,
    replicas: heart,
    newest: () => heart.pulse(),
    clock,
    logger,
    plan,
    accepted: declarations.accepted,
    isTenant,
    planOf,
    tenants: tenancy.all,
    changed: () => subjects.review(),
    replica,
  })
  const subjects = createSubjects({
    journal,
    register,
    replicas: heart,
    clock,
    logger,
    replica,
    generated: () => current().generated,
    isTenant,
    planOf,
    exemptionOf: createExemptions(plan, retention.facts, identity),
    sendNotice: createRecipientNotices(plan, { egress, secrets, clock, addressOf, headersOf: connections.headersOf }),
    tombstonesDir: settings.tombstonesDir,
    recordReminders: recovery.reminders,
    due: () => delivery().notify(),
    forget: (ids) => audit.erase({ subjects: ids }),
    audit: audit.note,
    async forgetTenant(tenant) {
      await connections.forget(tenant)
      await credentials.forget(tenant)
    },
  })

  const keyAges = createKeyAges({ records, clock, held: options.keys, backups: () => plan().backups })
  const counters = createCounters(logger)
  journal.onAltered(({ id, type }) => {
    counters.add('events-altered', type)
    logger.error('event-altered', { id })
  })
  const prometheus = createPrometheus(true)
  const meter = createMeter([prometheus])
  const uuid = createUuids(() => clock.now())
  const admin = createAdministration({
    plan,
    journal: recovery.journal,
    register,
    passed: heart.passed,
    secrets,
    knowsTenant: isTenant,
    sweeper: retention.sweeper,
    audit,
    observed: observe({
      plan,
      delivery,
      journal,
      register,
      replicas: heart,
      sweeper: retention.sweeper,
      counters,
      subjects,
      keyAges,
    }),
    meter,
    prometheus,
    clock,
    logger,
    routes: [
      ...options.routes,
      declarationRoute({ generated: () => current().generated, replica, others: () => heart.others() }),
      ...subjects.routes,
      ...retention.routes,
      ...operatorRoutes({
        plan,
        delivery,
        journal,
        suspensions,
        resume: resumptions.tell,
        clock,
        connections,
        credentials,
        inFile,
        hasTenant: isTenant,
        egress,
        replicas: heart,
        uuid,
        counters,
        accepted: declarations.accepted,
      }),
    ],
    host: settings.adminHost,
    port: settings.adminPort,
  })

  return {
    journal,
    secrets,
    clock,
    logger,
    register,
    heart,
    declarations,
    subjects,
    retention,
    keyAges,
    recovery,
    connections,
    credentials,
    destinations,
    egress,
    admin,
    counters,
    meter,
    prometheus,
    uuid,
    tenancy,
  }
}
