import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { valueAt } from '../../compiler/diagnostics/place.ts'
import { type EventField, each, type FieldPath } from '../../compiler/model/event-field.ts'
import { formatFieldPath, parseFieldPath } from '../../compiler/model/field-path.ts'
import type { EventType, Model } from '../../compiler/model/model.ts'
import { shapeAt } from '../../compiler/model/subjects.ts'
import { identifies, isShared } from '../../law/identifiers.ts'
import { defineRule } from '../rule.ts'
import { isNameAlone, isPersonal, possibleKeys } from '../support/routes/subject-keys.ts'
import { isIdentifying } from '../support/routes/telling-names.ts'
import { quote } from '../support/text.ts'

export const unindexableKey = defineRule({
  name: 'rights/unindexable-key',
  summary: 'A key of a person that the router cannot tell people apart by.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 15, 17' },
  severity: 'error',
  *found({ model }) {
    for (const event of model.events.values()) {
      if (event.resource.poisoned) continue
      for (const [name, { at, keys = [], unique = {} }] of Object.entries(event.resource.value.subjects ?? {})) {
        yield* namesOfOne(event, name, at, unique)
        for (const [i, key] of keys.entries()) {
          // Where a name is all that there is, it is looked up by its name.
          const others = (): boolean => possibleKeys(model, event, name, at).length > 0
          const alone = (): boolean => keys.length === 1 && others()
          const problem = problemOf(model, event, parseFieldPath(at), parseFieldPath(key), { alone, others })
          if (!problem) continue
          const text = formatFieldPath([...parseFieldPath(at), ...parseFieldPath(key)])
          const field = event.fields.find((one) => one.text === text)
          yield {
            rule: 'rights/unindexable-key',
            message: `Key ${quote(key)} of ${quote(name)} in ${quote(event.resource.name)} ${problem}.`,
            at: valueAt(event.resource, 'subjects', name, 'keys', i),
            related: field ? [{ at: field.at, message: 'The field is declared here.' }] : [],
            help: 'Name a single text or whole number that only one person has, such as an address or an account number.',
          } satisfies Finding
        }
      }
    }
  },
})

/** A name that is said to be one person's alone: who is called the same would be told, and erased, with them. */
function* namesOfOne(
  event: EventType,
  subject: string,
  at: string,
  unique: Readonly<Record<string, string>>,
): Iterable<Finding> {
  for (const [key, whose] of Object.entries(unique)) {
    const text = formatFieldPath([...parseFieldPath(at), ...parseFieldPath(key)])
    const field = event.fields.find((one) => one.text === text)
    if (whose !== 'person' || !field || !isNameAlone(field)) continue
    yield {
      rule: 'rights/unindexable-key',
      message: `Key ${quote(key)} of ${quote(subject)} in ${quote(event.resource.name)} is a name, which several people have, and is said to be one person's alone.`,
      at: valueAt(event.resource, 'subjects', subject, 'unique', key),
      related: [{ at: field.at, message: 'The field is declared here.' }],
      help: 'Write `shared`: it is then looked up, and leads to nobody else.',
    } satisfies Finding
  }
}

/** A number that need not be whole, of a category that does not identify anybody: a quantity. */
const isMeasured = ({ types, categories }: EventField): boolean =>
  types.includes('number') && !types.includes('string') && categories.length > 0 && !categories.some(identifies)

/** Why a key is none; `null` for a good one, and for one that the event does not declare, which the model reports. */
function problemOf(
  model: Model,
  event: EventType,
  at: FieldPath,
  key: FieldPath,
  { alone, others }: { readonly alone: () => boolean; readonly others: () => boolean },
): string | null {
  if (key.includes(each)) return 'stands for several values: all whose values are listed together would be one person'
  const path = [...at, ...key]
  const text = formatFieldPath(path)
  const field = event.fields.find((one) => one.text === text)
  if (!field?.categories.every((category) => model.categories.has(category))) return null
  if (field.opaque) return 'holds content of any form, which cannot be looked up'
  if (!field.types.some((type) => type === 'string' || type === 'integer' || type === 'number'))
    return 'is never a text or a number'
  // Where the name says that it identifies, the category is wrong and not the key: `event/not-personal`.
  if (field.categories.length === 1 && field.categories[0] === 'none' && isIdentifying(field)) return null
  if (field.categories.length > 0 && !isPersonal(model, field))
    return 'holds no personal data, and so identifies nobody'
  const shape = shapeAt(event.shape, path)
  if (shape?.kind === 'leaf' && (shape.limits.enum !== undefined || shape.limits.const !== undefined))
    return 'has a fixed list of values, which many people share'
  if (isMeasured(field) && others()) return 'is a number with a fraction, which measures and tells nobody apart'
  if (isNameAlone(field) && alone()) return 'is a name, which several people have, and stands alone'
  return field.categories.length > 0 && field.categories.every(isShared)
    ? `is of category ${quote(field.categories[0] ?? '')}, which many people share`
    : null
}
