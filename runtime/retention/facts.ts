import type { RouterPlan } from '../contract/plan.ts'
import type { Register, View } from '../register/port.ts'
import { mayHold } from './deadlines.ts'
import {
  HOLD,
  type Hold,
  LIFECYCLE,
  type LifecycleEvent,
  type PlanHistory,
  parseHold,
  parseLifecycle,
  parsePlanHistory,
  TENANT_PLAN,
} from './records.ts'

export interface NamedHold extends Hold {
  readonly name: string
}

/** What deadlines depend on, kept in memory by tenant: most have nothing of it, and that costs one look. */
export interface Facts {
  readonly holds: View<Hold>
  readonly lifecycle: View<LifecycleEvent>
  /** Holds and lifecycle events of a tenant, in the order of their ids. */
  holdsOf(tenant: string): readonly NamedHold[]
  lifecycleOf(tenant: string): readonly LifecycleEvent[]
  historyOf(tenant: string): PlanHistory['plans']
  /** The plan that a tenant was on; `null` when nobody knows. */
  planAt(tenant: string, time: number): string | null
  /** Tenants about which anything is known here. */
  tenants(): ReadonlySet<string>
}

/** Before the register starts. `changed` is told when holds or lifecycle events change. */
export function createFacts(register: Pick<Register, 'view'>, changed: () => void): Facts {
  let byTenant: { holds: ReadonlyMap<string, NamedHold[]>; lifecycle: ReadonlyMap<string, LifecycleEvent[]> } | null =
    null
  const forget = (): void => {
    byTenant = null
    changed()
  }
  const holds = register.view(HOLD, parseHold, forget)
  const lifecycle = register.view(LIFECYCLE, parseLifecycle, forget)
  const histories = register.view(TENANT_PLAN, parsePlanHistory)

  function index(): NonNullable<typeof byTenant> {
    byTenant ??= {
      holds: Map.groupBy(
        sorted(holds).map(([name, hold]) => ({ ...hold, name })),
        ({ tenant }) => tenant,
      ),
      lifecycle: Map.groupBy(
        sorted(lifecycle).map(([, event]) => event),
        ({ tenant }) => tenant,
      ),
    }
    return byTenant
  }

  return {
    holds,
    lifecycle,
    holdsOf: (tenant) => (holds.size === 0 ? [] : (index().holds.get(tenant) ?? [])),
    lifecycleOf: (tenant) => (lifecycle.size === 0 ? [] : (index().lifecycle.get(tenant) ?? [])),
    historyOf: (tenant) => histories.get(tenant)?.plans ?? [],
    planAt(tenant, time) {
      const plans = histories.get(tenant)?.plans ?? []
      return (plans.findLast(({ since }) => since <= time) ?? plans[0])?.plan ?? null
    },
    tenants: () =>
      new Set([...index().holds.keys(), ...index().lifecycle.keys(), ...[...histories.entries()].map(([id]) => id)]),
  }
}

const sorted = <T>(view: View<T>): readonly (readonly [string, T])[] =>
  [...view.entries()].sort(([a], [b]) => (a < b ? -1 : 1))

/** Whether a fact is about an event that concerns these people. */
export const concerns = ({ subjects }: Pick<Hold, 'subjects'>, ids: ReadonlySet<string>): boolean =>
  subjects === null || subjects.some((id) => ids.has(id))

/** Whether a hold is in force and keeps events of a type. */
export const covers = (plan: RouterPlan, { ground, types, until }: Hold, type: string, now: number): boolean =>
  until > now && (types === null || types.includes(type)) && mayHold(plan, type, ground)

/** When a lifecycle event happened first, as far as these say. */
export function happenedIn(events: readonly LifecycleEvent[]): (event: string) => number | null {
  return (name) => {
    let first: number | null = null
    for (const { event, at } of events) if (event === name && (first === null || at < first)) first = at
    return first
  }
}

/** The latest end of some holds; `null` without any. */
export const latestEnd = (holds: readonly Hold[]): number | null =>
  holds.reduce<number | null>((latest, { until }) => Math.max(latest ?? 0, until), null)
