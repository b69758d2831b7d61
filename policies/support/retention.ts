import type { Activity, Datum, RetentionRule } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'

/** The personal data of an activity; what is no personal data needs no period. */
export const personalData = (model: Model, activity: Resource<Activity>): readonly (readonly [string, Datum])[] =>
  Object.entries(activity.value.data ?? {}).filter(
    ([category]) => category !== 'none' && model.categories.get(category)?.sensitivity !== 'none',
  )

/** A rule's periods by plan; `''` is the period without plans. */
export const periodsOf = ({ for: single, byPlan }: RetentionRule): Readonly<Record<string, string>> => ({
  ...byPlan,
  ...(single !== undefined && { '': single }),
})
