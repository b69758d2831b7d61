import type { Clock } from '../journal/clock.ts'
import type { Change, Journal } from '../journal/port.ts'
import type { Register, View } from '../register/port.ts'
import { promiseMark, type ReconcileParts, reconcile, tenantMark } from './reconcile.ts'
import { changeRecords, isObject, parsePlanHistory, readRecord, recordChange, TENANT_PLAN } from './records.ts'

export const STATE = 'retention-state'
const ID = 'state'

/** What stored events have been brought in line with. */
export interface KeptState {
  /** All changes of records up to this generation are applied. */
  readonly upTo: number
  readonly promise: string
  /** Marks of tenants about which something is known. */
  readonly tenants: Readonly<Record<string, string>>
}

export interface KeeperParts extends ReconcileParts {
  readonly journal: Journal
  readonly register: Pick<Register, 'generation' | 'reach'>
  readonly clock: Clock
  /** Tenants that are connected, each with its plan. */
  readonly tenants: () => Iterable<readonly [tenant: string, plan: string]>
  readonly state: View<KeptState>
}

export interface Keeper {
  /** Brings stored events in line with what holds now; answers how many got other deadlines. */
  keep(): Promise<number>
  /** Up to which generation that is done, by whichever router. */
  appliedTo(): number
}

const CHUNK = 500
const MOST_PLANS = 20

/** What the router that holds the lease does before it deletes anything. */
export function createKeeper(parts: KeeperParts): Keeper {
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
      const generation = await changeRecords(journal.records, async () => {
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
      const others = changedTenants(before?.tenants ?? {}, tenants)
      const everything = before === null || before.promise !== promise
      if (!everything && others.length === 0) {
        own = { ...before, upTo }
        return 0
      }
      const changed = await reconcile(parts, everything ? null : others)
      own = { upTo, promise, tenants }
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
  if (!isObject(value.tenants)) return null
  const tenants = Object.entries(value.tenants).filter((each): each is [string, string] => typeof each[1] === 'string')
  return { upTo: value.upTo, promise: value.promise, tenants: Object.fromEntries(tenants) }
}
