import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, valueAt } from '../../compiler/diagnostics/place.ts'
import { suggest } from '../../compiler/diagnostics/suggest.ts'
import type { Datum, RetentionRule } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { markAt } from '../support/missing.ts'
import { isProvenAggregate } from '../support/retention/retention.ts'
import { plansOf } from '../support/settings.ts'
import { quote, quoteAll } from '../support/text.ts'
import { retentionUses, type Use } from '../support/uses.ts'

export const retentionUnbounded = defineRule({
  name: 'retention/unbounded',
  summary: 'Personal data that is kept without an end, or without one on some plan.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 5(1)(e)' },
  severity: 'error',
  *found({ model }) {
    const uses = retentionUses(model)
    for (const rule of model.retention.values()) {
      if (rule.poisoned) continue
      if (rule.value.for === 'indefinite') yield* withoutEnd(model, rule, uses.get(rule.name) ?? [])
      const { byPlan } = rule.value
      const plans = plansOf(model)
      const lacking = plans.filter(
        (plan) => byPlan && !Object.hasOwn(byPlan, plan) && !markAt(model, rule, 'byPlan', plan),
      )
      // Under a misspelt name there is one, and `retention/unknown-plan` tells so.
      const misspelt = Object.keys(byPlan ?? {}).filter(
        (plan) => !plans.includes(plan) && suggest(plan, plans).length > 0,
      )
      const unsaid = lacking.filter((plan) => !misspelt.some((wrong) => suggest(wrong, plans)[0] === plan))
      if (unsaid.length > 0)
        yield {
          rule: 'retention/unbounded',
          message: `Retention rule ${quote(rule.name)} has no period for plan ${quoteAll(unsaid)}.`,
          at: keyAt(rule, 'byPlan', ...unsaid.slice(0, 1)),
          related: model.project
            ? [{ at: keyAt(model.project, 'plans'), message: 'The plans are declared here.' }]
            : [],
          help: 'Give a period for every plan of the project.',
        } satisfies Finding
    }
  },
})

/** A rule without an end: where its one use names it, or at the rule itself where several do. */
function* withoutEnd(model: Model, rule: Resource<RetentionRule>, uses: readonly Use[]): Iterable<Finding> {
  const open = uses.flatMap((use) => {
    const who = unproven(model, use)
    return who === null ? [] : [{ at: use.at, who }]
  })
  const [first] = open
  if (!first) return
  const end = valueAt(rule, 'for')
  yield {
    rule: 'retention/unbounded',
    message: `${first.who}${open.length > 1 ? `, and ${open.length - 1} more keep data,` : ''} without an end, though nothing shows that nobody can be singled out.`,
    at: open.length > 1 ? end : first.at,
    related:
      open.length > 1
        ? open.slice(0, 5).map(({ at, who }) => ({ at, message: `${who} by it.` }))
        : [{ at: end, message: `${quote(rule.name)} has no end.` }],
    help: 'Give it a period, or prove the aggregation: `form: aggregated` with `minimumGroup` and a dated `assessment`.',
  }
}

/** Who keeps what by a use, as far as it is not shown to be anonymous; `null` when all of it is. */
function unproven(model: Model, { activity, categories, at }: Use): string | null {
  if (at.section === 'router') return `The router keeps ${quote(String(at.path[1]))}`
  const data: Readonly<Record<string, Datum>> = model.activities.get(activity ?? '')?.value.data ?? {}
  const open = categories.filter((category) => {
    if (category === 'none' || model.categories.get(category)?.sensitivity === 'none') return false
    return !isProvenAggregate(data[category])
  })
  return open.length === 0 ? null : `Activity ${quote(activity ?? '')} keeps ${quoteAll(open)}`
}
