import { type Owner, type Place, valueAt } from '../../../compiler/diagnostics/place.ts'
import type { Evidence } from '../../../compiler/language/types.ts'
import type { Model } from '../../../compiler/model/model.ts'
import { quote } from '../text.ts'
import { usedBases } from './bases.ts'

/** A test that the organisation says it has made. */
export interface Assessment {
  readonly evidence: Evidence
  /** Begins a sentence: ``The balancing test of `safety` ``. */
  readonly what: string
  readonly at: (key: 'date' | 'review') => Place
}

const assessment = (evidence: Evidence, what: string, of: Owner, ...path: string[]): Assessment => ({
  evidence,
  what,
  at: (key) => valueAt(of, ...path, key),
})

/** The balancing tests of bases in use, and what activities rest their conditions, aggregates and arrangements on. */
export function* assessments(model: Model): Iterable<Assessment> {
  for (const { basis } of usedBases(model))
    if (basis.value.assessment)
      yield assessment(basis.value.assessment, `The balancing test of ${quote(basis.name)}`, basis, 'assessment')
  for (const activity of model.activities.values()) {
    if (activity.poisoned) continue
    for (const [category, { condition, aggregation }] of Object.entries(activity.value.data ?? {})) {
      const path = ['data', category]
      if (condition?.assessment)
        yield assessment(
          condition.assessment,
          `The assessment of condition ${quote(condition.article)}`,
          activity,
          ...path,
          'condition',
          'assessment',
        )
      if (condition?.policyDocument)
        yield assessment(
          condition.policyDocument,
          `The policy document on ${quote(category)}`,
          activity,
          ...path,
          'condition',
          'policyDocument',
        )
      if (aggregation?.assessment)
        yield assessment(
          aggregation.assessment,
          `The test of anonymity of ${quote(category)}`,
          activity,
          ...path,
          'aggregation',
          'assessment',
        )
    }
    const { role } = activity.value
    if (typeof role === 'object' && role.joint?.arrangement)
      yield assessment(
        role.joint.arrangement,
        `The arrangement of ${quote(activity.name)}`,
        activity,
        'role',
        'joint',
        'arrangement',
      )
  }
}
