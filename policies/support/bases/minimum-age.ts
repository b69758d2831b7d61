import type { Activity } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'

/** The age from which people take part in an activity: its own, or that of what the organisation offers. */
export function minimumAgeOf({ organisation }: Model, { value }: Resource<Activity>): number | undefined {
  return value.minimumAge ?? (organisation?.poisoned ? undefined : organisation?.value.minimumAge)
}
