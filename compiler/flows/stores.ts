import { looksForDuplicates } from '../../runtime/contract/scheme-facts.ts'
import { maxDays, parseDuration } from '../language/duration.ts'
import type * as language from '../language/types.ts'
import { sound } from '../model/build-model.ts'
import type { Model, Resource } from '../model/model.ts'
import { placeIn, soundValue } from './facts.ts'
import type { RetentionInfo } from './flow.ts'
import type { StoreAnalysis } from './graph.ts'

/** Stores that a declaration can name. */
export const declarableStores = ['dedupe', 'disclosures', 'requests', 'audit', 'access'] as const

/**
 * The router's own stores: those that its routes bring about (keys against duplicates, the record of disclosures), those
 * that the declaration names beside them, and what the router remembers of people's rights, which belongs to the
 * activity of their requests.
 */
export function storesOf(model: Model): readonly StoreAnalysis[] {
  const routes = [...sound(model.routes)]
  const declared = soundValue(model.router)?.stores ?? {}
  const at = (path: readonly string[]) => ({ section: 'router' as const, name: '', path, part: 'key' as const })
  const firstDelivery = routes[0]
  const deduped = routes.find(({ value }) => {
    const source = soundValue(model.sources.get(value.source))
    // What a scheme knows again by itself is remembered where there is a store for it; nobody has to declare one.
    if (source?.dedupe === undefined && declared.dedupe === undefined) return false
    return looksForDuplicates(source?.http.verify?.scheme, source?.dedupe)
  })
  const because: Partial<Record<(typeof declarableStores)[number], Resource<language.Route> | undefined>> = {
    dedupe: deduped,
    disclosures: firstDelivery,
  }
  const stores: StoreAnalysis[] = []
  for (const store of declarableStores) {
    const declaration = declared[store]
    const route = because[store]
    if (!declaration && !route) continue
    stores.push({
      store,
      activity: declaration?.activity ?? null,
      retention: declaration?.retention ?? null,
      own: null,
      at: at(['stores', store]),
      because: route ? placeIn(route, store === 'dedupe' ? ['source'] : ['to'], 'key') : at(['stores', store]),
      // Nobody sends what the router could take for a duplicate where no source says how it would know one.
      used: store === 'dedupe' ? route !== undefined : routes.length > 0,
      required: route !== undefined,
    })
  }
  if (firstDelivery)
    for (const [store, own] of [
      ['reminders', reminders(model)],
      ['rights', standing],
    ] as const)
      stores.push({
        store,
        activity: declared.requests?.activity ?? null,
        retention: null,
        own,
        at: at(declared.requests ? ['stores', 'requests'] : ['stores']),
        because: placeIn(firstDelivery, ['to'], 'key'),
        used: true,
        required: false,
      })
  return stores
}

const byRouter = {
  periodMissing: false,
  backups: null,
  backupsMissing: false,
  from: 'recorded',
  onExpiry: 'erase',
  by: 'router',
} as const

/** Objections, restrictions and consents stand until somebody lifts them. */
const standing: RetentionInfo = {
  ...byRouter,
  name: 'router:rights',
  maxDays: null,
  minDays: null,
  days: 0,
  periods: {},
  after: 'right.lifted',
}

/** As the router has it where no rule says how long backups hold what it deletes, and its days of slack. */
const UNDECLARED_BACKUPS = 'P90D'
const SLACK_DAYS = 7

/**
 * What a journal from a backup must not have forgotten: as long as a backup can bring it back, by the longest backups of
 * all rules. Outside of the journal, and therefore of its backups.
 */
function reminders(model: Model): RetentionInfo {
  const declared = [...new Set(sweptRules(model))].flatMap(
    (name) => soundValue(model.retention.get(name))?.backups ?? [],
  )
  const days = (declared.length > 0 ? declared : [UNDECLARED_BACKUPS]).map((period) => {
    const duration = parseDuration(period)
    return duration ? maxDays(duration) : 0
  })
  const longest = Math.max(...days) + SLACK_DAYS
  return {
    ...byRouter,
    name: 'router:reminders',
    maxDays: longest,
    minDays: longest,
    days: longest,
    periods: { '': `P${longest}D` },
    after: null,
  }
}

/** The rules that end what the router holds: of the activities that it executes, and of its own stores. */
function* sweptRules(model: Model): Iterable<string> {
  for (const { activity } of new Map([...sound(model.routes)].map(({ value }) => [value.activity, value])).values()) {
    const { retention, data } = soundValue(model.activities.get(activity)) ?? {}
    for (const name of [retention, ...Object.values(data ?? {}).map((datum) => datum.retention)])
      if (name !== undefined) yield name
  }
  for (const { retention } of Object.values(soundValue(model.router)?.stores ?? {}))
    if (retention !== undefined) yield retention
}
