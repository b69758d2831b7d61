import type { NewEvent } from '../journal/port.ts'
import type { SourcePlan } from '../plan.ts'
import type { Problem } from '../problem.ts'
import type { Tenant } from '../tenants.ts'
import { type Arrival, createDedupe } from './dedupe.ts'
import { compileType } from './event-type.ts'
import type { IntakeParts } from './intake.ts'
import { compileKinds, type Kind } from './kinds.ts'
import { problems } from './problems.ts'
import type { MatchedRoute } from './routes.ts'

/** An event on its way to the journal. */
export interface Prepared {
  /** `null` when its type is not declared, and may be dropped. */
  readonly kind: Kind | null
  readonly routes: readonly MatchedRoute[]
  readonly dropped: readonly string[]
  /** `null` when no route takes it. */
  readonly event: NewEvent | null
}

export type Prepare = (arrival: Omit<Arrival, 'type'>, tenant: Tenant, now: number) => Prepared | Problem

const encoder = new TextEncoder()
const DROPPED: Prepared = { kind: null, routes: [], dropped: [], event: null }

/** Types, validates, minimises and routes one event of a verified request. */
export function createPrepare(source: SourcePlan, parts: IntakeParts): Prepare {
  const { plan } = parts.generated
  const { uuid, deadline } = parts
  const typeOf = compileType(source.type)
  const unknownType = 'otherwise' in source.type && source.type.otherwise === 'drop' ? DROPPED : problems.unknownType
  const idOf = createDedupe(source)
  const dedupeRules = plan.stores.dedupe === null ? null : [plan.stores.dedupe]
  const kinds = compileKinds(source, parts)

  return ({ request, value, index }, tenant, now) => {
    const type = typeOf(request.headers, value)
    const kind = type === null ? undefined : kinds.get(type)
    if (type === null || kind === undefined) return unknownType
    const projected = kind.project(value)
    if (!projected.ok) return { ...problems.invalid, errors: projected.errors }
    const id = idOf === null ? null : idOf({ request, type, value, index })
    if (idOf !== null && id === null) return problems.noDeliveryId

    const routes = kind.match(projected.value)
    if (routes.length === 0) return { kind, routes, dropped: projected.dropped, event: null }
    const deliveries: { id: string; route: string; channel: string }[] = []
    for (const { name: route, channels } of routes) {
      for (const channel of channels) deliveries.push({ id: uuid(), route, channel })
    }
    const event: NewEvent = {
      id: uuid(),
      tenant: tenant.name,
      source: source.name,
      type,
      receivedAt: now,
      expiresAt: deadline(kind.retention, tenant.plan, now),
      dedupe:
        id === null || dedupeRules === null
          ? null
          : { key: parts.dedupeKey(source.name, tenant.name, id), expiresAt: deadline(dedupeRules, tenant.plan, now) },
      digest: plan.digest,
      payload: encoder.encode(JSON.stringify(projected.value)),
      deliveries,
    }
    return { kind, routes, dropped: projected.dropped, event }
  }
}
