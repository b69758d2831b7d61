import { roleOf } from '../../compiler/flows/facts.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { markAt } from './missing.ts'
import { personalData } from './retention.ts'

/**
 * Controller, alone or with others, of personal data: whoever needs a lawful basis of its own. A role that nobody has
 * stated is read as the controller's, which is the strictest reading.
 */
export const answersFor = (model: Model, activity: Resource<Activity>): boolean =>
  roleOf(activity.value) !== 'processor' && personalData(model, activity).length > 0

/** Activities that can be relied on and of which the organisation is controller. */
export const answered = (model: Model): readonly Resource<Activity>[] =>
  [...model.activities.values()].filter((activity) => !activity.poisoned && answersFor(model, activity))

/** What a sentence about an activity adds while its role is marked as missing. */
export const readAs = (model: Model, activity: Resource<Activity>): string =>
  markAt(model, activity, 'role') ? ", read as the controller's as its role is not stated," : ''
