import type { RetentionPlan, RouterPlan } from '../contract/plan.ts'
import { isObject } from '../core/objects.ts'
import type { Journal, StoreEvidence, SweepReport } from '../journal/port.ts'
import { change } from '../register/stored.ts'
import type { Sweep } from '../telemetry/observed.ts'
import type { Hold } from './records.ts'
import { readRecord, recordChange } from './records.ts'

export const EVIDENCE = 'evidence'

const DAY = 86_400_000
const DAYS = 90

/** Deletions of one UTC day by store. */
type Deletions = Readonly<Record<string, number>>

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10)

/** Adds what a sweep deleted to its day: one write, and none for a sweep that found nothing. */
export async function noteDeletions(records: Journal['records'], report: SweepReport, now: number): Promise<void> {
  const { types, dedupe, disclosures, records: kept, keys } = report
  const counts: Deletions = {
    ...Object.fromEntries(Object.entries(types).map(([type, count]) => [`event ${type}`, count])),
    dedupe,
    disclosure: disclosures,
    record: kept,
    key: keys,
  }
  const found = Object.entries(counts).filter(([, count]) => count > 0)
  if (found.length === 0) return
  const day = dayOf(now)
  await change(records, async () => {
    const { value, generation } = await readRecord(records, EVIDENCE, day, parseDeletions)
    const sums: Record<string, number> = { ...value }
    for (const [store, count] of found) sums[store] = (Object.hasOwn(sums, store) ? (sums[store] ?? 0) : 0) + count
    return [recordChange(EVIDENCE, day, sums, Date.parse(day) + (DAYS + 1) * DAY, generation)]
  })
}

function parseDeletions(value: unknown): Deletions | null {
  if (!isObject(value)) return null
  return Object.fromEntries(
    Object.entries(value).filter((each): each is [string, number] => typeof each[1] === 'number'),
  )
}

/** How one store keeps its rules. Times are ISO 8601 in UTC. */
export interface StoreReport {
  readonly store: string
  readonly items: number
  readonly oldest: string | null
  readonly oldestAgeSeconds: number | null
  readonly nextDeletion: string | null
  /** By how much the item that should have gone first is late: 0 when nothing is due. */
  readonly overdueSeconds: number
  readonly deletions: readonly { readonly day: string; readonly items: number }[]
}

export interface RetentionReport {
  readonly digest: string
  readonly asOf: string
  /** How the last sweep of this router went. */
  readonly sweep: { readonly kind: Sweep['kind'] | 'none'; readonly at: string | null }
  readonly rules: readonly (Pick<RetentionPlan, 'periods' | 'from' | 'after' | 'minimum'> & {
    readonly rule: string
    readonly stores: readonly StoreReport[]
  })[]
  /** What no rule of the declaration is about: requests, keys of callers, what the router keeps of itself. */
  readonly others: readonly StoreReport[]
  readonly holds: readonly {
    readonly name: string
    readonly tenant: string
    readonly ground: string
    readonly types: readonly string[] | null
    readonly people: number | null
    readonly until: string
  }[]
}

export interface EvidenceParts {
  readonly journal: Pick<Journal, 'evidence' | 'records'>
  readonly plan: RouterPlan
  readonly holds: Iterable<readonly [name: string, hold: Hold]>
  readonly sweep: Sweep | null
  readonly now: number
}

/** A sweep comes every minute, so what is late for less waits for it. */
const PATIENCE_MS = 120_000

/** How stored data stands to the rules that it is kept under, and what was deleted in the last 90 days. */
export async function retentionReport({ journal, plan, holds, sweep, now }: EvidenceParts): Promise<RetentionReport> {
  const stores = new Map((await journal.evidence()).map((each) => [each.store, each]))
  const days: (readonly [string, Deletions])[] = []
  for (const { id } of await journal.records.list(EVIDENCE, { after: dayOf(now - DAYS * DAY) })) {
    days.push([id, (await readRecord(journal.records, EVIDENCE, id, parseDeletions)).value ?? {}])
  }
  const report = (store: string): StoreReport => {
    const found = stores.get(store) ?? { store, items: 0, oldest: null, soonest: null }
    const deletions = days.flatMap(([day, sums]) => {
      const items = Object.hasOwn(sums, store) ? sums[store] : undefined
      return items === undefined ? [] : [{ day, items }]
    })
    return storeReport(found, deletions, now)
  }
  const rules = plan.retention.map(({ name, periods, from, after, minimum }) => ({
    rule: name,
    periods,
    from,
    after,
    minimum,
    stores: storesUnder(plan, name).map(report),
  }))
  const ruled = new Set(rules.flatMap((rule) => rule.stores.map(({ store }) => store)))
  const deleted = days.flatMap(([, sums]) => Object.keys(sums))
  const others = [...new Set([...stores.keys(), ...deleted])].filter((store) => !ruled.has(store)).sort()
  return {
    digest: plan.digest,
    asOf: iso(now),
    sweep: { kind: sweep?.kind ?? 'none', at: sweep === null ? null : iso(sweep.at) },
    rules,
    others: others.map(report),
    holds: [...holds]
      .filter(([, { until }]) => until > now)
      .map(([name, { tenant, ground, types, subjects, until }]) => {
        return { name, tenant, ground, types, people: subjects?.length ?? null, until: iso(until) }
      })
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  }
}

/** Names of the journal's stores that a rule ends, its own stores by the kinds of their records. */
function storesUnder(plan: RouterPlan, rule: string): readonly string[] {
  const own = {
    dedupe: 'dedupe',
    disclosures: 'disclosure',
    requests: 'record request',
    audit: 'record audit',
  } as const
  return [
    ...plan.events.filter(({ retention }) => retention.includes(rule)).map(({ name }) => `event ${name}`),
    ...Object.entries(own).flatMap(([store, name]) => (plan.stores[store as keyof typeof own] === rule ? [name] : [])),
  ]
}

function storeReport(
  { store, items, oldest, soonest }: StoreEvidence,
  deletions: StoreReport['deletions'],
  now: number,
): StoreReport {
  const late = soonest === null ? 0 : now - soonest
  return {
    store,
    items,
    oldest: oldest === null ? null : iso(oldest),
    oldestAgeSeconds: oldest === null ? null : Math.max(0, Math.floor((now - oldest) / 1000)),
    nextDeletion: soonest === null ? null : iso(soonest),
    overdueSeconds: late > PATIENCE_MS ? Math.floor(late / 1000) : 0,
    deletions,
  }
}

const iso = (time: number): string => new Date(time).toISOString()
