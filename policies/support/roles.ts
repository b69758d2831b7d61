import { roleOf } from '../../compiler/flows/facts.ts'
import type { Activity, Role } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'

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
