import type { IncomingHttpHeaders } from 'node:http'
import type { Clock } from '../journal/clock.ts'
import type { Accepted, Journal } from '../journal/port.ts'
import { describeError, type Logger } from '../log.ts'
import type { Generated, Project, SourcePlan } from '../plan.ts'
import type { Problem } from '../problem.ts'
import type { Secrets } from '../secrets.ts'
import type { Tenant } from '../tenants.ts'
import type { Counters } from './counters.ts'
import { compileType } from './event-type.ts'
import { compileKey } from './key.ts'
import { parseObject } from './parse.ts'
import { problems } from './problems.ts'
import type { Rate } from './rate.ts'
import { compileRoutes, type Match, type MatchedRoute } from './routes.ts'
import { createScheme } from './schemes/schemes.ts'

export interface IntakeParts {
  readonly generated: Generated
  readonly journal: Journal
  readonly secrets: Secrets
  readonly rate: Rate
  readonly counters: Counters
  readonly clock: Clock
  /** UUIDv7. */
  readonly uuid: () => string
  readonly logger: Logger
  /** The earliest deadline of some retention rules for a tenant's plan, milliseconds. */
  readonly deadline: (rules: readonly string[], plan: string, receivedAt: number) => number
  /** Keyed hash of the id that a sender gave a delivery. */
  readonly dedupeKey: (source: string, tenant: string, id: string) => Uint8Array
  /** Told after each commit that deliveries wait. */
  readonly stored: () => void
}

/** The JSON of a 202, or why the request was refused. */
export type Intake = (headers: IncomingHttpHeaders, body: Buffer, tenant: Tenant) => Promise<Problem | string>

const encoder = new TextEncoder()
const IGNORED = '{"id":null,"stored":false,"duplicate":false,"event":null,"routes":[],"dropped":[]}'

/**
 * What happens to a request of one source: verified over its raw bytes, then parsed, typed, validated and minimised,
 * routed, and committed. It answers only when the commit is on disk.
 */
export function createIntake(source: SourcePlan, parts: IntakeParts): Intake {
  const { generated, journal, secrets, rate, clock, logger, uuid } = parts
  const { plan } = generated
  const scheme = createScheme(source.verify)
  const secretName = source.verify.secret
  const typeOf = compileType(source.type)
  const unknownType = 'otherwise' in source.type && source.type.otherwise === 'drop' ? IGNORED : problems.unknownType
  const deliveryId = source.dedupe === null ? null : compileKey(source.dedupe)
  const dedupeRules = plan.stores.dedupe === null ? null : [plan.stores.dedupe]
  const kinds = compileKinds(source, parts)

  return async (headers, body, tenant) => {
    const now = clock.now()
    const secret = secretName === null ? null : secrets.get(secretName, tenant.name)
    if (secretName !== null && secret === null) {
      parts.counters.add('secret-missing', secretName)
      return problems.noSecret
    }
    if (!scheme.verify(headers, body, secret, now)) return problems.unauthenticated
    // After the signature, so that a stranger cannot use up what is a tenant's.
    const wait = rate.take(tenant.name)
    if (wait > 0) return { ...problems.tooMany, retryAfter: wait }

    const parsed = parseObject(body, plan.limits.depth)
    if ('status' in parsed) return parsed
    const event = typeOf(headers, parsed.value)
    const kind = event === null ? undefined : kinds.get(event)
    if (event === null || kind === undefined) return unknownType
    const projected = kind.project(parsed.value)
    if (!projected.ok) return { ...problems.invalid, errors: projected.errors }
    const given = deliveryId === null ? null : deliveryId(headers, parsed.value)
    if (deliveryId !== null && given === null) return problems.noDeliveryId

    const routes = kind.match(projected.value)
    if (routes.length === 0) return answer(null, kind.json, routes, projected.dropped)
    const dedupe =
      given === null || dedupeRules === null
        ? null
        : {
            key: parts.dedupeKey(source.name, tenant.name, given),
            expiresAt: parts.deadline(dedupeRules, tenant.plan, now),
          }
    const deliveries: { id: string; route: string; channel: string }[] = []
    for (const { name: route, channels } of routes) {
      for (const channel of channels) deliveries.push({ id: uuid(), route, channel })
    }
    try {
      const accepted = await journal.accept({
        id: uuid(),
        tenant: tenant.name,
        source: source.name,
        type: event,
        receivedAt: now,
        expiresAt: parts.deadline(kind.retention, tenant.plan, now),
        dedupe,
        digest: plan.digest,
        payload: encoder.encode(JSON.stringify(projected.value)),
        deliveries,
      })
      if (!accepted.duplicate) parts.stored()
      return answer(accepted, kind.json, routes, projected.dropped)
    } catch (error) {
      logger.error('journal-refused', { source: source.name, ...describeError(error) })
      return problems.journal
    }
  }
}

interface Kind {
  readonly project: Project
  readonly match: Match
  readonly retention: readonly string[]
  /** Its name as JSON. */
  readonly json: string
}

/** All that is known beforehand of each event that the source may send. */
function compileKinds(source: SourcePlan, parts: IntakeParts): ReadonlyMap<string, Kind> {
  const { plan, project } = parts.generated
  const matches = compileRoutes(plan, source.name, parts.counters)
  const kinds = new Map<string, Kind>()
  for (const { name, retention } of plan.events) {
    const projection = Object.hasOwn(project, name) ? project[name] : undefined
    if (projection === undefined) continue
    const match = matches.get(name) ?? (() => [])
    kinds.set(name, { project: projection, match, retention, json: JSON.stringify(name) })
  }
  return kinds
}

/** By hand, for speed: all of it but the paths of dropped fields is known to be safe or already JSON. */
function answer(
  accepted: Accepted | null,
  event: string,
  routes: readonly MatchedRoute[],
  dropped: readonly string[],
): string {
  const id = accepted === null ? 'null' : `"${accepted.id}"`
  const duplicate = accepted?.duplicate ?? false
  const stored = accepted !== null && !duplicate
  const names = routes.map((route) => route.json).join(',')
  const paths = dropped.length === 0 ? '[]' : JSON.stringify(dropped)
  return `{"id":${id},"stored":${stored},"duplicate":${duplicate},"event":${event},"routes":[${names}],"dropped":${paths}}`
}
