import type { Model, Resource } from '../../../compiler/model/model.ts'

/** The resources that state legal facts in words. */
export function* worded(model: Model): Iterable<Resource<unknown>> {
  if (model.organisation) yield model.organisation
  for (const resources of [
    model.lawfulBases,
    model.activities,
    model.retention,
    model.recipients,
    model.notices,
    model.trackers,
    model.commitments,
    model.measures,
    model.rules,
    model.exceptions,
  ])
    yield* resources.values()
}
