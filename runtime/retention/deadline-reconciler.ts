import type { Clock } from '../core/clock.ts'
import { isObject } from '../core/objects.ts'
import type { Change, Journal } from '../journal/port.ts'
import type { Register, View } from '../register/port.ts'
import { change } from '../register/stored.ts'
import { promiseMark, type ReconcileParts, reconcile, tenantMark } from './reconcile.ts'
import { parsePlanHistory, readRecord, recordChange, TENANT_PLAN } from './records.ts'

export const STATE = 'retention-state'
const ID = 'state'

/** What stored events have been brought in line with. */
export interface KeptState {
  /** All changes of records up to this generation are applied. */
  readonly upTo: number
  readonly promise: string
  /** Marks of tenants about which something is known. */
  readonly tenants: Readonly<Record<string, string>>
  /** When all events were looked at last. */
  readonly fullAt: number
  /** Tenants (`*`: all) to look at once more, and when. */
  readonly again: Readonly<Record<string, number>>
}

export interface ReconcilerParts extends ReconcileParts {
  readonly journal: Journal
  readonly register: Pick<Register, 'generation' | 'reach'>
  readonly clock: Clock
  /** Tenants that are connected, each with its plan. */
  readonly tenants: () => Iterable<readonly [tenant: string, plan: string]>
  readonly state: View<KeptState>
}

export interface DeadlineReconciler {
  /** Brings stored events in line with what holds now; answers how many got other deadlines. */
  keep(): Promise<number>
  /** Up to which generation that is done, by whichever router. */
  appliedTo(): number
}

const CHUNK = 500
const MOST_PLANS = 20
const ALL = '*'
/** What began to come in before a change is stored by then: looking once more finds it. */
const AGAIN_MS = 60_000
/** Routers with an older declaration may go on storing for a while: nothing stays wrong for longer than a day. */
const FULL_MS = 86_400_000

/** What the router that holds the lease does before it deletes anything. */
export function createDeadlineReconciler(parts: ReconcilerParts): DeadlineReconciler {
  const { journal, facts, register, state } = parts
  /** Views may lag behind what this router has written itself. */
  let own: KeptState | null = null

  const known = (): KeptState | null => {
    const seen = state.get(ID) ?? null
    return own === null || (seen !== null && seen.upTo > own.upTo) ? seen : own
  }

  /** Writes down on which plan tenants are from now on, where that has changed. */
  async function notePlans(): Promise<void> {
    if (parts.plan().plans.length === 0) return
    const moved = [...parts.tenants()].filter(([tenant, plan]) => facts.historyOf(tenant).at(-1)?.plan !== plan)
    for (let at = 0; at < moved.length; at += CHUNK) {
      const generation = await change(journal.records, async () => {
        const changes: Change[] = []
        for (const [tenant, plan] of moved.slice(at, at + CHUNK)) {
          const found = await readRecord(journal.records, TENANT_PLAN, tenant, parsePlanHistory)
          const plans = found.value?.plans ?? []
          if (plans.at(-1)?.plan === plan) continue
          const history = [...plans, { plan, since: parts.clock.now() }].slice(-MOST_PLANS)
          changes.push(recordChange(TENANT_PLAN, tenant, { plans: history }, null, found.generation))
        }
        return changes
      })
      if (generation > 0) await register.reach(generation)
    }
  }

  return {
    async keep() {
      await notePlans()
      const upTo = register.generation
      const promise = promiseMark(parts.plan())
      const tenants: Record<string, string> = {}
      for (const tenant of facts.tenants()) {
        const mark = tenantMark(facts, tenant)
        if (mark !== null) tenants[tenant] = mark
      }
      const before = known()
      const now = parts.clock.now()
      const again = { ...before?.again }
      const due = Object.keys(again).filter((name) => (again[name] ?? 0) <= now)
      const moved = changedTenants(before?.tenants ?? {}, tenants)
      const promised = before !== null && before.promise !== promise
      const everything = before === null || promised || due.includes(ALL) || now - before.fullAt >= FULL_MS
      if (!everything && moved.length + due.length === 0) {
        own = { ...before, upTo }
        return 0
      }
      for (const name of due) delete again[name]
      for (const name of promised ? [ALL] : moved) again[name] = now + AGAIN_MS
      const changed = await reconcile(parts, everything ? null : [...new Set([...moved, ...due])])
      own = { upTo, promise, tenants, fullAt: everything ? now : before.fullAt, again }
      await journal.records.write([recordChange(STATE, ID, own, null)])
      return changed
    },
    appliedTo: () => known()?.upTo ?? 0,
  }
}

/** Tenants whose marks differ, those that have lost theirs among them. */
function changedTenants(before: KeptState['tenants'], after: KeptState['tenants']): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].filter((name) => own(before, name) !== own(after, name)).sort()
}

const own = (marks: KeptState['tenants'], name: string): string | undefined =>
  Object.hasOwn(marks, name) ? marks[name] : undefined

export function parseState(value: unknown): KeptState | null {
  if (!isObject(value) || typeof value.upTo !== 'number' || typeof value.promise !== 'string') return null
  if (typeof value.fullAt !== 'number') return null
  const { upTo, promise, fullAt } = value
  return { upTo, promise, fullAt, tenants: entriesOf(value.tenants, isText), again: entriesOf(value.again, isTime) }
}

const isText = (value: unknown): value is string => typeof value === 'string'
const isTime = (value: unknown): value is number => typeof value === 'number'

const entriesOf = <T>(value: unknown, is: (each: unknown) => each is T): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(isObject(value) ? value : {}).filter((each): each is [string, T] => is(each[1])))
