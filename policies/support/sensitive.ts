import type { Activity } from '../../compiler/language/types.ts'
import type { Model, Resource } from '../../compiler/model/model.ts'
import { personalData } from './retention/retention.ts'

/** Special categories (Art. 9(1)) and criminal data (Art. 10): what the law guards more than other personal data. */
export function isSensitive(model: Model, category: string): boolean {
  const sensitivity = model.categories.get(category)?.sensitivity
  return sensitivity === 'special' || sensitivity === 'criminal'
}

/** The first such category that an activity holds. */
export const sensitiveIn = (model: Model, activity: Resource<Activity>): string | undefined =>
  personalData(model, activity).find(([category]) => isSensitive(model, category))?.[0]
