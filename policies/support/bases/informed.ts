import type { Activity } from '../../../compiler/language/types.ts'
import type { Model, Resource } from '../../../compiler/model/model.ts'
import { personalData } from '../retention/retention.ts'
import { answersFor } from './role.ts'

/** The activities whose people we have to inform (Art. 13, 14): those that we answer for, with personal data. */
export const informing = (model: Model): readonly Resource<Activity>[] =>
  [...model.activities.values()].filter(
    (activity) => !activity.poisoned && answersFor(model, activity) && personalData(model, activity).length > 0,
  )

/**
 * Whether the project says how it informs people at all. Without notices they may lie elsewhere: what only a notice
 * must say is then not asked for.
 */
export const hasNotices = (model: Model): boolean => model.notices.size > 0
