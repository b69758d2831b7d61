import { keyAt, type Place, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Activity } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { sensitiveIn } from '../sensitive.ts'
import { quote } from '../text.ts'
import { children, listedOperation } from './listed-operations.ts'

/** Why Art. 35(1) or (3), two criteria of the authorities, or the list of one of them (Art. 35(4)), ask for an impact assessment whatever anybody decides; `null` where none does by what is stated. */
export function assessmentNeeded(
  model: Model,
  activity: Resource<Activity>,
  asOf: string,
): { readonly why: string; readonly article: string; readonly at: Place } | null {
  const { automatedDecisions, largeScale, dpia } = activity.value
  if (typeof automatedDecisions === 'object')
    return {
      why: 'it decides about people by automation',
      article: '35(3)(a)',
      at: keyAt(activity, 'automatedDecisions'),
    }
  if (dpia?.highRiskLeft === true)
    return {
      why: 'a high risk is said to be left',
      article: '35(1)',
      at: valueAt(activity, 'dpia', 'highRiskLeft'),
    }
  const category = sensitiveIn(model, activity)
  const child = (activity.value.dataSubjects ?? []).find((name) => children.test(name))
  if (category !== undefined && child !== undefined)
    return {
      // Sensitive data and people who cannot object: two criteria of WP 248 rev.01, section III.B, as a rule suffice.
      why: `it holds ${quote(category)} of ${quote(child)}`,
      article: '35(1)',
      at: keyAt(activity, 'data', category),
    }
  if (category !== undefined && largeScale === true)
    return {
      why: `it holds ${quote(category)} on a large scale`,
      article: '35(3)(b)',
      at: keyAt(activity, 'data', category),
    }
  const listed = listedOperation(model, activity, asOf)
  return listed && { why: `${listed.what}, which ${listed.row.list} names`, article: '35(4)', at: listed.at }
}
