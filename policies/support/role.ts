import { roleOf } from '../../compiler/flows/facts.ts'
import type { Activity } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { markAt } from './missing.ts'

/** Controller, alone or with others: whoever needs a lawful basis of its own. Not when the role is marked missing. */
export const answersFor = (model: Model, activity: Resource<Activity>): boolean =>
  roleOf(activity.value) !== 'processor' && !markAt(model, activity, 'role')
