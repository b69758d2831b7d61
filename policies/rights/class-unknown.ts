import type { Finding } from '../../compiler/diagnostics/finding.ts'
import type { Model } from '../../compiler/model/model.ts'
import { defineRule } from '../rule.ts'
import { choose } from '../support/choose.ts'
import { keyAt, valueAt } from '../support/place.ts'
import { type RoutedEvent, routedEvents } from '../support/routed-events.ts'
import { isPersonal } from '../support/subject-keys.ts'
import { quote, quoteAll } from '../support/text.ts'

export const classUnknown = defineRule({
  name: 'rights/class-unknown',
  summary:
    'People in a routed event whose class is none of the activity that routes it, or is not stated among several.',
  class: 'violation',
  because: { kind: 'law', ref: 'GDPR Art. 30(1)(c)' },
  severity: 'error',
  *found({ model }) {
    for (const routed of routedEvents(model)) {
      const classes = classesOf(model, routed)
      if (classes === null) continue
      yield* findingsIn(model, routed, classes)
    }
  },
})

/** The classes of people in the activities that route an event; `null` while one of them is broken or does not say. */
function classesOf(model: Model, { routes }: RoutedEvent): ReadonlySet<string> | null {
  const activities = routes.map(({ value }) => model.activities.get(value.activity))
  const found = activities.map((activity) => (activity?.poisoned ? undefined : activity?.value.dataSubjects))
  return found.some((classes) => classes === undefined) ? null : new Set(found.flatMap((classes) => classes ?? []))
}

function* findingsIn(model: Model, { event, routes }: RoutedEvent, classes: ReadonlySet<string>): Iterable<Finding> {
  const { resource, fields } = event
  const related = routes.slice(0, 3).flatMap((route) => {
    const activity = model.activities.get(route.value.activity)
    return activity
      ? [{ at: keyAt(activity, 'dataSubjects'), message: `Whose data route ${quote(route.name)} is about.` }]
      : []
  })
  const unstated: string[] = []
  for (const [name, subject] of Object.entries(resource.value.subjects ?? {})) {
    if (!fields.some((field) => field.subject === name && isPersonal(model, field))) continue
    if (subject.class === undefined) unstated.push(name)
    else if (!classes.has(subject.class))
      yield {
        rule: 'rights/class-unknown',
        message: `${quote(name)} in ${quote(resource.name)} is of class ${quote(subject.class)}, which no activity that routes it is about.`,
        at: valueAt(resource, 'subjects', name, 'class'),
        related,
        help: choose(subject.class, [...classes]),
      }
  }
  const [first] = unstated
  if (first !== undefined && classes.size > 1)
    yield {
      rule: 'rights/class-unknown',
      class: 'gap',
      severity: 'warning',
      message: `Nobody says whether ${quoteAll(unstated)} in ${quote(resource.name)} ${unstated.length === 1 ? 'is' : 'are'} of ${quoteAll([...classes], 'or')}.`,
      at: keyAt(resource, 'subjects', first),
      related,
      help: 'State `class`: basis and rights may differ by it.',
    }
}
