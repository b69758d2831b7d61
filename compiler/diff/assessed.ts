import type { Place } from '../diagnostics/place.ts'
import { roleOf } from '../flows/facts.ts'
import type { Activity } from '../language/types.ts'
import type { Model } from '../model/model.ts'
import type { Change } from './change.ts'
import { referredAs, referrersIn } from './referrers.ts'
import type { Side } from './side.ts'

/**
 * The same changes, with one duty more for those that widen what an impact assessment was made of: it is looked at again
 * at least where the risk of the processing changes (Art. 35(11)). One whose date is another in the head was.
 */
export function withAssessments(changes: readonly Change[], base: Side, head: Side): readonly Change[] {
  const due = assessedBefore(base.model, head.model)
  if (due.size === 0) return changes
  return changes.map((change) => {
    if (change.class !== 'widens' || change.type === 'unproven' || isOfAssessment(change)) return change
    if (![...activitiesOf(change, base.model, head.model)].some((name) => due.has(name))) return change
    return { ...change, duties: [...change.duties, 'assessment-review' as const].sort() }
  })
}

/** Activities whose assessment was made before these changes, and not again with them. */
function assessedBefore(base: Model, head: Model): ReadonlySet<string> {
  const found = new Set<string>()
  for (const { name, value, poisoned } of base.activities.values()) {
    const now = head.activities.get(name)
    // A processor helps its controller with an assessment (Art. 28(3)(f)), and has none of its own to look at.
    if (poisoned || !now || now.poisoned || roleOf(now.value) === 'processor' || !isAssessed(value)) continue
    const again = now.value.dpia?.date
    if (again === undefined || again === value.dpia?.date) found.add(name)
  }
  return found
}

const isAssessed = ({ dpia }: Activity): boolean =>
  dpia !== undefined && dpia.required !== false && (dpia.file !== undefined || dpia.date !== undefined)

/** What is said of the assessment itself. */
const isOfAssessment = ({ at }: Change): boolean => at?.place.section === 'activities' && at.place.path[0] === 'dpia'

/** The activities that a change is about: of its movements, of its place, or of whoever names what changed. */
function activitiesOf({ facts, parts = [], at }: Change, base: Model, head: Model): ReadonlySet<string> {
  const found = new Set([facts?.activity, ...parts.map(({ activity }) => activity)].filter((name) => name != null))
  if (at) for (const name of activitiesAt(at.side === 'base' ? base : head, at.place)) found.add(name)
  return found
}

function* activitiesAt(model: Model, { section, name }: Place): Iterable<string> {
  if (section === 'activities') yield name
  const own =
    section === 'routes' ? model.routes.get(name) : section === 'trackers' ? model.trackers.get(name) : undefined
  if (own?.value.activity !== undefined) yield own.value.activity
  for (const place of referrersIn(model).get(referredAs(section, name)) ?? []) {
    const [, of, user = ''] = /^(activities|routes|trackers) ([^/]*)\//.exec(place) ?? []
    if (of === 'activities') yield user
    else if (of === 'routes' && section !== 'activities') yield model.routes.get(user)?.value.activity ?? ''
    else if (of === 'trackers' && section !== 'activities') yield model.trackers.get(user)?.value.activity ?? ''
  }
}
