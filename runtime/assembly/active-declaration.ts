import type { Tenants } from '../config/tenants.ts'
import type { Generated } from '../contract/plan.ts'
import { createDelivery, type Delivery } from '../delivery/delivery.ts'
import { createCompany } from '../ingress/company.ts'
import { createIntake } from '../ingress/intake.ts'
import type { IntakeParts } from '../ingress/intake-parts.ts'
import { createRate } from '../ingress/rate.ts'
import type { Health } from '../ingress/server-parts.ts'
import { createDeadlines } from '../retention/expiry.ts'
import { compileSplit } from '../segments/split.ts'
import type { Traces } from '../telemetry/traces.ts'
import type { Core, Current } from './core.ts'
import { type App, createApp } from './server.ts'

/** One declaration as this process runs it. */
export interface ActiveDeclaration extends Current {
  /** What senders are answered. */
  readonly app: App
  readonly delivery: Delivery
}

export interface ActiveDeclarationOptions {
  readonly closing: () => boolean
  /** For probes. */
  readonly health: () => Health
  readonly storable: () => Promise<boolean>
  /** Whatever delivers at present, which need not be this active declaration any more. */
  readonly delivering: () => Delivery
  /** `null` traces nothing. */
  readonly traces: Traces | null
}

/**
 * Compiles all of a declaration: routes with their conditions, projections, templates. Nothing of it runs yet. */
export async function createActiveDeclaration(
  core: Core,
  generated: Generated,
  tenants: Tenants,
  { closing, health, storable, delivering, traces }: ActiveDeclarationOptions,
): Promise<ActiveDeclaration> {
  const { journal, secrets, clock, logger, heart, subjects, retention, declarations, tenancy } = core
  const { plan } = generated
  const until = createDeadlines(plan.retention)
  const { identity } = journal

  const delivery = createDelivery({
    plans: { current: plan, accepted: declarations.accepted },
    journal,
    clock,
    logger,
    secrets,
    replicas: heart,
    destinations: core.destinations,
    egress: core.egress,
    permit: subjects.permission(plan),
    usableUntil: (lease) =>
      retention.deadlines(
        lease,
        lease.segments.flatMap(({ people }) => people.flat()),
      ).expiresAt,
    // A clock that leaps would send too late, end what has not expired, and put repetitions off into the future.
    mayDeliver: () => declarations.mayDeliver(plan.digest) && retention.sweeper.trusts(),
    addressOf: tenancy.addressOf,
    headersOf: core.connections.headersOf,
    secretsOf: core.connections.secretsOf,
    retired: () => declarations.retired(plan),
    returned: () => delivering().notify(),
    meter: core.meter,
    traces,
    planOf: tenancy.planOf,
  })
  const byTenants = new Set(plan.channels.filter(({ connector }) => connector.connection).map(({ name }) => name))
  const parts: IntakeParts = {
    generated,
    journal,
    replicas: heart,
    admittance: subjects.admittance(plan),
    ask: subjects.ask,
    offer: (events) => delivering().offer(events),
    keep: (channels) => delivering().keep(channels),
    secrets,
    credentials: core.credentials,
    counters: core.counters,
    meter: core.meter,
    clock,
    logger,
    rate: createRate(plan.limits.ratePerSecond, clock),
    company: createCompany(clock),
    uuid: core.uuid,
    isConnected: (channel, tenant) => !byTenants.has(channel) || core.tenancy.addressOf(channel, tenant) !== null,
    clockHolds: retention.sweeper.trusts,
    deadlines: (type, { name: tenant }, people, receivedAt) =>
      retention.deadlines({ tenant, type, receivedAt }, people.flat()),
    storedUntil: (rule, tenant, now) => until([rule], tenant.plan, now),
    splitBy({ subjects: people }) {
      const split = compileSplit(people, identity)
      return (tenant, value) => split(value, tenant)
    },
  }
  const app = await createApp({
    plan,
    journal,
    secrets,
    tenants,
    logger,
    intakeOf: (source) => createIntake(source, parts),
    closing,
    health,
    storable,
    traces,
  })
  return { generated, tenants, app, delivery }
}
