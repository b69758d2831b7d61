import type { RouterPlan } from '../contract/plan.ts'
import { AdminRefusal } from '../http/admin-route.ts'
import type { Change } from '../journal/port.ts'
import { read } from '../register/stored.ts'
import { clocks, nextDue } from './clocks.ts'
import { timedOf } from './present.ts'
import { instructionMissing, refusals, refuse } from './problems.ts'
import {
  type Instruction,
  isToCome,
  newRequest,
  newRequestId,
  parseRequest,
  REQUEST,
  type RequestRecord,
  requestChange,
} from './request.ts'
import type { Asking, IntakeParts } from './request-intake.ts'

/** The body of a call by order of the controller: about events, whoever stands in them. */
export interface Ordered {
  /** The request that it belongs to; absent opens one. */
  readonly request?: string
  readonly receivedAt?: string
  readonly regime?: string
  readonly instruction?: Instruction
}

/** The request on which an order is carried out. */
export interface Order {
  readonly request: string
  readonly due: string | null
  /** The request after something has been done on it. */
  change(what: string, detail: RequestRecord['done'][number]['detail'], erasure?: string): Change
}

/**
 * Opens the request of an order, or goes on with one.
 *
 * @param types of the events that it is about; `null` for all
 * @throws AdminRefusal where the tenant is not known, or is the controller and has not ordered it (Art. 28(3)(a))
 */
export async function openOrder(
  { journal, clock, plan, isTenant }: IntakeParts,
  call: Asking,
  of: { readonly type: 'erasure' | 'access'; readonly tenant: string; readonly types: readonly string[] | null },
): Promise<Order> {
  const { request, receivedAt, regime, instruction: given } = call.body as Ordered
  if (!isTenant(of.tenant)) refuse(refusals.unknownTenant)
  if (given !== undefined && isToCome(given, clock)) refuse(refusals.inFuture)
  if (regime !== undefined && !plan().regimes.includes(regime)) refuse(refusals.unknownRegime)
  const known = request === undefined ? null : await read(journal.records, REQUEST, request, parseRequest)
  if (request !== undefined) {
    if (known === null) return refuse(refusals.unknownRequest)
    if (known.value.closed !== null) return refuse(refusals.closed)
    if (known.value.tenant !== of.tenant || known.value.type !== of.type) return refuse(refusals.otherRequest)
  }
  const instruction = given ?? known?.value.instruction ?? null
  const forTenant = processorActivities(plan(), of.types)
  if (forTenant.length > 0 && instruction === null) throw new AdminRefusal(instructionMissing(forTenant))
  const now = clock.now()
  const at = receivedAt === undefined ? now : Date.parse(receivedAt)
  if (!(at <= now)) return refuse(refusals.inFuture)
  const record: RequestRecord =
    known === null
      ? newRequest({
          type: of.type,
          tenant: of.tenant,
          subjects: [],
          receivedAt: at,
          regime: regime ?? null,
          instruction,
          activity: null,
        })
      : { ...known.value, instruction }
  const id = request ?? newRequestId()
  return {
    request: id,
    due: nextDue(clocks(plan(), timedOf(record), now)),
    change(what, detail, erasure) {
      const done = [...record.done, { at: now, what, by: call.actor.key, detail }].slice(-DONE)
      const after = { ...record, done, ...(erasure !== undefined && { erasure }) }
      return requestChange(id, after, known?.generation ?? 0, null)
    },
  }
}

/** More than that is not listed with a request. */
const DONE = 100

/** Activities in which the tenant is the controller, and whose routes take events of these types. */
function processorActivities({ activities, routes }: RouterPlan, types: readonly string[] | null): readonly string[] {
  const concerned = new Set(
    routes
      .filter(({ events }) => types === null || events.some((event) => types.includes(event)))
      .map(({ activity }) => activity),
  )
  return activities.filter(({ name, role }) => role === 'processor' && concerned.has(name)).map(({ name }) => name)
}
