import type { RouterPlan } from '../contract/plan.ts'
import type { AdminCall } from '../http/admin-route.ts'
import { clocks, nextDue } from './clocks.ts'
import type { ErasureRecord } from './erasure-record.ts'
import { STATES } from './erasure-record.ts'
import type { NoticeProgress } from './notice.ts'
import type { Recipient } from './recipients.ts'
import type { RequestRecord } from './request.ts'

/** What is shown of requests and erasures: nothing by which the person could be known. */

/** Whether the caller's key is for this tenant. */
export const mayAct = ({ actor }: AdminCall, tenant: string): boolean =>
  actor.tenant === undefined || actor.tenant === tenant

export const isoOf = (time: number): string => new Date(time).toISOString()

export const maybeIso = (time: number | null): string | null => (time === null ? null : isoOf(time))

export function requestView(plan: RouterPlan, id: string, request: RequestRecord, now: number): object {
  const { subjects: _, candidates: __, receivedAt, extended, pauses, closed, done, recipients, told, ...rest } = request
  const running = clocks(plan, timedOf(request), now)
  return {
    id,
    ...rest,
    receivedAt: isoOf(receivedAt),
    state: closed === null ? 'open' : 'closed',
    due: closed === null ? nextDue(running) : null,
    clocks: running,
    extended: extended === null ? null : { ...extended, at: isoOf(extended.at) },
    pauses: pauses.map((each) => ({ ...each, from: isoOf(each.from), until: maybeIso(each.until) })),
    closed: closed === null ? null : { ...closed, at: isoOf(closed.at) },
    done: done.map((each) => ({ ...each, at: isoOf(each.at) })),
    recipients: recipients.map(recipientView),
    told: told.map(toldView),
  }
}

export const timedOf = ({ receivedAt, regime, extended, pauses, closed }: RequestRecord) => ({
  receivedAt,
  regime,
  extended: extended !== null,
  pauses,
  closed: closed !== null,
})

/** Who received something, without the single deliveries. */
export const recipientView = ({ deliveries: _, from, until, ...rest }: Recipient): object => ({
  ...rest,
  from: isoOf(from),
  until: isoOf(until),
})

const toldView = (told: NoticeProgress): object => ({ ...told, at: maybeIso(told.at) })

/** The receipt, or how far it is. */
export function receiptView(id: string, erasure: ErasureRecord): object {
  const { tenant, request, state, steps, scope, found, kept, keptAs, recipients, told, entombed, restored } = erasure
  return {
    erasure: id,
    request,
    tenant,
    by: erasure.by ?? null,
    // Whoever it is about: single events, or all of the tenant's.
    of: scope === undefined ? 'person' : scope.events === null ? 'tenant' : 'events',
    ...(scope?.events != null && { events: scope.events }),
    state,
    steps: Object.fromEntries(
      STATES.flatMap((each) => (steps[each] === undefined ? [] : [[each, isoOf(steps[each])]])),
    ),
    // By how many identifiers: those beside them that nobody has confirmed were not followed.
    identifiers: erasure.identifiers ?? null,
    erased: { events: found.events, segments: found.segments },
    remains: state === 'done' ? 0 : null,
    // Under a hold or a law, with its ground; restricted to being stored.
    kept: kept.map((each) => ({ ...each, until: maybeIso(each.until) })),
    ...(erasure.keptMore !== undefined && { keptMore: erasure.keptMore }),
    released: kept.length > 0 && keptAs.length === 0,
    disclosed: recipients.map(recipientView),
    told: told.filter(({ state }) => state !== 'people').map(toldView),
    toBeToldByPeople: told.filter(({ state }) => state === 'people').map(toldView),
    tombstone: entombed,
    restored,
  }
}
