import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Model } from '../../compiler/model/model.ts'
import { answersFor } from './bases/role.ts'
import { routesOf } from './routes/routes.ts'

/** One reference to a resource, and whether the router acts on it. */
export interface Use {
  readonly at: Place
  readonly activity: string | null
  /** The data of the activity that hang on it; empty for the router's stores. */
  readonly categories: readonly string[]
  readonly executed: boolean
}

const push = (uses: Map<string, Use[]>, name: string, use: Use): void => {
  const found = uses.get(name)
  if (found) found.push(use)
  else uses.set(name, [use])
}

/** References to lawful bases by the basis: from activities that need one, by class or regime, and from trackers. */
export function basisUses(model: Model): ReadonlyMap<string, readonly Use[]> {
  let found = ofBases.get(model)
  if (!found) {
    found = findBasisUses(model)
    ofBases.set(model, found)
  }
  return found
}

const ofBases = new WeakMap<Model, ReadonlyMap<string, readonly Use[]>>()

function findBasisUses(model: Model): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>()
  for (const activity of model.activities.values()) {
    const { lawfulBasis } = activity.value
    if (activity.poisoned || lawfulBasis === undefined || !answersFor(model, activity)) continue
    const executed = routesOf(model, activity.name).length > 0
    const use = { activity: activity.name, categories: [], executed }
    if (typeof lawfulBasis === 'string') push(uses, lawfulBasis, { ...use, at: valueAt(activity, 'lawfulBasis') })
    else
      for (const [key, name] of Object.entries(lawfulBasis.by))
        push(uses, name, { ...use, at: valueAt(activity, 'lawfulBasis', 'by', key) })
  }
  for (const tracker of model.trackers.values()) {
    const { consent, activity } = tracker.value
    if (tracker.poisoned || consent === undefined) continue
    push(uses, consent, {
      at: valueAt(tracker, 'consent'),
      activity: activity ?? null,
      categories: [],
      executed: false,
    })
  }
  return uses
}

/** References to retention rules by the rule: an activity's default with the data that fall under it, data, stores. */
export function retentionUses(model: Model): ReadonlyMap<string, readonly Use[]> {
  let found = usesOfRetention.get(model)
  if (!found) {
    found = findRetentionUses(model)
    usesOfRetention.set(model, found)
  }
  return found
}

const usesOfRetention = new WeakMap<Model, ReadonlyMap<string, readonly Use[]>>()

function findRetentionUses(model: Model): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>()
  for (const activity of model.activities.values()) {
    if (activity.poisoned) continue
    const use = { activity: activity.name, executed: routesOf(model, activity.name).length > 0 }
    const data = Object.entries(activity.value.data ?? {})
    const inherited = data.filter(([, datum]) => datum.retention === undefined).map(([category]) => category)
    if (activity.value.retention !== undefined)
      push(uses, activity.value.retention, { ...use, at: valueAt(activity, 'retention'), categories: inherited })
    for (const [category, { retention }] of data)
      if (retention !== undefined)
        push(uses, retention, { ...use, at: valueAt(activity, 'data', category, 'retention'), categories: [category] })
  }
  const { router } = model
  if (router && !router.poisoned)
    for (const [store, { retention, activity }] of Object.entries(router.value.stores ?? {}))
      if (retention !== undefined)
        push(uses, retention, {
          at: valueAt(router, 'stores', store, 'retention'),
          activity: activity ?? null,
          categories: [],
          executed: true,
        })
  return uses
}
