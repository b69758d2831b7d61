import { keyAt, type Place } from '../../../compiler/diagnostics/place.ts'
import type { Activity } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'

/** Whether an activity's ceiling lets a recipient have a category. */
export function allows({ value }: Resource<Activity>, recipient: string, category: string): boolean {
  const allowed = value.recipients?.[recipient]
  return allowed === 'all' || (allowed?.includes(category) ?? false)
}

/** Where the ceiling speaks of a recipient, or should. */
export const ceilingOf = (activity: Resource<Activity>, recipient: string): { at: Place; message: string } => ({
  at: keyAt(activity, 'recipients', recipient),
  message: activity.value.recipients?.[recipient]
    ? 'The activity lists what it may receive here.'
    : 'The activity does not list this recipient.',
})

/** Whether the activity may hold a category at all. */
export const holds = ({ value }: Resource<Activity>, category: string): boolean =>
  Object.hasOwn(value.data ?? {}, category)

/** Whether every category that the activity lists exists: one that does not may have been meant for any. */
export const hasKnownData = (model: Model, { value, poisoned }: Resource<Activity>): boolean =>
  !poisoned && Object.keys(value.data ?? {}).every((category) => model.categories.has(category))

/** Whether every recipient and category of the ceiling exists. */
export const hasKnownCeiling = (model: Model, { value, poisoned }: Resource<Activity>): boolean =>
  !poisoned &&
  Object.entries(value.recipients ?? {}).every(
    ([recipient, allowed]) =>
      model.recipients.has(recipient) &&
      (allowed === 'all' || allowed.every((category) => model.categories.has(category))),
  )
