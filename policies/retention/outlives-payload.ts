import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import type { Activity, RetentionRule } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { longest, shortest } from '../support/retention/periods.ts'
import { periodsOf, personalData } from '../support/retention/retention.ts'
import { routesOf } from '../support/routes/routes.ts'
import { quote } from '../support/text.ts'

export const outlivesPayload = defineRule({
  name: 'retention/outlives-payload',
  summary: 'A store of the router that keeps traces of an event longer than the event itself.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'error',
  *found({ model, graph }) {
    const { router } = model
    if (!router || router.poisoned) return
    for (const { store, activity: name, retention } of graph.stores) {
      const activity = model.activities.get(name ?? '')
      const rule = model.retention.get(retention ?? '')
      if (store === 'journal' || !activity || activity.poisoned || !rule || rule.poisoned) continue
      if (routesOf(model, activity.name).length === 0) continue
      for (const payload of payloadsOf(model, activity)) {
        const longer = compare(rule.value, payload.rule)
        if (!longer) continue
        yield {
          rule: 'retention/outlives-payload',
          message: `Store ${quote(store)} is kept for ${longer.store}, but the event it belongs to only for ${longer.payload}.`,
          at: valueAt(router, 'stores', store, 'retention'),
          related: [{ at: payload.at, message: `The event is kept for ${longer.payload}.` }],
          help: `Shorten it, or give the store an activity of its own that needs it longer.`,
        } satisfies Finding
        break
      }
    }
  },
})

/** The rules that end an activity's payload, each with the place that names it. */
function* payloadsOf(model: Model, activity: Resource<Activity>): Iterable<{ at: Place; rule: RetentionRule }> {
  const own = personalData(model, activity).flatMap(([category, { retention }]) =>
    retention === undefined ? [] : [{ name: retention, at: valueAt(activity, 'data', category, 'retention') }],
  )
  const { retention } = activity.value
  const inherits = retention !== undefined && own.length < Math.max(1, personalData(model, activity).length)
  for (const { name, at } of inherits ? [{ name: retention, at: valueAt(activity, 'retention') }, ...own] : own) {
    const rule = model.retention.get(name)
    if (rule && !rule.poisoned) yield { at, rule: rule.value }
  }
}

/** The first plan on which the store outlives the payload, or the longest against the shortest where plans differ. */
function compare(store: RetentionRule, payload: RetentionRule): { store: string; payload: string } | null {
  // Periods that hang on different events, or one of them on none, have no length to compare.
  if (store.after !== payload.after) return null
  const kept = Object.entries(periodsOf(store))
  const ends = Object.entries(periodsOf(payload))
  for (const [plan, long] of kept)
    for (const [other, short] of ends) {
      if (plan !== '' && other !== '' && plan !== other) continue
      // In units that differ (`P1M`, `P30D`) what could be shorter is given the benefit of the doubt.
      const [a, b] = [shortest(long), longest(short)]
      if (a === null || b === null) continue
      if (long === short && store.backups === payload.backups) continue
      // Backups hold both for longer.
      if (a + (shortest(store.backups) ?? 0) <= b + (longest(payload.backups) ?? 0)) continue
      const on = plan !== '' || other !== '' ? ` on plan ${quote(plan || other)}` : ''
      return { store: periodText(long, store), payload: `${periodText(short, payload)}${on}` }
    }
  return null
}

const periodText = (period: string, { after, backups }: RetentionRule): string => {
  const start = after === undefined ? '' : ` after ${quote(after)}`
  return `${quote(period)}${start}${backups === undefined ? '' : ` and ${quote(backups)} in backups`}`
}
