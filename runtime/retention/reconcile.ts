import { createHash } from 'node:crypto'
import type { RouterPlan } from '../contract/plan.ts'
import type { Clock } from '../core/clock.ts'
import { hexOf, idOf, keptId } from '../journal/people.ts'
import type { EventHead, Journal } from '../journal/port.ts'
import { type Deadlines, deadlinesOf, type Promised, rescheduled, rulesOf } from './deadlines.ts'
import { covers, type Facts, happenedIn, latestEnd, type NamedHold } from './facts.ts'
import type { LifecycleEvent } from './records.ts'

export interface ReconcileParts {
  readonly journal: Pick<Journal, 'identity' | 'reschedule' | 'subjects'>
  readonly facts: Facts
  readonly clock: Clock
  /** The declaration that runs now. */
  readonly plan: () => RouterPlan
  /** The one under which an event came in; `null` when nobody knows it any more. */
  readonly accepted: (digest: string) => RouterPlan | null
  /** The plan that a tenant is on now. */
  readonly planOf: (tenant: string) => string | null
}

/** What is known of single events, because it is about their people. */
interface Personal {
  readonly holds: NamedHold[]
  readonly lifecycle: LifecycleEvent[]
}

/** Gives the stored events of some tenants, or of all (`null`), the deadlines that hold now; answers how many changed. */
export async function reconcile(parts: ReconcileParts, tenants: readonly string[] | null): Promise<number> {
  const { journal, facts } = parts
  let changed = 0
  for (const tenant of tenants ?? [null]) {
    const personal = new Map<string, Personal>()
    for (const one of tenant === null ? facts.tenants() : [tenant]) await gather(parts, one, personal)
    changed += await journal.reschedule({
      ...(tenant !== null && { tenant }),
      decide: (event) => decide(parts, event, personal.get(event.id)),
    })
  }
  return changed
}

/** Finds the events of those people whom holds and lifecycle events of a tenant name. */
async function gather({ journal, facts }: ReconcileParts, tenant: string, found: Map<string, Personal>): Promise<void> {
  const collect = async (subjects: readonly string[], add: (personal: Personal) => void): Promise<void> => {
    const own = subjects.map(idOf)
    const ids = [...own, ...own.map((id) => keptId(journal.identity, tenant, id))]
    await journal.reschedule({
      tenant,
      subjects: ids,
      decide({ id }) {
        const personal = found.get(id) ?? { holds: [], lifecycle: [] }
        found.set(id, personal)
        add(personal)
        return null
      },
    })
  }
  for (const hold of facts.holdsOf(tenant))
    if (hold.subjects !== null) await collect(hold.subjects, ({ holds }) => holds.push(hold))
  for (const event of facts.lifecycleOf(tenant))
    if (event.subjects !== null) await collect(event.subjects, ({ lifecycle }) => lifecycle.push(event))
}

function decide(parts: ReconcileParts, event: EventHead, personal: Personal | undefined): Deadlines | null {
  const { facts, clock } = parts
  const promises = promisesOf(parts, event)
  // A type that no known declaration has: what it was stored with stays.
  if (promises.length === 0) return null
  const now = clock.now()
  const holds = [...facts.holdsOf(event.tenant).filter(({ subjects }) => subjects === null), ...(personal?.holds ?? [])]
  const lifecycle = facts.lifecycleOf(event.tenant).filter(({ subjects }) => subjects === null)
  const plan = parts.plan()
  const heldUntil = latestEnd(holds.filter((hold) => covers(plan, hold, event.type, now)))
  const happened = happenedIn([...lifecycle, ...(personal?.lifecycle ?? [])])
  return rescheduled(event, deadlinesOf(promises, event.receivedAt, { happened, heldUntil }), heldUntil, now)
}

/** What was promised when it came in, and what is promised now. */
function promisesOf({ facts, plan, accepted, planOf }: ReconcileParts, event: EventHead): readonly Promised[] {
  const { tenant, type, receivedAt, digest } = event
  const now = { rules: rulesOf(plan(), type), plan: planOf(tenant) }
  const before = accepted(digest)
  const then = {
    rules: before === null ? null : rulesOf(before, type),
    plan: facts.planAt(tenant, receivedAt) ?? now.plan,
  }
  return [now, then].flatMap(({ rules, plan }) => (rules === null ? [] : [{ rules, plan }]))
}

/** Stands for all that is promised of events: when it is another one, every event is looked at. */
export const promiseMark = ({ retention, events }: RouterPlan): string =>
  markOf([retention, events.map(({ name, retention }) => [name, retention])])

/** The same for a tenant; `null` where nothing is known that differs from what events were stored with. */
export function tenantMark(facts: Facts, tenant: string): string | null {
  const plans = facts.historyOf(tenant)
  const known = [facts.holdsOf(tenant), facts.lifecycleOf(tenant), plans.length > 1 ? plans : []]
  return known.every((each) => each.length === 0) ? null : markOf(known)
}

const markOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 22)

/** Subject ids as facts have them. */
export const hexes = (ids: Iterable<Uint8Array>): ReadonlySet<string> => new Set([...ids].map(hexOf))
