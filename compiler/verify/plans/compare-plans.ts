import { isDeepStrictEqual } from 'node:util'
import type { RouterPlan } from '../../../runtime/contract/plan.ts'
import type { Place } from '../../diagnostics/place.ts'
import type { Model } from '../../model/model.ts'
import { declaredAmong, place } from '../betrayed.ts'
import type { Difference } from '../difference.ts'
import { activityKind } from './activities.ts'
import { channelKind } from './channels.ts'
import { eventKind } from './events.ts'
import { type Found, listed } from './kind.ts'
import { retentionKind } from './retention.ts'
import { routeKind } from './routes.ts'
import { sourceKind } from './sources.ts'

/**
 * What a router runs otherwise than the declaration says: everything of its plan is compared, and what is not known to go
 * one way goes neither. Whose plan it is, its digest and its version are not compared here.
 */
export function comparePlans(
  model: Model,
  declared: RouterPlan,
  runs: RouterPlan,
): readonly Omit<Difference, 'help'>[] {
  const found = [
    ...listed(sourceKind(model), declared.sources, runs.sources),
    ...listed(eventKind(model), declared.events, runs.events),
    ...listed(routeKind(model), declared.routes, runs.routes),
    ...listed(channelKind(model), declared.channels, runs.channels),
    ...listed(retentionKind(model), declared.retention, runs.retention),
    ...listed(activityKind(model), declared.activities, runs.activities),
    ...stores(model, declared, runs),
    ...rest(model, declared, runs),
  ]
  return found.map(([direction, what, at]) => ({ direction, message: what, at }))
}

function stores(model: Model, declared: RouterPlan, runs: RouterPlan): readonly Found[] {
  const names = new Set([...Object.keys(declared.stores), ...Object.keys(runs.stores ?? {})])
  return [...names].flatMap((name): readonly Found[] => {
    const key = name as keyof RouterPlan['stores']
    const [ours, theirs] = [declared.stores[key] ?? null, runs.stores?.[key] ?? null]
    if (ours === theirs) return []
    const at = declaredAmong(model, place('router', '', 'stores', name))
    if (theirs === null) return [['narrower', `keeps nothing in the store \`${name}\``, at]]
    if (ours === null) return [['wider', `keeps the store \`${name}\` by \`${theirs}\`, which is not declared`, at]]
    return [['other', `keeps the store \`${name}\` by \`${theirs}\`, where \`${ours}\` is declared`, at]]
  })
}

/** What has been compared above, or says whose plan it is. */
const apart = new Set([
  ...['sources', 'events', 'routes', 'channels', 'retention', 'activities', 'stores'],
  ...['digest', 'madeBy'],
])

function rest(model: Model, declared: RouterPlan, runs: RouterPlan): readonly Found[] {
  const [ours, theirs] = [declared, runs].map((plan) => Object.entries(plan).filter(([key]) => !apart.has(key)))
  const theirsBy = new Map(theirs)
  const keys = new Set([...(ours ?? []), ...(theirs ?? [])].map(([key]) => key))
  const oursBy = new Map(ours)
  return [...keys].flatMap((key): readonly Found[] => {
    if (isDeepStrictEqual(oursBy.get(key), theirsBy.get(key))) return []
    return [
      ['other', `has other \`${key}\` than are declared`, declaredAmong(model, restAt[key] ?? place('router', ''))],
    ]
  })
}

const restAt: Readonly<Record<string, Place>> = {
  project: place('project', '', 'name'),
  plans: place('project', '', 'plans'),
  journal: place('router', '', 'journal'),
  limits: place('router', '', 'limits'),
  regimes: place('organisation', '', 'regimes'),
  clocks: place('organisation', '', 'regimes'),
}
