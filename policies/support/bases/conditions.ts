import type { Activity, Condition } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { conditionFor } from '../../../law/articles.ts'
import { answered } from './role.ts'

/** A condition that an activity states for special categories or criminal data. */
export interface StatedCondition {
  readonly activity: Resource<Activity>
  readonly category: string
  readonly condition: Condition
  readonly path: readonly string[]
}

/** The conditions that hang on a law: Art. 9(2)(b), (g) to (j), and Art. 10, of data for which they are needed. */
export function* conditionsOfLaw(model: Model): Iterable<StatedCondition> {
  for (const activity of answered(model))
    for (const [category, { condition }] of Object.entries(activity.value.data ?? {})) {
      const sensitivity = model.categories.get(category)?.sensitivity
      if (!condition || (sensitivity !== 'special' && sensitivity !== 'criminal')) continue
      // An article that does not fit the data is the mistake then.
      if ((sensitivity === 'special') !== condition.article.startsWith('9')) continue
      if (conditionFor(condition.article)?.restsOn)
        yield { activity, category, condition, path: ['data', category, 'condition'] }
    }
}
