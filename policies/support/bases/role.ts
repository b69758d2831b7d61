import { roleOf } from '../../../compiler/flows/facts.ts'
import type { Activity, Role } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { markAt } from '../missing.ts'
import { personalData } from '../retention/retention.ts'

/**
 * Controller, alone or with others, of personal data: whoever needs a lawful basis of its own. A role that nobody has
 * stated is read as the controller's, which is the strictest reading.
 */
export const answersFor = (model: Model, activity: Resource<Activity>): boolean =>
  roleOf(activity.value) !== 'processor' && personalData(model, activity).length > 0

/** Activities that can be relied on and of which the organisation is controller. */
export function answered(model: Model): readonly Resource<Activity>[] {
  let found = known.get(model)
  if (!found) {
    found = [...model.activities.values()].filter((activity) => !activity.poisoned && answersFor(model, activity))
    known.set(model, found)
  }
  return found
}

const known = new WeakMap<Model, readonly Resource<Activity>[]>()

/** What a sentence about an activity adds while its role is marked as missing. */
export const readAs = (model: Model, activity: Resource<Activity>): string =>
  markAt(model, activity, 'role') ? ", read as the controller's as its role is not stated," : ''

type Said<K extends keyof Role> = readonly [activity: Resource<Activity>, said: Role[K] | undefined]

/** The activities of one role with what is said of it: `undefined` where the role's name stands alone. */
function* inRole<K extends 'processor' | 'joint'>(model: Model, role: K): Iterable<Said<K>> {
  for (const activity of model.activities.values())
    if (!activity.poisoned && roleOf(activity.value) === role)
      yield [activity, typeof activity.value.role === 'object' ? activity.value.role[role] : undefined]
}

/** The activities on behalf of a controller (Art. 28). */
export const processing = (model: Model): Iterable<Said<'processor'>> => inRole(model, 'processor')

/** The activities with other controllers (Art. 26). */
export const joint = (model: Model): Iterable<Said<'joint'>> => inRole(model, 'joint')
