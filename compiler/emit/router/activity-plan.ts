import type { ActivityPlan } from '../../../runtime/contract/plan.ts'
import { activityFacts, soundValue } from '../../flows/facts.ts'
import type { Model } from '../../model/model.ts'

/** What the router needs to know of an activity to answer people about it, or `null` when it is broken. */
export function activityPlan(model: Model, name: string): ActivityPlan | null {
  const activity = model.activities.get(name)
  if (!activity || activity.poisoned) return null
  const { purpose } = activity.value
  const facts = activityFacts(model, activity)
  // On behalf of somebody else the basis is theirs, whatever is written here.
  const bases = (facts.role === 'processor' ? [] : facts.bases).flatMap((basis) => {
    const type = soundValue(model.lawfulBases.get(basis))?.type
    return type === undefined ? [] : [{ name: basis, type }]
  })
  return {
    name,
    role: facts.role,
    purpose: (typeof purpose === 'object' ? purpose.text : purpose) ?? null,
    bases,
    needsConsent: bases.length > 0 && bases.every(({ type }) => type === 'consent'),
    directMarketing: typeof purpose === 'object' && purpose.directMarketing === true,
  }
}
