import type { Tenant } from '../config/tenants.ts'
import type { SourcePlan } from '../contract/plan.ts'
import type { Problem } from '../core/problem.ts'
import { problems } from '../http/problems.ts'
import type { NewDelivery, NewEvent, Person, Segment } from '../journal/port.ts'
import { type Arrival, createDedupe } from './dedupe.ts'
import { compileType } from './event-type.ts'
import type { IntakeParts } from './intake-parts.ts'
import { readPath } from './key.ts'
import { compileKinds } from './kinds.ts'
import type { Prepared } from './prepared.ts'
import type { MatchedRoute } from './routes.ts'

/** `null`: its type is not declared, and may be dropped. */
export type Prepare = (arrival: Omit<Arrival, 'type'>, tenant: Tenant, now: number) => Prepared | null | Problem

const NOBODY: readonly Person[] = []

/** Types, validates, minimises and routes one event of a verified request. */
export function createPrepare(source: SourcePlan, parts: IntakeParts): Prepare {
  const { plan } = parts.generated
  const { uuid } = parts
  const { identity } = parts.journal
  const unknownType = 'otherwise' in source.type && source.type.otherwise === 'drop' ? null : problems.unknownType
  const typeOf = compileType(source.type)
  const idsOf = createDedupe(source)
  const dedupeRule = plan.stores.dedupe
  const kinds = compileKinds(source, parts)

  function deliveriesOf(routes: readonly MatchedRoute[], tenant: string, value: unknown): readonly NewDelivery[] {
    const deliveries: NewDelivery[] = []
    for (const { name: route, channels, orderBy } of routes) {
      const order = orderBy === null ? null : readPath(value, orderBy)
      for (const channel of channels) {
        if (!parts.isConnected(channel, tenant)) {
          parts.meter.notConnected(channel)
          continue
        }
        const orderKey = order === null ? null : identity.orderKey(channel, tenant, order)
        deliveries.push({ id: uuid(), route, channel, orderKey })
      }
    }
    return deliveries
  }

  return ({ request, signedId, value: input, index }, tenant, now) => {
    const type = typeOf(request.headers, input)
    const kind = type === null ? undefined : kinds.get(type)
    if (type === null || kind === undefined) return unknownType
    const projected = kind.project(input)
    if (!projected.ok) return { ...problems.invalid, errors: projected.errors }
    const ids = idsOf === null ? [] : idsOf({ request, signedId, type, value: input, index })
    if (ids === null) return problems.noDeliveryId

    const { value, dropped } = projected
    const routes = kind.match(value)
    const segments: readonly Segment[] = routes.length === 0 ? [] : kind.split(tenant.name, value)
    const people = peopleOf(segments)
    const eventFor = (taken: readonly MatchedRoute[]): NewEvent => {
      const dedupeUntil = dedupeRule === null ? null : parts.storedUntil(dedupeRule, tenant, now)
      const { expiresAt, deleteAt } = parts.deadlines(type, tenant, people, now)
      return {
        id: uuid(),
        tenant: tenant.name,
        source: source.name,
        type,
        receivedAt: now,
        expiresAt,
        deleteAt,
        dedupe:
          dedupeUntil === null
            ? []
            : ids.map((id) => ({ key: identity.dedupeKey(source.name, tenant.name, id), expiresAt: dedupeUntil })),
        digest: plan.digest,
        segments,
        deliveries: deliveriesOf(taken, tenant.name, value),
      }
    }
    return { kind, tenant: tenant.name, value, routes, dropped, people, eventFor }
  }
}

function peopleOf(segments: readonly Segment[]): readonly Person[] {
  const [first, second, ...others] = segments.map((segment) => segment.people)
  if (second === undefined) return first ?? NOBODY
  return [...(first ?? NOBODY), ...second, ...others.flat()]
}
