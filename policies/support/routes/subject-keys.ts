import type { EventField } from '../../../compiler/model/event-field.ts'
import { each } from '../../../compiler/model/event-field.ts'
import { formatFieldPath, parseFieldPath } from '../../../compiler/model/field-path.ts'
import type { EventType, Model } from '../../../compiler/model/model.ts'
import { identifies } from '../../../law/identifiers.ts'

/** Whether a field holds personal data. */
export const isPersonal = (model: Model, { categories }: EventField): boolean =>
  categories.some((category) => (model.categories.get(category)?.sensitivity ?? 'none') !== 'none')

/** Whether a field could single a person out: one text or number of a category that does, or of one's own. */
export const couldIdentify = (model: Model, field: EventField): boolean =>
  !field.opaque &&
  field.types.some((type) => type === 'string' || type === 'integer') &&
  field.categories.some((category) => identifies(category) || model.declaredCategories.has(category)) &&
  isPersonal(model, field)

/** Whether all that it holds is a name, which several people have: no key by itself. */
export const isNameAlone = ({ categories }: EventField): boolean =>
  categories.length > 0 && categories.every((category) => category === 'person.name')

/** Keys that a subject could have, as its `keys` would write them; a name alone is none. */
export function possibleKeys(
  model: Model,
  { fields }: EventType,
  subject: string | null,
  at: string,
): readonly string[] {
  const root = parseFieldPath(at)
  return fields.flatMap((field) => {
    const below = field.path.slice(root.length)
    const single = !below.includes(each) && root.every((step, i) => field.path[i] === step)
    return field.subject === subject && single && couldIdentify(model, field) && !isNameAlone(field)
      ? [formatFieldPath(below)]
      : []
  })
}

const byModel = new WeakMap<Model, ReadonlySet<string>>()

/** The categories by which event types know people: of the first one of each key. */
export function keyCategories(model: Model): ReadonlySet<string> {
  const known = byModel.get(model)
  if (known) return known
  const found = new Set<string>()
  for (const { resource, fields } of model.events.values()) {
    for (const { at, keys = [] } of resource.poisoned ? [] : Object.values(resource.value.subjects ?? {})) {
      for (const key of keys) {
        const text = formatFieldPath([...parseFieldPath(at), ...parseFieldPath(key)])
        const category = fields.find((field) => field.text === text)?.categories[0]
        if (category !== undefined) found.add(category)
      }
    }
  }
  byModel.set(model, found)
  return found
}
