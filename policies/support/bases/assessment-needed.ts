import { keyAt, type Place, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Activity } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { sensitiveIn } from '../sensitive.ts'
import { quote } from '../text.ts'

/** Why Art. 35(1) or (3) asks for an impact assessment whatever anybody decides; `null` where neither does by what is stated. */
export function assessmentNeeded(
  model: Model,
  activity: Resource<Activity>,
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
  if (largeScale !== true) return null
  const category = sensitiveIn(model, activity)
  if (category === undefined) return null
  return {
    why: `it holds ${quote(category)} on a large scale`,
    article: '35(3)(b)',
    at: keyAt(activity, 'data', category),
  }
}
