import type { Finding } from '../../compiler/diagnostics/finding.ts'
import { keyAt, type Place, valueAt } from '../../compiler/diagnostics/place.ts'
import { builtinCategory } from '../../compiler/language/catalogue.ts'
import type { Datum } from '../../compiler/language/types.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { quote } from '../support/text.ts'

export const categoryToldOfPeople = defineRule({
  name: 'category/told-of-people',
  summary:
    'A category that is said not to be personal data, and of which an activity says what only personal data has.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 4(1)' },
  severity: 'warning',
  *found({ model }) {
    const none = [...model.declaredCategories.values()].filter(
      // One of the catalogue counts as what it is: `category/weakened`.
      ({ poisoned, value, name }) => !poisoned && value.sensitivity === 'none' && builtinCategory(name) === undefined,
    )
    if (none.length === 0) return
    for (const category of none) {
      let told: { what: string; at: Place } | null = null
      for (const activity of model.activities.values()) {
        const datum = activity.poisoned ? undefined : activity.value.data?.[category.name]
        const key = datum && (activity.value.dataSubjects ?? []).length > 0 ? factOf(datum) : null
        if (key === null || key === undefined) continue
        told = { what: says[key], at: keyAt(activity, 'data', category.name, key) }
        break
      }
      told ??= aboutSomebody(model, category.name)
      if (told === null) continue
      yield {
        rule: 'category/told-of-people',
        message: `Category ${quote(category.name)} is said not to be personal data, and ${told.what}.`,
        at: valueAt(category, 'sensitivity'),
        related: [{ at: told.at, message: 'Here.' }],
        help: 'Write `sensitivity: personal`: what is said of somebody is personal data, whoever worked it out.',
      } satisfies Finding
    }
  },
})

/** Where an event says of a field with nothing but this category that it is about a person. */
function aboutSomebody(model: Model, category: string): { what: string; at: Place } | null {
  for (const { resource, fields } of model.events.values()) {
    const { subjects = {} } = resource.value
    if (resource.poisoned) continue
    for (const [subject, { about = [] }] of Object.entries(subjects))
      for (const [i, path] of about.entries())
        if (fields.some(({ text, categories }) => text === path && categories.join() === category))
          return {
            what: `event ${quote(resource.name)} says of ${quote(path)} that it is about ${quote(subject)}`,
            at: valueAt(resource, 'subjects', subject, 'about', i),
          }
  }
  return null
}

const says = {
  from: 'somebody tells it of the people concerned (Art. 14(2)(f))',
  required: 'people have to give it (Art. 13(2)(e))',
  condition: 'a condition of Art. 9 or 10 is named for it',
} as const

const factOf = (datum: Datum): keyof typeof says | null => {
  if (datum.condition !== undefined) return 'condition'
  if (datum.source === 'third-party' && datum.from !== undefined) return 'from'
  return datum.required === true ? 'required' : null
}
