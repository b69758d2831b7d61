import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { absentAt, markAt } from '../support/missing.ts'
import { personalData } from '../support/retention/retention.ts'
import { executedBy, relatedRoutes, routesOf } from '../support/routes/routes.ts'
import { plansOf } from '../support/settings.ts'
import { quote, quoteAll } from '../support/text.ts'
import { isImpersonal } from '../support/texts/impersonal.ts'
import { retentionUses } from '../support/uses.ts'

export const retentionMissing = defineRule({
  name: 'retention/missing',
  summary: 'Personal data for which nothing says how long it is kept.',
  class: 'gap',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'gap',
  *found({ model, graph, flows }) {
    const executed = new Set(
      flows.flatMap((flow) => (flow.executed && flow.sensitivity !== 'none' ? [flow.activity] : [])),
    )
    for (const activity of model.activities.values())
      if (!activity.poisoned && !isImpersonal(model, graph, activity))
        yield* inActivity(model, activity, executed.has(activity.name))
    yield* inRules(model)
  },
})

/**
 * An activity's data without a period, declared or moved by the router: once where the default belongs, or at the one entry that stands alone.
 */
function* inActivity(model: Model, activity: Resource<Activity>, moves: boolean): Iterable<Finding> {
  if (activity.value.retention !== undefined && model.missing.length === 0) return
  const routes = routesOf(model, activity.name)
  const data = personalData(model, activity)
  const lacking = data.filter(([, { retention }]) => retention === undefined).map(([category]) => category)
  const marked = lacking.filter((category) => markAt(model, activity, 'data', category, 'retention'))
  const silent = activity.value.retention === undefined ? lacking.filter((category) => !marked.includes(category)) : []
  const finding = (what: string, path: readonly string[], help: string): Finding => ({
    rule: 'retention/missing',
    message: `Activity ${quote(activity.name)} has no retention${what}${executedBy(routes)}`,
    related: relatedRoutes(routes),
    executed: routes.length > 0,
    ...absentAt(model, activity, path, help),
  })
  for (const category of marked) yield finding(` for ${quote(category)}`, ['data', category, 'retention'], '')
  const [only] = silent
  if (only !== undefined && silent.length === 1 && data.length > 1 && !markAt(model, activity, 'retention'))
    yield finding(` for ${quote(only)}`, ['data', only, 'retention'], 'Name a rule of the section `retention` here.')
  else if (silent.length > 0 || (data.length === 0 && moves && activity.value.retention === undefined)) {
    const what = silent.length < data.length ? ` for ${quoteAll(silent)}` : ''
    yield finding(what, ['retention'], 'Name a rule of the section `retention` as the default of the data.')
  }
}

/** Rules that name no period and no event, and periods that are marked as missing. */
function* inRules(model: Model): Iterable<Finding> {
  const uses = retentionUses(model)
  for (const rule of model.retention.values()) {
    if (rule.poisoned) continue
    const { for: single, byPlan, after } = rule.value
    const plans = Object.hasOwn(rule.value, 'byPlan') ? plansOf(model) : []
    const paths = [['for'], ['byPlan'], ['after'], ...plans.map((plan) => ['byPlan', plan])]
    const marked = paths.filter((path) => markAt(model, rule, ...path))
    const silent = single === undefined && byPlan === undefined && after === undefined && marked.length === 0
    for (const path of silent ? [['for']] : marked) {
      const what =
        path.length === 2
          ? `Retention rule ${quote(rule.name)} does not say how long on plan ${quote(path[1] ?? '')}`
          : `Retention rule ${quote(rule.name)} does not say how long`
      yield {
        rule: 'retention/missing',
        message: `${what}.`,
        related: (uses.get(rule.name) ?? []).slice(0, 5).map(({ at }) => ({ at, message: 'It is used here.' })),
        executed: (uses.get(rule.name) ?? []).some((use) => use.executed),
        ...absentAt(model, rule, path, 'Give it a period (`for` or `byPlan`), or the event that starts one (`after`).'),
      }
    }
  }
}
