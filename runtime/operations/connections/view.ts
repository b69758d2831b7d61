import type { ChannelPlan } from '../../contract/plan.ts'
import type { Clock } from '../../core/clock.ts'
import type { Suspension, Suspensions } from '../../delivery/endpoint-suspensions.ts'
import type { JsonSchema } from '../../http/admin-route.ts'
import { count, dateTime, iso, isoOrNull, listOf, name, object, orNull } from '../schemas.ts'
import type { Connections } from './connections.ts'

/** What is shown of a connection: never its address, which may hold a token. */
export interface ConnectionView {
  readonly tenant: string
  readonly channel: string
  readonly host: string
  readonly from: 'api' | 'file'
  /** `failing`: still called. `stopped`: not before `until`. `disabled`: not before somebody resumes it. */
  readonly state: 'active' | 'failing' | 'stopped' | 'disabled'
  readonly reason: string | null
  readonly failingSince: string | null
  readonly until: string | null
  readonly secrets: number
  /** Names alone: a header may hold a key. */
  readonly headers: readonly string[]
  readonly since: string | null
  readonly changedAt: string | null
}

export const connectionSchema = object({
  tenant: name,
  channel: name,
  host: name,
  from: { enum: ['api', 'file'] },
  state: { enum: ['active', 'failing', 'stopped', 'disabled'] },
  reason: orNull(name),
  failingSince: orNull(dateTime),
  until: orNull(dateTime),
  secrets: count,
  headers: listOf(name),
  since: orNull(dateTime),
  changedAt: orNull(dateTime),
}) as JsonSchema & { readonly properties: Readonly<Record<string, JsonSchema>> }

export interface ConnectionViewOptions {
  readonly connections: Connections
  readonly inFile: (channel: string, tenant: string) => string | null
  readonly suspensions: Pick<Suspensions, 'entries'>
  readonly clock: Clock
}

/** `null` where the tenant has connected nothing. */
export function createConnectionView(
  options: ConnectionViewOptions,
): (channel: ChannelPlan, tenant: string) => ConnectionView | null {
  const { connections, inFile, suspensions, clock } = options
  return ({ name: channel }, tenant) => {
    const own = connections.get(channel, tenant)
    const url = own?.url ?? inFile(channel, tenant)
    if (url === null) return null
    const stop = [...suspensions.entries()].find(([, each]) => each.channel === channel && each.tenant === tenant)?.[1]
    return {
      tenant,
      channel,
      host: URL.parse(url)?.host ?? '',
      from: own === null ? 'file' : 'api',
      state: stopState(stop, clock.now()),
      reason: stop?.reason ?? null,
      failingSince: isoOrNull(stop?.since ?? null),
      until: isoOrNull(stop?.until ?? null),
      secrets: connections.secretsOf(channel, tenant)?.values.length ?? 0,
      headers: Object.keys(own?.headers ?? {}).sort(),
      since: own === null ? null : iso(own.since),
      changedAt: own === null ? null : iso(own.changedAt),
    }
  }
}

/** What the record of an address means at a time. */
export function stopState(stop: Suspension | undefined, now: number): ConnectionView['state'] {
  if (stop === undefined) return 'active'
  if (stop.until === null) return 'disabled'
  return now < stop.until ? 'stopped' : 'failing'
}
