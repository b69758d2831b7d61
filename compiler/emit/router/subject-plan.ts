import type { SubjectPlan } from '../../../runtime/contract/plan.ts'
import type * as language from '../../language/types.ts'
import { each, type FieldPath } from '../../model/event-field.ts'
import { formatFieldPath, parseFieldPath } from '../../model/field-path.ts'
import type { EventType } from '../../model/model.ts'

/** The people whom an event type names, in the order of their names. */
export const subjectPlans = (event: EventType): readonly SubjectPlan[] =>
  Object.entries(event.resource.value.subjects ?? {})
    .map(([name, subject]) => subjectPlan(event, name, subject))
    .sort((a, b) => (a.name < b.name ? -1 : 1))

function subjectPlan(event: EventType, name: string, subject: language.Subject): SubjectPlan {
  const { at, keys = [], about = [], unique = {}, linkedBy } = subject
  const root = parseFieldPath(at)
  return {
    name,
    at: planPath(root),
    // The first key names the person, so its place among them counts.
    keys: keys.map((key) => {
      const path = parseFieldPath(key)
      const own = Object.hasOwn(unique, key) ? unique[key] : undefined
      return {
        path: planPath(path),
        type: categoryAt(event, [...root, ...path]),
        ...(own !== undefined && { unique: own }),
      }
    }),
    about: about.map((text) => planPath(parseFieldPath(text))),
    class: subject.class ?? null,
    ...(linkedBy !== undefined && { linkedBy: [...linkedBy].sort() }),
  }
}

/** The first category of a field says what kind of identifier it holds: `contact.email`. */
function categoryAt(event: EventType, path: FieldPath): string {
  const text = formatFieldPath(path)
  return event.fields.find((field) => field.text === text)?.categories[0] ?? 'none'
}

/** A path for the router: `null` for every element of a list. */
export const planPath = (path: FieldPath): (string | null)[] => path.map((step) => (step === each ? null : step))
