import type { Activity, Datum, RetentionRule } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'

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

/** Whether it is shown that a datum is about nobody: an aggregate over a group, tested on a day (Recital 26). */
export const isProvenAggregate = ({ form, aggregation }: Datum = {}): boolean =>
  form === 'aggregated' && aggregation?.minimumGroup !== undefined && aggregation.assessment?.date !== undefined

/** Whether a rule has the router end what it holds: by name, or by the control that does so. */
export const isByRouter = ({ by }: RetentionRule): boolean =>
  by === 'router' || (typeof by === 'object' && by.control === 'retention.enforced')
